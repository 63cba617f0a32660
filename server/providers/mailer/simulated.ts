import type { MailAnswer, Mailer, OutgoingMail } from './mailer.ts'

/** A mailer without a server: the demo, the offline mode and the test double at once. */
export type SimulatedMailer = Mailer & {
  name: 'simulated'
  from: string | null
  /** The mails that were taken, oldest first. */
  sent: OutgoingMail[]
  /** What is answered to the next ones. */
  answer: MailAnswer
}

const mostKept = 100

export function simulatedMailer(): SimulatedMailer {
  const mailer: SimulatedMailer = {
    name: 'simulated',
    address: 'nowhere',
    from: null,
    sent: [],
    answer: { outcome: 'accepted', said: '250 simulated' },
    send: async (mail) => {
      if (mailer.answer.outcome === 'accepted') mailer.sent.push(mail)
      if (mailer.sent.length > mostKept) mailer.sent.shift()
      return mailer.answer
    },
    check: async () => [{ name: 'Mail', ok: true, words: 'SMTP_URL is not set: no alert goes by mail.' }],
  }
  return mailer
}
