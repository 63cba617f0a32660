// Mail by the shop's own mail server. Every mail gets a fresh connection, which is secured before a word is said, and a deadline.
import { createTransport } from 'nodemailer'
import { readMailFailure } from './mail-failure.ts'
import type { MailAnswer, Mailer, OutgoingMail } from './mailer.ts'
import { type SmtpAccount, smtpOptions } from './smtp-account.ts'

export function smtpMailer(account: SmtpAccount, timeoutMs = 30_000): Mailer {
  const address = `${account.host}:${account.port}`
  return {
    name: 'smtp',
    address,
    from: account.from,
    send: (mail) => send(account, mail, timeoutMs),
    check: async () => {
      const failure = await verify(account, timeoutMs)
      const words = failure ? `${address}: ${failure}` : `${address} takes our mail.`
      return [{ name: 'Mail', ok: failure === null, words }]
    },
  }
}

async function send(account: SmtpAccount, mail: OutgoingMail, timeoutMs: number): Promise<MailAnswer> {
  const transport = createTransport(smtpOptions(account, timeoutMs))
  const { reference, to, fromName, subject, body, event } = mail
  const from = { name: oneLine(fromName), address: account.from ?? to }
  const sending = transport.sendMail({
    from,
    // As an object it is one address, whatever stands in it.
    to: { name: '', address: to },
    subject: oneLine(subject),
    text: body,
    ...(event ? { icalEvent: { method: event.method, content: event.text, filename: 'appointment.ics' } } : {}),
    messageId: `<${reference}@${from.address.split('@')[1] ?? 'firstring.invalid'}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const { response } = await inTime(sending, timeoutMs)
    return { outcome: 'accepted', said: oneLine(response) }
  } catch (error) {
    return readMailFailure(error)
  } finally {
    transport.close()
  }
}

/** What is wrong with the way to the mail server; null when nothing is. */
async function verify(account: SmtpAccount, timeoutMs: number): Promise<string | null> {
  const transport = createTransport(smtpOptions(account, timeoutMs))
  try {
    await inTime(transport.verify(), timeoutMs)
    return null
  } catch (error) {
    const failure = readMailFailure(error)
    return 'because' in failure ? `${failure.because.replaceAll('-', ' ')} (${failure.said}).` : failure.said
  } finally {
    transport.close()
  }
}

/** A server that says a byte now and then never times out by itself. */
async function inTime<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT', command: 'DATA' })
    timer = setTimeout(() => reject(error), timeoutMs)
  })
  work.catch(() => undefined)
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Names come from people: a line break would begin a header of their own. */
function oneLine(words: string): string {
  return words
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}
