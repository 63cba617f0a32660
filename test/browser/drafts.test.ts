import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openDraftOf } from '../../server/conversations/draft-store.ts'
import { factsHash } from '../../server/replies/facts-hash.ts'
import { readQuotable } from '../../server/replies/quotable.ts'
import type { TestAppliance } from '../appliance.ts'
import { keepThoughtless, propose } from '../conversations/drafted.ts'
import { desk, inChromium, phone } from './chromium.ts'
import { browseTo, line, openClaimedShop, signedIn, signIn } from './shop.ts'

const caller = '+12025550134'

/** A caller who was texted back and wrote; what the box answers is up to the test. */
async function openTalk() {
  const shop = await openClaimedShop()
  const says = async (body: string) => {
    shop.messenger.receive({ from: caller, to: line, body })
    await shop.settle()
    keepThoughtless(shop)
  }
  const thinks = (body: string) => propose(shop, { body, facts: factsHash(readQuotable(shop.db, shop)) })
  shop.carrier.hangUp(shop.carrier.ring({ from: caller, to: line }))
  await shop.settle()
  await says('There is a leak in the basement')
  return { shop, says, thinks }
}

/** What went out after the first text. */
async function answers(shop: TestAppliance): Promise<string[]> {
  await shop.settle()
  return shop.messenger.world.sent.slice(1).map(({ body }) => body)
}

function draftOn(page: Page) {
  return page.locator('#draft')
}

inChromium('a draft', () => {
  test('comes up while the page is open, and is sent with one tap', async () => {
    const { shop, thinks } = await openTalk()
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/conversations/1')
    await page.getByLabel('Your words').fill('half a tho')
    thinks('Sure. What is the address?')
    await draftOn(page).waitFor()
    expect(await page.getByLabel('Your words').inputValue()).toBe('half a tho')
    await page.locator('.draft .send button').click()
    await page.locator('.bubble', { hasText: 'You, draft' }).waitFor()
    expect(await draftOn(page).count()).toBe(0)
    expect(await answers(shop)).toEqual(['Sure. What is the address?'])
  })

  test('that would go by itself is kept back by whoever begins to change it', async () => {
    const { shop } = await openTalk()
    const facts = factsHash(readQuotable(shop.db, shop))
    const draft = propose(shop, { body: 'Sure. What is the address?', facts, goesAt: shop.now().add({ minutes: 2 }) })
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/conversations/1')
    await page.getByText('Goes by itself at').waitFor()
    await page.locator('#editing summary').click()
    await page.locator('#draft-body').fill('Sure. Where is it?')
    await expect.poll(() => openDraftOf(shop.db, draft.conversationId)?.goesAt ?? null).toBeNull()
    await page.getByText('Goes by itself at').waitFor({ state: 'detached' })
    expect(await page.locator('#draft-body').inputValue()).toBe('Sure. Where is it?')
  })

  test('is not sent when the caller writes while it is being approved: the new one is shown', async () => {
    const { shop, says, thinks } = await openTalk()
    thinks('Sure. What is the address?')
    const page = await browseWithoutNews(shop)
    await page.goto('/conversations/1')
    await draftOn(page).waitFor()
    await says('It is 28 Woodbine Cres')
    thinks('Thanks. What is your name?')
    await page.locator('.draft .send button').click()
    await page.getByText('They wrote again: here is a new draft.').waitFor()
    expect(await draftOn(page).innerText()).toContain('Thanks. What is your name?')
    expect(await answers(shop)).toEqual([])
    await page.locator('.draft .send button').click()
    await page.locator('.bubble', { hasText: 'You, draft' }).waitFor()
    expect(await answers(shop)).toEqual(['Thanks. What is your name?'])
  })

  test('is edited in peace while new texts come, and what was typed is never lost', async () => {
    const { shop, says, thinks } = await openTalk()
    thinks('Sure. What is the address?')
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/conversations/1')
    await page.locator('.editing summary').click()
    const words = page.getByLabel('The answer')
    await words.fill('Which part of the basement?')
    await says('It is the old pipe')
    thinks('I see. What is the address?')
    await page.getByText('It is the old pipe').waitFor()
    expect(await words.inputValue()).toBe('Which part of the basement?')
    await page.locator('.editing button', { hasText: 'Send' }).click()
    await page.getByText('They wrote again while you were writing.').waitFor()
    expect(await page.getByLabel('Your words').inputValue()).toBe('Which part of the basement?')
    expect(await draftOn(page).innerText()).toContain('I see. What is the address?')
    expect(await answers(shop)).toEqual([])
    await page.locator('.editing summary').click()
    await words.fill('I see. Where in town are you?')
    await page.getByText('Save for later').click()
    await page.getByText('Draft, edited').waitFor()
    await page.locator('.draft .send button').click()
    await page.locator('.bubble', { hasText: 'You, draft' }).waitFor()
    expect(await answers(shop)).toEqual(['I see. Where in town are you?'])
  })

  test('goes from the page by itself when it is overtaken, and comes anew', async () => {
    const { shop, says, thinks } = await openTalk()
    thinks('Sure. What is the address?')
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/conversations/1')
    await draftOn(page).waitFor()
    await says('Forget it')
    await draftOn(page).waitFor({ state: 'detached' })
    thinks('No problem.')
    await draftOn(page).getByText('No problem.').waitFor()
  })

  test('is thrown away and brought back, and thrown away for good once the caller writes', async () => {
    const { shop, says, thinks } = await openTalk()
    thinks('Sure. What is the address?')
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/conversations/1')
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByText('Draft discarded').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await draftOn(page).waitFor()
    await page.getByRole('button', { name: 'Discard' }).click()
    await page.getByText('Draft discarded').waitFor()
    await says('Hello?')
    await page.getByText('Hello?').waitFor()
    expect(openDraftOf(shop.db, 1)).toBeUndefined()
    expect(await answers(shop)).toEqual([])
  })

  test('says while it is worded anew what the words will cost', async () => {
    const { shop, thinks } = await openTalk()
    thinks('Sure. What is the address?')
    const page = await signedIn(shop, { viewport: phone })
    await page.goto('/conversations/1?edit=draft#reply')
    await page.getByLabel('The answer').fill(`${'x'.repeat(100)}☺`)
    await page.locator('#draft-cost', { hasText: 'Paid as 2 texts' }).waitFor()
    expect(await page.locator('#cost').innerText()).not.toContain('Paid as')
  })

  test('is sent from Today, and worked with without any script', async () => {
    const { shop, thinks } = await openTalk()
    thinks('Sure. What is the address?')
    const page = await (await browseTo(shop, { viewport: phone, javaScriptEnabled: false })).newPage()
    await signIn(page)
    await page.goto('/')
    await page.getByRole('link', { name: /^Edit the draft/ }).click()
    await page.getByLabel('The answer').fill('Where is it?')
    await page.getByText('Save for later').click()
    await page.getByText('Draft, edited').waitFor()
    await page.goto('/')
    await page.getByRole('button', { name: /^Send the draft/ }).click()
    await page.getByText(/^Sent to/).waitFor()
    expect(await answers(shop)).toEqual(['Where is it?'])
  })

  test('goes away with the conversation that the owner takes, and the page says who has it', async () => {
    const { shop, thinks } = await openTalk()
    thinks('Sure. What is the address?')
    const page = await signedIn(shop, { viewport: desk })
    await page.goto('/conversations/1')
    await page.getByRole('button', { name: "I'll take it" }).click()
    await page.getByText('You have this conversation.').waitFor()
    expect(await draftOn(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Give it back' }).click()
    await page.getByText('The box answers here.').waitFor()
  })
})

/** A phone that does not hear of anything new: its page shows what was. */
async function browseWithoutNews(shop: TestAppliance): Promise<Page> {
  const device = await browseTo(shop, { viewport: phone })
  await device.route('**/live', (route) => route.abort())
  const page = await device.newPage()
  await signIn(page)
  return page
}
