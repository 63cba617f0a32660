import * as z from 'zod'
import { NoSuchNumber, Refused } from '../request.ts'
import { withoutFragment } from '../twiml/number.ts'
import type { Led } from '../way-here.ts'
import { type TelnyxAccount, telnyxPaths } from './account.ts'
import type { TelnyxApi } from './api.ts'

const id = z.coerce.string().regex(/^[\w-]{1,64}$/)
const words = z.string().nullish()

const numbers = z.object({
  data: z.array(
    z.object({
      id,
      phone_number: z.string(),
      connection_id: z.coerce.string().nullish(),
      messaging_profile_id: words,
    }),
  ),
})
type Row = z.infer<typeof numbers>['data'][number]

export const application = z.object({
  data: z.object({
    id,
    friendly_name: words,
    voice_url: words,
    voice_method: words,
    status_callback: words,
    status_callback_method: words,
  }),
})

export const profile = z.object({ data: z.object({ id, name: words, webhook_url: words, webhook_api_version: words }) })

type Application = z.infer<typeof application>['data']

/** Our number at Telnyx, and what its calls and texts go by: null where nothing is assigned, or nothing of that kind. */
export type OwnNumber = Row & {
  application: Application | null
  /** The one by which the shop's calls are placed, where the number does not go by it yet. */
  other: Application | null
  profile: z.infer<typeof profile>['data'] | null
}

/** It throws NoSuchNumber, Unreachable or Refused. */
export async function ownNumber(account: TelnyxAccount | null, api: TelnyxApi): Promise<OwnNumber> {
  const number = account?.number
  const query = { 'filter[phone_number]': number ?? '' }
  const found = number ? (await api.get('/v2/phone_numbers', query, numbers)).data : []
  const own = found.find(({ phone_number }) => phone_number === number)
  if (!own) throw new NoSuchNumber(`Telnyx: the account has no number ${number ?? ''}`)
  const { connection_id, messaging_profile_id } = own
  const placing = account?.applicationId
  const applicationAt = (at: string) => ifThere(api.get(`/v2/texml_applications/${at}`, {}, application))
  const [byCalls, other, byTexts] = await Promise.all([
    connection_id ? applicationAt(connection_id) : null,
    placing && placing !== connection_id ? applicationAt(placing) : null,
    messaging_profile_id ? ifThere(api.get(`/v2/messaging_profiles/${messaging_profile_id}`, {}, profile)) : null,
  ])
  return { ...own, application: byCalls?.data ?? null, other: other?.data ?? null, profile: byTexts?.data ?? null }
}

export async function numbersOf(api: TelnyxApi): Promise<string[]> {
  const { data } = await api.get('/v2/phone_numbers', { 'page[size]': '250' }, numbers)
  return data.map(({ phone_number }) => phone_number)
}

/** Where calls and texts to it lead. */
export function ledBy(own: OwnNumber, publicUrl: string | null): Led[] {
  const { application: app, other, profile: texts } = own
  const another = own.connection_id && !app ? 'a connection that is no TeXML application' : null
  const by = other ?? app
  const toOther = other
    ? `, which the number is put into and which calls ${other.voice_url || 'nothing'} until now`
    : ''
  const ofApp = by ? `the TeXML application ${named(by.friendly_name, by.id)}${toOther}` : undefined
  const ofTexts = texts ? `the messaging profile ${named(texts.name, texts.id)}` : undefined
  const at = (what: Led['what'], { path, set, amiss, sharedBy }: At): Led => {
    const ours = publicUrl && publicUrl + path
    const address = withoutFragment(set) || null
    const isRight = ours !== null && address === ours && !amiss
    return { what, set: address && amiss ? `${address} ${amiss}` : address, ours, isRight, sharedBy }
  }
  return [
    at('calls', {
      ...{ path: telnyxPaths.voice, set: another ?? app?.voice_url },
      ...{ amiss: byGet(app?.voice_method), sharedBy: ofApp },
    }),
    at('call-ends', {
      ...{ path: telnyxPaths.callStatus, set: another ?? app?.status_callback },
      ...{ amiss: byGet(app?.status_callback_method), sharedBy: ofApp },
    }),
    at('texts', {
      ...{ path: telnyxPaths.message, set: texts?.webhook_url },
      ...{ amiss: olderApi(texts?.webhook_api_version), sharedBy: ofTexts },
    }),
  ]
}

type At = { path: string; set?: string | null; amiss: string | null; sharedBy?: string }

function named(name: string | null | undefined, fallback: string): string {
  return `“${name || fallback}”`
}

function byGet(method: string | null | undefined): string | null {
  return method?.toLowerCase() === 'get' ? 'by GET' : null
}

function olderApi(version: string | null | undefined): string | null {
  return !version || version === '2' ? null : `in version ${version} of the API`
}

async function ifThere<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null
    throw error
  }
}
