/** The shop's account at a mail server. */
export type SmtpAccount = {
  host: string
  port: number
  /** Whether the connection is secured from its first byte; else it is before anything is said. */
  isSecure: boolean
  user: string | null
  password: string | null
  /** Whom mails are from; null: whom they go to. */
  from: string | null
}

const mailAddress = /^[^\s@<>"]+@[^\s@<>"]+$/

/** Reads `smtps://user:password@host:465` or `smtp://…:587`, with `?from=shop@example.com` where the user is no address. */
export function readSmtpUrl(written: string): SmtpAccount {
  const url = new URL(written)
  const isSecure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username) || null
  const given = url.searchParams.get('from') ?? user
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (isSecure ? 465 : 587),
    isSecure,
    user,
    password: decodeURIComponent(url.password) || null,
    from: given && mailAddress.test(given) ? given : null,
  }
}

/** What nodemailer connects by. Nothing is said in the clear but to this very machine, whose certificate nobody signs. */
export function smtpOptions({ host, port, isSecure, user, password }: SmtpAccount, timeoutMs: number) {
  const isOwnMachine = /^(?:localhost|127(?:\.\d+){3}|::1)$/.test(host)
  return {
    ...{ host, port, secure: isSecure, requireTLS: !isSecure && !isOwnMachine },
    tls: { rejectUnauthorized: !isOwnMachine },
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs, dnsTimeout: timeoutMs },
  }
}
