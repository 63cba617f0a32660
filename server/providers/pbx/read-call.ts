import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Made } from '../arrival.ts'
import type { CallEnded, CallEvent } from '../carrier/carrier.ts'
import { type Fields, fieldsOf, firstOf } from '../fields.ts'
import type { RawRequest, Reading } from '../request.ts'
import type { PbxAccount, PbxMapping } from './account.ts'
import { beganAt, secondsIn } from './began-at.ts'
import { isExtension, lineIn, numberIn } from './numbers.ts'
import { mappingOf } from './presets.ts'
import { isProven } from './proof.ts'

/** What a request of the shop's telephone system means, and what it was read from; no account: nothing is believed. */
export function readPbxCall(account: PbxAccount | null, request: RawRequest, at: Temporal.Instant): PbxReading {
  if (!account) return { reading: { ok: false, because: 'not-configured' }, came: null }
  if (!isProven(account.proof, request)) return { reading: { ok: false, because: 'bad-signature' }, came: null }
  const fields = fieldsOf(request)
  const read: Read = fields ? readFields(fields, account, at) : { event: null, made: { do: 'unreadable', missing: [] } }
  const came = { fields: fields ?? new Map(), made: read.made }
  if (read.made.do === 'unreadable') return { reading: { ok: false, because: 'unreadable' }, came }
  return { reading: { ok: true, events: read.event ? [read.event] : [] }, came }
}

/** `came`: what was proven to be the shop's own. */
type PbxReading = { reading: Reading<CallEvent>; came: { fields: Fields; made: Made } | null }

/** No event: nothing is to be done. */
type Read = { event: CallEnded | null; made: Made }

/** What is made of fields by an account. */
export function readFields(fields: Fields, account: PbxAccount, now: Temporal.Instant): Read {
  const mapping = mappingOf(account)
  const direction = firstOf(fields, mapping.direction)
  if (!isInbound(direction)) return ignored('not-inbound', direction)
  const { outcome, word } = outcomeIn(fields, mapping)
  if (outcome === 'another') return ignored('another-word', word)
  const from = callerIn(fields, mapping)
  if (from === null || outcome === null)
    return { event: null, made: { do: 'unreadable', missing: missingOf({ caller: from, outcome }) } }
  if (isExtension(from)) return ignored('in-house', from)
  const called = firstOf(fields, mapping.line)
  const seconds = secondsIn(firstOf(fields, mapping.seconds))
  const isAnswered = outcome === 'answered'
  return {
    made: { do: 'told', from, isAnswered },
    event: {
      ...{ kind: 'ended', from, to: lineIn(called, account.country) ?? account.line, forwardedFrom: null, seconds },
      // What has no name is told of once: the box knows a repetition by caller, line and time.
      callId: firstOf(fields, mapping.callId).slice(0, 200) || `unnamed-${randomUUID()}`,
      how: isAnswered ? 'completed' : 'no-answer',
      isAnswered,
      startedAt: notAfter(now, beganAt(firstOf(fields, mapping.time), account.zone)),
    },
  }
}

/** It is not about a call that came in and is over, so that nothing is to be done; it need not be sent again. */
function ignored(because: Extract<Made, { do: 'ignored' }>['because'], word: string): Read {
  return { event: null, made: { do: 'ignored', because, word: word.slice(0, mostOfWord) } }
}

const mostOfWord = 40

function missingOf(found: { caller: string | null; outcome: string | null }) {
  return (['caller', 'outcome'] as const).filter((each) => found[each] === null)
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

type Outcome = { outcome: 'missed' | 'answered' | 'another' | null; word: string }

/** `another`: it names something that is neither. */
function outcomeIn(fields: Fields, mapping: PbxMapping): Outcome {
  const spoken = firstOf(fields, mapping.spoken)
  if (/^\d+(?:\.\d+)?$/.test(spoken)) return { outcome: Number(spoken) > 0 ? 'answered' : 'missed', word: spoken }
  if (mapping.outcome.length === 0)
    return { outcome: mapping.spoken.length === 0 ? 'missed' : isUnspoken(fields, mapping), word: '' }
  const word = firstOf(fields, mapping.outcome)
  if (word === '') return { outcome: null, word }
  if (includes(mapping.missed, word)) return { outcome: 'missed', word }
  return { outcome: includes(mapping.answered, word) ? 'answered' : 'another', word }
}

/** Nobody was bridged, so that the field is not even there; but that it is such a record at all must be seen. */
function isUnspoken(fields: Fields, { callId, time }: PbxMapping): 'missed' | null {
  return firstOf(fields, callId) !== '' && firstOf(fields, time) !== '' ? 'missed' : null
}

function includes(words: string[], word: string): boolean {
  return words.some((each) => each.toLowerCase() === word.toLowerCase())
}

/** A clock that is ahead of ours has seen no future. */
function notAfter(now: Temporal.Instant, at: Temporal.Instant | null): Temporal.Instant | null {
  return at && at.epochMilliseconds > now.epochMilliseconds ? now : at
}
