import type { MailAnswer } from '../providers/mailer/mailer.ts'

type Because = Exclude<MailAnswer, { outcome: 'accepted' }>['because']

const reasons: Record<Because, string> = {
  'wrong-credentials': 'the mail server refuses the user or password of SMTP_URL',
  'address-refused': 'the mail server says that there is nobody at this address',
  refused: 'the mail server refuses it',
  'too-busy': 'the mail server asks us to wait',
  unreachable: 'the mail server of SMTP_URL cannot be reached',
  'timed-out': 'the mail server does not answer in time',
  'not-secure': 'the connection to the mail server cannot be secured',
  'connection-lost': 'the connection to the mail server broke off',
}

/** Why a mail did not go, or not yet, as a sentence goes on. */
export function whyNotMailed(because: string | null): string {
  if (because === 'too-late') return 'no mail server took it for a day'
  return because !== null && Object.hasOwn(reasons, because)
    ? reasons[because as Because]
    : 'something unforeseen happened'
}
