import * as z from 'zod'
import type { Recorded, RecordingEvent } from '../carrier/carrier.ts'
import type { Reading } from '../request.ts'
import type { TwilioAccount } from './account.ts'
import type { SignedForm } from './signature.ts'

type Signed = SignedForm & { ok: true }
type Parties = { callId: string; from: string; to: string; forwardedFrom: string | null }

/** The recording is over and the caller may still be there. Where nothing was said, the address that we gave for it says so. */
export function readRecorded(
  account: TwilioAccount,
  { form, query }: Signed,
  parties: Parties,
): Reading<RecordingEvent> {
  const recording = query.empty === undefined ? recordedIn(account, form) : null
  return { ok: true, events: [{ kind: 'recorded', ...parties, recording }] }
}

const told = z.object({
  CallSid: z.string().regex(/^CA[0-9a-zA-Z]{32}$/),
  RecordingStatus: z.enum(['in-progress', 'completed', 'absent', 'failed']),
})

/** What became of a recording; it names the call, and none of its numbers. */
export function readRecordingTold(account: TwilioAccount, { form }: Signed): Reading<RecordingEvent> {
  const fields = told.safeParse(form)
  if (!fields.success) return { ok: false, because: 'unreadable' }
  const { CallSid: callId, RecordingStatus } = fields.data
  if (RecordingStatus === 'in-progress') return { ok: true, events: [] }
  const recording = RecordingStatus === 'completed' ? recordedIn(account, form) : null
  return { ok: true, events: [{ kind: 'recording-told', callId, recording }] }
}

const recorded = z.object({
  RecordingUrl: z.string().max(500),
  RecordingSid: z.string().default(''),
  RecordingDuration: z
    .string()
    .regex(/^-?\d{1,6}$/)
    .default('0'),
})

/** Null where nothing was said: a recording without a second is none. */
function recordedIn(account: TwilioAccount, form: Record<string, string>): Recorded | null {
  const fields = recorded.safeParse(form)
  if (!fields.success) return null
  const { RecordingUrl, RecordingSid, RecordingDuration } = fields.data
  const id = sid.exec(RecordingSid)?.[0] ?? sid.exec(RecordingUrl)?.[0]
  const seconds = Number(RecordingDuration)
  return id && seconds > 0 ? { id, address: recordingAddress(account, id), seconds } : null
}

const sid = /\bRE[0-9a-zA-Z]{32}\b/

/** Made of the account and the name alone, wherever the form says that it lies. */
export function recordingAddress({ apiBase, accountSid }: TwilioAccount, id: string): string {
  return `${apiBase}/2010-04-01/Accounts/${accountSid ?? ''}/Recordings/${id}.wav`
}
