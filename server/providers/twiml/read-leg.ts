import * as z from 'zod'
import type { RingingEvent } from '../carrier/carrier.ts'
import type { Reading } from '../request.ts'
import { finalCallStatus } from './call-status.ts'
import type { TwimlCompany, TwimlPaths } from './company.ts'
import type { SignedForm } from './signed-form.ts'

const leg = z.coerce.number().int().positive()
const legFields = z.object({ CallStatus: z.string().default(''), Digits: z.string().default('') })

/** What is told of a phone of the crew. Which one stands in the address that we gave for it, and the address is signed. */
export function readLeg(
  { paths }: TwimlCompany,
  path: string,
  { form, query }: SignedForm & { ok: true },
): Reading<RingingEvent> {
  const named = leg.safeParse(query.leg)
  const fields = legFields.safeParse(form)
  if (!named.success || !fields.success) return { ok: false, because: 'unreadable' }
  const event = eventOf(paths, path, { ...fields.data, leg: named.data })
  return { ok: true, events: event ? [event] : [] }
}

type Told = z.infer<typeof legFields> & { leg: number }

function eventOf(paths: TwimlPaths, path: string, { leg, CallStatus, Digits }: Told): RingingEvent | null {
  if (path === paths.screen) return { kind: 'picked-up', leg }
  if (path === paths.accept) return { kind: 'leg-pressed', leg, digits: Digits }
  const how = finalCallStatus.safeParse(CallStatus).data
  return how ? { kind: 'leg-ended', leg, how } : null
}
