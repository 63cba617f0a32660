import { onTestFinished } from 'vitest'
import { hashPassword } from '../../server/sign-in/password.ts'
import { setOwnerPassword } from '../../server/sign-in/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

export type Page = { status: number; body: string; headers: Headers; location: string | null }

const password = 'ladder basement copper'

/** A whole appliance and its owner, signed in at the private door; closed when the test ends. */
export async function openShop(options: Parameters<typeof openAppliance>[0] = {}) {
  const shop = await openAppliance(options)
  onTestFinished(() => shop.close())
  return { shop, owner: await ownerOf(shop) }
}

/** The owner of an appliance that is open, signed in. */
export async function ownerOf(shop: TestAppliance) {
  setOwnerPassword(shop.db, await hashPassword(password), shop.now(), 'Mike')
  return signIn(shop)
}

async function signIn({ privateOrigin }: TestAppliance) {
  const ask = async (path: string, init: RequestInit = {}, cookie = ''): Promise<Page> => {
    const headers = { 'Sec-Fetch-Site': 'same-origin', cookie, ...init.headers }
    const answer = await fetch(privateOrigin + path, { ...init, headers, redirect: 'manual' })
    const body = await answer.text()
    return { status: answer.status, body, headers: answer.headers, location: answer.headers.get('location') }
  }
  const entered = await ask('/sign-in', { method: 'POST', body: new URLSearchParams({ password }) })
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return {
    cookie,
    get: (path: string) => ask(path, {}, cookie),
    post: (path: string, form: Record<string, string> | URLSearchParams = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form) }, cookie),
  }
}

/** The value of a hidden or visible field as it stands in a page. */
export function fieldIn(page: Page, name: string): string {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page.body)?.[0] ?? ''
  // An empty value is written without quotes.
  const value = /\bvalue(?:="([^"]*)")?/.exec(input)
  if (value === null) throw new Error(`the page has no field ${name}`)
  return value[1] ?? ''
}

/** The words of a page as a person reads them. */
export function wordsOf(page: Page): string {
  return page.body
    .replaceAll(/<(style|head)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
}
