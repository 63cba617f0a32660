import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { insertMessage } from '../../server/conversations/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { desk, inChromium, phone } from './chromium.ts'
import { browseTo, line, openClaimedShop, signedIn, signIn } from './shop.ts'

const caller = '+12025550134'

/** A thread of several screens. */
async function openLongThread(): Promise<TestAppliance> {
  const shop = await openClaimedShop()
  shop.carrier.hangUp(shop.carrier.ring({ from: caller, to: line }))
  await shop.settle()
  for (let n = 0; n < 130; n++) {
    const received = { direction: 'inbound', kind: 'from-caller', state: 'received', messenger: 'simulated' } as const
    insertMessage(shop.db, {
      ...received,
      reference: `r${n}`,
      conversationId: 1,
      body: `text ${n}.`,
      createdAt: shop.now(),
    })
  }
  return shop
}

/** How far the end of the page is below the screen. */
function below(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY)
}

inChromium('a conversation', () => {
  test.each([
    ['by a link from the list', '/conversations', phone],
    ['by its address', '/conversations/1', desk],
  ] as const)('is opened at its end %s, and stays there while texts come', async (_how, path, viewport) => {
    const shop = await openLongThread()
    const page = await signedIn(shop, { viewport })
    await page.goto(path)
    if (path === '/conversations') await page.getByRole('link', { name: /555.0134/ }).click()
    await page.getByText('text 129.').waitFor()
    await expect.poll(() => below(page)).toBeLessThan(2)
    expect(await page.getByText('text 129.').isVisible()).toBe(true)
    shop.messenger.receive({ from: caller, to: line, body: 'and one more' })
    await page.getByText('and one more').waitFor()
    await expect.poll(() => below(page)).toBeLessThan(2)
  })

  test('does not take away who reads further up', async () => {
    const shop = await openLongThread()
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/conversations/1')
    await page.evaluate(() => window.scrollTo({ top: 100 }))
    shop.messenger.receive({ from: caller, to: line, body: 'and one more' })
    await page.getByText('and one more').waitFor({ state: 'attached' })
    expect(await page.evaluate(() => window.scrollY)).toBe(100)
  })

  test('is opened at its end without any script too', async () => {
    const shop = await openLongThread()
    const page = await (await browseTo(shop, { viewport: phone, javaScriptEnabled: false })).newPage()
    await signIn(page)
    await page.goto('/conversations')
    await page.getByRole('link', { name: /555.0134/ }).click()
    await page.waitForURL(/#end$/)
    await page.getByText('text 129.').waitFor()
    const pen = await page.getByLabel('Your words').boundingBox()
    const last = await page.getByText('text 129.').boundingBox()
    expect(last?.y).toBeGreaterThan(0)
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(pen?.y ?? 0)
  })

  test('says while one writes what the words will cost, and keeps them', async () => {
    const shop = await openLongThread()
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/conversations/1')
    await page.getByLabel('Your words').fill(`${'x'.repeat(100)}☺`)
    await page.getByText('Paid as 2 texts').waitFor()
    expect(await page.locator('#cost').innerText()).toContain('because of ☺')
    await page.getByLabel('Your words').fill('On my way')
    await page.getByText('Paid as').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Your words').inputValue()).toBe('On my way')
    expect(shop.messenger.world.sent).toHaveLength(1)
  })

  test('on a phone the caller’s card comes up from below, also without any script, and goes away by the keyboard', async () => {
    const shop = await openLongThread()
    const page = await (await browseTo(shop, { viewport: phone, javaScriptEnabled: false })).newPage()
    await signIn(page)
    await page.goto('/conversations/1')
    const block = page.getByRole('button', { name: 'Block this caller' })
    expect(await block.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'The caller' }).click()
    await block.waitFor()
    await page.keyboard.press('Escape')
    await block.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'The caller' }).click()
    await block.click()
    await page.locator('.toast').getByText('Blocked').waitFor()
    expect(await page.getByText('This caller cannot be texted: you blocked this caller').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByLabel('Your words').waitFor()
  })

  test('is closed, and opened again from the list', async () => {
    const shop = await openLongThread()
    const page = await signedIn(shop, { viewport: desk })
    await page.goto('/conversations/1')
    await page.getByRole('button', { name: 'Close this conversation' }).click()
    await page.getByText(/^Closed: /).waitFor()
    expect(await page.locator('#conversation-1').count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('#conversation-1').waitFor()
  })

  test('is found while one types', async () => {
    const shop = await openLongThread()
    shop.messenger.receive({ from: '+12025550177', to: line, body: 'Another one' })
    await shop.settle()
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/conversations')
    await page.getByLabel('Name or number').pressSequentially('0177')
    await page.locator('#conversation-1').waitFor({ state: 'detached' })
    await page.locator('#conversation-2').waitFor()
    expect(page.url()).toContain('q=0177')
    expect(await page.getByLabel('Name or number').inputValue()).toBe('0177')
    await page.reload()
    expect(await page.locator('#conversations .row').count()).toBe(1)
  })
})
