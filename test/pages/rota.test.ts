import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { crew } from '../../server/database/schema.ts'
import { firstLine, planLine, storeSettings } from '../../server/settings/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const night = Temporal.Instant.from('2026-11-21T03:00:00Z')
const open = { opens: '08:00', closes: '17:00' }
const hours = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: null, sun: null }

async function openCrew() {
  const { shop, owner } = await openShop({ at: night })
  storeSettings(shop.db, { hours }, night)
  for (const [name, mobile] of [
    ['Raj', '+14165550002'],
    ['Sam', '+14165550003'],
  ] as const)
    shop.db.insert(crew).values({ name, role: 'crew', mobile, createdAt: night }).run()
  const begin = async (
    form: [string, string][] = [
      ['person', '2'],
      ['person', '3'],
      ['turn', 'week'],
      ['begins', '3'],
    ],
  ) => {
    const seen = fieldIn(await owner.get('/settings/rota'), 'seen')
    return owner.post('/settings/rota', new URLSearchParams([...form, ['seen', seen]]))
  }
  return { shop, owner, begin }
}

test('who is on call stands in words, with who comes next, on the page and with the people', async () => {
  const { owner, begin } = await openCrew()
  expect((await begin()).location).toBe('/settings/rota?done=set')
  const page = wordsOf(await owner.get('/settings/rota'))
  expect(page).toContain('Sam, until Mon 23 Nov, 7:00')
  expect(page).toContain('From Mon 23 Nov: Raj')
  expect(wordsOf(await owner.get('/settings/crew'))).toContain('On call after hoursSam, until Mon 23 Nov, 7:00')
})

test('a call at night rings whose turn it is, and a swapped day the other one', async () => {
  const { shop, owner, begin } = await openCrew()
  planLine(shop.db, firstLine(shop.db)?.id ?? 0, { plan: 'ring-crew-first' })
  await begin()
  const rung = () => {
    const id = shop.carrier.ring({ from: '+14165550134', to: '+12025550100' })
    const numbers = shop.carrier.calls.get(id)?.phones.map(({ number }) => number)
    shop.carrier.hangUp(id)
    return numbers
  }
  expect(rung()).toEqual(['+14165550003'])
  expect((await owner.post('/settings/rota/swaps', { date: '2026-11-20', person: '2' })).status).toBe(303)
  expect(rung()).toEqual(['+14165550002'])
  expect(wordsOf(await owner.get('/settings/rota'))).toContain('Raj, until Sat 21 Nov, 7:00')
  await owner.post('/settings/rota/swaps/removal', { date: '2026-11-20' })
  expect(rung()).toEqual(['+14165550003'])
  await owner.post('/settings/rota/end')
  expect(rung()).toEqual([])
})

test('one alone takes no turns, and of two who change it at once the later one is told', async () => {
  const { owner, begin } = await openCrew()
  const alone = await begin([
    ['person', '2'],
    ['turn', 'day'],
  ])
  expect([alone.status, wordsOf(alone).includes('two people or more')]).toEqual([422, true])
  await begin()
  const late = await owner.post(
    '/settings/rota',
    new URLSearchParams([
      ['person', '2'],
      ['person', '3'],
      ['seen', 'none'],
    ]),
  )
  expect([late.status, wordsOf(late).includes('Somebody changed the rota')]).toEqual([409, true])
  expect((await owner.post('/settings/rota/swaps', { date: 'soon', person: '2' })).status).toBe(422)
})
