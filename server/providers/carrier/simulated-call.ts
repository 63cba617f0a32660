import type { Temporal } from 'temporal-polyfill'
import type { AskCaller, CallEvent, CallStep, Ring } from './carrier.ts'

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
  /** Whether the caller may speak after a tone; `over`: they did, or did not. */
  tone: 'none' | 'waits' | 'over'
  /** What was said on the line, by both, in order. */
  spoken: { by: 'caller' | 'shop'; words: string }[]
  /** When the line was opened and the first words were said there. */
  openedAt: Temporal.Instant | null
  /** The phones of the crew that were rung, in their order. */
  phones: SimulatedPhone[]
  /** What the caller was asked and has not answered yet. */
  asked: AskCaller | null
  ended: { how: How; at: Temporal.Instant } | null
}

/** A phone of the crew in one call. `asked`: it was picked up and hears a question. */
export type SimulatedPhone = Ring['phones'][number] & {
  state: 'waits' | 'rings' | 'asked' | 'put-through' | 'over'
  asked: string | null
}

/** How far a call is for the one who holds the telephone. */
export type Stage = 'ringing' | 'speaking' | 'recording' | 'put-through' | 'over'

/** Before the line is opened the caller hears it ring. */
export const ringSeconds = 3
/** Nobody took the call, and the carrier gives up. */
const patienceSeconds = 30
const lettersPerSecond = 15

export function stageOf(call: SimulatedCall, now: Temporal.Instant): Stage {
  if (call.ended) return 'over'
  if (call.phones.some(({ state }) => state === 'put-through')) return 'put-through'
  if (isRinging(call)) return 'ringing'
  const { openedAt } = call
  if (!openedAt || now.since(openedAt).total('seconds') < ringSeconds) return 'ringing'
  return call.tone === 'waits' ? 'recording' : 'speaking'
}

/** The question that the caller is asked on the line and has not answered yet. */
export function questionOn({ heard, ended }: SimulatedCall): Listen | null {
  const last = heard.at(-1)
  return !ended && last?.do === 'listen' ? last : null
}

type Listen = Extract<CallStep, { do: 'listen' }>

/** What is said in steps. */
export function wordsIn(steps: CallStep[]): string[] {
  return steps.flatMap((step) => (spoken.includes(step.do) && 'words' in step ? [step.words] : []))
}

const spoken: readonly CallStep['do'][] = ['say', 'ask', 'listen', 'converse']

/** Whether phones of the crew ring at this moment, or are asked. */
export function isRinging({ phones }: SimulatedCall): boolean {
  return phones.some(({ state }) => state === 'waits' || state === 'rings' || state === 'asked')
}

/** How long after a question began nothing came: it is said, and then waited for. */
export function patienceWith({ words, seconds }: AskCaller): number {
  return ringSeconds + words.length / lettersPerSecond + seconds
}

/** When and how the carrier ends a call by itself after these steps: all was said, the line turned it away, or nobody answered. */
export function ownEnd(steps: CallStep[]): { afterSeconds: number; how: How } {
  if (steps.some((step) => step.do === 'reject')) return { afterSeconds: 1, how: 'busy' }
  const letters = wordsIn(steps).join('').length
  if (letters === 0) return { afterSeconds: patienceSeconds, how: 'no-answer' }
  return { afterSeconds: ringSeconds + letters / lettersPerSecond, how: 'completed' }
}

/** Somebody or something spoke on the line. */
export function wasOpened(call: SimulatedCall): boolean {
  return isSpoken(call) || call.phones.some(({ state }) => state === 'put-through')
}

function isSpoken({ heard }: SimulatedCall): boolean {
  return wordsIn(heard).length > 0
}
