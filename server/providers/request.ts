/** A request as it came over the wire: what signatures are checked over. */
export type RawRequest = {
  method: string
  /** Path and query exactly as sent, e.g. `/webhooks/twilio/voice?x=1`. */
  target: string
  /** Names in lower case. */
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** What a company expects to hear back. */
export type Answer = { status: number; type: string; body: string }

/** The outcome of reading a webhook: verified and translated, or refused with the reason. */
export type Reading<Event> =
  | { ok: true; events: Event[] }
  | { ok: false; because: 'not-configured' | 'bad-signature' | 'not-ours' | 'unreadable' }

/**
 * One line of the doctor's page: what was looked at, whether it is well, and what to do. `isOfThisProcess`: it tells of an open
 * connection that only the running server has.
 */
export type Check = { name: string; ok: boolean; words: string; isOfThisProcess?: true }

/** The provider refused, or could not be reached, when it was asked for a list, a photo or its own state. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}
export class Refused extends Error {
  override name = 'Refused'
  /** HTTP's number and the company's own code of it, where there are any. */
  status: number | null
  code: string | null
  constructor(message: string, { status = null, code = null }: { status?: number | null; code?: string | null } = {}) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** The shop's own number is not the account's. */
export class NoSuchNumber extends Refused {
  override name = 'NoSuchNumber'
}
