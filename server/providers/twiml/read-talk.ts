import * as z from 'zod'
import type { TalkEvent } from '../carrier/carrier.ts'
import type { Reading } from '../request.ts'
import { finalCallStatus } from './call-status.ts'
import type { TwimlCompany } from './company.ts'
import type { SignedForm } from './signed-form.ts'

const turn = z.coerce.number().int().min(0).max(10_000)
const fields = z.object({
  SpeechResult: z.string().max(5000).default(''),
  Digits: z.string().max(60).default(''),
  SessionStatus: z.string().default(''),
  ErrorCode: z.string().default(''),
  CallStatus: z.string().default(''),
})

type Told = SignedForm & { ok: true; parties: Pick<TalkEvent, 'callId' | 'from' | 'to' | 'forwardedFrom'> }

/** What is told of a caller who speaks with the voice. Which question they answer stands in the address, and the address is signed. */
export function readTalk({ paths }: TwimlCompany, path: string, { form, query, parties }: Told): Reading<TalkEvent> {
  const said = fields.safeParse(form)
  const asked = turn.safeParse(query.turn)
  if (!said.success || (path === paths.gather && !asked.success)) return { ok: false, because: 'unreadable' }
  const { SpeechResult: words, Digits: digits, SessionStatus, ErrorCode, CallStatus } = said.data
  if (path === paths.gather)
    return { ok: true, events: [{ kind: 'heard', ...parties, turn: asked.data ?? 0, words, digits }] }
  const isGone = finalCallStatus.safeParse(CallStatus).success
  const how = isGone
    ? 'hung-up'
    : SessionStatus === 'failed' || ErrorCode !== '' || query.none !== undefined
      ? 'failed'
      : 'ended'
  return { ok: true, events: [{ kind: 'talk-ended', ...parties, how }] }
}
