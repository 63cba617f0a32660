import * as z from 'zod'
import type { Recorded, RecordingEvent } from '../carrier/carrier.ts'
import type { Reading } from '../request.ts'
import type { TwimlCompany } from './company.ts'
import type { SignedForm } from './signed-form.ts'

type Signed = SignedForm & { ok: true }
type Parties = { callId: string; from: string; to: string; forwardedFrom: string | null }

/** The recording is over and the caller may still be there. Where nothing was said, the address that we gave for it says so. */
export function readRecorded(
  company: TwimlCompany,
  { form, query }: Signed,
  parties: Parties,
): Reading<RecordingEvent> {
  const recording = query.empty === undefined ? recordedIn(company, form) : null
  return { ok: true, events: [{ kind: 'recorded', ...parties, recording }] }
}

const told = z.object({
  CallSid: z.string().max(200),
  RecordingStatus: z.enum(['in-progress', 'completed', 'absent', 'failed']),
})

/** What became of a recording; it names the call, and none of its numbers. */
export function readRecordingTold(company: TwimlCompany, { form }: Signed): Reading<RecordingEvent> {
  const fields = told.safeParse(form)
  if (!fields.success || !company.ids.call.test(fields.data.CallSid)) return { ok: false, because: 'unreadable' }
  const { CallSid: callId, RecordingStatus } = fields.data
  if (RecordingStatus === 'in-progress') return { ok: true, events: [] }
  const recording = RecordingStatus === 'completed' ? recordedIn(company, form) : null
  return { ok: true, events: [{ kind: 'recording-told', callId, recording }] }
}

const recorded = z.object({
  // Some are told with a signature of hundreds of letters behind them.
  RecordingUrl: z.string().max(4000),
  RecordingSid: z.string().default(''),
  RecordingDuration: z
    .string()
    .regex(/^-?\d{1,6}$/)
    .default('0'),
})

/** Null where nothing was said: a recording without a second is none. */
function recordedIn(company: TwimlCompany, form: Record<string, string>): Recorded | null {
  const fields = recorded.safeParse(form)
  if (!fields.success) return null
  const { RecordingUrl, RecordingSid, RecordingDuration } = fields.data
  const id = [RecordingSid, lastName(RecordingUrl)].find((name) => company.ids.recording.test(name))
  const seconds = Number(RecordingDuration)
  return id && seconds > 0 ? { id, address: recordingAddress(company, id), seconds } : null
}

/** The name of the recording itself, before the letters that say what kind of sound it is. */
function lastName(address: string): string {
  return /\/Recordings\/([\w-]+)/.exec(address)?.[1] ?? ''
}

/** Made of the account and the name alone, wherever the form says that it lies. */
export function recordingAddress({ apiBase, root }: TwimlCompany, id: string): string {
  return `${apiBase}${root}/Recordings/${id}.wav`
}
