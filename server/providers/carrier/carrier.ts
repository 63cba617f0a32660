import type { Temporal } from 'temporal-polyfill'
import type { Answer, Check, RawRequest, Reading } from '../request.ts'

/** What happened to a call, in the words of the trade. Numbers are as the company wrote them; `callId` is the company's. */
export type CallEvent =
  | {
      kind: 'incoming'
      callId: string
      from: string
      to: string
      forwardedFrom: string | null
      /** STIR/SHAKEN level of the caller id, if told: 'A', 'B', 'C', 'failed' or 'none'. */
      attestation: string | null
    }
  | {
      kind: 'ended'
      callId: string
      from: string
      to: string
      forwardedFrom: string | null
      /** `completed` says that the line was opened, not that a person spoke (facts of the trade, not of one company). */
      how: 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled'
      seconds: number | null
      /** When it began, where the company's list tells. */
      startedAt: Temporal.Instant | null
    }

/** One thing the caller hears or that is done with the call; the company's file turns it into its own language. */
export type CallStep = { do: 'say'; words: string; language: 'en' | 'es' | 'fr' } | { do: 'hang-up' } | { do: 'reject' }

/** Who carries the calls. */
export type Carrier = {
  name: 'simulated' | 'twilio'
  /** Checks the signature and translates; touches nothing. */
  readCall(request: RawRequest): Reading<CallEvent>
  /** The answer that makes the company do these steps; no steps: that it was heard. */
  answer(steps: CallStep[]): Answer
  /** Inbound calls to these lines that the company knows to have ended since then, oldest first. Throws Unreachable or Refused. */
  callsSince(since: Temporal.Instant, lines?: string[]): Promise<CallEvent[]>
  /** What is well and what is not between us and the company. */
  check(): Promise<Check[]>
  /** The company's clock less ours, by its last answer; null before there is one. */
  clockSkewSeconds?(): number | null
}
