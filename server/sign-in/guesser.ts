import type { Request, Response } from 'express'
import type { Appliance } from '../appliance.ts'
import type { Refusal } from './guess.ts'
import { networkOf } from './network-of.ts'
import { addressOf, knownDevice } from './session.ts'
import { sessionSecret } from './store.ts'
import type { Guesser } from './turns.ts'

/**
 * Who is guessing here: a browser that was let in before by itself, any other by its network. `aim` is whose secret is
 * tried, where there are several. Whoever knows one of them clears the first slate with it, and makes as many new
 * devices as he likes; so all the devices of one person guess at another's secret as one.
 */
export function guesserOf({ db }: Appliance, req: Request, aim?: string): Guesser {
  const device = knownDevice(req, sessionSecret(db))
  const name = device ? `device ${device.id}` : `network ${networkOf(addressOf(req))}`
  const guesser = { name, known: device !== undefined }
  if (aim === undefined) return guesser
  const isStrange = device && aim !== `person ${device.personId}`
  return { ...guesser, alsoKnownAs: `${isStrange ? `devices of ${device.personId}` : name} at ${aim}` }
}

/** Sets status and headers for a refused guess, and words it; `wrong` is the sentence for a wrong secret. */
export function refuse(res: Response, refusal: Refusal, wrong: string): string {
  res.status(refusal.because === 'wrong' ? 422 : 429)
  if (refusal.because === 'wrong') return wrong
  const seconds = refusal.because === 'too-soon' ? refusal.seconds : 5
  res.set('Retry-After', String(seconds))
  if (refusal.because === 'crowded') return 'Too many are trying to sign in right now. Try again in a few seconds.'
  return `That was too soon after a wrong try. Wait ${seconds} second${seconds === 1 ? '' : 's'}, then try again.`
}
