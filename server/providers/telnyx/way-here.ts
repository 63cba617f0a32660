import * as z from 'zod'
import { Refused } from '../request.ts'
import { type LedSeen, orFailed, type WayHere } from '../way-here.ts'
import { type TelnyxAccount, type TelnyxPlace, telnyxPaths } from './account.ts'
import { openTelnyxApi, type TelnyxApi } from './api.ts'
import { application, ledBy, numbersOf, type OwnNumber, ownNumber, profile } from './own-number.ts'

/** How the number of an account leads here: its calls by a TeXML application, its texts by a messaging profile. */
export function telnyxWayHere(account: TelnyxAccount | null, { publicUrl, apiBase }: TelnyxPlace): WayHere {
  const api = openTelnyxApi(account, apiBase)
  return {
    numbers: () => orFailed(async () => ({ ok: true, numbers: await numbersOf(api) })),
    addresses: () => orFailed(async () => ({ ok: true, addresses: ledBy(await ownNumber(account, api), publicUrl) })),
    setAddresses: ({ countries }) => orFailed(() => setAddresses(account, { api, publicUrl, countries })),
  }
}

const anything = z.unknown()

type Asked = { api: TelnyxApi; publicUrl: string | null; countries: string[] }
type Leading = { api: TelnyxApi; publicUrl: string; countries: string[] }

async function setAddresses(account: TelnyxAccount | null, { publicUrl, ...asked }: Asked): Promise<LedSeen> {
  if (!publicUrl) throw new Refused('Telnyx: there is no public address to lead calls and texts to')
  const own = await ownNumber(account, asked.api)
  const isWrong = (about: 'calls' | 'texts') =>
    ledBy(own, publicUrl).some(({ what, isRight }) => !isRight && (what === 'texts') === (about === 'texts'))
  const by = isWrong('calls') ? await leadCalls(own, account, { ...asked, publicUrl }) : own.application?.id
  if (isWrong('texts')) await leadTexts(own, { ...asked, publicUrl })
  const seen: LedSeen = { ok: true, addresses: ledBy(await ownNumber(account, asked.api), publicUrl) }
  return by && !account?.applicationId ? { ...seen, learnt: { applicationId: by } } : seen
}

/** By the application that calls are placed by, else by the one of the number, else by a new one. */
async function leadCalls(own: OwnNumber, account: TelnyxAccount | null, leading: Leading): Promise<string> {
  const { api, publicUrl } = leading
  const hooks = {
    voice_url: publicUrl + telnyxPaths.voice,
    voice_method: 'post',
    status_callback: publicUrl + telnyxPaths.callStatus,
    status_callback_method: 'post',
  }
  const standing = account?.applicationId ?? own.application?.id
  const id = standing ? await changeApplication(api, standing, hooks) : await makeApplication(api, hooks)
  if (own.connection_id !== id)
    await api.change('PATCH', `/v2/phone_numbers/${own.id}`, { connection_id: id }, anything)
  return id
}

async function makeApplication(api: TelnyxApi, hooks: object): Promise<string> {
  const body = { friendly_name: ourName, ...hooks }
  return (await api.change('POST', '/v2/texml_applications', body, application)).data.id
}

/** It wants its name said again. */
async function changeApplication(api: TelnyxApi, id: string, hooks: object): Promise<string> {
  const path = `/v2/texml_applications/${id}`
  const { data } = await api.get(path, {}, application)
  await api.change('PATCH', path, { friendly_name: data.friendly_name, ...hooks }, application)
  return id
}

async function leadTexts(own: OwnNumber, { api, publicUrl, countries }: Leading): Promise<void> {
  const hook = { webhook_url: publicUrl + telnyxPaths.message, webhook_api_version: '2' }
  if (own.profile) return void (await api.change('PATCH', `/v2/messaging_profiles/${own.profile.id}`, hook, profile))
  const body = { name: ourName, whitelisted_destinations: countries, ...hook }
  const { data } = await api.change('POST', '/v2/messaging_profiles', body, profile)
  await api.change('PATCH', `/v2/phone_numbers/${own.id}/messaging`, { messaging_profile_id: data.id }, anything)
}

/** What is made for the shop is called by it at Telnyx. */
const ourName = 'FirstRing'
