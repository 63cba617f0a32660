// What the network or a server did, as a problem of a calendar and one sentence that the owner can do something with.
import type { AddressRefusal } from '../guarded-address.ts'
import type { GuardedExchange } from '../guarded-exchange.ts'
import { otherCertificateCode } from '../presented-certificate.ts'
import { CalendarError, type CalendarProblem } from './calendar.ts'

type Unanswered = Extract<GuardedExchange, { answered: false }>
type Answered = Extract<GuardedExchange, { answered: true }>

export function problemOfSilence(came: Unanswered): CalendarError {
  const host = came.url.host
  if (came.because === 'refused') return new CalendarError('address-refused', refusals[came.refusal])
  if (came.because === 'redirects')
    return new CalendarError('bad-data', `${host} sends us on and on in circles. Check the address.`)
  if (came.because === 'too-large') return new CalendarError('too-large', `${host} answers with more than we can read.`)
  if (came.because === 'timed-out') return new CalendarError('timeout', `${host} did not answer in time.`)
  return lostConnection(came.code ?? '', came.error, host)
}

/** Sentences for what people type. */
export const refusals: Record<AddressRefusal, string> = {
  'not-an-address': 'That is not an address. It begins with https://, as in https://cloud.example.com.',
  'not-http': 'The address must begin with https:// or http://.',
  credentials: 'Leave the user name and password out of the address; they have fields of their own.',
  'odd-form': 'Write the address with a name or with plain numbers, as in 192.168.1.20.',
  'no-machine': 'That address belongs to no machine that could keep a calendar, so nothing is sent to it.',
  'own-door': 'That is the address of this box itself. Give the one of your calendar.',
}

function lostConnection(code: string, error: string, host: string): CalendarError {
  const tls = (words: string) => new CalendarError('tls', words)
  const network = (words: string) => new CalendarError('network', words)
  if (code === 'CERT_HAS_EXPIRED') return tls(`The certificate of ${host} has expired. It must be renewed there.`)
  if (/SELF_SIGNED/.test(code))
    return tls(
      `${host} shows a certificate that it signed itself, which proves nothing. It needs one of a known authority.`,
    )
  if (code === otherCertificateCode)
    return tls(`${host} shows another certificate than the one that was accepted, so nothing was sent to it.`)
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return tls(`The certificate of ${host} is for another name. Check the name in the address.`)
  if (code === 'EPROTO' || code === 'ERR_SSL_WRONG_VERSION_NUMBER' || /wrong version number|packet length/i.test(error))
    return tls(
      `${host} does not speak https there. Check the port, or begin with http:// if it is in your own network.`,
    )
  if (/CERT|SSL|TLS|UNABLE_TO|SIGNATURE/.test(code))
    return tls(`The certificate of ${host} cannot be checked. It needs one of a known authority.`)
  if (code === 'ENOTFOUND') return network(`There is no ${host}. Check the name for a typing mistake.`)
  if (code === 'EAI_AGAIN') return network(`The name ${host} could not be looked up. Is the box online?`)
  if (code === 'ECONNREFUSED')
    return network(`Nobody listens at ${host}. Is the calendar running, and is the port right?`)
  if (/EHOSTUNREACH|ENETUNREACH|EHOSTDOWN/.test(code)) return network(`${host} cannot be reached from this box.`)
  return network(`The connection to ${host} broke before the answer was whole.`)
}

const byStatus: Record<number, [CalendarProblem, string]> = {
  401: ['auth', 'does not take this user name and password. Some services want an app password.'],
  403: ['forbidden', 'does not allow that with this user name.'],
  404: ['not-found', 'has nothing at that address.'],
  409: ['conflict', 'says that it does not fit with what it has.'],
  410: ['not-found', 'no longer has anything at that address.'],
  412: ['conflict', 'says that it was changed meanwhile.'],
  413: ['too-large', 'finds it too large.'],
  415: ['bad-data', 'cannot read what we wrote.'],
  423: ['conflict', 'has locked it.'],
  429: ['rate-limited', 'asks us to wait before we ask again.'],
  507: ['server', 'has no room left.'],
}

/** For an answer that is none of those that were hoped for. */
export function problemOfAnswer(came: Answered): CalendarError {
  const host = came.url.host
  const [kind, words] = byStatus[came.status] ?? rest(came)
  return new CalendarError(kind, `${host} ${words}`, secondsToWait(came))
}

function rest({ status }: Answered): [CalendarProblem, string] {
  if (status >= 500) return ['server', `has a problem of its own (${status}).`]
  if (status >= 300 && status < 400 && status !== 304)
    return ['unsupported', 'sends us elsewhere. Enter the address that it sends to.']
  if (status === 405 || status === 501) return ['unsupported', 'does not know what we ask of it.']
  return ['bad-data', `answers with something that we do not understand (${status}).`]
}

const longestWaitSeconds = 24 * 60 * 60

function secondsToWait({ headers }: Answered): number | null {
  const said = headers['retry-after']?.trim() ?? ''
  if (/^\d{1,9}$/.test(said)) return Math.min(Number(said), longestWaitSeconds)
  const seconds = (Date.parse(said) - Date.parse(headers.date ?? '')) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), longestWaitSeconds) : null
}
