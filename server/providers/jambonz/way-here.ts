import { Refused } from '../request.ts'
import { type LedSeen, orFailed, type WayHere } from '../way-here.ts'
import { type JambonzAccount, type JambonzPlace, jambonzPaths } from './account.ts'
import { type JambonzApi, openJambonzApi } from './api.ts'
import { application, ledBy, numbersOf, ownNumber } from './own-number.ts'

/** How the number of an account leads here: by the hooks of an application. */
export function jambonzWayHere(account: JambonzAccount | null, place: JambonzPlace): WayHere {
  const api = openJambonzApi(account, place)
  const { publicUrl } = place
  return {
    numbers: () => orFailed(async () => ({ ok: true, numbers: await numbersOf(api) })),
    addresses: () => orFailed(async () => ({ ok: true, addresses: ledBy(await ownNumber(account, api), publicUrl) })),
    setAddresses: () => orFailed(() => setAddresses(account, { api, publicUrl })),
  }
}

type Asked = { api: JambonzApi; publicUrl: string | null }

async function setAddresses(account: JambonzAccount | null, { api, publicUrl }: Asked): Promise<LedSeen> {
  if (!publicUrl) throw new Refused('jambonz: there is no public address to lead calls to')
  const own = await ownNumber(account, api)
  const by = account?.applicationId ?? own.application_sid
  if (!by) throw new Refused('jambonz: there is no application to lead calls by')
  const path = `/Applications/${by}`
  const { name, account_sid, messaging_hook, app_json } = await api.getBeside(path, application)
  await api.putBeside(path, {
    ...{ name, account_sid },
    // Without the name of a hook a new one is made: the old one may serve other applications.
    call_hook: { url: publicUrl + jambonzPaths.call, method: 'POST' },
    call_status_hook: { url: publicUrl + jambonzPaths.callStatus, method: 'POST' },
    // A hook that is not named again is taken off.
    ...(messaging_hook ? { messaging_hook } : {}),
    ...(app_json ? { app_json: null } : {}),
  })
  if (own.application_sid !== by) await api.putBeside(`/PhoneNumbers/${own.phone_number_sid}`, { application_sid: by })
  return { ok: true, addresses: ledBy(await ownNumber(account, api), publicUrl) }
}
