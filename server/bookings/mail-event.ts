// Brings a job into a customer's own calendar by mail. One that may have gone is sent again, with the same uid and sequence:
// a calendar that has it already changes nothing.
import type { Temporal } from 'temporal-polyfill'
import { insertAlert } from '../alerts/store.ts'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { outcomeOf } from '../mails/send-mail.ts'
import { whyNotMailed } from '../mails/why-not-mailed.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { readShop } from '../settings/store.ts'
import { type EventMail, eventMailById, eventMailsAbout, isOvertaken, updateEventMail } from './event-mail-store.ts'
import { itipOf } from './itip.ts'
import { bookingById } from './store.ts'

export const mailEvent: ErrandVerbs = { whyNotNow, run, settle }

function whyNotNow(tx: Tx, _appliance: Appliance, mailId: number): string | null {
  const mail = eventMailById(tx, mailId)
  if (!mail?.toAddress) return 'forgotten'
  if (isOvertaken(tx, mail)) return 'superseded'
  return mail.method === 'cancel' && !isKnownThere(tx, mail) ? 'never-invited' : null
}

/** Whether an earlier mail may have arrived: else there is nothing to take back. */
function isKnownThere(tx: Tx, { bookingId, toAddress }: EventMail): boolean {
  return eventMailsAbout(tx, bookingId).some((mail) => mail.toAddress === toAddress && mail.reachedAt !== null)
}

async function run({ db, config, mailer }: Appliance, mailId: number): Promise<Outcome> {
  const mail = eventMailById(db, mailId)
  const booking = mail && bookingById(db, mail.bookingId)
  if (!mail?.toAddress || !booking) return { do: 'give-up', because: 'forgotten' }
  if (mailer.from === null) return { do: 'give-up', because: 'no-mail-server' }
  const { id, createdAt, toAddress: to, subject, body, method } = mail
  const fromName = readShop(db, config).businessName ?? 'FirstRing'
  const from = { name: fromName, email: mailer.from }
  const text = await itipOf({ mail, uid: booking.uid, from, to: { name: booking.name ?? to, email: to } })
  const event = { method: method === 'request' ? 'REQUEST' : 'CANCEL', text } as const
  const reference = `${createdAt.epochMilliseconds}-event-${id}`
  return outcomeOf(await mailer.send({ reference, to, fromName, subject, body, event }))
}

/** After these it may have arrived. */
const maybe: readonly string[] = ['timed-out', 'connection-lost', 'crashed', 'not-recorded', 'surprise']
/** What was not to be said any more is no failure. */
const needless: readonly string[] = ['superseded', 'never-invited', 'forgotten']

function settle(tx: Tx, mailId: number, outcome: Outcome, now: Temporal.Instant): void {
  const mail = eventMailById(tx, mailId)
  const reachedAt = mail?.reachedAt ?? now
  if (outcome.do === 'done') return updateEventMail(tx, mailId, { state: 'sent', because: null, reachedAt })
  const because = 'because' in outcome ? outcome.because : 'unknown'
  const reached = maybe.includes(because) ? { reachedAt } : {}
  if (outcome.do !== 'give-up') return updateEventMail(tx, mailId, { because, ...reached })
  const isNeedless = needless.includes(because)
  updateEventMail(tx, mailId, { state: isNeedless ? 'dropped' : 'failed', because })
  if (mail && !isNeedless) tellOfFailure(tx, mail, { because, now })
}

/** Nothing that a phone must ring for: it stands on Today until somebody puts it aside. */
function tellOfFailure(
  tx: Tx,
  { id, bookingId, subject }: EventMail,
  { because, now }: { because: string; now: Temporal.Instant },
): void {
  const conversationId = bookingById(tx, bookingId)?.conversationId ?? null
  const words = `“${subject}” did not reach the customer by mail: ${whyNotMailed(because)}. The job stands as it is.`
  insertAlert(tx, { kind: 'mail-failed', onceKey: `event-mail:${id}`, words, conversationId, createdAt: now })
}
