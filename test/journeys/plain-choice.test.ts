// A choice in plain words books, a day that was turned down is not offered, and the end of a day that is asked for is.
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { openOfferIn } from '../../server/bookings/offer-store.ts'
import { booked, type Language, offered } from './leak-offered.ts'
import type { Talk } from './talk.ts'

const zone = 'America/Toronto'

/** What is on offer, by day of the month and hour. */
function onOffer({ shop, conversation }: Talk): string[] {
  const offer = openOfferIn(shop.db, conversation().id, shop.now().subtract({ hours: 1 }))
  return (offer?.slots ?? []).map(({ start }) => {
    const at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone)
    return `${at.day} ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`
  })
}

const friday = '2026-05-15T08:00:00'
const today = '2026-05-13T15:00:00'

test.each<[Language, string, string]>([
  ['en', 'gimme the earliest', today],
  ['en', 'the friday one you mentioned is good', friday],
  ['es', 'deme el más temprano', today],
  ['fr', "plutôt celui d'après-demain", friday],
])('in %s, "%s" books', async (language, words, at) => {
  const talk = await offered(language)
  await talk.says(words)
  expect(booked(talk)).toEqual([at])
})

test.each<[Language, string, string]>([
  ['en', 'is the friday one still free?', 'Pat'],
  ['es', '¿el viernes sigue libre?', 'Ana Lopez'],
  ['fr', 'vendredi est encore libre?', 'Luc Tremblay'],
])('in %s, asked whether to book it, a name alone is a yes', async (language, question, name) => {
  const talk = await offered(language)
  await talk.says(question)
  expect(booked(talk)).toEqual([])
  await talk.says(name)
  expect(booked(talk)).toEqual([friday])
  expect(talk.enquiry()?.name).toBe(name)
})

test.each<[Language, string, string[]]>([
  ['en', 'not monday or tuesday, any other day next week', ['18', '19']],
  ['en', "can't do tomorrow", ['14']],
  ['es', 'ni mañana ni el viernes, la semana que viene', ['14', '15']],
  ['fr', 'pas demain ni vendredi, la semaine prochaine', ['14', '15']],
])('in %s, after "%s" no such day is offered', async (language, words, days) => {
  const talk = await offered(language)
  await talk.says(words)
  const offers = onOffer(talk)
  expect(offers).not.toEqual([])
  expect(offers.filter((slot) => days.includes(slot.split(' ')[0] ?? ''))).toEqual([])
})

test.each<[Language, string]>([
  ['en', 'whatever is the latest you have on monday then'],
  ['es', 'lo más tarde que tenga el lunes'],
  ['fr', 'le plus tard possible lundi'],
])('in %s, "%s" offers the latest of that day, whatever hour was wished for before', async (language, words) => {
  const talk = await offered(language)
  await talk.says({ en: 'any evening?', es: '¿alguna noche?', fr: 'un soir?' }[language])
  talk.reads()
  await talk.says(words)
  expect(onOffer(talk).at(-1)).toBe('18 15:30')
  expect(talk.reads().join(' ')).not.toMatch(/aren't free|no tenemos|rien de libre/)
})

test('what only is near the wished time is left out, or called so', async () => {
  const talk = await offered('en')
  await talk.says('next monday after 2')
  expect(onOffer(talk)).toEqual(['18 14:00', '18 15:30'])
  await talk.says('between 10 and noon on tuesday')
  expect(talk.reads().at(-1)).toContain('We have Tue 10-11:15am then; near it ')
})
