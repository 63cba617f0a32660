import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Arrival } from '../carrier/arrival.ts'
import type { CallEnded, CallEvent } from '../carrier/carrier.ts'
import type { RawRequest, Reading } from '../request.ts'
import type { PbxAccount, PbxMapping } from './account.ts'
import { beganAt, secondsIn } from './began-at.ts'
import { type Fields, fieldsOf, firstOf } from './fields.ts'
import { shown } from './masked.ts'
import { isExtension, lineIn, numberIn } from './numbers.ts'
import { mappingOf } from './presets.ts'
import { isProven } from './proof.ts'

/** What a request of the shop's telephone system means, and what the owner is shown of it; no account: nothing is believed. */
export function readPbxCall(
  account: PbxAccount | null,
  request: RawRequest,
  at: Temporal.Instant,
): { reading: Reading<CallEvent>; arrival: Arrival | null } {
  if (!account) return { reading: { ok: false, because: 'not-configured' }, arrival: null }
  if (!isProven(account.proof, request))
    return {
      reading: { ok: false, because: 'bad-signature' },
      arrival: { at, outcome: 'unproven', missing: [], fields: [] },
    }
  const fields = fieldsOf(request)
  const read: Read = fields ? readFields(fields, account, at) : { do: 'unreadable', missing: [] }
  const arrival = { at, missing: [], fields: fields ? shown(fields, account) : [] }
  switch (read.do) {
    case 'tell':
      return { reading: { ok: true, events: [read.event] }, arrival: { ...arrival, outcome: 'told' } }
    case 'ignore':
      return { reading: { ok: true, events: [] }, arrival: { ...arrival, outcome: 'ignored', missing: read.missing } }
    case 'unreadable':
      return {
        reading: { ok: false, because: 'unreadable' },
        arrival: { ...arrival, outcome: 'unreadable', missing: read.missing },
      }
  }
}

type Read =
  | { do: 'tell'; event: CallEnded }
  /** It is not about a call that came in and is over, so that nothing is to be done; it need not be sent again. */
  | { do: 'ignore'; missing: Arrival['missing'] }
  | { do: 'unreadable'; missing: Arrival['missing'] }

function readFields(fields: Fields, account: PbxAccount, now: Temporal.Instant): Read {
  const mapping = mappingOf(account)
  if (!isInbound(firstOf(fields, mapping.direction))) return { do: 'ignore', missing: [] }
  const outcome = outcomeIn(fields, mapping)
  if (outcome === 'another') return { do: 'ignore', missing: ['outcome'] }
  const from = callerIn(fields, mapping)
  const missing: Arrival['missing'] = []
  if (from === null) missing.push('caller')
  if (outcome === null) missing.push('outcome')
  if (from === null || outcome === null) return { do: 'unreadable', missing }
  if (isExtension(from)) return { do: 'ignore', missing: [] }
  const called = firstOf(fields, mapping.line)
  const seconds = secondsIn(firstOf(fields, mapping.seconds))
  return {
    do: 'tell',
    event: {
      ...{ kind: 'ended', from, to: lineIn(called, account.country) ?? account.line, forwardedFrom: null, seconds },
      // What has no name is told of once: the box knows a repetition by caller, line and time.
      callId: firstOf(fields, mapping.callId).slice(0, 200) || `unnamed-${randomUUID()}`,
      how: outcome === 'answered' ? 'completed' : 'no-answer',
      isAnswered: outcome === 'answered',
      startedAt: notAfter(now, beganAt(firstOf(fields, mapping.time), account.zone)),
    },
  }
}

function isInbound(direction: string): boolean {
  return direction === '' || /^in(?:bound|coming|ternal-in)?$/i.test(direction)
}

/** Its number; empty where it is hidden, null where no field that was looked for is there at all. */
function callerIn(fields: Fields, { caller, hidden }: PbxMapping): string | null {
  if (isHidden(firstOf(fields, hidden))) return ''
  const written = firstOf(fields, caller)
  if (written === '') return caller.some((name) => fields.get(name) === '') ? '' : null
  return numberIn(written)
}

/** Asterisk knows the number of who hides it, and says so beside it. */
function isHidden(presentation: string): boolean {
  return /^(?:prohib|unavailable|restricted|true|yes|1)/i.test(presentation)
}

/** `another`: it names something that is neither. */
function outcomeIn(fields: Fields, mapping: PbxMapping): 'missed' | 'answered' | 'another' | null {
  const spoken = firstOf(fields, mapping.spoken)
  if (/^\d+(?:\.\d+)?$/.test(spoken)) return Number(spoken) > 0 ? 'answered' : 'missed'
  if (mapping.outcome.length === 0) return mapping.spoken.length === 0 ? 'missed' : isUnspoken(fields, mapping)
  const word = firstOf(fields, mapping.outcome).toLowerCase()
  if (word === '') return null
  if (includes(mapping.missed, word)) return 'missed'
  return includes(mapping.answered, word) ? 'answered' : 'another'
}

/** Nobody was bridged, so that the field is not even there; but that it is such a record at all must be seen. */
function isUnspoken(fields: Fields, { callId, time }: PbxMapping): 'missed' | null {
  return firstOf(fields, callId) !== '' && firstOf(fields, time) !== '' ? 'missed' : null
}

function includes(words: string[], word: string): boolean {
  return words.some((each) => each.toLowerCase() === word)
}

/** A clock that is ahead of ours has seen no future. */
function notAfter(now: Temporal.Instant, at: Temporal.Instant | null): Temporal.Instant | null {
  return at && at.epochMilliseconds > now.epochMilliseconds ? now : at
}
