import * as z from 'zod'
import type { BridgeEvent } from '../carrier/carrier.ts'
import type { Reading } from '../request.ts'
import { finalCallStatus, howRingEnded } from './call-status.ts'
import type { TwimlCompany, TwimlPaths } from './company.ts'
import type { SignedForm } from './signed-form.ts'

const named = z.object({
  bridge: z.coerce.number().int().positive(),
  about: z.enum(['start', 'outcome']).default('start'),
})
const fields = z.object({
  CallStatus: z.string().default(''),
  Digits: z.string().default(''),
  DialCallStatus: z.string().default(''),
  DialBridged: z.string().default(''),
  DialCallDuration: z.string().default(''),
})

/** What is told of a call that we placed. Which one stands in the address that we gave for it, and the address is signed. */
export function readBridge(
  { paths }: TwimlCompany,
  path: string,
  { form, query }: SignedForm & { ok: true },
): Reading<BridgeEvent> {
  const which = named.safeParse(query)
  const said = fields.safeParse(form)
  if (!which.success || !said.success) return { ok: false, because: 'unreadable' }
  const event = eventOf(paths, path, { ...which.data, said: said.data })
  return { ok: true, events: event ? [event] : [] }
}

type Told = z.infer<typeof named> & { said: z.infer<typeof fields> }

function eventOf(paths: TwimlPaths, path: string, { bridge, about, said }: Told): BridgeEvent | null {
  const how = finalCallStatus.safeParse(said.CallStatus).data
  switch (path) {
    case paths.screen:
      return { kind: 'bridge-picked-up', bridge }
    case paths.accept:
      return { kind: 'bridge-pressed', bridge, about, digits: said.Digits }
    case paths.ringEnded:
      return { kind: 'bridge-rung', bridge, how: howRingEnded(said), seconds: secondsOf(said.DialCallDuration) }
    case paths.legStatus:
      return how ? { kind: 'bridge-ended', bridge, how } : null
    default:
      return null
  }
}

function secondsOf(words: string): number | null {
  return /^\d{1,9}$/.test(words) ? Number(words) : null
}
