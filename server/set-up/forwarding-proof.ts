// What a call to the shop's own number shows of its forwarding: what is still wrong, the worst first.
import type { Temporal } from 'temporal-polyfill'
import type { HeardInstead } from './forwarding-test.ts'

/** A call that came in since one was asked for. Numbers are E.164. */
export type Arrived = {
  startedAt: Temporal.Instant
  /** Null: withheld, or no number. */
  from: string | null
  /** As the carrier tells it, which many phone companies keep from it. */
  forwardedFrom: string | null
  /** The line rings phones of the crew once more. */
  wasRung: boolean
  text: 'sent' | 'under-way' | 'failed' | 'none'
}

export type Doubt =
  | 'voicemail-first'
  | 'rang-out'
  | 'refused'
  | 'nothing-came'
  | 'caller-hidden'
  | 'caller-withheld'
  | 'from-elsewhere'
  | 'rings-again'
  | 'text-failed'
  | 'not-texted'
  | 'slow'

/** Longer than this few callers stay on the line. */
const patienceSeconds = 40
/** Ringing, and a moment to dial; by then it should have come. */
const waitSeconds = 90

type Asked = { askedAt: Temporal.Instant; heard: HeardInstead | null }

/** What is wrong while nothing came; nothing yet where it may still ring. */
export function doubtsOfSilence({ askedAt, heard }: Asked, now: Temporal.Instant): Doubt[] {
  if (heard) return [heard === 'voicemail' ? 'voicemail-first' : heard]
  return secondsBetween(askedAt, now) > waitSeconds ? ['nothing-came'] : []
}

export function doubtsOf(
  arrived: Arrived,
  { askedAt, ownNumber }: Pick<Asked, 'askedAt'> & { ownNumber: string | null },
): Doubt[] {
  const { from, forwardedFrom, wasRung, text, startedAt } = arrived
  const isHidden = from !== null && from === ownNumber
  const found: [Doubt, boolean][] = [
    ['caller-hidden', isHidden],
    ['caller-withheld', from === null],
    ['from-elsewhere', forwardedFrom !== null && forwardedFrom !== ownNumber],
    ['rings-again', wasRung],
    ['text-failed', text === 'failed'],
    // Why there was none is said already.
    ['not-texted', text === 'none' && !isHidden && from !== null && !wasRung],
    ['slow', secondsBetween(askedAt, startedAt) > patienceSeconds],
  ]
  return found.flatMap(([doubt, isSo]) => (isSo ? [doubt] : []))
}

/** A call of somebody else's number came in, sent on from ours as far as the carrier tells. */
export function isProof({ from, forwardedFrom }: Arrived, ownNumber: string | null): boolean {
  if (ownNumber === null || from === null || from === ownNumber) return false
  return forwardedFrom === null || forwardedFrom === ownNumber
}

export function secondsBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.round((to.epochMilliseconds - from.epochMilliseconds) / 1000)
}
