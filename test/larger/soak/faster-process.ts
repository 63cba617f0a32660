// Loaded before the program (`node --import`): its time begins at a given moment and passes so many times as fast, also for
// whoever waits.
import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers/promises'

const speed = Number(process.env.CLOCK_SPEED ?? 1)
const begunAt = Number(process.env.CLOCK_BEGUN_AT ?? 0)
const beginsAt = Number(process.env.CLOCK_BEGINS_AT ?? begunAt)

const Right = Date
const rightTimeout = globalThis.setTimeout
const rightInterval = globalThis.setInterval
const rightWait = timers.setTimeout
const rightNow = performance.now.bind(performance)
const now = () => beginsAt + Math.floor((Right.now() - begunAt) * speed)

globalThis.Date = class extends Right {
  constructor(...parts: unknown[]) {
    super(...((parts.length > 0 ? parts : [now()]) as [number]))
  }

  static override now(): number {
    return now()
  }
} as DateConstructor

performance.now = () => rightNow() * speed
globalThis.setTimeout = Object.assign(
  ((act: () => void, wait = 0, ...more: []) => rightTimeout(act, wait / speed, ...more)) as typeof setTimeout,
  rightTimeout,
)
globalThis.setInterval = ((act: () => void, wait = 0, ...more: []) =>
  rightInterval(act, wait / speed, ...more)) as typeof setInterval
timers.setTimeout = (wait = 0, ...more) => rightWait(wait / speed, ...more)
syncBuiltinESMExports()
