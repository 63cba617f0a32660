import { expect, test } from 'vitest'
import { bookingById } from '../../server/bookings/store.ts'
import { forgetCaller } from '../../server/callers/forget.ts'
import { bookingChanges } from '../../server/database/schema.ts'
import { openShop, wordsOf } from '../pages/owner.ts'
import { book, hire, meetDana, openHours, tuesday } from './full-week.ts'

async function openWithJob() {
  const { shop, owner } = await openShop({ at: tuesday })
  openHours(shop)
  const raj = hire(shop)
  const job = book(shop, '2026-11-25T09:00', {
    crewId: 1,
    callerId: meetDana(shop),
    name: 'Dana',
    need: 'leak',
    address: '28 Woodbine Cres',
  })
  const seen = () => `${bookingById(shop.db, job.id)?.revision}`
  const post = async (deed: string, form: Record<string, string> = {}) => {
    shop.pass({ minutes: 1 })
    const answer = await owner.post(`/bookings/${job.id}/${deed}`, { seen: seen(), ...form })
    expect(answer.status).toBe(303)
  }
  const history = async () => {
    const words = wordsOf(await owner.get(`/bookings/${job.id}`))
    return words.slice(words.indexOf('What happened'))
  }
  return { shop, job, raj, post, history }
}

const words = { name: 'Dana', need: 'leak', address: '28 Woodbine Cres', email: '' }

test('what a person does to a job stands in its history: who, when, from what to what', async () => {
  const { raj, post, history } = await openWithJob()
  await post('move', { date: '2026-11-26', time: '10:00', minutes: '90', person: `${raj}`, tell: 'on' })
  await post('words', { ...words, name: 'Dana Lee', address: '30 Woodbine Cres', email: 'dana@example.com' })
  await post('note', { note: 'The dog bites.' })
  await post('words', { ...words, name: 'Dana Lee', address: '', email: 'dana@example.com' })
  await post('cancellation')
  await post('restoration')
  const told = await history()
  for (const line of [
    'Moved by Mike, and they were texted: Wed 25 Nov, 09:00-10:00 → Thu 26 Nov, 10:00-11:30; Mike → Raj',
    'Name, address and mail address changed by Mike: Dana → Dana Lee; 28 Woodbine Cres → 30 Woodbine Cres; nothing → dana@example.com',
    'Note changed by Mike',
    'Address changed by Mike: 30 Woodbine Cres → nothing',
    'Cancelled by Mike',
    'Brought back by Mike',
  ])
    expect(told).toContain(line)
  expect(told).not.toContain('The dog bites')
  expect(told).not.toContain('Last changed')
})

test('done, and after all not done, by whom', async () => {
  const { shop, post, history } = await openWithJob()
  shop.pass({ hours: 36 })
  await post('completion')
  await post('reopening')
  expect(await history()).toMatch(/Marked done by Mike.*Marked as not done by Mike/)
})

test('a form that changes nothing is no change', async () => {
  const { shop, post } = await openWithJob()
  await post('words', words)
  expect(shop.db.select().from(bookingChanges).all()).toEqual([])
})

test('what was changed is forgotten with the customer', async () => {
  const { shop, post } = await openWithJob()
  await post('words', { ...words, name: 'Dana Lee' })
  shop.db.transaction((tx) => forgetCaller(tx, '+14165550134', { now: shop.now(), hashKey: 'x' }))
  expect(JSON.stringify(shop.db.select().from(bookingChanges).all())).not.toContain('Dana')
})
