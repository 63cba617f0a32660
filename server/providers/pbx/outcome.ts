import { type Fields, firstOf } from '../fields.ts'
import type { PbxMapping } from './account.ts'

/**
 * How a call ended: a word that nobody knows is said of a missed call, too, for whoever waits for an answer must not be
 * forgotten over it. `no-call`: it is said of no call that came in and is over. Null: no field tells.
 */
export type Outcome = { outcome: 'missed' | 'answered' | 'no-call' | null; word: string; isKnown: boolean }

/** By all records of one call: whoever spoke with somebody in any part of it was answered. */
export function outcomeOf(records: Fields[], mapping: PbxMapping): Outcome {
  const found = records.map((each) => outcomeIn(each, mapping))
  for (const outcome of ['answered', 'missed', 'no-call'] as const) {
    const [first] = found.filter((each) => each.outcome === outcome)
    if (first) return first
  }
  return { outcome: null, word: '', isKnown: false }
}

function outcomeIn(fields: Fields, mapping: PbxMapping): Outcome {
  const word = firstOf(fields, mapping.outcome)
  const known = meaningOf(word, mapping)
  const as = (outcome: Outcome['outcome'], isKnown = true): Outcome => ({ outcome, word, isKnown })
  const spoken = firstOf(fields, mapping.spoken)
  const isTold = /^\d+(?:\.\d+)?$/.test(spoken)
  if (isTold && Number(spoken) > 0) return as('answered')
  // With nobody spoken to, that it came in is no word for its end.
  if (known === 'no-call' && !(isTold && bare(word).startsWith('in'))) return as('no-call')
  if (saysWhoTookIt(fields, mapping)) {
    if (isTakenByPhone(fields, mapping)) return as('answered')
    if (isTold || known === 'answered') return as('missed')
  }
  if (isTold) return as('missed')
  if (mapping.outcome.length === 0)
    return as(mapping.spoken.length === 0 || isRecord(fields, mapping) ? 'missed' : null)
  if (word !== '') return as(known ?? 'missed', known !== null)
  return as(mapping.outcome.some((name) => fields.get(name) === '') ? 'missed' : null, false)
}

/** A line that was opened says nothing of who opened it: a menu, a queue and a voicemail do as a person does. */
function isTakenByPhone(fields: Fields, { opened, answered, part, phone }: PbxMapping): boolean {
  if (!includes([...answered, 'answered'], firstOf(fields, opened))) return false
  const parts = part.map((name) => bare(fields.get(name) ?? ''))
  const isRung = /^(?:dial|queue)/.test(parts[0] ?? '')
  if (!isRung && parts.some(isMachine)) return false
  return phone.some((name) => fields.has(name)) ? firstOf(fields, phone) !== '' : parts[0]?.startsWith('dial') === true
}

function saysWhoTookIt(fields: Fields, { part, phone }: PbxMapping): boolean {
  return [...part, ...phone].some((name) => fields.has(name))
}

/** What speaks to callers by itself, as systems made of Asterisk call it: `VoiceMail`, `VM[6500]`, `IVR[7000]`. */
function isMachine(part: string): boolean {
  return /^(?:vm|voicemail|ivr|background|playback|read|waitexten|announce|directory|dialbyname|disa|fax)/.test(part)
}

/** Nobody was bridged, so that the field is not even there; but that it is such a record at all must be seen. */
function isRecord(fields: Fields, { callId, time }: PbxMapping): boolean {
  return firstOf(fields, callId) !== '' && firstOf(fields, time) !== ''
}

function meaningOf(word: string, { missed, answered, noCall }: PbxMapping): 'missed' | 'answered' | 'no-call' | null {
  if (includes(missed, word)) return 'missed'
  if (includes(answered, word)) return 'answered'
  return includes(noCall, word) ? 'no-call' : null
}

/** A star at the end of a word stands for whatever follows. */
function includes(words: string[], word: string): boolean {
  const sought = bare(word)
  return (
    sought !== '' && words.some((each) => (each.endsWith('*') ? sought.startsWith(bare(each)) : bare(each) === sought))
  )
}

/** `NO_ANSWER`, `No answer` and `noanswer` are one word. */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
