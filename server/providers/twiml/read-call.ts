import * as z from 'zod'
import type { CallEvent } from '../carrier/carrier.ts'
import type { RawRequest, Reading } from '../request.ts'
import { finalCallStatus, howRingEnded } from './call-status.ts'
import type { TwimlCompany } from './company.ts'
import { readBridge } from './read-bridge.ts'
import { readLeg } from './read-leg.ts'
import { readRecorded, readRecordingTold } from './read-recording.ts'
import { readTalk } from './read-talk.ts'

const callFields = z.object({
  CallSid: z.string().max(200),
  CallStatus: z.string().min(1),
  Direction: z.string().default('inbound'),
  From: z.string(),
  To: z.string().min(1),
  ForwardedFrom: z.string().default(''),
  StirVerstat: z.string().default(''),
  ShakenStirAttestation: z.string().default(''),
  CallDuration: z.string().default(''),
  DialCallStatus: z.string().default(''),
  DialBridged: z.string().default(''),
  Digits: z.string().default(''),
  SpeechResult: z.string().default(''),
})
const question = z.enum(['key', 'mobile', 'number', 'right'])

type CallFields = z.infer<typeof callFields>

/** The first request of a call and the one at its end differ in their content only, so both may come to one address. */
export function readCall(company: TwimlCompany, request: RawRequest): Reading<CallEvent> {
  const { paths, ids } = company
  const signed = company.readSigned(request)
  if (!signed.ok) return signed
  const [path = ''] = request.target.split('?')
  if (signed.query.bridge !== undefined) return readBridge(company, path, signed)
  if ([paths.screen, paths.accept, paths.legStatus].includes(path)) return readLeg(company, path, signed)
  if (path === paths.recording) return readRecordingTold(company, signed)
  const fields = callFields.safeParse(signed.form)
  if (!fields.success || !ids.call.test(fields.data.CallSid)) return { ok: false, because: 'unreadable' }
  if (fields.data.Direction !== 'inbound') return { ok: true, events: [] }
  if (path === paths.voicemail) return readRecorded(company, signed, partiesOf(fields.data))
  if (path === paths.gather && signed.query.turn === undefined) return keyed(fields.data, signed.query)
  if (path === paths.gather || path === paths.relayEnded)
    return readTalk(company, path, { ...signed, parties: partiesOf(fields.data) })
  return { ok: true, events: [path === paths.ringEnded ? ringEnd(fields.data) : eventOf(fields.data)] }
}

function ringEnd(fields: CallFields): CallEvent {
  return { kind: 'ring-ended', ...partiesOf(fields), how: howRingEnded(fields) }
}

/** Which question it answers stands in the address that we gave for it, and the address is signed. */
function keyed(fields: CallFields, query: Record<string, string>): Reading<CallEvent> {
  const about = question.safeParse(query.about).data
  if (!about) return { ok: false, because: 'unreadable' }
  const said = fields.SpeechResult.trim() || null
  return { ok: true, events: [{ kind: 'keyed', ...partiesOf(fields), about, digits: fields.Digits, said }] }
}

function partiesOf({ CallSid, From, To, ForwardedFrom }: CallFields) {
  return { callId: CallSid, from: From, to: To, forwardedFrom: ForwardedFrom || null }
}

function eventOf(fields: CallFields): CallEvent {
  const call = partiesOf(fields)
  const how = finalCallStatus.safeParse(fields.CallStatus).data
  if (!how) return { kind: 'incoming', ...call, attestation: attestationOf(fields) }
  return { kind: 'ended', ...call, how, seconds: secondsOf(fields.CallDuration), startedAt: null }
}

/** `TN-Validation-Passed-A`, with or without `-Diverted` or `-Passthrough` behind it. */
function attestationOf({ StirVerstat: verstat, ShakenStirAttestation: level }: CallFields): string | null {
  if (/^[ABC]$/.test(level)) return level
  if (verstat.startsWith('No-TN-Validation')) return 'none'
  if (verstat.startsWith('TN-Validation-Failed')) return 'failed'
  return /^TN-Validation-Passed-([ABC])\b/.exec(verstat)?.[1] ?? null
}

function secondsOf(words: string): number | null {
  return /^\d{1,9}$/.test(words) ? Number(words) : null
}
