import { expect, test } from 'vitest'
import { columnsOf } from '../../server/calendars/account.ts'
import { insertCalendar } from '../../server/calendars/store.ts'
import { calendarOf, event, publish } from '../calendars/calendar-shop.ts'
import { openLinked, sendLink, standing, startsOn, thursday } from './visitors.ts'

const book = { do: 'book', start: `${thursday}` }
const nine = event('dentist', ['20260514T130000Z', '20260514T140000Z'])

async function openWithFile(language: 'en' | 'es' | 'fr' | null = null) {
  const shop = await openLinked()
  const file = await publish()
  file.answers = calendarOf()
  const account = { kind: 'ics', address: file.url, username: '', password: '' } as const
  insertCalendar(shop.db, { ...columnsOf(account), remoteId: 'ics', name: 'Mike', createdAt: shop.now() })
  return { shop, file, dana: sendLink(shop, { language }) }
}

test('the calendars are read before times are shown', async () => {
  const { shop, file, dana } = await openWithFile()
  expect(startsOn(await dana.look())).toContain(thursday)
  file.answers = calendarOf(nine)
  shop.pass({ minutes: 2 })
  expect(startsOn(await dana.look())).not.toContain(thursday)
})

test('the calendars are read before a time is taken', async () => {
  const { shop, file, dana } = await openWithFile()
  await dana.look()
  file.answers = calendarOf(nine)
  shop.pass({ minutes: 2 })
  const taken = await dana.send(book)
  expect([taken.status, standing(shop)]).toEqual([409, []])
  expect(taken.words).toContain('Sorry, that time has just been taken. These are free:')
})

test('a calendar that says nothing keeps nobody waiting, and what was last read still counts', async () => {
  const { shop, file, dana } = await openWithFile()
  await dana.look()
  file.answers = () => undefined
  shop.pass({ minutes: 2 })
  expect(startsOn(await dana.look())).toContain(thursday)
})

test.each([
  ['en', 'We cannot see our calendar right now. Text us what suits you, and Mike will confirm.'],
  ['es', 'Escríbanos qué le conviene y Mike se lo confirmará.'],
  ['fr', 'Écrivez-nous ce qui vous convient et Mike vous le confirmera.'],
] as const)('while a calendar was not read for too long no time is shown or taken: %s', async (language, words) => {
  const { shop, file, dana } = await openWithFile(language)
  await dana.look()
  file.answers = (to) => to.writeHead(500).end()
  shop.pass({ minutes: 50 })
  const page = await dana.look(`?slot=${thursday}`)
  expect([startsOn(page), page.words]).toEqual([[], expect.stringContaining(words)])
  const taken = await dana.send(book)
  expect([taken.status, taken.words]).toEqual([409, expect.stringContaining(words)])
  expect(taken.words).not.toMatch(/just been taken|se acaba de ocupar|vient d'être pris/)
  expect(standing(shop)).toEqual([])
})

test('who guesses addresses, and who only looks at what stands, asks no calendar anything', async () => {
  const { shop, file, dana } = await openWithFile()
  await dana.look()
  await dana.send(book)
  let asked = 0
  file.answers = (to) => {
    asked++
    to.writeHead(200).end(calendarOf())
  }
  shop.pass({ minutes: 2 })
  await fetch(`${shop.publicOrigin}/book/abcdefghijkmnpqrstuvwxyz23`)
  await dana.look()
  await dana.look('?wish=cancel')
  expect(asked).toBe(0)
  await dana.look('?wish=move')
  expect(asked).toBe(1)
})
