import * as z from 'zod'
import type { RingingEvent } from '../carrier/carrier.ts'
import type { Reading } from '../request.ts'
import { twilioPaths } from './account.ts'
import { finalCallStatus } from './call-status.ts'
import type { SignedForm } from './signature.ts'

const leg = z.coerce.number().int().positive()
const legFields = z.object({ CallStatus: z.string().default(''), Digits: z.string().default('') })

/** What is told of a phone of the crew. Which one stands in the address that we gave for it, and the address is signed. */
export function readLeg(path: string, { form, query }: SignedForm & { ok: true }): Reading<RingingEvent> {
  const named = leg.safeParse(query.leg)
  const fields = legFields.safeParse(form)
  if (!named.success || !fields.success) return { ok: false, because: 'unreadable' }
  const event = eventOf(path, named.data, fields.data)
  return { ok: true, events: event ? [event] : [] }
}

function eventOf(path: string, leg: number, { CallStatus, Digits }: z.infer<typeof legFields>): RingingEvent | null {
  if (path === twilioPaths.screen) return { kind: 'picked-up', leg }
  if (path === twilioPaths.accept) return { kind: 'leg-pressed', leg, digits: Digits }
  const how = finalCallStatus.safeParse(CallStatus).data
  return how ? { kind: 'leg-ended', leg, how } : null
}
