import { expect, test } from 'vitest'
import { readStored, storeSettings } from '../../server/settings/store.ts'
import { inChromium, phone } from './chromium.ts'
import { browseTo, openClaimedShop, signedIn, signIn } from './shop.ts'

const bare = { BUSINESS_NAME: '', OWNER_NAME: '', SHOP_TIMEZONE: '', SHOP_COUNTRY: '' }

// Two browsers on a busy machine take their time.
const long = { timeout: 90_000 }

inChromium('the settings', () => {
  test('propose the time zone of the browser, and say so', long, async () => {
    const shop = await openClaimedShop({ env: bare })
    const page = await signedIn(shop, { timezoneId: 'America/Halifax' })
    await page.goto('/settings/shop')
    await page.getByText('Your browser says so').waitFor()
    await page.getByRole('button', { name: 'Save the shop' }).click()
    await page.getByText('The shop is saved.').waitFor()
    expect(readStored(shop.db).zone).toBe('America/Halifax')
  })

  for (const javaScriptEnabled of [true, false])
    test(
      `fill in a week with one tap and keep what was typed, ${javaScriptEnabled ? 'in place' : 'without a script'}`,
      long,
      async () => {
        const shop = await openClaimedShop({ env: bare })
        const page = await (await browseTo(shop, { javaScriptEnabled, viewport: phone })).newPage()
        await signIn(page)
        await page.goto('/settings/shop')
        await page.getByLabel('Name of the shop').fill('Rohr & Co')
        await page.getByRole('button', { name: 'Mon-Sat 8-6' }).click()
        await expect.poll(() => page.getByLabel('Saturday until').inputValue()).toBe('18:00')
        expect(await page.getByLabel('Name of the shop').inputValue()).toBe('Rohr & Co')
        expect(readStored(shop.db).businessName).toBeNull()
        await page.getByRole('button', { name: 'Save the shop' }).click()
        await page.getByText('The shop is saved.').waitFor()
        expect(readStored(shop.db)).toMatchObject({
          businessName: 'Rohr & Co',
          hours: { sat: { closes: '18:00' }, sun: null },
        })
      },
    )

  test('are saved by the Enter key, which fills in no hours', long, async () => {
    const shop = await openClaimedShop({ env: bare })
    const page = await signedIn(shop)
    await page.goto('/settings/shop')
    await page.getByLabel('Name of the shop').fill('Rohr')
    await page.keyboard.press('Enter')
    await page.getByText('The shop is saved.').waitFor()
    expect(readStored(shop.db)).toMatchObject({ businessName: 'Rohr', hours: null })
  })

  test('show a first text while it is typed as the caller gets it, and never touch the typing', long, async () => {
    const shop = await openClaimedShop()
    const page = await signedIn(shop)
    await page.goto('/settings/texts')
    const words = page.getByLabel('Your own words')
    await words.pressSequentially('Sorry we missed you.')
    await page.getByText('It cannot be saved so. Name the shop').waitFor()
    await page.keyboard.type(" Mike's Plumbing. STOP ends this.")
    await page.locator('#preview').getByText("Sorry we missed you. Mike's Plumbing. STOP ends this.").waitFor()
    await page.getByText('53 of 160 characters').waitFor()
    expect(await page.getByText('It cannot be saved so.').count()).toBe(0)
    expect(await words.inputValue()).toBe("Sorry we missed you. Mike's Plumbing. STOP ends this.")
    expect(await words.evaluate((field) => field === document.activeElement)).toBe(true)
    storeSettings(shop.db, { opener: '{business}: from elsewhere. STOP ends this.' }, shop.now())
    await page.getByRole('button', { name: 'Save the first text' }).click()
    await page.getByText('Somebody changed these settings').waitFor()
    await page.getByRole('button', { name: 'Save mine' }).click()
    await page.getByText('The first text is saved.').waitFor()
    expect(readStored(shop.db).opener).toBe('Sorry we missed you. {business}. STOP ends this.')
  })

  test('preview a first text by a button where there is no script', long, async () => {
    const shop = await openClaimedShop()
    const page = await (await browseTo(shop, { javaScriptEnabled: false })).newPage()
    await signIn(page)
    await page.goto('/settings/texts')
    await page.getByLabel('Your own words').fill('Mike’s Plumbing. STOP ends this.')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.locator('#preview').getByText("Mike's Plumbing. STOP ends this.").waitFor()
    expect(await page.getByLabel('Your own words').inputValue()).toBe('Mike’s Plumbing. STOP ends this.')
    expect(readStored(shop.db).opener).toBeNull()
  })

  test('end another browser, which then stands before the sign-in and comes back to where it was', long, async () => {
    const shop = await openClaimedShop()
    const [desk, other] = [await signedIn(shop), await signedIn(shop)]
    await other.goto('/settings/lines')
    await desk.goto('/settings/security')
    await desk.getByText('this one').waitFor()
    const row = desk.locator('#sessions .row').last()
    const [name, end] = [await row.locator('.who').boundingBox(), await row.getByRole('button').boundingBox()]
    expect(end?.x).toBeGreaterThan((name?.x ?? 0) + 100)
    expect(end?.y).toBeLessThan((name?.y ?? 0) + (name?.height ?? 0))
    await desk.getByRole('button', { name: /^End Chrome/ }).click()
    await desk.getByText('That browser has to sign in again.').waitFor()
    await other.waitForURL('**/sign-in?next=%2Fsettings%2Flines')
    await other.getByLabel('Password').fill('ladder basement copper')
    await other.getByRole('button', { name: 'Sign in' }).click()
    await other.waitForURL('**/settings/lines')
    await expect.poll(() => desk.locator('#sessions .row').count()).toBe(2)
  })
})
