import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { BridgeEvent, CallEvent, RingingEvent, TalkEvent } from '../carrier/carrier.ts'
import type { RawRequest, Reading } from '../request.ts'
import { type JambonzAccount, jambonzPaths } from './account.ts'
import { isSigned } from './signature.ts'

const words = z.coerce.string().max(5000).default('')

const hook = z.object({
  call_sid: z.string().min(1).max(200),
  account_sid: z.string().nullish(),
  direction: z.enum(['inbound', 'outbound']),
  from: words,
  to: words,
  call_status: words,
  duration: z.coerce.number().int().nonnegative().nullish().catch(null),
  dial_call_status: words,
  digits: words,
  speech: z.object({ alternatives: z.array(z.object({ transcript: words })).default([]) }).nullish(),
  sip: z.object({ headers: z.record(z.string(), z.unknown()).default({}) }).nullish(),
})
type Hook = z.infer<typeof hook>

const number = z.coerce.number().int().positive()
const turn = z.coerce.number().int().min(0).max(10_000)
const question = z.enum(['key', 'mobile', 'number', 'right'])
const final = z.enum(['completed', 'busy', 'failed', 'no-answer'])

type Parties = Pick<TalkEvent, 'callId' | 'from' | 'to' | 'forwardedFrom'>
type Asked = { path: string; query: URLSearchParams; told: Hook }

/** What a hook tells. Which phone or question it is about stands in the address that we gave for it, and that is sealed. */
export function readCall(
  account: JambonzAccount | null,
  request: RawRequest,
  now: Temporal.Instant,
): Reading<CallEvent> {
  const proof = isSigned(account, request, now)
  if (proof !== 'ok') return { ok: false, because: proof }
  const told = hook.safeParse(json(request.body)).data
  if (!told) return { ok: false, because: 'unreadable' }
  if (account?.accountId && told.account_sid !== account.accountId) return { ok: false, because: 'not-ours' }
  const { pathname: path, searchParams: query } = new URL(request.target, 'http://door')
  const event = eventOf({ path, query, told })
  if (event === 'unreadable') return { ok: false, because: 'unreadable' }
  return { ok: true, events: event ? [event] : [] }
}

function eventOf(asked: Asked): CallEvent | null | 'unreadable' {
  const { path, query, told } = asked
  if (query.has('bridge')) return bridgeEvent(asked)
  if (query.has('leg')) return legEvent(asked)
  // Both legs of a call are told to one address; the crew's are known by their own hooks.
  if (told.direction !== 'inbound') return null
  const parties = partiesOf(told)
  switch (path) {
    case jambonzPaths.call:
      return { kind: 'incoming', ...parties, attestation: null }
    case jambonzPaths.callStatus:
      return ended(parties, told)
    case jambonzPaths.ringEnded:
      return { kind: 'ring-ended', ...parties, how: howRung(told) }
    case jambonzPaths.voicemail:
      return { kind: 'recorded', ...parties, recording: null }
    case jambonzPaths.relayEnded:
      return { kind: 'talk-ended', ...parties, how: 'failed' }
    case jambonzPaths.gather:
      return answered(asked, parties)
    default:
      return 'unreadable'
  }
}

function ended(parties: Parties, { call_status, duration }: Hook): CallEvent | null {
  const how = final.safeParse(call_status).data
  return how ? { kind: 'ended', ...parties, how, seconds: duration ?? null, startedAt: null } : null
}

function answered({ query, told }: Asked, parties: Parties): CallEvent | 'unreadable' {
  const said = told.speech?.alternatives[0]?.transcript.trim() ?? ''
  const about = question.safeParse(query.get('about')).data
  if (about) return { kind: 'keyed', ...parties, about, digits: told.digits, said: said || null }
  const which = turn.safeParse(query.get('turn') ?? undefined)
  if (!which.success) return 'unreadable'
  return { kind: 'heard', ...parties, turn: which.data, words: said, digits: told.digits }
}

function legEvent({ path, query, told }: Asked): RingingEvent | 'unreadable' {
  const leg = number.safeParse(query.get('leg')).data
  if (leg === undefined) return 'unreadable'
  if (path === jambonzPaths.screen) return { kind: 'picked-up', leg }
  return path === jambonzPaths.accept ? { kind: 'leg-pressed', leg, digits: told.digits } : 'unreadable'
}

function bridgeEvent({ path, query, told }: Asked): BridgeEvent | null | 'unreadable' {
  const bridge = number.safeParse(query.get('bridge')).data
  if (bridge === undefined) return 'unreadable'
  const how = final.safeParse(told.call_status).data
  switch (path) {
    case jambonzPaths.screen:
      return { kind: 'bridge-picked-up', bridge }
    case jambonzPaths.accept: {
      const about = query.get('about') === 'outcome' ? 'outcome' : 'start'
      return { kind: 'bridge-pressed', bridge, about, digits: told.digits }
    }
    // How long the two spoke is told of the leg alone, and of no leg can be told which it is.
    case jambonzPaths.ringEnded:
      return { kind: 'bridge-rung', bridge, how: howRung(told), seconds: null }
    case jambonzPaths.legStatus:
      return how ? { kind: 'bridge-ended', bridge, how } : null
    default:
      return 'unreadable'
  }
}

/** A phone that was picked up and not accepted may be told as `completed`, too: who accepted is known by the key. */
function howRung({ dial_call_status: status }: Hook): Extract<RingingEvent, { kind: 'ring-ended' }>['how'] {
  if (status === 'completed' || status === 'in-progress') return 'bridged'
  return status === 'busy' || status === 'failed' ? status : 'no-answer'
}

/** Who wants to be hidden is hidden, whatever number the trunk knows. */
function partiesOf({ call_sid: callId, from, to, sip }: Hook): Parties {
  const header = (name: string) => String(sip?.headers[name] ?? '')
  const isHidden =
    /\b(?:id|user|header)\b/i.test(header('privacy')) || /^$|anonymous|restricted|unavailable/i.test(from)
  const [, forwardedFrom = null] = /(?:sip:|tel:)(\+?\d{3,15})/i.exec(header('diversion')) ?? []
  return { callId, from: isHidden ? 'anonymous' : from, to, forwardedFrom }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
