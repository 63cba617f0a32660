import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accountSchemas } from '../../server/settings/accounts.ts'
import { allLines } from '../../server/settings/store.ts'
import { axeFinds, colourRules } from './axe.ts'
import { desk, inChromium, phone } from './chromium.ts'
import { openClaimedShop, signedIn } from './shop.ts'

const env = { PUBLIC_URL: 'https://shop.example.ca' }
const pbx = '/settings/companies/pbx'
const pages = ['/settings/companies', ...Object.keys(accountSchemas).map((key) => `/settings/companies/${key}`)]
const long = { timeout: 180_000 }

inChromium('the pages of other companies', () => {
  for (const [words, viewport] of [
    ['a phone', phone],
    ['a desk', desk],
  ] as const)
    test(
      `are free of what axe finds and fit ${words}, filled in or not, and where something is wrong`,
      long,
      async () => {
        const shop = await openClaimedShop({ env })
        const page = await signedIn(shop, { viewport, bypassCSP: true })
        for (const path of pages) {
          await page.goto(path)
          await isWell(page, path)
          if (path === '/settings/companies') continue
          await page.getByRole('button', { name: 'Save' }).click()
          await page.getByText('This is needed.').first().waitFor()
          await isWell(page, `${path} with faults`)
        }
        const tell = await ownSystem(page, shop.publicOrigin)
        await isWell(page, `${pbx} that waits`)
        await tell({ nummer: '4165550134', zustand: 'verpasst', note: 'x'.repeat(300), ['y'.repeat(90)]: 'z' })
        await page.getByText('Not readable').waitFor()
        await isWell(page, `${pbx} with what came`)
        await page.goto('/settings/lines')
        await isWell(page, 'the number that it carries')
      },
    )

  test('show what arrives by themselves, and let it be picked; what is being typed stays', long, async () => {
    const shop = await openClaimedShop({ env })
    const page = await signedIn(shop, { viewport: phone })
    const tell = await ownSystem(page, shop.publicOrigin)
    await tell({ nummer: '4165550134', zustand: 'verpasst' })
    await page.getByText('Not readable: no field tells who called').waitFor()
    await page.getByLabel('Who called').selectOption('nummer')
    await page.getByLabel('How it ended').selectOption('zustand')
    await page.getByLabel('Its words for a missed call').fill('verpasst')
    await tell({ andere: '1' })
    await expect.poll(() => page.locator('.arrivals > li').count()).toBe(2)
    expect(await page.getByLabel('Its words for a missed call').inputValue()).toBe('verpasst')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('By what is chosen now: Missed call from').waitFor()
    await tell({ nummer: '4165550135', zustand: 'verpasst' })
    await page.getByText('Missed call from 416-555-0135').waitFor()
    expect(allLines(shop.db).map(({ carrier }) => carrier)).toContain('pbx')
  })
})

/** Sets up a system of which nobody knows how it speaks, and gives the way in which it does. */
async function ownSystem(page: Page, publicOrigin: string) {
  await page.goto(pbx)
  await page.getByLabel('What tells of calls').selectOption('own')
  await page.getByLabel('Number that is called').fill('+1 416 555 0177')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByLabel('By', { exact: true }).selectOption('path')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Waiting for the first event').waitFor()
  const secret = /webhooks\/pbx\/([\w-]{32})\?/.exec(await page.content())?.[1]
  return (fields: Record<string, string>) =>
    fetch(`${publicOrigin}/webhooks/pbx/${secret}?${new URLSearchParams(fields)}`)
}

async function isWell(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(await axeFinds(page), what).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await axeFinds(page, colourRules), `${what} in dark`).toEqual([])
  const overhang = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect.soft(overhang, what).toBe(0)
}
