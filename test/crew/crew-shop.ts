import { onTestFinished } from 'vitest'
import { addPerson } from '../../server/crew/invite.ts'
import type { TypedPerson } from '../../server/crew/person-form.ts'
import { crew } from '../../server/database/schema.ts'
import { presetHours } from '../../server/settings/hours-presets.ts'
import { hashPassword } from '../../server/sign-in/password.ts'
import { setOwnerPassword } from '../../server/sign-in/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

export const mikesPassword = 'ladder basement copper'
export const danasPassword = 'office window plant'
const dana: TypedPerson = {
  name: 'Dana',
  mobile: '416-555-0102',
  role: 'crew',
  alerted: 'in-hours',
  rung: 'in-hours',
  hours: presetHours('none'),
  takesJobs: false,
}

/** A form as a browser sends it. */
export const danasForm = { name: 'Dana', mobile: '416-555-0102', role: 'crew', alerted: 'in-hours' }

/** A whole appliance that Mike has claimed, with as many browsers as a test wants. */
export async function openCrewShop(options: Parameters<typeof openAppliance>[0] = {}) {
  const shop = await openAppliance(options)
  onTestFinished(() => shop.close())
  const mike = setOwnerPassword(shop.db, await hashPassword(mikesPassword), shop.now(), 'Mike')
  const owner = browser(shop)
  await owner.signIn('Mike', mikesPassword)
  return { shop, owner, mike: mike.id }
}

/** Somebody who works here, and the link for them. */
export function invite(shop: TestAppliance, by: number, change: Partial<TypedPerson> = {}) {
  const added = addPerson(shop, { by, typed: { ...dana, ...change } })
  if (added.do === 'refused') throw new Error(`not added: ${JSON.stringify(added.faults)}`)
  return { id: added.person.id, link: `/invitations/${added.token}`, token: added.token }
}

/** Somebody who accepted the invitation, and is signed in. */
export async function crewMember(shop: TestAppliance, by: number, change: Partial<TypedPerson> = {}) {
  const { id, link } = invite(shop, by, change)
  const hand = browser(shop)
  await hand.post(link, { password: danasPassword, again: danasPassword })
  return { id, hand }
}

export function rowOf(shop: TestAppliance, id: number) {
  return shop.db
    .select()
    .from(crew)
    .all()
    .find((row) => row.id === id)
}

/** A browser that keeps its cookies and follows nothing. */
export function browser({ privateOrigin }: TestAppliance) {
  const cookies = new Map<string, string>()
  const ask = async (path: string, { host, ...init }: RequestInit & { host?: string } = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const origin = host ? privateOrigin.replace('127.0.0.1', host) : privateOrigin
    const headers = { 'Sec-Fetch-Site': 'same-origin', cookie }
    const answer = await fetch(origin + path, { headers, redirect: 'manual', ...init })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const body = await answer.text()
    return { status: answer.status, body, location: answer.headers.get('location') }
  }
  const post = (path: string, form: Record<string, string> = {}, host?: string) =>
    ask(path, { method: 'POST', body: new URLSearchParams(form), host })
  return {
    cookies,
    get: (path: string, host?: string) => ask(path, { host }),
    post,
    signIn: (name: string, password: string) => post('/sign-in', { name, password }),
  }
}
