// Who asks a CalDAV server: each request with our own proof of who we are, time limit and size cap, on a guarded address.
import { randomBytes } from 'node:crypto'
import { type Guard, type GuardedAsk, type GuardedExchange, guardedExchange } from '../../guarded-exchange.ts'
import { CalendarError } from '../calendar.ts'
import { problemOfSilence } from '../problem-of.ts'
import { type DigestChallenge, digestHeader, readDigestChallenge } from './digest.ts'

type DavLogin = { username: string; password: string }

export type DavAsk = Pick<GuardedAsk, 'method' | 'url' | 'headers' | 'body'>
export type DavAnswer = Extract<GuardedExchange, { answered: true }>

export type DavSession = {
  /** Throws a CalendarError where nothing whole came back; whatever did is an answer. */
  send(ask: DavAsk): Promise<DavAnswer>
}

export type SessionChoice = Guard & {
  first: URL
  login: DavLogin
  /** The only one that the first machine may show. */
  certificate?: string
  timeoutMs: number
  maxBytes: number
}

export function davSession({ first, login, certificate, timeoutMs, maxBytes, ...guard }: SessionChoice): DavSession {
  const proof = proofOf(login)
  const mayKnow = (url: URL) => url.origin === first.origin || isNeighbour(url, first)
  const sendOnce = (ask: DavAsk) => {
    const follows = ask.method === 'PROPFIND' || ask.method === 'REPORT' || ask.method === 'GET'
    const authorize = (url: URL) => (mayKnow(ask.url) ? proof.header(ask.method, url) : null)
    const shown = ask.url.origin === first.origin ? certificate : undefined
    return guardedExchange({ ...ask, follows, authorize, certificate: shown, timeoutMs, maxBytes }, guard)
  }
  return {
    async send(ask) {
      const came = await sendOnce(ask)
      if (!came.answered) throw problemOfSilence(came)
      if (came.status !== 401) return came
      if (!mayKnow(ask.url) || came.url.origin !== ask.url.origin) throw sentAway(first, came.url)
      if (!proof.learn(came.headers['www-authenticate'])) return came
      const again = await sendOnce(ask)
      if (!again.answered) throw problemOfSilence(again)
      return again
    },
  }
}

function sentAway(first: URL, to: URL): CalendarError {
  const words = `${first.host} sends us on to ${to.origin}, where your password is not sent unasked.`
  return new CalendarError('auth', `${words} If that is right, enter that address instead.`)
}

function proofOf(login: DavLogin) {
  // Encoded here: many a password has letters that the usual encoding does not know.
  const basic = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`
  const hasLogin = login.username !== '' || login.password !== ''
  let digest: { challenge: DigestChallenge; count: number } | null = null
  return {
    header(method: string, url: URL): string | null {
      if (!hasLogin) return null
      if (!digest) return basic
      digest.count += 1
      const { challenge, count } = digest
      const cnonce = randomBytes(12).toString('hex')
      return digestHeader(challenge, login, { method, uri: url.pathname + url.search, count, cnonce })
    },
    /** Whether it is worth to ask again with what the server wants to see. */
    learn(header: string | undefined): boolean {
      const challenge = hasLogin ? readDigestChallenge(header) : null
      if (!challenge || challenge.nonce === digest?.challenge.nonce) return false
      digest = { challenge, count: 0 }
      return true
    },
  }
}

/**
 * Some services keep each account on a host of its own, beside the one that everybody enters: `p12-caldav.icloud.com` beside
 * `caldav.icloud.com`. A name of two parts has no neighbours: whoever likes can have one like it.
 */
export function isNeighbour(url: URL, first: URL): boolean {
  const areSecure = url.protocol === 'https:' && first.protocol === 'https:' && url.port === first.port
  return areSecure && first.hostname.split('.').length > 2 && url.hostname.endsWith(`-${first.hostname}`)
}
