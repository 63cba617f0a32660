// What the companies and machines that carry calls and texts show of themselves, and what follows of it.
import type { Temporal } from 'temporal-polyfill'
import type { Spell } from '../health/spells.ts'
import type { Trunk } from '../providers/carrier/live-calls.ts'
import type { Vitals } from '../providers/messenger/messenger.ts'

/** One thing that was looked at. `isWrong` null: nothing was told of it, and what was known stands. */
export type Sign = Pick<Spell, 'name' | 'what' | 'seenAt'> & {
  isWrong: boolean | null
  /** So long it must stay wrong before anybody is told. */
  patienceMinutes: number
}

const lowPercent = 15
/** What hovers about the limit is told of once. */
const recoveredPercent = 20

/** Minutes. Who was not there since the start is given time; who was is noticed a little earlier than told of, for the box itself may have slept. */
const patience = { neverSeen: 15, seen: 2, unconnected: 5, trunkless: 5 }

/** A machine that carries texts, such as an old phone. */
export function signsOf(name: string, vitals: Vitals, now: Temporal.Instant): Sign[] {
  const { seenAt, mayBeSilentMinutes, battery, hasCard } = vitals
  const isSilent = seenAt === null || minutesBetween(seenAt, now) >= mayBeSilentMinutes - patience.seen
  const patienceMinutes = seenAt ? patience.seen : patience.neverSeen
  const silent: Sign = { name, what: 'silent', seenAt, isWrong: isSilent, patienceMinutes }
  const well = { name, seenAt, patienceMinutes: 0 }
  if (isSilent) return [silent]
  return [
    silent,
    { ...well, what: 'battery', isWrong: battery && isLow(battery) },
    { ...well, what: 'card', isWrong: hasCard === null ? null : !hasCard },
  ]
}

/** A company that tells of calls over a lasting connection; null: none is set up. */
export function connectionSigns(name: string, isConnected: boolean | null): Sign[] {
  if (isConnected === null) return []
  return [{ name, what: 'silent', seenAt: null, isWrong: !isConnected, patienceMinutes: patience.unconnected }]
}

/** Who brings the calls to it; null: nobody knows. A trunk that has yet to answer is as it was. */
export function trunkSigns(name: string, trunk: Trunk | null): Sign[] {
  if (trunk === null) return []
  const isWrong = trunk === 'asking' ? null : trunk === 'refused' || trunk === 'unreachable'
  return [{ name, what: 'trunk', seenAt: null, isWrong, patienceMinutes: patience.trunkless }]
}

export type Judged = { spell: Spell | null; tell: 'wrong' | 'well' | null }

/** What becomes of a spell by what is seen now, and what the owner is told. */
export function judge(before: Spell | undefined, sign: Sign, now: Temporal.Instant): Judged {
  if (sign.isWrong === null) return { spell: before ?? null, tell: null }
  if (!sign.isWrong) return { spell: null, tell: before?.isTold ? 'well' : null }
  const { name, what, seenAt, patienceMinutes } = sign
  const spell = before ?? { name, what, seenAt, noticedAt: now, isTold: false }
  const isDue = !spell.isTold && minutesBetween(spell.noticedAt, now) >= patienceMinutes
  return isDue ? { spell: { ...spell, isTold: true }, tell: 'wrong' } : { spell, tell: null }
}

function isLow({ percent, isCharging }: { percent: number; isCharging: boolean }): boolean | null {
  if (percent <= lowPercent && !isCharging) return true
  return isCharging || percent > recoveredPercent ? false : null
}

function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return (to.epochMilliseconds - from.epochMilliseconds) / 60_000
}
