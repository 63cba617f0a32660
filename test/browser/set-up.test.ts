import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { prepareClaim } from '../../server/sign-in/claim-box.ts'
import { hashPassword } from '../../server/sign-in/password.ts'
import { setOwnerPassword } from '../../server/sign-in/store.ts'
import { account, dana, type FreshShop, line, openFreshShop, owner } from '../set-up/fresh-shop.ts'
import type { FakeTwilioOptions } from '../twilio/fake-twilio.ts'
import { inChromium, phone } from './chromium.ts'
import { browseTo, password, signedIn } from './shop.ts'

const long = { timeout: 180_000 }
const nothing = { BUSINESS_NAME: '', OWNER_NAME: '', OWNER_MOBILE: '', SHOP_TIMEZONE: '', SHOP_COUNTRY: '' }

inChromium('the set-up', () => {
  test('leads from the claim to practice, and later to a real call that is answered', long, async () => {
    const { box, page } = await openUnclaimed({ timezoneId: 'America/Toronto' })
    await claim(box, page)
    await describeShop(page, async () => {
      await page.getByText('Your browser says that you are there.').waitFor()
      expect(await page.getByLabel('Time zone of the shop').inputValue()).toBe('America/Toronto')
    })
    await page.getByLabel('Practice only for now').check()
    await press(page, 'Save and go on')
    await page.getByText('All set for practice.').waitFor()

    await page.goto('/settings/carrier')
    await press(page, 'Connect a real number')
    await connectNumber(box, page)
    await press(page, 'Send the test text')
    await settled(box)
    await page.getByText('Delivered 12:00:00.').waitFor()
    expect(box.fake.messages).toMatchObject([{ from: line, to: owner }])
    await goOn(page, 'Test call')
    await press(page, 'I am calling now')
    await page.getByText('Waiting for your call, until 12:15.').waitFor()
    await box.fake.receiveCall({ from: dana, caller: 'listens' })
    await settled(box)
    await page.getByText('Received 12:00:00 from 416-555-0134.').waitFor()
    await page.getByText("Texted back: “Hey, it's Mike from Mike's Plumbing.").waitFor()
    await goOn(page, "Your shop's own number")
    await page.getByRole('link', { name: 'Skip for now' }).click()
    await headed(page, 'Set-up')
    await page.getByText('One step is open. You can come back to it').waitFor()
  })

  test('needs no script', long, async () => {
    const { box, page } = await openUnclaimed({ javaScriptEnabled: false })
    await claim(box, page)
    await describeShop(page, () => page.getByLabel('Time zone of the shop').selectOption('America/Toronto'))
    await page.getByLabel('Connect a real number').check()
    await press(page, 'Save and go on')
    await connectNumber(box, page)
    await press(page, 'Send the test text')
    await page.getByRole('button', { name: 'Send another test text' }).waitFor()
    await settled(box)
    await page.reload()
    await page.getByText('Delivered 12:00:00.').waitFor()
    await goOn(page, 'Test call')
    await press(page, 'I am calling now')
    await page.getByText('Waiting for your call').waitFor()
    await box.fake.receiveCall({ from: dana, caller: 'listens' })
    await settled(box)
    await page.getByRole('link', { name: 'Has it come?' }).click()
    await page.getByText('Received 12:00:00 from 416-555-0134.').waitFor()
    await goOn(page, "Your shop's own number")
    await page.getByRole('link', { name: 'Skip for now' }).click()
    await headed(page, 'Set-up')
    await page.getByText('One step is open. You can come back to it').waitFor()
  })

  test('shows of a trial account what to do, and the test text arrives once that is done', long, async () => {
    const { box, page } = await openConnected({ type: 'Trial' })
    await page.goto('/set-up/account')
    await page.getByText('It is a trial account').waitFor()
    await page.goto('/set-up/text')
    await press(page, 'Send the test text')
    await settled(box)
    await page.getByText('It was not delivered (code 21608).').waitFor()
    await page.getByText('verify your own mobile and send the text again').waitFor()
    box.fake.account.verifiedNumbers = [owner]
    await press(page, 'Send another test text')
    await settled(box)
    await page.getByText('Delivered 12:00:00.').waitFor()
  })

  test('shows of a number that is not registered what to register, and how long that takes', long, async () => {
    const { box, page } = await openConnected()
    box.fake.modes.fates = { '*': { status: 'undelivered', errorCode: 30034 } }
    await page.goto('/set-up/text')
    await press(page, 'Send the test text')
    await settled(box)
    await page.getByText('It was not delivered (code 30034).').waitFor()
    const remedy = page.getByText('Register a brand and a campaign in the Twilio console')
    expect(await remedy.innerText()).toContain('takes days, sometimes weeks.')
  })

  for (const javaScriptEnabled of [true, false])
    test(
      `sends one test text of a double click, ${javaScriptEnabled ? 'with' : 'without'} a script`,
      long,
      async () => {
        const { box, page } = await openConnected({}, { javaScriptEnabled })
        await page.goto('/set-up/text')
        await page.getByRole('button', { name: 'Send the test text' }).dblclick()
        await page.getByRole('button', { name: 'Send another test text' }).waitFor()
        await settled(box)
        await page.goto('/set-up/text')
        await page.getByText('Delivered 12:00:00.').waitFor()
        expect(box.fake.posts).toHaveLength(1)
      },
    )
})

type Shown = { box: FreshShop; page: Page }

/** A box that nobody has claimed, and an account at the loopback Twilio; the shop's clock stands at noon in Toronto. */
async function openUnclaimed(options: BrowserContextOptions): Promise<Shown> {
  const box = await openFreshShop({ env: nothing })
  await prepareClaim(box.shop)
  const device = await browseTo(box.shop, { viewport: phone, ...options })
  device.setDefaultTimeout(30_000)
  return { box, page: await device.newPage() }
}

/** A shop whose number was connected, and its owner. */
async function openConnected(
  fake: Partial<FakeTwilioOptions> = {},
  options: BrowserContextOptions = {},
): Promise<Shown> {
  const box = await openFreshShop({ fake })
  const { shop } = box
  setOwnerPassword(shop.db, await hashPassword(password), shop.now(), 'Mike')
  await box.connectAll()
  const page = await signedIn(shop, { viewport: phone, ...options })
  page.setDefaultTimeout(30_000)
  return { box, page }
}

/** As the link in the log leads there. */
async function claim({ shop }: FreshShop, page: Page): Promise<void> {
  const code = readFileSync(join(shop.config.DATA_DIR, 'setup-code'), 'utf8').trim()
  await page.goto(`/setup?code=${code}`)
  await page.getByLabel('Your name').fill('Mike')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('The same password again').fill(password)
  await press(page, 'This is my box')
}

async function describeShop(page: Page, chooseZone: () => Promise<unknown>): Promise<void> {
  await headed(page, 'Your shop')
  await page.getByLabel('Name of the shop').fill("Mike's Plumbing")
  expect(await page.getByLabel('Your first name').inputValue()).toBe('Mike')
  await page.getByLabel('Your mobile number').fill(owner)
  await page.getByLabel('Country').selectOption('CA')
  await press(page, 'Save and go on')
  await headed(page, 'Time zone')
  await chooseZone()
  await press(page, 'Save and go on')
  await headed(page, 'Your trade')
  await page.getByLabel('Plumber').check()
  await press(page, 'Save and go on')
  await headed(page, 'Opening hours')
  await press(page, 'Mon-Fri 8-5')
  await page.locator('input[name=fri-closes][value="17:00"]').waitFor()
  await press(page, 'Save and go on')
  await headed(page, 'The first text')
  expect(await page.locator('#preview').innerText()).toContain("it's Mike from Mike's Plumbing")
  await press(page, 'That is how I say it')
  await headed(page, 'Practice, or a real number')
}

async function connectNumber({ shop }: FreshShop, page: Page): Promise<void> {
  await headed(page, 'Twilio account')
  await giveAccount(page, 'slip-of-the-hand-7c1f')
  await page.getByText('Twilio does not take this account SID with this auth token.').waitFor()
  await giveAccount(page, account.twilioAuthToken)
  await page.getByText('Twilio knows this account as “A shop”.').waitFor()
  await goOn(page, 'Your number')
  await page.getByLabel('416-555-0100').check()
  await press(page, 'Use this number')
  await page.getByText('416-555-0100: takes calls, texts, photos.').waitFor()
  await goOn(page, 'Public address')
  await page.getByLabel('Public address').fill(shop.publicOrigin)
  await press(page, 'Save and try it')
  await page.getByText('it leads to this box.').waitFor()
  await goOn(page, 'Connect the number')
  await press(page, 'Lead calls and texts here')
  await page.getByText('Calls and texts to the number lead here.').waitFor()
  await goOn(page, 'Test text')
}

async function giveAccount(page: Page, token: string): Promise<void> {
  await page.getByLabel('Account SID').fill(account.twilioAccountSid)
  await page.getByLabel('Auth token').fill(token)
  await press(page, 'Check and keep')
}

async function goOn(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Next' }).click()
  await headed(page, title)
}

async function headed(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** What the box and the company do of their own is done. */
async function settled({ shop, fake }: FreshShop): Promise<void> {
  await shop.settle()
  await fake.settled()
  await shop.settle()
}
