import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { databaseFile } from '../../server/database/open.ts'
import { demoEnvironment, prepareDemoShop } from '../../server/practice/demo-shop.ts'
import { hashPassword } from '../../server/sign-in/password.ts'
import { setOwnerPassword } from '../../server/sign-in/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { inChromium, phone } from './chromium.ts'
import { password, signedIn } from './shop.ts'

const long = { timeout: 180_000 }
const folder = join(import.meta.dirname, 'pictures')
const heaviest = 250_000
// A weekday morning of a shop whose door has been open for three hours.
const morning = Temporal.ZonedDateTime.from(`2026-05-13T10:25[${demoEnvironment.SHOP_TIMEZONE}]`).toInstant()

inChromium('the pictures of the README', () => {
  test('show on Today who needs the owner, for how long and with what words', long, async () => {
    const shop = await openDemoShop()
    const page = await lookAt(shop, { viewport: phone, deviceScaleFactor: 2 })
    await page.goto('/')
    const words = await page.locator('main').innerText()
    for (const shown of ['Dana Whitfield', 'The heater let go', '202-555-0166']) expect(words).toContain(shown)
    await take(page, 'today')
  })

  test('show on the practice phone a missed call, the text, an answer and the alert, and each step', long, async () => {
    const shop = await openDemoShop()
    const page = await lookAt(shop, { viewport: { width: 1280, height: 960 } })
    await page.goto('/practice')
    await press(page, 'Call the shop')
    await callersPhone(page).getByText('I just missed your call.').waitFor()
    await deliver(shop)
    shop.pass({ seconds: 9 })
    await press(page, 'Hang up')
    await page.getByRole('button', { name: 'Call the shop' }).waitFor()
    shop.pass({ seconds: 31 })
    await page.getByLabel('Text the shop').fill(answer)
    await page.getByText('Add a photo').click()
    await press(page, 'Leaking pipe')
    await callersPhone(page).getByText(answer).waitFor()
    await shop.settle()
    shop.pass({ seconds: 7 })
    await shop.settle()
    await ownersPhone(page).getByText(alert).waitFor()
    await callersPhone(page).getByText('Which suits?').waitFor()
    await deliver(shop)
    await page.goto('/practice')
    const steps = await page.locator('#steps').innerText()
    for (const step of told) expect(steps).toContain(step)
    await ownersPhone(page).getByText(alert).waitFor()
    expect(await callersPhone(page).locator('img.photo').evaluate(isShown)).toBe(true)
    await take(page, 'practice')
  })
})

const answer = 'Kitchen sink leaks. 28 Woodbine Ave'
const alert = 'Kitchen sink leaks, 28 Woodbine Ave'
const told = ['A call comes in', 'Decides to text', 'The text is on the phone', 'A text comes in', 'You are told']

function isShown(photo: HTMLElement | SVGElement): Promise<boolean> | boolean {
  if (!(photo instanceof HTMLImageElement)) return false
  return photo.decode().then(() => photo.naturalWidth > 0)
}

/** A plumber's shop with its week behind it, at a moment that stands. */
async function openDemoShop(): Promise<TestAppliance> {
  const dataDir = mkdtempSync(join(tmpdir(), 'firstring-pictures-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const env = { ...demoEnvironment, DATA_DIR: join(dataDir, 'shop') }
  await prepareDemoShop(readConfig(env), morning)
  const shop = await openAppliance({ env, at: morning, file: databaseFile(env.DATA_DIR) })
  onTestFinished(() => shop.close())
  shop.messenger.world.deliversByItself = false
  setOwnerPassword(shop.db, await hashPassword(password), shop.now(), 'Mike')
  return shop
}

// The letters of a phone are narrower than those of a machine that has none of its own.
const letters = '* { font-family: "Liberation Sans", Arial, sans-serif !important }'

async function lookAt(shop: TestAppliance, options: BrowserContextOptions): Promise<Page> {
  // The rules of the pages' own policy are for other tests: this one puts a style in.
  const page = await signedIn(shop, { colorScheme: 'light', bypassCSP: true, ...options })
  page.setDefaultTimeout(30_000)
  return page
}

const callersPhone = (page: Page) => page.locator('section.phone', { hasText: "The caller's phone" })
const ownersPhone = (page: Page) => page.locator('section.phone', { hasText: 'Your phone' })

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** The phone companies say that what was just sent has arrived. */
async function deliver({ messenger, pass, settle }: TestAppliance): Promise<void> {
  await settle()
  for (const { messageId } of messenger.world.sent.filter(({ status }) => status === 'queued')) {
    pass({ milliseconds: 700 })
    messenger.report(messageId, 'sent')
    pass({ milliseconds: 1900 })
    messenger.report(messageId, 'delivered')
  }
  await settle()
}

/** Every run takes the picture; only one with PICTURES set puts it into the checkout, so that a plain run changes no file. */
async function take(page: Page, name: string): Promise<void> {
  await page.addStyleTag({ content: letters })
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  expect(picture.length).toBeLessThan(heaviest)
  if (!process.env.PICTURES) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.png`), picture)
}
