import * as z from 'zod'
import type { CallEvent } from '../carrier/carrier.ts'
import type { RawRequest, Reading } from '../request.ts'
import type { TwilioAccount } from './account.ts'
import { readSigned } from './signature.ts'

export const finalCallStatus = z.enum(['completed', 'busy', 'failed', 'no-answer', 'canceled'])

const callFields = z.object({
  CallSid: z.string().regex(/^CA[0-9a-zA-Z]{32}$/),
  CallStatus: z.string().min(1),
  Direction: z.string().default('inbound'),
  From: z.string(),
  To: z.string().min(1),
  ForwardedFrom: z.string().default(''),
  StirVerstat: z.string().default(''),
  CallDuration: z.string().default(''),
})

type CallFields = z.infer<typeof callFields>

/** The first request of a call and the one at its end differ in their content only, so both may come to one address. */
export function readCall(account: TwilioAccount, request: RawRequest): Reading<CallEvent> {
  const signed = readSigned(account, request)
  if (!signed.ok) return signed
  const fields = callFields.safeParse(signed.form)
  if (!fields.success) return { ok: false, because: 'unreadable' }
  return { ok: true, events: fields.data.Direction === 'inbound' ? [eventOf(fields.data)] : [] }
}

function eventOf(fields: CallFields): CallEvent {
  const call = {
    callId: fields.CallSid,
    from: fields.From,
    to: fields.To,
    forwardedFrom: fields.ForwardedFrom || null,
  }
  const how = finalCallStatus.safeParse(fields.CallStatus).data
  if (!how) return { kind: 'incoming', ...call, attestation: attestationOf(fields.StirVerstat) }
  return { kind: 'ended', ...call, how, seconds: secondsOf(fields.CallDuration), startedAt: null }
}

/** `TN-Validation-Passed-A`, with or without `-Diverted` or `-Passthrough` behind it. */
function attestationOf(verstat: string): string | null {
  if (verstat.startsWith('No-TN-Validation')) return 'none'
  if (verstat.startsWith('TN-Validation-Failed')) return 'failed'
  return /^TN-Validation-Passed-([ABC])\b/.exec(verstat)?.[1] ?? null
}

function secondsOf(words: string): number | null {
  return /^\d{1,9}$/.test(words) ? Number(words) : null
}
