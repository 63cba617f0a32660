// The whole course of it: callers and the owner do what they do, the calendar server has a bad day, the box dies and comes back;
// then it all calms down, and what stands is judged.
import { setTimeout as passes } from 'node:timers/promises'
import { seededRandom } from '../../twilio/dice.ts'
import { ask } from '../records.ts'
import { type Ending, liveAsCaller } from './callers.ts'
import { judge, type Verdict } from './judge.ts'
import { liveAsOwner, newDeeds, type OwnersDeeds } from './owner.ts'
import { openWorld, type World } from './world.ts'

export type Course = {
  verdict: Verdict
  endings: Ending[]
  deeds: OwnersDeeds
  kills: number
  surprises: string[]
  requests: Record<string, number>
  lostWrites: number
  /** Whether all that was to be done was done in time after it had calmed down. */
  hasSettled: boolean
  folder: string
}

/** `speed`: how many times as fast time passes. */
export type Size = { seed: number; callers: number; speed: number; stormSeconds: number; settleSeconds: number }

export async function runStorm(size: Size, program: string): Promise<Course> {
  const world = await openWorld({ program, speed: size.speed, random: seededRandom(size.seed) })
  try {
    return await live(world, size)
  } finally {
    await world.close()
  }
}

async function live(world: World, { seed, callers, stormSeconds, settleSeconds }: Size): Promise<Course> {
  const deeds = newDeeds()
  const until = performance.now() + stormSeconds * 1000
  const isOver = () => performance.now() > until
  world.weather.chance = 0.12
  world.fake.modes.chances = messenger
  const all = Array.from({ length: callers }, async (_, n) => {
    const own = seededRandom(seed * 1000 + n)
    await passes(own() * stormSeconds * 800)
    return liveAsCaller(world, n, own)
  })
  const living = Promise.all(all)
  const [kills] = await Promise.all([
    killUntil(world, isOver, seededRandom(seed + 1)),
    haveBadDay(world, isOver, seededRandom(seed + 2)),
    liveAsOwner({ world, random: seededRandom(seed + 3), deeds }, isOver),
  ])
  world.weather.chance = 0
  world.fake.modes.chances = []
  const endings = await living
  const hasSettled = await settles(world, settleSeconds)
  const verdict = await judge(world, deeds)
  const { surprises } = world.box
  return {
    ...{ verdict, endings, deeds, kills, surprises, hasSettled, folder: world.folder },
    ...{ requests: world.weather.counts, lostWrites: world.weather.lostWrites },
  }
}

const messenger: World['fake']['modes']['chances'] = [
  { fault: { slowMs: 100 }, chance: 0.1 },
  { fault: 'accept-then-500', chance: 0.03 },
  { fault: '500', chance: 0.03 },
  { fault: 'accept-then-reset', chance: 0.03 },
]

/** kill -9, at any moment. */
async function killUntil(world: World, isOver: () => boolean, random: () => number): Promise<number> {
  let kills = 0
  let startMs = 1000
  for (;;) {
    await passes(startMs * 4 + random() * 9000)
    if (isOver()) return kills
    await world.box.kill()
    kills++
    await passes(random() * 1200)
    startMs = await world.start()
  }
}

/** Now and then nobody answers for minutes. */
async function haveBadDay({ weather, lasts }: World, isOver: () => boolean, random: () => number): Promise<void> {
  while (!isOver()) {
    await passes(lasts(120 + random() * 300))
    weather.isDown = true
    await passes(lasts(random() < 0.05 ? 1100 : 10 + random() * 90))
    weather.isDown = false
  }
}

/** Nothing is to be written, and every calendar was read again and again since the last of it. */
async function settles(world: World, seconds: number): Promise<boolean> {
  const { dataDir } = world.box
  const until = performance.now() + seconds * 1000
  let last = { state: '', at: 0 }
  while (performance.now() < until) {
    const state = JSON.stringify([ask(dataDir, standing), ask(dataDir, open)])
    if (state !== last.state) last = { state, at: world.now() }
    const isRead = (ask(dataDir, reads) as { at: number | null }[]).every(({ at }) => (at ?? 0) > last.at + readTwiceMs)
    if (isRead && (ask(dataDir, open) as unknown[]).length === 0) return true
    await passes(100)
  }
  return false
}

const standing = `select id, state, starts_at, revision from bookings where state <> 'held'
  union all select id, coalesce(version, ''), coalesce(missing_since, 0), coalesce(pushed_revision, 0) from calendar_copies`
const open = `select id from outbox where state in ('due', 'attempting', 'unknown')`
const reads = `select fresh_at as at from calendars where removed_at is null`
/** They are read every minute, and what is gone is believed when it is gone twice. */
const readTwiceMs = 150_000
