import type { Temporal } from 'temporal-polyfill'
import type { Arrivals } from '../arrival.ts'
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
  | 'wrong-address'
  | 'wrong-template'
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

/** What a company can do. Whoever wants something of it that not all of them do asks here, never for its name. */
export type MessengerCan = {
  /** It keeps a list of the texts that it took from us, in which one of unknown outcome is searched for. */
  listsSent: boolean
  /** It keeps a list of the texts that came in, in which those are found that no webhook told of. */
  listsReceived: boolean
  /** The same text sent again under the same reference stays one text, so that an unknown outcome is mended by sending again. */
  repeatsSafely: boolean
  /** It tells later how far a text came. */
  sendsReceipts: boolean
  /** It drops a text that it could not pass on while the text was good for anything. */
  dropsLate: boolean
  /** It sends from the number that it is told; without this from the one that it has. */
  sendsFromAnyLine: boolean
  /** Photos that come with a text can be fetched. */
  receivesPhotos: boolean
  /** It tells what kind of line a number is. */
  looksUpLines: boolean
  /** It refuses at the send a number that takes no texts; without this a receipt tells at best. */
  refusesNumbers: boolean
  /** It knows who opted out, and refuses to text them. */
  refusesOptedOut: boolean
  /** It answers the exact words STOP, START and HELP by itself, so we keep silent. */
  answersStop: boolean
  /** It may repeat inbound texts under new ids, soon or after weeks (phones used as gateways do), so the same words are one text. */
  repeatsUnderNewIds: boolean
}

/** How a machine of the shop is that carries texts, such as an old phone. */
export type Vitals = {
  /** When it last showed itself; null: not since the start. */
  seenAt: Temporal.Instant | null
  /** So long it may show nothing of itself and be well. */
  mayBeSilentMinutes: number
  /** Null: it does not tell. */
  battery: { percent: number; isCharging: boolean } | null
  /** Whether the SIM card by which it texts is in it; null: it does not tell. */
  hasCard: boolean | null
}

/** Who carries the texts. */
export type Messenger = {
  name: 'simulated' | 'twilio' | 'android-gateway' | 'voipms' | 'http' | 'signalwire' | 'telnyx'
  can: MessengerCan
  /** How long a send may take before its outcome is called unknown. */
  sendTimeoutSeconds: number
  /** Checks the signature and translates; touches nothing but its own memory of when the company was heard of. */
  readMessage(request: RawRequest): Reading<MessageEvent>
  /** What the company expects to hear when a webhook was taken. */
  answer(): Answer
  /** Never throws for what the network or the company does: every outcome is a value. */
  send(message: OutgoingMessage): Promise<SendAnswer>
  /** All that the company took from us for this number since then, newest first. Throws Unreachable, or Refused as who keeps no list always does. */
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
  /** What came in last, where the owner may have to say which field is which. */
  arrivals?: Arrivals
  /** How it is, where it is a machine that may fall silent; null: none is set up. Never throws. */
  vitals?(): Promise<Vitals | null>
  /** Whether `lineType` works, where that is anything outside. */
  checkLookUp?(): Promise<Check>
  /** The company's clock less ours, by its last answer; null before there is one. */
  clockSkewSeconds?(): number | null
}
