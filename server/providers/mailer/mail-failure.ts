import type { MailAnswer, Rejection } from './mailer.ts'

type Failure = { code?: string; command?: string; responseCode?: number; response?: string; message: string }

/** What a failed send means, by what the mail server answered and how far we had come. */
export function readMailFailure(error: unknown): MailAnswer {
  if (!(error instanceof Error)) throw error
  const failure: Failure = error
  const said = (failure.response ?? failure.message).replaceAll(/\s+/g, ' ').slice(0, 200)
  if (failure.code === 'EAUTH' || failure.code === 'ENOAUTH') return rejected(authFailure(failure), 'account', said)
  if (failure.code === 'ETLS' || isCertificate(failure)) return rejected('not-secure', 'account', said)
  const { responseCode } = failure
  if (responseCode) return responseCode < 500 ? rejected('too-busy', 'moment', said) : refused(failure, said)
  const isTimeout = failure.code === 'ETIMEDOUT'
  // Before the words of the mail were given nobody can have got it.
  if (failure.command !== 'DATA') return rejected(isTimeout ? 'timed-out' : 'unreachable', 'moment', said)
  return { outcome: 'unknown', because: isTimeout ? 'timed-out' : 'connection-lost', said }
}

/** A server may also be too busy to look at a password. */
function authFailure({ responseCode }: Failure): Rejection {
  return responseCode && responseCode < 500 ? 'too-busy' : 'wrong-credentials'
}

function refused({ command }: Failure, said: string): MailAnswer {
  return command === 'RCPT TO' ? rejected('address-refused', 'mail', said) : rejected('refused', 'mail', said)
}

function isCertificate({ message, code }: Failure): boolean {
  return code === 'ESOCKET' && /certificate|self.signed|altnames|SSL|TLS|wrong version/i.test(message)
}

function rejected(because: Rejection, about: 'mail' | 'account' | 'moment', said: string): MailAnswer {
  return { outcome: 'rejected', because, about: because === 'too-busy' ? 'moment' : about, said }
}
