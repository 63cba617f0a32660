import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { client, newCalendar, startGoogleFake } from '../providers/calendar/google-fake.ts'
import { axeFinds } from './axe.ts'
import { desk, inChromium, phone } from './chromium.ts'
import { openClaimedShop, signedIn } from './shop.ts'

const long = { timeout: 90_000 }

async function openWithGoogle(options: Parameters<typeof signedIn>[1]) {
  const fake = await startGoogleFake()
  onTestFinished(async () => void (await fake.close()))
  fake.calendars.set('van', newCalendar({ id: 'van', summary: 'Van', accessRole: 'owner' }))
  const page = await signedIn(await openClaimedShop({ google: fake.google }), { bypassCSP: true, ...options })
  return { fake, page }
}

async function enterClient(page: Page): Promise<void> {
  await page.getByLabel('Client ID').fill(client.clientId)
  await page.getByLabel('Client secret').fill(client.clientSecret)
  await page.getByRole('button', { name: 'Connect' }).click()
}

/** As it looks, and free of what axe finds and of a line that is too long. */
async function holds(page: Page, name: string): Promise<void> {
  expect.soft(await axeFinds(page), name).toEqual([])
  const overhang = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
  expect.soft(overhang, name).toBe(0)
}

inChromium('the way to Google', () => {
  for (const [words, viewport, colorScheme] of [
    ['on a phone, in light', phone, 'light'],
    ['on a phone, in dark', phone, 'dark'],
    ['on a desk, in light', desk, 'light'],
    ['on a desk, in dark', desk, 'dark'],
  ] as const)
    test(`goes by a code that the page shows, and on by itself: ${words}`, long, async () => {
      const { fake, page } = await openWithGoogle({ viewport, colorScheme })
      await page.goto('/settings/calendars')
      await page.getByRole('link', { name: /Google Calendar/ }).click()
      await holds(page, 'steps')
      await enterClient(page)
      await page.getByText(fake.consent.userCode).waitFor()
      await holds(page, 'code')
      fake.consent.says = 'yes'
      await page.getByText('Google said yes').waitFor()
      await holds(page, 'granted')
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByLabel('Van').check()
      await page.getByRole('button', { name: 'Add what is marked' }).click()
      await page.getByText('The calendar is added.').waitFor()
      await page.getByRole('link', { name: /^Van Everybody/ }).click()
      await page.getByRole('button', { name: 'Connect again' }).waitFor()
      await holds(page, 'calendar')
    })

  test('goes by an address that is brought back, also without a script', long, async () => {
    const { fake, page } = await openWithGoogle({ viewport: phone, javaScriptEnabled: false })
    fake.faults.add('wants-desktop-client')
    await page.goto('/settings/calendars/google')
    await enterClient(page)
    const link = await page.getByRole('link', { name: 'Open Google’s page' }).getAttribute('href')
    await page.getByLabel('Address of the page').fill('http://127.0.0.1:48123/?error=access_denied')
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('At Google the answer was no.').waitFor()
    await page.getByLabel('Address of the page').fill(fake.visits(link ?? ''))
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByText('Which of them take time?').waitFor()
  })

  test('says what is wrong where Google does not know the client, or the answer was no', long, async () => {
    const { fake, page } = await openWithGoogle({ viewport: phone, colorScheme: 'dark' })
    fake.faults.add('unknown-client')
    await page.goto('/settings/calendars/google')
    await enterClient(page)
    await page.getByText('Google does not know this client').waitFor()
    await holds(page, 'unknown client')
    fake.faults.clear()
    fake.faults.add('no-calendar-by-code')
    await enterClient(page)
    await page.getByRole('link', { name: 'Open Google’s page' }).waitFor()
    await holds(page, 'by address')
    fake.faults.clear()
    fake.consent.says = 'no'
    await page.goto('/settings/calendars/google')
    await enterClient(page)
    await page.getByText('At Google the answer was no.').waitFor()
    await holds(page, 'no')
    await page.getByRole('link', { name: 'Start again' }).click()
    await page.getByLabel('Client ID').waitFor()
  })
})
