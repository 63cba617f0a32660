import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { samplePhoto } from '../../server/practice/sample-photos.ts'
import type { TestAppliance } from '../appliance.ts'
import { desk, inChromium, phone } from '../browser/chromium.ts'
import { browseTo, openClaimedShop, signedIn, signIn } from '../browser/shop.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const long = { timeout: 60_000 }
const env = { OWNER_MOBILE: '+14165550199' }

const callersPhone = (page: Page) => page.locator('section.phone', { hasText: "The caller's phone" })
const ownersPhone = (page: Page) => page.locator('section.phone', { hasText: 'Your phone' })

inChromium('the practice phone', () => {
  test(
    'plays the whole story before one’s eyes: call, greeting, text, answer, alert, hand-written reply',
    long,
    async () => {
      const shop = await openClaimedShop({ env })
      const page = await signedIn(shop, { viewport: desk })
      await page.goto('/practice')
      await page.getByRole('button', { name: 'Call the shop' }).click()
      await page.getByText("Calling Mike's Plumbing. It rings.").waitFor()
      await callersPhone(page).getByText('What are you looking to get done?').waitFor()
      shop.pass({ seconds: 4 })
      shop.live.announce()
      await page.getByText("We're texting you at this number now.").waitFor()
      await page.getByRole('button', { name: 'Hang up' }).click()
      await page.getByText('Missed, heard the greeting').waitFor()
      await page.getByLabel('Text the shop').fill('A leak, 28 Woodbine Cres.')
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await callersPhone(page).getByText('A leak, 28 Woodbine Cres.').waitFor()
      shop.pass({ seconds: 30 })
      shop.wake()
      await ownersPhone(page).getByText('A1 416-555-0134: ').waitFor()
      await page.getByLabel('Answer', { exact: true }).fill('The van is on its way.')
      await page.getByRole('button', { name: 'Send the answer' }).click()
      await callersPhone(page).getByText('The van is on its way.').waitFor()
      await ownersPhone(page).getByText('A1: sent to 416-555-0134.').waitFor()
      const pages = await signedIn(shop, { viewport: phone })
      await pages.goto('/conversations/1')
      await pages.getByLabel('Your words').fill('I can be there at 4.')
      await pages.getByRole('button', { name: 'Send' }).click()
      await callersPhone(page).getByText('I can be there at 4.').waitFor()
    },
  )

  test('leaves alone what is being typed while the call goes on and texts arrive', long, async () => {
    const shop = await openClaimedShop({ env })
    const page = await signedIn(shop, { viewport: desk })
    await page.goto('/practice')
    await page.getByRole('button', { name: 'Call the shop' }).click()
    await page.getByLabel('Text the shop').fill('Half a sen')
    shop.messenger.receive({ from: '+14165550134', to: '+12025550100', body: 'from elsewhere' })
    await callersPhone(page).getByText('from elsewhere').waitFor()
    await page.keyboard.type('tence')
    expect(await page.getByLabel('Text the shop').inputValue()).toBe('Half a sentence')
  })

  test('makes one call of a double click, and one text', long, async () => {
    const shop = await openClaimedShop({ env })
    const page = await signedIn(shop, { viewport: desk })
    await page.goto('/practice')
    await page.getByRole('button', { name: 'Call the shop' }).dblclick()
    await page.getByRole('button', { name: 'Hang up' }).waitFor()
    await page.getByLabel('Text the shop').fill('Twice')
    await page.getByRole('button', { name: 'Send', exact: true }).dblclick()
    await callersPhone(page).getByText('Twice').waitFor()
    expect([shop.carrier.calls.size, shop.messenger.world.received.length]).toEqual([1, 1])
  })

  test('sends a photo from this computer, and one of those that stand ready', long, async () => {
    const shop = await openClaimedShop({ env })
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/practice')
    await page.getByText('Add a photo').click()
    const buffer = Buffer.from(samplePhoto(shop.config.root, 'ceiling-stain').bytes)
    await page.getByLabel('Or your own').setInputFiles({ name: 'stain.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await settleAndLook(shop, page)
    await callersPhone(page).locator('img[src="/media/1"]').waitFor()
    await page.getByText('Add a photo').click()
    await page.getByRole('button', { name: 'Water heater' }).click()
    await settleAndLook(shop, page)
    await callersPhone(page).locator('img[src="/media/2"]').waitFor()
  })

  test('needs no script', long, async () => {
    const shop = await openClaimedShop({ env })
    const device = await browseTo(shop, { javaScriptEnabled: false, viewport: phone })
    const page = await device.newPage()
    await signIn(page)
    await page.goto('/practice')
    await page.getByText('A customer', { exact: true }).first().click()
    await page.getByRole('link', { name: 'Another customer' }).click()
    await page.getByRole('button', { name: 'Call the shop' }).click()
    shop.pass({ seconds: 4 })
    await shop.settle()
    await page.getByRole('link', { name: 'Look again' }).click()
    await page.getByText("We're texting you at this number now.").waitFor()
    await page.getByRole('button', { name: 'Hang up' }).click()
    await page.getByLabel('Text the shop').fill('Without a script')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await callersPhone(page).getByText('Without a script').waitFor()
    expect(shop.messenger.world.received).toMatchObject([{ from: '+14165550135', body: 'Without a script' }])
  })

  for (const colorScheme of ['light', 'dark'] as const)
    test(`is free of what axe finds in each of its states, in ${colorScheme}`, long, async () => {
      const shop = await openClaimedShop({ env })
      const page = await signedIn(shop, { viewport: phone, colorScheme, bypassCSP: true })
      await page.goto('/practice')
      await page.locator('.who-calls summary').click()
      await page.getByText('Add a photo').click()
      expect(await axeFinds(page), 'empty, with all open').toEqual([])
      await page.getByRole('button', { name: 'Call the shop' }).click()
      await page.getByText('It rings.').waitFor()
      expect(await axeFinds(page), 'ringing').toEqual([])
      shop.pass({ seconds: 4 })
      await page.reload()
      expect(await axeFinds(page), 'speaking').toEqual([])
      await page.getByRole('button', { name: 'Hang up' }).click()
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await page.getByText('Write something first.').waitFor()
      expect(await axeFinds(page), 'refused').toEqual([])
    })
})

/** What the box does within the milliseconds in which the page is on its way is there at the next look. */
async function settleAndLook(shop: TestAppliance, page: Page): Promise<void> {
  await page.waitForURL(/who=customer/)
  await shop.settle()
  await page.reload()
}

async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the page
    const { violations } = await (globalThis as any).axe.run({ resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) =>
        `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    )
  })
}
