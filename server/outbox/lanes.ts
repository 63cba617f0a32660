import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { deliver, type ErrandVerbs, recoverErrand, recoverInterrupted, takeNext } from './deliver.ts'
import { type Errand, type Lane, lanes } from './errand.ts'
import { reconcile } from './reconcile.ts'
import { muzzle, nextToLookFor, nextWaking } from './store.ts'

/** The running outbox. */
export type Lanes = {
  /** Takes up what the last process left behind and begins. */
  start(): void
  /** Something may be due. */
  wake(): void
  /** Takes nothing new, and resolves when what is under way has ended; what it gives lets it all go on. */
  pause(): Promise<() => void>
  /** Resolves when nothing is under way and nothing is due; for tests, and for a clean end. */
  idle(): Promise<void>
  /** Takes nothing new, and resolves when what is under way has ended, after ten seconds at the latest. */
  stop(): Promise<void>
}

const looksAtOnce = 2
/** After the account itself was refused nothing of the lane is tried for so long. */
const lanePauseSeconds = 60
/** How long the loop rests after the database refused to be written. */
const restMilliseconds = 1000
const longestSleepMilliseconds = 60_000
/** How long a stop waits for what is under way; what has not ended by then is unknown at the next start, and looked for. */
const patienceMilliseconds = 10_000

/** Runs each lane up to its width, and searches for what is unknown beside them; nothing in one waits for another. */
export function openLanes(appliance: Appliance, verbsOf: (errand: Errand) => ErrandVerbs): Lanes {
  const underWay: Record<Lane, number> = {
    texts: 0,
    alerts: 0,
    replies: 0,
    drafts: 0,
    media: 0,
    mail: 0,
    calendars: 0,
    calls: 0,
    speech: 0,
    desk: 0,
  }
  const pausedUntil: Partial<Record<Lane, number>> = {}
  const lookedFor = new Set<number>()
  let pauses = 0
  let state: 'waiting' | 'running' | 'stopped' = 'waiting'
  let isWakeQueued = false
  let timer: NodeJS.Timeout | undefined
  const onRest: (() => void)[] = []

  const wake = () => {
    if (state !== 'running' || isWakeQueued) return
    isWakeQueued = true
    setImmediate(() => {
      isWakeQueued = false
      fill()
    })
  }

  const fill = () => {
    if (state !== 'running') return settleRest()
    try {
      // Most wakings find nothing due: one question tells, where the lanes would ask many.
      if (pauses === 0 && isDue(nextWaking(appliance.db)) && !muzzle(appliance.db)) fillLanes()
      sleep()
    } catch (err) {
      appliance.log.error({ err }, 'the outbox cannot be read or written')
      rest()
    }
    settleRest()
  }

  const fillLanes = () => {
    for (const lane of Object.keys(lanes) as Lane[]) {
      while (underWay[lane] < lanes[lane] && !isPaused(lane)) {
        const errand = takeNext(appliance, lane, verbsOf)
        if (!errand) break
        if (errand !== 'dropped') void run(errand)
      }
    }
    while (lookedFor.size < looksAtOnce) {
      const errand = nextToLookFor(appliance.db, appliance.now(), lookedFor)
      if (!errand) break
      void look(errand)
    }
  }

  const run = async (errand: Errand) => {
    underWay[errand.lane]++
    try {
      const outcome = await deliver(appliance, errand, verbsOf(errand))
      if (outcome.do === 'retry' && outcome.wholeLane)
        pausedUntil[errand.lane] = appliance.now().epochMilliseconds + lanePauseSeconds * 1000
    } catch (err) {
      appliance.log.error({ err, errand: errand.id }, 'the outcome of an errand could not be recorded')
      await recordLater(errand)
    } finally {
      underWay[errand.lane]--
      wake()
    }
  }

  // The attempt is marked and its outcome is lost: as after a crash it counts as unknown, once the disk takes writes again.
  const recordLater = async (errand: Errand) => {
    while (state === 'running') {
      await after(restMilliseconds)
      try {
        return recoverErrand(appliance, errand, verbsOf(errand))
      } catch {
        // Still not writable: the mark in the database keeps the errand from being tried again meanwhile.
      }
    }
  }

  const look = async (errand: Errand) => {
    lookedFor.add(errand.id)
    try {
      await reconcile(appliance, errand, verbsOf(errand))
    } catch (err) {
      appliance.log.error({ err, errand: errand.id }, 'what became of an errand could not be recorded')
    } finally {
      lookedFor.delete(errand.id)
      wake()
    }
  }

  const isDue = (at: Temporal.Instant | null) =>
    at !== null && at.epochMilliseconds <= appliance.now().epochMilliseconds

  const isPaused = (lane: Lane) => (pausedUntil[lane] ?? 0) > appliance.now().epochMilliseconds

  const sleep = () => {
    clearTimeout(timer)
    const next = nextWaking(appliance.db)
    if (!next) return
    const wait = next.epochMilliseconds - appliance.now().epochMilliseconds
    // What is due and was not taken waits for something under way, which will wake us, or for a pause to end.
    timer = setTimeout(wake, wait > 0 ? Math.min(wait, longestSleepMilliseconds) : restMilliseconds)
  }

  const rest = () => {
    clearTimeout(timer)
    timer = setTimeout(wake, restMilliseconds)
  }

  const isAnythingLeaving = () => Object.values(underWay).some((count) => count > 0)

  const isAtRest = () => !isWakeQueued && lookedFor.size === 0 && !isAnythingLeaving()

  const settleRest = () => {
    if (!isAtRest()) return
    for (const resolve of onRest.splice(0)) resolve()
  }

  return {
    start() {
      if (state === 'stopped') return
      recoverInterrupted(appliance, verbsOf)
      state = 'running'
      wake()
    },
    wake,
    async pause() {
      pauses++
      while (isAnythingLeaving()) await after(20)
      return once(() => {
        pauses--
        // What one company refused the next may take.
        for (const lane of Object.keys(pausedUntil) as Lane[]) delete pausedUntil[lane]
        wake()
      })
    },
    idle() {
      wake()
      return new Promise((resolve) => {
        onRest.push(resolve)
        if (state !== 'running') settleRest()
      })
    },
    async stop() {
      state = 'stopped'
      clearTimeout(timer)
      // A search leaves nothing behind, so nobody waits for one.
      let isPatient = true
      const patience = setTimeout(() => {
        isPatient = false
      }, patienceMilliseconds)
      while (isPatient && isAnythingLeaving()) await after(20)
      clearTimeout(patience)
    },
  }
}

function once(act: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
