// Which few of the free slots are offered: what was asked for goes first, and they differ in day and part of the day.
import type { WantedTime } from '../understanding/understanding.ts'
import type { Slot } from './availability.ts'
import { type Candidate, candidatesOf } from './candidate.ts'
import { type Interval, overlap } from './interval.ts'
import { beginsAsAsked, distanceTo, fitsTarget, isBefore, isRound, type Target, targetOf } from './wanted-hours.ts'

/**
 * `slots`: as freeSlots gives them. `not`: what was declined before. `isUrgent`: the soonest count, not how they spread.
 * `isLatest`: of the days that were named the end is wished for.
 * `jobs`: of several who are free at a time, whoever has one of these right before or after comes.
 */
export type Choosing = {
  slots: readonly Slot[]
  wanted: readonly WantedTime[]
  zone: string
  now: number
  most: number
  not: readonly Interval[]
  isUrgent?: boolean
  isLatest?: boolean
  jobs?: readonly Job[]
}
type Job = Interval & { resourceId: number | null }

/**
 * `fits`: whether the first is what was asked for (`isAlone`: others that are only near stand after it), only near to it, or nothing was
 * asked; `none`: nothing is free. No two overlap, none was declined; in order of time, those that fit before those that fill up.
 */
export type Choice = { slots: Slot[]; fits: 'asked' | 'near' | 'any' | 'none'; isAlone: boolean }

export function chooseSlots({ slots, zone, now, not, jobs = [], ...asked }: Choosing): Choice {
  const ahead = slots.filter(({ start }) => start > now)
  const targets = asked.wanted.map(targetOf)
  const free = withoutDeclined(candidatesOf(ahead, zone), { not, targets })
  const { chosen, fits, isAlone } = chooseCandidates(free, {
    targets,
    most: asked.most,
    isUrgent: asked.isUrgent ?? false,
    isLatest: asked.isLatest ?? false,
  })
  return { slots: chosen.map(({ slot }) => besideJob(slot, slots, jobs)), fits, isAlone }
}

type Scene = { targets: readonly Target[]; most: number; isUrgent: boolean; isLatest: boolean }
type Test = (each: Candidate) => boolean

type Chosen = Omit<Choice, 'slots'> & { chosen: Candidate[] }

function chooseCandidates(free: readonly Candidate[], scene: Scene): Chosen {
  if (free.length === 0) return { chosen: [], fits: 'none', isAlone: false }
  if (scene.targets.length === 0) return { chosen: inOrder(spread(free, scene)), fits: 'any', isAlone: false }
  const fitting = free.filter((each) => scene.targets.some((target) => fitsTarget(each, target)))
  const asked = scene.isLatest ? latestOf(fitting, scene) : spread(fitting, scene)
  const inTime = asked.length > 0 ? free.filter((each) => each.day <= lastDayOf(free, scene)) : free
  const others = asked.length < Math.min(2, scene.most) ? near(inTime, asked, scene).slice(asked.length) : []
  const isNamed: Test = (each) => beginsAsAsked(each, scene.targets)
  const first = inOrder(asked.filter(isNamed))
  const next = inOrder(asked.filter((each) => !isNamed(each)))
  const isAlone = asked.length === 1 && others.length > 0
  return { chosen: [...first, ...next, ...inOrder(others)], fits: asked.length > 0 ? 'asked' : 'near', isAlone }
}

/** From now to a day is a deadline: what fits it is not filled up with what comes after. */
function lastDayOf([soonest]: readonly Candidate[], { targets }: Scene): number {
  const isDeadline = ({ firstDay, lastDay }: Target) =>
    soonest !== undefined && Number.isFinite(firstDay) && firstDay < lastDay && firstDay <= soonest.day
  return targets.every(isDeadline) ? Math.max(...targets.map(({ lastDay }) => lastDay)) : Number.POSITIVE_INFINITY
}

/** What merely overlaps something declined is offered only when there is nothing else, or it begins when it was asked for. */
function withoutDeclined(
  free: readonly Candidate[],
  { not, targets }: { not: readonly Interval[]; targets: readonly Target[] },
): Candidate[] {
  const others = free.filter(({ slot }) => !not.some(({ start }) => start === slot.start))
  const apart = others.filter(
    (each) => !not.some((declined) => overlap(each.slot, declined)) || beginsAsAsked(each, targets),
  )
  return apart.length > 0 ? apart : others
}

/** What begins at the very hour that was asked for; else the soonest, another part of the day, another day: as far as there are any. */
function spread(free: readonly Candidate[], { targets, most, isUrgent }: Scene): Candidate[] {
  const named = isUrgent ? undefined : free.find((each) => beginsAsAsked(each, targets))
  const chosen: Candidate[] = named ? [named] : []
  while (chosen.length < most) {
    const rest = free.filter((each) => isApart(each, chosen, 0))
    const group = isUrgent ? rest : firstGroup(rest, wishesAfter(chosen))
    const [soonest] = group
    if (!soonest) break
    const round = group.find((each) => each.slot.start < soonest.slot.start + hour && isRound(each, targets))
    chosen.push(isUrgent ? soonest : (round ?? soonest))
  }
  return chosen
}

/** The last of each day before the one before it. */
function latestOf(free: readonly Candidate[], { most }: Scene): Candidate[] {
  const late = free.toSorted((one, other) => other.from - one.from || one.day - other.day)
  const chosen: Candidate[] = []
  for (const each of late) if (chosen.length < most && isApart(each, chosen, 0)) chosen.push(each)
  return chosen
}

function wishesAfter(chosen: readonly Candidate[]): Test[] {
  const otherPart: Test = (each) => chosen.every(({ part }) => part !== each.part)
  const otherDay: Test = (each) => chosen.every(({ day }) => day !== each.day)
  const muchLater: Test = (each) => isApart(each, chosen, hour)
  return chosen.length < 2 ? [otherPart, otherDay, muchLater] : [otherDay, otherPart, muchLater]
}

function firstGroup(rest: readonly Candidate[], wishes: readonly Test[]): readonly Candidate[] {
  for (const wish of wishes) {
    const group = rest.filter(wish)
    if (group.length > 0) return group
  }
  return rest
}

/** Fills up with what is nearest to what was asked: one before it, one after it, and another day. */
function near(
  free: readonly Candidate[],
  asked: readonly Candidate[],
  { targets, most, isUrgent }: Scene,
): Candidate[] {
  const measured = free.map((each) => ({ each, ...nearest(each, targets) })).sort((one, other) => one.by - other.by)
  const chosen = measured.filter(({ each }) => asked.includes(each))
  while (chosen.length < most) {
    const taken = chosen.map(({ each }) => each)
    const rest = measured.filter(({ each }) => isApart(each, taken, 0))
    const [nearestOne] = rest
    const next = isUrgent
      ? nearestOne
      : (rest.find(({ by, side }) => by < farAway && chosen.every((one) => one.side !== side)) ??
        rest.find(({ each }) => taken.every(({ day }) => day !== each.day)) ??
        nearestOne)
    if (!next) break
    chosen.push(next)
  }
  return chosen.map(({ each }) => each)
}

function nearest(each: Candidate, targets: readonly Target[]): { by: number; side: 'before' | 'after' | 'in' } {
  const [best] = targets
    .map((target) => ({ target, by: distanceTo(each, target) }))
    .sort((one, other) => one.by - other.by)
  if (!best || fitsTarget(each, best.target)) return { by: best?.by ?? 0, side: 'in' }
  return { by: best.by, side: isBefore(each, best.target) ? 'before' : 'after' }
}

function isApart({ slot }: Candidate, chosen: readonly Candidate[], gap: number): boolean {
  return chosen.every((one) => !overlap(slot, { start: one.slot.start - gap, end: one.slot.end + gap }))
}

function inOrder(chosen: readonly Candidate[]): Candidate[] {
  return chosen.toSorted((one, other) => one.slot.start - other.slot.start)
}

function besideJob(slot: Slot, slots: readonly Slot[], jobs: readonly Job[]): Slot {
  const isBeside = (one: Slot) => {
    const around = { start: one.start - hour, end: one.end + hour }
    return jobs.some((job) => job.resourceId === one.resourceId && overlap(job, around))
  }
  return slots.find((one) => one.start === slot.start && isBeside(one)) ?? slot
}

const hour = 3_600_000
// More than the day before or after, at about the hour that was asked for.
const farAway = 9 * 60 + 20
