import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { hashPassword } from '../../server/sign-in/password.ts'
import { setOwnerPassword } from '../../server/sign-in/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { newDevice } from './chromium.ts'

export const password = 'ladder basement copper'
export const line = '+12025550100'

/** A running shop, claimed by Mike; its clock stands until it is moved, its pages are live. */
export async function openClaimedShop(options: Parameters<typeof openAppliance>[0] = {}): Promise<TestAppliance> {
  const shop = await openAppliance(options)
  onTestFinished(() => shop.close())
  setOwnerPassword(shop.db, await hashPassword(password), shop.now(), 'Mike')
  return shop
}

/** A browser at the shop's pages that fails the test when a page breaks a rule: foreign requests, refused content, script errors. */
export async function browseTo(shop: TestAppliance, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const device = await newDevice({ baseURL: shop.privateOrigin, ...options })
  const faults: string[] = []
  device.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== new URL(options.baseURL ?? shop.privateOrigin).origin && protocol !== 'data:')
      faults.push(`a request to ${origin}`)
  })
  device.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) faults.push(message.text())
  })
  device.on('weberror', (error) => void faults.push(String(error.error())))
  onTestFinished(async () => {
    await device.close()
    expect(faults).toEqual([])
  })
  return device
}

/** The owner's browser, signed in. */
export async function signedIn(shop: TestAppliance, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browseTo(shop, options)).newPage()
  await signIn(page)
  return page
}

export async function signIn(page: Page, typed = password): Promise<void> {
  await page.goto('/sign-in')
  const name = page.locator('input[name=name]')
  if (await name.isVisible()) await name.fill('Mike')
  await page.locator('input[type=password]').fill(typed)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in' || typed !== password)
}
