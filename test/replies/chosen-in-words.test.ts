import { expect, test } from 'vitest'
import { closeOffers, insertOffer, openOfferIn } from '../../server/bookings/offer-store.ts'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk } from '../journeys/talk.ts'

const leaks = {
  en: 'I have a leak in the basement, 28 Woodbine Cres. My name is Dana Brooks',
  es: 'Tengo una fuga de agua en el baño, 28 Woodbine Cres. Me llamo Lucía Ramos',
  fr: "J'ai une fuite d'eau au sous-sol, 28 Woodbine Cres. Je m'appelle Camille Roy",
}
const booked = { en: /^You're booked: /, es: /^Su cita: /, fr: /^C'est réservé : / }
const offered = { en: /We have |The nearest: /, es: /Tenemos |más cercano: /, fr: /Nous avons |plus proche : / }
const which = { en: /Which one suits: /, es: /¿Cual le conviene: /, fr: /Qu'est-ce qui vous convient : / }
const when = { en: /What day and time suit you\?$/, es: /¿Qué dia y a qué hora/, fr: /Quel jour et quelle heure/ }
const hours = { en: /^Our hours: /, es: /^Nuestro horario: /, fr: /^Nos heures : / }
const bye = { en: /^No problem\./, es: /^No hay problema\./, fr: /^Pas de problème\./ }

/** `n`: the number that is booked. `one`: only the first stays on offer. */
type Row = {
  language: 'en' | 'es' | 'fr'
  says: string
  is: Record<string, RegExp>
  n?: number
  also?: RegExp
  one?: true
}
const rows: Row[] = [
  { language: 'en', says: 'tuesday instead', is: offered, also: /Tue / },
  { language: 'en', says: 'the second one', is: booked, n: 2 },
  { language: 'en', says: '3', is: booked, n: 3 },
  { language: 'en', says: 'either', is: booked, n: 1 },
  { language: 'en', says: '2 works, how much is it?', is: booked, n: 2, also: /The call-out fee is \$95\./ },
  { language: 'en', says: 'yes', is: which },
  { language: 'en', says: 'yes', is: booked, n: 1, one: true },
  { language: 'en', says: 'none of those', is: when },
  { language: 'en', says: 'None of those work for me', is: when },
  { language: 'en', says: 'no', is: when },
  { language: 'en', says: 'No thanks, I found somebody else', is: bye },
  { language: 'en', says: 'What are your hours?', is: hours },
  { language: 'es', says: '¿y el martes?', is: offered, also: /martes / },
  { language: 'es', says: 'la segunda por favor', is: booked, n: 2 },
  { language: 'es', says: 'La segunda. ¿Cuánto cuesta?', is: booked, n: 2, also: /La visita cuesta \$95\./ },
  { language: 'es', says: 'sí', is: which },
  { language: 'es', says: 'sí', is: booked, n: 1, one: true },
  { language: 'es', says: 'ninguna me sirve', is: when },
  { language: 'es', says: 'no', is: when },
  { language: 'fr', says: 'plutôt mardi', is: offered, also: /mardi / },
  { language: 'fr', says: 'le deuxième', is: booked, n: 2 },
  { language: 'fr', says: 'Le deuxième. Combien ça coûte?', is: booked, n: 2, also: /Le déplacement coute \$95\./ },
  { language: 'fr', says: 'oui', is: which },
  { language: 'fr', says: 'oui', is: booked, n: 1, one: true },
  { language: 'fr', says: 'aucun ne me convient', is: when },
  { language: 'fr', says: 'non', is: when },
]

/** Whoever speaks a language talks at once: one shop for each. */
async function converse(language: Row['language']): Promise<void> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'auto', callOutFee: '$95', travelMinutes: 0 } })
  const { shop } = talk
  const mine = rows.filter((row) => row.language === language).map((row, n) => ({ row, from: `+1416555${1000 + n}` }))
  const everybody = async (words: (row: Row) => string) => {
    for (const { row, from } of mine) await talk.types(words(row), { from })
    for (let n = 0; n < 5; n++) await talk.passes({ seconds: 6 })
  }
  await everybody(() => leaks[language])
  const offers = mine.map(({ row, from }) => {
    const { id } = talk.conversation(from)
    const offer = openOfferIn(shop.db, id, shop.now().subtract({ hours: 1 }))
    const one = { conversationId: id, slots: offer?.slots.slice(0, 1) ?? [], bookingId: null, createdAt: shop.now() }
    if (row.one) closeOffers(shop.db, id, shop.now())
    if (row.one) insertOffer(shop.db, one)
    talk.reads(from)
    return offer?.slots ?? []
  })
  await everybody(({ says }) => says)
  const agreed = shop.db.select().from(bookings).all()
  for (const [n, { row, from }] of mine.entries()) {
    const { id } = talk.conversation(from)
    const booking = agreed.find(({ conversationId, state }) => conversationId === id && state === 'booked')
    const slot = row.n && offers[n]?.[row.n - 1]?.start
    said.set(row, { body: talk.reads(from).join(' | '), slot, booking: booking?.startsAt.epochMilliseconds })
  }
}

const said = new Map<Row, { body: string; slot: number | undefined; booking: number | undefined }>()

test.each(['en', 'es', 'fr'] as const)('everybody who has times on offer is answered in %s', async (language) => {
  await converse(language)
  expect([...said].filter(([row, { body }]) => row.language === language && body === '')).toEqual([])
})

test.each(rows)('to times on offer: $says ($language)', (row) => {
  const { body, slot, booking } = said.get(row) ?? { body: '' }
  expect(body).toMatch(row.is[row.language] ?? / /)
  expect(body).toMatch(row.also ?? /./)
  expect(booking).toBe(slot)
})
