import type { Temporal } from 'temporal-polyfill'
import type { Answer, Check, RawRequest, Reading } from '../request.ts'

/** A text on its way out. `reference` is our random name for it, at most 32 letters and digits. */
export type OutgoingMessage = {
  reference: string
  to: string
  from: string
  body: string
  /** After so many seconds the company should drop it rather than send it. */
  validForSeconds: number
}

/** Why a company would not take a text, in our words. */
export type Rejection =
  | 'opted-out'
  | 'cannot-be-texted'
  | 'country-not-enabled'
  | 'no-route'
  | 'filtered'
  | 'too-long'
  | 'not-our-number'
  | 'trial-account'
  | 'not-registered'
  | 'wrong-credentials'
  | 'account-suspended'
  | 'too-many-requests'
  | 'never-left'
  | 'refused'

/**
 * The answer to a send. `rejected` is sure not to have been taken: about this `message` (final), about our `account`
 * (nothing will go until somebody mends it) or about this `moment` (try again). Everything else is `unknown`.
 */
export type SendAnswer =
  | { outcome: 'accepted'; messageId: string }
  | {
      outcome: 'rejected'
      because: Rejection
      about: 'message' | 'account' | 'moment'
      code: string | null
      retryAfterSeconds: number | null
    }
  | { outcome: 'unknown'; because: 'timed-out' | 'connection-lost' | 'server-error' | 'unreadable-answer' }

/** What kind of line a number is. */
export type LineType = 'mobile' | 'landline' | 'voip' | 'toll-free' | 'premium' | 'unknown'

/** How far a text came; later words never give way to earlier ones. */
export type DeliveryStatus = 'queued' | 'sent' | 'delivered' | 'failed'

export type MessageEvent =
  | {
      kind: 'received'
      messageId: string
      from: string
      to: string
      body: string
      media: { url: string; contentType: string | null }[]
      /** What the company itself made of it, where it answers STOP, START and HELP. */
      consent: 'stop' | 'start' | 'help' | null
      sentAt: Temporal.Instant | null
    }
  | {
      kind: 'receipt'
      messageId: string
      /** Our own name of the message, where the company gives it back. */
      reference: string | null
      status: DeliveryStatus
      /** The company's own word, kept as it came. */
      said: string
      because: Rejection | 'not-delivered' | null
      errorCode: string | null
    }

/** A text that the company says it took from us. */
export type SentMessage = {
  messageId: string
  to: string
  from: string
  body: string
  createdAt: Temporal.Instant
  status: DeliveryStatus
}

/** Which inbound texts are asked for: of which lines, less those that are on record already. */
type Inbox = { lines: string[]; isKnown(messageId: string): boolean }

/** Who carries the texts. */
export type Messenger = {
  name: 'simulated' | 'twilio'
  /** It answers the exact words STOP, START and HELP by itself, so we keep silent. */
  answersStopItself: boolean
  /** It may repeat an inbound text under a new id (phones used as gateways do), so the same words soon again are one text. */
  repeatsUnderNewIds: boolean
  /** How long a send may take before its outcome is called unknown. */
  sendTimeoutSeconds: number
  /** Checks the signature and translates; touches nothing. */
  readMessage(request: RawRequest): Reading<MessageEvent>
  /** What the company expects to hear when a webhook was taken. */
  answer(): Answer
  /** Never throws for what the network or the company does: every outcome is a value. */
  send(message: OutgoingMessage): Promise<SendAnswer>
  /** All that the company took from us for this number since then, newest first. Throws Unreachable or Refused. */
  sentTo(to: string, since: Temporal.Instant): Promise<SentMessage[]>
  /** All that the company took from these lines since then. Throws Unreachable or Refused. */
  sentSince(since: Temporal.Instant, lines?: string[]): Promise<SentMessage[]>
  /** Texts that came in to these lines since then and are not known yet, oldest first. Throws Unreachable or Refused. */
  receivedSince(since: Temporal.Instant, among?: Inbox): Promise<MessageEvent[]>
  /** How far texts of ours from these lines came that were made since then, for whom no receipt reaches. Throws Unreachable or Refused. */
  receiptsSince?(since: Temporal.Instant, lines: string[]): Promise<Extract<MessageEvent, { kind: 'receipt' }>[]>
  /** The bytes of an attachment, at most `maxBytes`. Throws Unreachable or Refused. */
  fetchMedia(url: string, maxBytes: number): Promise<Uint8Array>
  /** What kind of line this number is, which may cost money; null: not told in so many milliseconds. Never throws. */
  lineType(number: string, timeoutMs: number): Promise<LineType | null>
  check(): Promise<Check[]>
  /** Whether `lineType` works, where that is anything outside. */
  checkLookUp?(): Promise<Check>
  /** The company's clock less ours, by its last answer; null before there is one. */
  clockSkewSeconds?(): number | null
}
