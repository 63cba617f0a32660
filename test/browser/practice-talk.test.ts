// A talk with the answering voice on the practice phone, in a real browser: it reads like one, and the way to answer stays in sight.
import { expect, test } from 'vitest'
import { planLine, storeSettings } from '../../server/settings/store.ts'
import { axeFinds } from './axe.ts'
import { inChromium, phone } from './chromium.ts'
import { line, openClaimedShop, signedIn } from './shop.ts'

const day = { opens: '08:00', closes: '17:00' }

inChromium('the practice phone in a talk', () => {
  test('shows who says what as it is said, the latest in sight, and what was said when it is over', async () => {
    const shop = await openClaimedShop({ env: { OWNER_MOBILE: '+14165550199', TRADE: 'plumber' } })
    const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
    storeSettings(shop.db, { hours }, shop.now())
    planLine(shop.db, 1, { plan: 'always', fallsTo: 'voice' })
    const page = await signedIn(shop, { viewport: phone, bypassCSP: true })
    await page.goto(`/practice?${new URLSearchParams({ who: 'customer', line })}`)
    await page.getByRole('button', { name: 'Call the shop' }).click()
    shop.pass({ seconds: 5 })
    await page.reload()
    const said = page.locator('.transcript li')
    for (const words of ['My kitchen sink is leaking', '28 Woodbine Crescent, Toronto', 'how long will it take']) {
      await page.getByLabel('Say something').fill(words)
      await page.getByRole('button', { name: 'Say it' }).click()
      await expect.poll(() => said.allInnerTexts().then((lines) => lines.join('\n'))).toContain(words)
    }
    await expect.poll(() => said.count()).toBe(7)
    expect(await said.last().innerText()).toMatch(/^Mike's Plumbing:\s[\s\S]*Which one suits/)
    const box = await page.getByLabel('What is said').boundingBox()
    const last = await said.last().boundingBox()
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) + 1)
    expect(await axeFinds(page)).toEqual([])
    await page.getByRole('button', { name: 'Hang up' }).click()
    await expect.poll(() => page.getByText('The call is over. What was said:').count()).toBe(1)
    expect(await said.count()).toBe(7)
    expect(await axeFinds(page)).toEqual([])
  }, 60_000)
})
