import { timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { RawRequest } from '../request.ts'

/** What we know of the shop's Asterisk; null: none is set up. */
export const asteriskAccount = z.object({
  /** Who connects to whom: Asterisk to the box, which needs no open port anywhere, or the box to Asterisk. */
  whoConnects: z.enum(['asterisk', 'box']).default('asterisk'),
  /** The shop's number on its trunk, E.164. */
  number: z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a number such as +14165550100'),
  /** The user of ARI, which is also who knocks at our door. */
  user: z.string().min(1).max(60).default('firstring'),
  password: z.string().min(12, 'must have at least 12 characters').max(200),
  /** Where Asterisk's web server answers: recordings are fetched there. Without it there is no voicemail. */
  address: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** Where Asterisk reaches the box, with no slash at the end: sentences to be heard are fetched there. */
  boxAddress: z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, '')),
  /** How a phone outside is called, with its number in the place of `{number}`. */
  outside: z.string().max(200).includes('{number}').default('Local/{number}@outside/n'),
})
export type AsteriskAccount = z.infer<typeof asteriskAccount>

/** Where Asterisk knocks, and below which it fetches what is to be heard. */
export const asteriskPaths = { ari: '/webhooks/asterisk/ari', sounds: '/webhooks/asterisk/sounds/' }

export function basicOf({ user, password }: Pick<AsteriskAccount, 'user' | 'password'>): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
}

/** Whether it is our Asterisk that knocks. */
export function checkKnock(
  account: AsteriskAccount | null,
  { headers }: Pick<RawRequest, 'headers'>,
): 'ok' | 'not-configured' | 'bad-signature' {
  if (!account) return 'not-configured'
  const given = Buffer.from(String(headers.authorization ?? ''))
  const wanted = Buffer.from(basicOf(account))
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? 'ok' : 'bad-signature'
}
