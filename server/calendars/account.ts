// How a calendar is reached. The address of a published one is often a secret itself: it is kept with the password, and shown by its host alone.
import * as z from 'zod'
import type { Calendar } from './store.ts'

export type LoginAccount = {
  kind: 'caldav' | 'ics'
  address: string
  username: string
  password: string
  /** As PEM: the one that the owner accepted of this machine, which may then show no other. */
  certificate?: string
}
/** `username`: what Google calls the account, where it said so. The client is the owner's own. */
export type GoogleAccount = {
  kind: 'google'
  username: string
  clientId: string
  clientSecret: string
  refreshToken: string
}
export type Account = LoginAccount | GoogleAccount

type Columns = Pick<Calendar, 'kind' | 'url' | 'username' | 'secret'>

const keptLogin = z.object({
  address: z.string().optional(),
  password: z.string(),
  certificate: z.string().optional(),
})
const keptPermission = z.object({ clientId: z.string(), clientSecret: z.string(), refreshToken: z.string() })
const google = 'https://calendar.google.com/'

export function columnsOf(account: Account): Columns {
  const username = account.username || null
  if (account.kind === 'google') {
    const { clientId, clientSecret, refreshToken } = account
    return { kind: 'google', url: google, username, secret: JSON.stringify({ clientId, clientSecret, refreshToken }) }
  }
  const { kind, address, password, certificate } = account
  const secret = JSON.stringify({ ...(kind === 'ics' ? { address } : {}), password, certificate })
  return { kind, url: kind === 'ics' ? `${schemeOf(address)}://${hostOf(address)}/…` : address, username, secret }
}

/** Null where its secret is no longer kept. */
export function accountOf(calendar: Calendar): Account | null {
  return loginOf(calendar) ?? googleAccountOf(calendar)
}

export function loginOf({ kind, url, username, secret }: Calendar): LoginAccount | null {
  if (kind === 'google' || secret === null) return null
  const { address = url, ...kept } = keptLogin.parse(JSON.parse(secret))
  return { kind, address, username: username ?? '', ...kept }
}

export function googleAccountOf({ kind, username, secret }: Calendar): GoogleAccount | null {
  if (kind !== 'google' || secret === null) return null
  return { kind, username: username ?? '', ...keptPermission.parse(JSON.parse(secret)) }
}

/** A published calendar is asked for over TLS wherever it is not said otherwise. */
function schemeOf(address: string): 'http' | 'https' {
  return /^\s*http:/i.test(address) ? 'http' : 'https'
}

/** What of an address may be shown. */
export function hostOf(address: string): string {
  const [, host] = /^\s*(?:[a-z]+:\/\/)?([^/?#\s]*)/i.exec(address) ?? []
  return host?.split('@').at(-1) || 'an address'
}
