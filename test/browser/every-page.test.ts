import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFinds, colourRules } from './axe.ts'
import { desk, inChromium, phone } from './chromium.ts'
import { openFullShop } from './full-shop.ts'
import { pagesOf } from './pages-of.ts'
import { browseTo, openClaimedShop, signedIn, signIn } from './shop.ts'

const heaviest = 100 * 1024
const long = { timeout: 180_000 }

inChromium('every page', () => {
  for (const [words, open, viewport] of [
    ['full, on a phone', openFullShop, phone],
    ['full, on a desk', openFullShop, desk],
    ['empty, on a phone', openClaimedShop, phone],
  ] as const)
    test(`is free of what axe finds: ${words}, in light and dark`, long, async () => {
      const shop = await open()
      const page = await signedIn(shop, { viewport, bypassCSP: true })
      for (const path of await pagesOf(page)) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(path)
        expect.soft(await axeFinds(page), path).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect.soft(await axeFinds(page, colourRules), `${path} in dark`).toEqual([])
      }
    })

  test('fits a phone without scrolling sideways, also at twice the text', long, async () => {
    const shop = await openFullShop()
    const page = await signedIn(shop, { viewport: phone })
    for (const path of await pagesOf(page)) {
      await page.goto(path)
      for (const viewport of [phone, { width: 640, height: 400 }, { width: 320, height: 640 }]) {
        await page.setViewportSize(viewport)
        expect.soft(await overhang(page), `${path} at ${viewport.width} px`).toBe(0)
      }
    }
  })

  test('can be reached and left by keyboard alone, and shows where the focus is', long, async () => {
    const shop = await openFullShop()
    const page = await signedIn(shop, { viewport: desk })
    for (const path of await pagesOf(page)) {
      await page.goto(path)
      expect.soft(await unreachable(page), path).toEqual([])
    }
  })

  test('says all it has to say without any script', long, async () => {
    const shop = await openFullShop()
    const device = await browseTo(shop, { javaScriptEnabled: false })
    const page = await device.newPage()
    await signIn(page)
    for (const path of await pagesOf(page)) {
      const answer = await page.goto(path)
      expect(answer?.status(), path).toBe(200)
      expect(await page.locator('h1').count(), path).toBe(1)
      expect(await page.locator('form:not([method]):not([action])').count(), path).toBe(0)
    }
  })

  test('weighs at most 100 kB when it is opened first', long, async () => {
    const shop = await openFullShop()
    const page = await signedIn(shop)
    for (const path of await pagesOf(page)) {
      await page.goto(path, { waitUntil: 'load' })
      const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
      const parts = [...new Set([page.url(), ...fetched])].filter((url) => !/\/(live|media\/.*)$/.test(url))
      const bodies = await Promise.all(parts.map(async (url) => (await page.request.get(url)).body()))
      const weight = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
      expect(weight, path).toBeLessThan(heaviest)
    }
  })
})

function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}

/** What a mouse can use and the tab key never comes to, or comes to unseen. */
async function unreachable(page: Page): Promise<string[]> {
  const all = page.locator(
    'a[href]:visible, button:visible:not([aria-hidden=true]), input:visible:not([type=hidden]), select:visible, textarea:visible, summary:visible',
  )
  const expected = await all.count()
  const seen = new Set<string>()
  const unseen = new Set<string>()
  // A field for a time has several stops of its own.
  for (let n = 0; n < expected * 4 + 5; n++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const place = [...document.querySelectorAll('*')].indexOf(element)
      const isShown = outlineStyle !== 'none' && outlineWidth !== '0px'
      return { place: `${place}`, html: element.outerHTML.slice(0, 120), isShown }
    })
    if (!at) break
    if (!at.isShown) unseen.add(`no focus ring: ${at.html}`)
    seen.add(at.place)
  }
  const missed = await all.evaluateAll(
    (elements, places) =>
      elements
        .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio'))
        .filter((element) => !places.includes(String([...document.querySelectorAll('*')].indexOf(element))))
        .map((element) => `not reached: ${element.outerHTML.slice(0, 120)}`),
    [...seen],
  )
  return [...unseen, ...missed]
}
