// Whether a call looks like a machine's: by what its caller, and the numbers around it, did before. A caller whom the shop
// knows never does, nor one who ever stayed on the line. The level of the caller id alone says nothing, for whoever is
// sent on by their own company arrives without one.
import type { Temporal } from 'temporal-polyfill'
import type { Call } from './store.ts'

export type Suspicion = NonNullable<Call['suspectedBecause']>

/** What is known of an earlier call: it ended within three seconds, it was asked for a key and stayed without one, or neither. */
export type EarlierCall = {
  callerId: number
  startedAt: Temporal.Instant
  manner: 'dropped' | 'silent' | 'stayed'
}

export type SpamFacts = {
  /** By name, by a job, by what they wrote, by having been spoken with; or somebody said that they are no spam. */
  isKnown: boolean
  /** STIR/SHAKEN: 'A', 'B', 'C', 'failed', 'none'; null: not told. */
  attestation: string | null
  /** The caller's own calls of the last two days. */
  own: EarlierCall[]
  /** Those of the last hour from numbers that differ in the last three digits only, of callers whom nobody knows. */
  around: EarlierCall[]
}

export type Judgement = { is: 'clean' } | { is: 'suspect'; because: Suspicion }

/** How far back the calls of the caller, and of the numbers around, are looked at. */
export const ownHours = 48
export const aroundMinutes = 60

export function judge(facts: SpamFacts): Judgement {
  if (facts.isKnown || facts.own.some(({ manner }) => manner === 'stayed')) return clean
  const hint = weakIds.has(facts.attestation) ? 1 : 0
  if (ringsAndDrops(facts.own, hint)) return suspect('rings-and-drops')
  if (bursts(facts.own, 'silent') >= mostSilentTimes - hint) return suspect('says-nothing')
  if (isOneOfABlock(facts, hint)) return suspect('block-of-numbers')
  return clean
}

const clean: Judgement = { is: 'clean' }

/** Nobody vouches for the number; a hint that makes one time less enough, and never more than that. */
const weakIds = new Set<string | null>(['C', 'failed'])

/** Calls that follow one another within so long are one try: who is in a hurry rings again and again. */
const burstMinutes = 30
/** In so many tries, hours apart, nobody hangs up at the first word each time. */
const mostDroppedTimes = 5
const mostDroppedInAll = 15
const mostSilentTimes = 3
const mostOfABlock = 5

function ringsAndDrops(own: EarlierCall[], hint: number): boolean {
  const dropped = own.filter(({ manner }) => manner === 'dropped').length
  return bursts(own, 'dropped') >= mostDroppedTimes - hint || dropped >= mostDroppedInAll
}

/** How many times apart from each other they called in this manner. */
function bursts(own: EarlierCall[], manner: EarlierCall['manner']): number {
  const starts = own
    .filter((call) => call.manner === manner)
    .map(({ startedAt }) => startedAt.epochMilliseconds)
    .toSorted((a, b) => a - b)
  return starts.filter((at, place) => place === 0 || at - (starts[place - 1] ?? at) > burstMinutes * 60_000).length
}

/** A machine shows one number after the other; a number that its own company vouches for is nobody's mask. */
function isOneOfABlock({ around, attestation }: SpamFacts, hint: number): boolean {
  if (attestation === 'A' || around.some(({ manner }) => manner !== 'dropped')) return false
  return new Set(around.map(({ callerId }) => callerId)).size >= mostOfABlock - hint
}

function suspect(because: Suspicion): Judgement {
  return { is: 'suspect', because }
}
