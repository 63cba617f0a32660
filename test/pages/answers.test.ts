import { expect, test } from 'vitest'
import { readStored } from '../../server/settings/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const path = '/settings/replies'
const filled = {
  trustLevel: 'auto',
  goAfter: '15',
  callOutFee: '$89, credited to the job.',
  areas: '',
  shopAddress: '',
}

test('how far the box is trusted, when a draft goes and what may be quoted are saved together', async () => {
  const { shop, owner } = await openShop()
  const form = await owner.get(path)
  expect(form.body).toMatch(/<input id="trust-assist"[^>]*checked/)
  const saved = await owner.post(path, { ...filled, seen: fieldIn(form, 'seen') })
  expect(saved.location).toBe('/settings/replies?done=saved')
  expect(readStored(shop.db)).toMatchObject({
    ...{ trustLevel: 'auto', draftsGoAfterMinutes: 15, callOutFee: '$89, credited to the job', areas: null },
  })
  const shown = await owner.get(path)
  expect(wordsOf(shown)).toContain('Who asks is told: “The call-out fee is $89, credited to the job.”')
  expect(shown.body).toMatch(/<input id="trust-auto"[^>]*checked/)
  expect(shown.body).toMatch(/<option value="15" selected/)
  expect(wordsOf(await owner.get('/settings'))).toContain('They go by themselves but for complaints')
})

test('where customers come to is shown as who asks is told it', async () => {
  const { shop, owner } = await openShop()
  const form = await owner.get(path)
  expect(wordsOf(form)).toContain('Such as: 88 Queen St, Toronto. While it is empty, who asks is passed on to you.')
  const typed = { ...filled, shopAddress: '88 Queen St W, Toronto.' }
  await owner.post(path, { ...typed, seen: fieldIn(form, 'seen') })
  expect(readStored(shop.db).shopAddress).toBe('88 Queen St W, Toronto')
  expect(wordsOf(await owner.get(path))).toContain(
    'Who asks is told: “Our shop is at 88 Queen St W, Toronto.” It stands in the confirmation of an appointment at the shop.',
  )
  const told = await owner.post(path, { ...typed, shopAddress: '1 Elm St', seen: fieldIn(form, 'seen') })
  expect(wordsOf(told)).toMatch(/Where customers come toStands now88 Queen St W, TorontoYours1 Elm St/)
})

test('what cannot stand in a text is refused with the reason, and stays as it was typed', async () => {
  const { shop, owner } = await openShop()
  const seen = fieldIn(await owner.get(path), 'seen')
  for (const [typed, fault] of [
    ['x'.repeat(81), 'Shorten it to 80 characters'],
    ['see https://example.org', 'Leave out links'],
    ['{fee}', 'Leave out the curly brackets'],
    ['8\u202e9', 'It holds characters that cannot be seen'],
  ] as const) {
    const answer = await owner.post(path, { ...filled, callOutFee: typed, seen })
    expect([answer.status, wordsOf(answer).includes(fault)], typed).toEqual([422, true])
    expect(answer.body).toContain(`value="${typed}"`)
    expect(answer.body).toMatch(/<input id="trust-auto"[^>]*checked/)
  }
  expect(readStored(shop.db).trustLevel).toBeNull()
})

test('the later of two who change it is told what stands now', async () => {
  const { shop, owner } = await openShop()
  const seen = fieldIn(await owner.get(path), 'seen')
  await owner.post(path, { ...filled, seen })
  const told = await owner.post(path, { ...filled, trustLevel: 'draft', goAfter: 'never', seen })
  expect(told.status).toBe(409)
  expect(wordsOf(told)).toMatch(/Stands nowAnswer for meYoursShow me every answer first/)
  expect(wordsOf(told)).toMatch(/Stands nowafter 15 minutesYoursnever/)
  const fields = ['trustLevel', 'goAfter', 'callOutFee', 'areas', 'shopAddress', 'seen'] as const
  await owner.post(path, Object.fromEntries(fields.map((name) => [name, fieldIn(told, name)])))
  expect(readStored(shop.db)).toMatchObject({ trustLevel: 'draft', draftsGoAfterMinutes: null })
})

test('a form that is none of ours changes nothing', async () => {
  const { shop, owner } = await openShop()
  const seen = fieldIn(await owner.get(path), 'seen')
  for (const form of [{}, { ...filled, trustLevel: 'blindly', seen }, { ...filled, seen: 'x' }])
    expect((await owner.post(path, form)).status).toBe(422)
  expect(readStored(shop.db).trustLevel).toBeNull()
})
