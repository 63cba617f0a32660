import { expect, test } from 'vitest'
import { crewMember, danasPassword } from '../crew/crew-shop.ts'
import { inChromium, phone } from './chromium.ts'
import { browseTo, openClaimedShop, signedIn } from './shop.ts'

const long = { timeout: 90_000 }

inChromium('the crew', () => {
  test(
    'comes in by a link, sees nothing that is not theirs, and is out the moment they are removed',
    long,
    async () => {
      const shop = await openClaimedShop()
      const owner = await signedIn(shop, { viewport: phone })
      await owner.goto('/settings/crew')
      await owner.getByRole('link', { name: 'Add a person' }).click()
      await owner.getByLabel('Name').fill('Dana')
      await owner.getByLabel('Mobile number').fill('416 555 0102')
      await owner.getByRole('button', { name: 'Add and make a link' }).click()
      const link = await owner.getByLabel('Link').inputValue()
      await owner.getByRole('button', { name: 'Copy' }).click()
      await owner.getByRole('button', { name: /Copied|Marked/ }).waitFor()

      const dana = await (await browseTo(shop, { viewport: phone })).newPage()
      await dana.goto(link)
      await dana.getByText('Mike invites you').waitFor()
      await dana.getByLabel('Password', { exact: true }).fill(danasPassword)
      await dana.getByLabel('The same password again').fill(danasPassword)
      await dana.getByRole('button', { name: 'Sign in' }).click()
      await dana.waitForURL((url) => url.pathname === '/')
      await dana.goto('/settings')
      expect(await dana.locator('#sections a').count()).toBe(1)

      await owner.goto('/settings/crew/2')
      await owner.getByRole('button', { name: 'Remove Dana' }).click()
      await owner.getByText('Dana works here no more.').waitFor()
      await dana.waitForURL((url) => url.pathname === '/sign-in')

      await owner.getByRole('button', { name: 'Undo' }).click()
      await owner.getByText('Dana is back').waitFor()
    },
  )

  test('a form in which somebody is being changed is left alone while the list moves on', long, async () => {
    const shop = await openClaimedShop()
    const owner = await signedIn(shop, { viewport: phone })
    const { id } = await crewMember(shop, 1)
    await owner.goto(`/settings/crew/${id}`)
    await owner.getByLabel('Name').fill('Dana of the office')
    await crewMember(shop, 1, { name: 'Raj', mobile: '416-555-0103' })
    await owner.getByRole('button', { name: 'Save' }).click()
    await owner.getByText('Dana of the office is saved.').waitFor()
    expect(await owner.locator('#people .row').count()).toBe(3)
  })
})
