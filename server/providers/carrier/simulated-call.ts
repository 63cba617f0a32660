import type { Temporal } from 'temporal-polyfill'
import type { CallEvent, CallStep, Ring } from './carrier.ts'

type Incoming = Extract<CallEvent, { kind: 'incoming' }>
type How = Extract<CallEvent, { kind: 'ended' }>['how']

/** One call as the simulated carrier knows it. */
export type SimulatedCall = {
  incoming: Incoming
  startedAt: Temporal.Instant
  /** What the caller hears, or what is done with the call, in order. */
  heard: CallStep[]
  /** When the last of it began. */
  stepsAt: Temporal.Instant
  /** The phones of the crew that were rung, in their order. */
  phones: SimulatedPhone[]
  ended: { how: How; at: Temporal.Instant } | null
}

/** A phone of the crew in one call. `asked`: it was picked up and hears a question. */
export type SimulatedPhone = Ring['phones'][number] & {
  state: 'waits' | 'rings' | 'asked' | 'put-through' | 'over'
  asked: string | null
}

/** How far a call is for the one who holds the telephone. */
export type Stage = 'ringing' | 'speaking' | 'put-through' | 'over'

/** Before the line is opened the caller hears it ring. */
export const ringSeconds = 3
/** Nobody took the call, and the carrier gives up. */
const patienceSeconds = 30
const lettersPerSecond = 15

export function stageOf(call: SimulatedCall, now: Temporal.Instant): Stage {
  if (call.ended) return 'over'
  if (call.phones.some(({ state }) => state === 'put-through')) return 'put-through'
  const seconds = now.since(call.stepsAt).total('seconds')
  return isSpoken(call) && seconds >= ringSeconds ? 'speaking' : 'ringing'
}

/** Whether phones of the crew ring at this moment, or are asked. */
export function isRinging({ phones }: SimulatedCall): boolean {
  return phones.some(({ state }) => state === 'waits' || state === 'rings' || state === 'asked')
}

/** When and how the carrier ends a call by itself after these steps: all was said, the line turned it away, or nobody answered. */
export function ownEnd(steps: CallStep[]): { afterSeconds: number; how: How } {
  if (steps.some((step) => step.do === 'reject')) return { afterSeconds: 1, how: 'busy' }
  const letters = steps.reduce((sum, step) => sum + (step.do === 'say' ? step.words.length : 0), 0)
  if (letters === 0) return { afterSeconds: patienceSeconds, how: 'no-answer' }
  return { afterSeconds: ringSeconds + letters / lettersPerSecond, how: 'completed' }
}

/** Somebody or something spoke on the line. */
export function wasOpened(call: SimulatedCall): boolean {
  return isSpoken(call) || call.phones.some(({ state }) => state === 'put-through')
}

function isSpoken({ heard }: SimulatedCall): boolean {
  return heard.some((step) => step.do === 'say')
}
