import type { Temporal } from 'temporal-polyfill'
import type { CallEvent, CallStep } from './carrier.ts'

type Incoming = Extract<CallEvent, { kind: 'incoming' }>
type How = Extract<CallEvent, { kind: 'ended' }>['how']

/** One call as the simulated carrier knows it. */
export type SimulatedCall = {
  incoming: Incoming
  startedAt: Temporal.Instant
  /** What the caller hears, or what is done with the call, in order. */
  heard: CallStep[]
  ended: { how: How; at: Temporal.Instant } | null
}

/** How far a call is for the one who holds the telephone. */
export type Stage = 'ringing' | 'speaking' | 'over'

/** Before the line is opened the caller hears it ring. */
export const ringSeconds = 3
/** Nobody took the call, and the carrier gives up. */
const patienceSeconds = 30
const lettersPerSecond = 15

export function stageOf(call: SimulatedCall, now: Temporal.Instant): Stage {
  if (call.ended) return 'over'
  const seconds = now.since(call.startedAt).total('seconds')
  return isSpoken(call) && seconds >= ringSeconds ? 'speaking' : 'ringing'
}

/** When and how the carrier ends a call by itself: all was said, the line turned it away, or nobody answered. */
export function ownEnd({ heard }: SimulatedCall): { afterSeconds: number; how: How } {
  if (heard.some((step) => step.do === 'reject')) return { afterSeconds: 1, how: 'busy' }
  const letters = heard.reduce((sum, step) => sum + (step.do === 'say' ? step.words.length : 0), 0)
  if (letters === 0) return { afterSeconds: patienceSeconds, how: 'no-answer' }
  return { afterSeconds: ringSeconds + letters / lettersPerSecond, how: 'completed' }
}

function isSpoken({ heard }: SimulatedCall): boolean {
  return heard.some((step) => step.do === 'say')
}
