import * as z from 'zod'
import { NoSuchNumber } from '../request.ts'
import type { Led } from '../way-here.ts'
import { type JambonzAccount, jambonzPaths } from './account.ts'
import type { JambonzApi } from './api.ts'

const sid = z.string().regex(/^[\w-]{1,64}$/)

/** Numbers are digits alone at some, and with a plus before them at others. */
const numbers = z.array(
  z.object({
    phone_number_sid: sid,
    number: z.string().transform((written) => `+${written.replace(/^\+/, '')}`),
    application_sid: sid.nullish(),
  }),
)

const hook = z.looseObject({ url: z.string(), method: z.string().nullish() }).nullish()
export const application = z.object({
  application_sid: sid,
  name: z.string(),
  account_sid: sid,
  call_hook: hook,
  call_status_hook: hook,
  messaging_hook: hook,
  /** A document that goes before the hook. */
  app_json: z.string().nullish(),
})
type Application = z.infer<typeof application>

/** Our number at jambonz, and what its calls go by. */
export type OwnNumber = z.infer<typeof numbers>[number] & {
  application: Application | null
  /** The one of the account, where the number does not go by it yet. */
  other: Application | null
}

/** It throws NoSuchNumber, Unreachable or Refused. */
export async function ownNumber(account: JambonzAccount | null, api: JambonzApi): Promise<OwnNumber> {
  const own = (await api.getBeside('/PhoneNumbers', numbers)).find(({ number }) => number === account?.number)
  if (!own) throw new NoSuchNumber(`jambonz: the account has no number ${account?.number ?? ''}`)
  const by = own.application_sid
  const ofAccount = account?.applicationId
  const applicationAt = (at: string) => api.getBeside(`/Applications/${at}`, application)
  const [standing, other] = await Promise.all([
    by ? applicationAt(by) : null,
    ofAccount && ofAccount !== by ? applicationAt(ofAccount) : null,
  ])
  return { ...own, application: standing, other }
}

export async function numbersOf(api: JambonzApi): Promise<string[]> {
  return (await api.getBeside('/PhoneNumbers', numbers)).map(({ number }) => number)
}

/** Where calls to it lead. */
export function ledBy({ application: app, other }: OwnNumber, publicUrl: string | null): Led[] {
  const by = other ?? app
  const toOther = other
    ? `, which the number is put into and which calls ${other.call_hook?.url ?? 'nothing'} until now`
    : ''
  const sharedBy = by ? `the application “${by.name}”${toOther}` : undefined
  const at = (
    what: Led['what'],
    path: string,
    { call, instead }: { call: Application['call_hook']; instead?: string | null },
  ): Led => {
    const ours = publicUrl && publicUrl + path
    const byGet = call?.method?.toUpperCase() === 'GET'
    const set = instead ? 'a document of the application' : (call?.url ?? null)
    return {
      ...{ what, ours, sharedBy },
      set: set && byGet ? `${set} by GET` : set,
      isRight: ours !== null && set === ours && !byGet,
    }
  }
  return [
    at('calls', jambonzPaths.call, { call: app?.call_hook, instead: app?.app_json }),
    at('call-ends', jambonzPaths.callStatus, { call: app?.call_status_hook }),
  ]
}
