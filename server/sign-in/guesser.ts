import type { Request, Response } from 'express'
import type { Appliance } from '../appliance.ts'
import type { Refusal } from './guess.ts'
import { networkOf } from './network-of.ts'
import { addressOf, knownDevice } from './session.ts'
import { sessionSecret } from './store.ts'
import type { Guesser } from './turns.ts'

/** Who is guessing here: a browser that was let in before by itself, any other by its network. */
export function guesserOf({ db }: Appliance, req: Request): Guesser {
  const device = knownDevice(req, sessionSecret(db))
  if (device) return { name: `device ${device.id}`, known: true }
  return { name: `network ${networkOf(addressOf(req))}`, known: false }
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
