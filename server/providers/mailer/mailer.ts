import type { Check } from '../request.ts'

/**
 * A mail in plain words. `reference` is the same however often the same mail is tried. `event`: an iCalendar text for the
 * reader's calendar, whose METHOD is the same as `method`.
 */
export type OutgoingMail = {
  reference: string
  to: string
  fromName: string
  subject: string
  body: string
  event?: { method: 'REQUEST' | 'CANCEL'; text: string }
}

/**
 * What became of a send. `rejected`: nobody got it; `about` tells whether another mail would fare better: `account` needs somebody
 * to change the settings, `moment` passes by itself. `unknown`: it may have arrived; sent once more it is at worst read twice.
 * `said` is the mail server's own words, one line, without secrets.
 */
export type MailAnswer =
  | { outcome: 'accepted'; said: string }
  | { outcome: 'rejected'; because: Rejection; about: 'mail' | 'account' | 'moment'; said: string }
  | { outcome: 'unknown'; because: 'timed-out' | 'connection-lost'; said: string }

export type Rejection =
  | 'wrong-credentials'
  | 'address-refused'
  | 'refused'
  | 'too-busy'
  | 'unreachable'
  | 'timed-out'
  | 'not-secure'

/** Who carries mail. */
export type Mailer = {
  name: 'smtp' | 'simulated'
  /** What it is reached at, without credentials. */
  address: string
  /** The sender that customers see; null where there is none of the shop's own, and then no customer is written to. */
  from: string | null
  send(mail: OutgoingMail): Promise<MailAnswer>
  /** Connects and signs in, and sends nothing. */
  check(): Promise<Check[]>
}
