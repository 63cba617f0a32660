import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { desk, inChromium, phone } from './chromium.ts'
import { browseTo, openClaimedShop, signedIn } from './shop.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const env = { TWILIO_NUMBER: '+12025550100', PUBLIC_URL: 'https://calls.example.com', TRADE: 'plumber' }

inChromium('the page for everybody', () => {
  for (const [words, viewport, colorScheme] of [
    ['on a phone, in light', phone, 'light'],
    ['on a phone, in dark', phone, 'dark'],
    ['on a desk, in light', desk, 'light'],
    ['on a desk, in dark', desk, 'dark'],
  ] as const)
    test(`is free of what axe finds and fits: ${words}`, async () => {
      const shop = await openClaimedShop({ env })
      const device = await browseTo(shop, { baseURL: shop.publicOrigin, viewport, colorScheme, bypassCSP: true })
      const page = await device.newPage()
      await page.goto('/texting')
      await page.evaluate(axe)
      const finds = await page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page
        const { violations } = await (globalThis as any).axe.run(document, { resultTypes: ['violations'] })
        return violations.map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`)
      })
      expect(finds).toEqual([])
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect(scrollWidth).toBe(clientWidth)
    })

  test('is shown under its own rules, with its style', async () => {
    const shop = await openClaimedShop({ env })
    const page = await (await browseTo(shop, { baseURL: shop.publicOrigin })).newPage()
    await page.goto('/texting')
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/system-ui/)
  })
})

inChromium('what the carrier asks', () => {
  test('fits a phone, and is selected whole by a tap', async () => {
    const shop = await openClaimedShop({ env })
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/settings/texting')
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
    expect(scrollWidth).toBe(clientWidth)
    await page.getByLabel('Campaign description').click()
    const selected = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement
      return [field.selectionStart, field.selectionEnd, field.value.length]
    })
    expect(selected).toEqual([0, selected[2], selected[2]])
  })
})
