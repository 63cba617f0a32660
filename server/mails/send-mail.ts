import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import type { MailAnswer } from '../providers/mailer/mailer.ts'
import { readShop } from '../settings/store.ts'
import { mailById, updateMail } from './store.ts'

/** Hands one mail to the mail server. One that may have gone is sent again: read twice is better than never. */
export const sendMail: ErrandVerbs = { whyNotNow, run, settle }

/** A wrong password tried every minute locks an account. */
const accountSeconds = 600
/** Servers that greylist want to be asked again a little later. */
const busySeconds = 120
const elseSeconds = 30

function whyNotNow(tx: Tx, _appliance: Appliance, mailId: number): string | null {
  return mailById(tx, mailId)?.toAddress ? null : 'forgotten'
}

async function run({ db, config, mailer }: Appliance, mailId: number): Promise<Outcome> {
  const mail = mailById(db, mailId)
  if (!mail?.toAddress) return { do: 'give-up', because: 'forgotten' }
  const { id, createdAt, toAddress: to, subject, body } = mail
  const fromName = readShop(db, config).businessName ?? 'FirstRing'
  return outcomeOf(
    await mailer.send({ reference: `${createdAt.epochMilliseconds}-${id}`, to, fromName, subject, body }),
  )
}

/** What an answer of the mail server means to an errand. */
export function outcomeOf(answer: MailAnswer): Outcome {
  if (answer.outcome === 'accepted') return { do: 'done', detail: answer.said }
  const { because, said: detail } = answer
  if (answer.outcome === 'unknown') return { do: 'retry', because, detail, afterSeconds: elseSeconds }
  if (answer.about === 'mail') return { do: 'give-up', because, detail }
  const afterSeconds = answer.about === 'account' ? accountSeconds : because === 'too-busy' ? busySeconds : elseSeconds
  return { do: 'retry', because, detail, afterSeconds }
}

function settle(tx: Tx, mailId: number, outcome: Outcome, now: Temporal.Instant): void {
  if (outcome.do === 'done') return updateMail(tx, mailId, { state: 'sent', because: null, sentAt: now })
  const because = 'because' in outcome ? outcome.because : 'unknown'
  updateMail(tx, mailId, { state: outcome.do === 'give-up' ? 'failed' : 'queued', because })
}
