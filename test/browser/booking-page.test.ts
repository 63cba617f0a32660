import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openLinked, sendLink, standing, thursday } from '../booking-page/visitors.ts'
import { desk, inChromium, phone } from './chromium.ts'
import { browseTo } from './shop.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

inChromium("a customer's page", () => {
  for (const [words, viewport, colorScheme] of [
    ['on a phone, in light', phone, 'light'],
    ['on a phone, in dark', phone, 'dark'],
    ['on a desk, in light', desk, 'light'],
    ['on a desk, in dark', desk, 'dark'],
  ] as const)
    test(`is free of what axe finds and fits, in each of its states: ${words}`, async () => {
      const shop = await openLinked()
      const { path, send } = sendLink(shop)
      const device = await browseTo(shop, { baseURL: shop.publicOrigin, viewport, colorScheme, bypassCSP: true })
      const page = await device.newPage()
      const look = async (query: string) => {
        await page.goto(path + query)
        expect.soft(await axeFinds(page), query).toEqual([])
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
        expect.soft(scrollWidth, query).toBe(clientWidth)
      }
      for (const query of ['', `?slot=${thursday}`, '?slot=1']) await look(query)
      await send({ do: 'book', start: `${thursday}`, name: 'Bartholomew'.repeat(5), address: 'Woodbine'.repeat(15) })
      for (const query of ['?note=booked', '?wish=move', `?wish=move&slot=${thursday + 3_600_000}`, '?wish=cancel'])
        await look(query)
      shop.pass({ hours: 24 * 20 })
      await look('')
    })

  test('is used without any script, by keyboard alone', async () => {
    const shop = await openLinked()
    const { path } = sendLink(shop)
    const device = await browseTo(shop, { baseURL: shop.publicOrigin, viewport: phone, javaScriptEnabled: false })
    const page = await device.newPage()
    await page.goto(path)
    await page.getByRole('link', { name: 'Thursday, May 14, 9-10am' }).press('Enter')
    await page.getByLabel('Your name').fill('Dana')
    await page.getByLabel('Address, with the town').fill('28 Woodbine Cres')
    await page.getByRole('button', { name: 'Book this time' }).press('Enter')
    await page.getByText("You're booked.").waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: /Is this right|Your appointment/ }).waitFor()
    await page.goto(path)
    await page.getByRole('link', { name: 'Cancel the appointment' }).click()
    await page.getByRole('button', { name: 'Cancel the appointment' }).click()
    await page.getByText('Your appointment is cancelled.').waitFor()
    expect(standing(shop).map(({ state }) => state)).toEqual(['cancelled'])
  })
})

async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page
    const { violations } = await (globalThis as any).axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`)
  })
}
