import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Made } from '../arrival.ts'
import type { CallEnded, CallEvent } from '../carrier/carrier.ts'
import { type Fields, fieldsOf, firstOf } from '../fields.ts'
import type { RawRequest, Reading } from '../request.ts'
import type { PbxAccount, PbxMapping } from './account.ts'
import { beganAt } from './began-at.ts'
import { isExtension, lineIn, numberIn } from './numbers.ts'
import { outcomeOf } from './outcome.ts'
import { mappingOf } from './presets.ts'
import { isProven } from './proof.ts'
import { callsIn, recordsIn, secondsOver, together } from './records.ts'

/** What a request of the shop's telephone system means, and what it was read from; no account: nothing is believed. */
export function readPbxCall(account: PbxAccount | null, request: RawRequest, at: Temporal.Instant): PbxReading {
  if (!account) return { reading: { ok: false, because: 'not-configured' }, came: null }
  if (!isProven(account.proof, request)) return { reading: { ok: false, because: 'bad-signature' }, came: null }
  const fields = fieldsOf(request)
  const read: Read = fields ? readFields(fields, account, at) : { events: [], made: { do: 'unreadable', missing: [] } }
  const came = { fields: fields ?? new Map(), made: read.made }
  if (read.made.do === 'unreadable') return { reading: { ok: false, because: 'unreadable' }, came }
  return { reading: { ok: true, events: read.events }, came }
}

/** `came`: what was proven to be the shop's own. */
type PbxReading = { reading: Reading<CallEvent>; came: { fields: Fields; made: Made } | null }

/** No events: nothing is to be done. */
type Read = { events: CallEnded[]; made: Made }

/** What is made of fields by an account. Of several calls at once the first that was one is shown. */
export function readFields(came: Fields, account: PbxAccount, now: Temporal.Instant): Read {
  const read = (account.kind === 'grandstream-ucm' ? callsIn(came) : [came]).map((each) => readOne(each, account, now))
  const [shown = readOne(came, account, now)] = [...read.filter(({ event }) => event), ...read]
  return { events: read.flatMap(({ event }) => event ?? []), made: shown.made }
}

type ReadOne = { event: CallEnded | null; made: Made }

function readOne(came: Fields, account: PbxAccount, now: Temporal.Instant): ReadOne {
  const mapping = mappingOf(account)
  const records = account.kind === 'grandstream-ucm' ? recordsIn(came) : [came]
  const fields = together(records)
  const direction = firstOf(fields, mapping.direction)
  if (isOutward(direction)) return ignored('not-inbound', direction)
  const { outcome, word, isKnown } = outcomeOf(records, mapping)
  if (outcome === 'no-call') return ignored('another-word', word)
  const from = callerIn(fields, mapping)
  if (from === null || outcome === null)
    return { event: null, made: { do: 'unreadable', missing: missingOf({ caller: from, outcome }) } }
  if (isExtension(from)) return ignored('in-house', from)
  const to = lineIn(firstOf(fields, mapping.line), account.country) ?? account.line
  const isAnswered = outcome === 'answered'
  return {
    made: { do: 'told', from, isAnswered, to, countsFor: account.line, unknown: isKnown ? null : shortened(word) },
    event: {
      ...{ kind: 'ended', from, to, countsFor: account.line, forwardedFrom: null },
      seconds: secondsOver(records, mapping, account.zone),
      // What has no name is told of once: the box knows a repetition by caller, line and time.
      callId: firstOf(fields, mapping.callId).slice(0, 200) || `unnamed-${randomUUID()}`,
      how: isAnswered ? 'completed' : 'no-answer',
      isAnswered,
      startedAt: notAfter(now, beganAt(firstOf(fields, mapping.time), account.zone)),
    },
  }
}

/** It is not about a call that came in and is over, so that nothing is to be done; it need not be sent again. */
function ignored(because: Extract<Made, { do: 'ignored' }>['because'], word: string): ReadOne {
  return { event: null, made: { do: 'ignored', because, word: shortened(word) } }
}

function shortened(word: string): string {
  return word.slice(0, mostOfWord)
}

const mostOfWord = 40

function missingOf(found: { caller: string | null; outcome: string | null }) {
  return (['caller', 'outcome'] as const).filter((each) => found[each] === null)
}

/** Whoever called from outside must not be forgotten over a word for it that nobody knows. */
function isOutward(direction: string): boolean {
  return /^(?:out|internal$|local$|salient|sortant|ausgehend)/i.test(direction)
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

/** A clock that is ahead of ours has seen no future. */
function notAfter(now: Temporal.Instant, at: Temporal.Instant | null): Temporal.Instant | null {
  return at && at.epochMilliseconds > now.epochMilliseconds ? now : at
}
