import { expect, test } from 'vitest'
import { bookingById } from '../../server/bookings/store.ts'
import { fillWeek, tuesday, wall } from '../bookings/full-week.ts'
import { desk, inChromium, phone } from './chromium.ts'
import { openClaimedShop, signedIn } from './shop.ts'

const long = { timeout: 60_000 }

inChromium('the calendar', () => {
  test('a job is dragged to another day and time on a desk, and is there once its form is sent', long, async () => {
    const shop = await openClaimedShop({ at: tuesday })
    const { first } = fillWeek(shop)
    const page = await signedIn(shop, { viewport: desk })
    await page.goto('/calendar')
    const job = page.locator(`#job-${first} a`)
    const to = page.locator('.timeline[data-date="2026-11-27"]')
    await job.scrollIntoViewIfNeeded()
    const [from, column] = [await job.boundingBox(), await to.boundingBox()]
    if (!from || !column) throw new Error('nothing to drag')
    await page.mouse.move(from.x + 20, from.y + 10)
    await page.mouse.down()
    await page.mouse.move(column.x + 30, from.y + 60, { steps: 8 })
    // 15:00 is seven hours below the 08:00 at which the week begins, of nine that it shows.
    await page.mouse.move(column.x + 40, column.y + (column.height * 7) / 9 + 10, { steps: 8 })
    await page.mouse.up()
    await page.waitForURL(/\/bookings\/\d+\?at=2026-11-27T15:00#move$/)
    expect(bookingById(shop.db, first)?.startsAt.toString()).toBe(wall('2026-11-24T13:00').toString())
    expect(await page.getByLabel('Date').inputValue()).toBe('2026-11-27')
    expect(await page.getByLabel('From').inputValue()).toBe('15:00')
    await page.getByLabel('Text them the new time').uncheck()
    await page.getByRole('button', { name: 'Move the job' }).click()
    await page.getByText('Moved', { exact: true }).waitFor()
    expect(bookingById(shop.db, first)?.startsAt.toString()).toBe(wall('2026-11-27T15:00').toString())
  })

  test('a click on a job opens it, and a drag that is broken off does nothing', long, async () => {
    const shop = await openClaimedShop({ at: tuesday })
    const { first } = fillWeek(shop)
    const page = await signedIn(shop, { viewport: desk })
    await page.goto('/calendar')
    const job = page.locator(`#job-${first} a`)
    await job.hover()
    await page.mouse.down()
    await page.mouse.move(400, 500, { steps: 5 })
    await page.locator('.dragged').waitFor()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await page.locator('.dragged').count()).toBe(0)
    expect(new URL(page.url()).pathname).toBe('/calendar')
    await job.click()
    await page.waitForURL((url) => url.pathname === `/bookings/${first}`)
  })

  test(
    'on a phone a day is one tap away, and a job is moved by its form; what is in the way is told first',
    long,
    async () => {
      const shop = await openClaimedShop({ at: tuesday })
      const { first } = fillWeek(shop)
      const page = await signedIn(shop, { viewport: phone })
      await page.goto('/calendar')
      await page.getByRole('link', { name: 'Dana Whitfield' }).waitFor()
      await page.getByRole('navigation', { name: 'Days' }).getByRole('link', { name: 'Wed' }).click()
      await page.getByRole('link', { name: 'Old Mill Café' }).waitFor()
      expect(await page.getByRole('link', { name: 'Dana Whitfield' }).isVisible()).toBe(false)
      await page.goto(`/bookings/${first}`)
      await page.getByText('Move it', { exact: true }).click()
      await page.getByLabel('Date').fill('2026-11-25')
      await page.getByLabel('From').fill('09:00')
      await page.getByRole('button', { name: 'Move the job' }).click()
      await page.getByText('is booked: Old Mill Café, dishwasher line.').waitFor()
      expect(bookingById(shop.db, first)?.startsAt.toString()).toBe(wall('2026-11-24T13:00').toString())
      await page.getByRole('button', { name: 'Move it there all the same' }).click()
      await page.getByText('Moved, and they are texted').waitFor()
      expect(bookingById(shop.db, first)).toMatchObject({ overlaps: true, startsAt: wall('2026-11-25T09:00') })
    },
  )

  test('a new job stands in an open calendar within a moment', long, async () => {
    const shop = await openClaimedShop({ at: tuesday })
    fillWeek(shop)
    const page = await signedIn(shop, { viewport: desk })
    await page.goto('/calendar')
    const other = await signedIn(shop, { viewport: phone })
    await other.goto('/bookings/new?at=2026-11-27')
    await other.getByRole('textbox', { name: 'Name', exact: true }).fill('Zoe')
    await other.getByLabel('From').fill('15:00')
    await other.getByRole('button', { name: 'Add the job' }).click()
    await other.getByText('Added to the calendar').waitFor()
    await page.getByRole('link', { name: 'Zoe' }).waitFor()
  })
})
