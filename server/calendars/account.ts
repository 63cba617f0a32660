// How a calendar is reached. The address of a published one is often a secret itself: it is kept with the password, and shown by its host alone.
import * as z from 'zod'
import type { Calendar } from './store.ts'

export type Account = { kind: 'caldav' | 'ics'; address: string; username: string; password: string }

const kept = z.object({ address: z.string().optional(), password: z.string() })

export function columnsOf({
  kind,
  address,
  username,
  password,
}: Account): Pick<Calendar, 'kind' | 'url' | 'username' | 'secret'> {
  const secret = JSON.stringify(kind === 'ics' ? { address, password } : { password })
  return { kind, url: kind === 'ics' ? `https://${hostOf(address)}/…` : address, username: username || null, secret }
}

/** Null where it is none that can be reached so. */
export function accountOf({ kind, url, username, secret }: Calendar): Account | null {
  if (kind === 'google') return null
  const { address = url, password } = kept.parse(JSON.parse(secret ?? '{"password":""}'))
  return { kind, address, username: username ?? '', password }
}

/** What of an address may be shown. */
export function hostOf(address: string): string {
  const [, host] = /^\s*(?:[a-z]+:\/\/)?([^/?#\s]*)/i.exec(address) ?? []
  return host?.split('@').at(-1) || 'an address'
}
