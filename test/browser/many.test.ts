import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { seedYears } from '../bench/seed-years.ts'
import { inChromium, phone } from './chromium.ts'
import { pagesOf } from './pages-of.ts'
import { openClaimedShop, signedIn } from './shop.ts'

inChromium('a shop with ten thousand conversations', () => {
  test('opens every page, and leads from page to page of its lists', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firstring-many-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    seedYears(join(folder, 'data'), { callers: 10_000, calls: 10_000, messages: 100_000 })
    const shop = await openClaimedShop({ file: join(folder, 'data/firstring.db') })
    const page = await signedIn(shop, { viewport: phone })
    for (const path of await pagesOf(page)) {
      const answer = await page.goto(path)
      expect.soft(answer?.status(), path).toBe(200)
      const rows = await page.locator('main li').count()
      expect.soft(rows, path).toBeLessThan(700)
    }
    for (const list of ['/conversations', '/calls', '/callers']) {
      await page.goto(list)
      const first = await page.locator('main li').first().textContent()
      await page
        .getByRole('link', { name: /older|more|next/i })
        .last()
        .click()
      expect.soft(await page.locator('main li').first().textContent(), list).not.toBe(first)
    }
  })
})
