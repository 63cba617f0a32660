// What is not there, and who is asked whether it is them, are nobody's need.
import { expect, test } from 'vitest'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, type Talk } from './talk.ts'

async function shop(trade: string): Promise<Talk> {
  return openTalk({ env: { TRADE: trade }, set: { hours: eightToFive, ownerName: 'Mike' } })
}

function booked({ shop: { db } }: Talk) {
  const [one] = db
    .select()
    .from(bookings)
    .all()
    .filter(({ state }) => state === 'booked')
  const minutes = one && (one.endsAt.epochMilliseconds - one.startsAt.epochMilliseconds) / 60_000
  return { service: one?.service, minutes }
}

test.each([
  ['outlet is dead, 12 Elm St', 'no burning smell, no sparks'],
  ['outlet is dead, 12 Elm St', 'nope no smell no sparks just dead'],
  ['el enchufe no funciona, 12 Elm St', 'no huele a quemado ni hay chispas'],
  ['la prise du salon est morte, 12 rue Elm', "pas d'odeur de brûlé, aucune étincelle"],
])('"%s", and then "%s": the visit stays as long as it was', async (need, absent) => {
  const talk = await shop('electrician')
  await talk.says(need)
  talk.reads()
  await talk.says(absent)
  expect(talk.reads()).toEqual([expect.stringMatching(/1, 2, 3/)])
  await talk.says('1')
  expect(booked(talk)).toEqual({ service: 'outlet', minutes: 60 })
})

test('a hazard that is there makes it longer', async () => {
  const talk = await shop('electrician')
  await talk.says('outlet is dead, 12 Elm St')
  await talk.says('there were sparks when it died')
  await talk.says('1')
  expect(booked(talk).service).not.toBe('outlet')
})

test.each([
  ['electrician', 'is this the electrician', 'need a light put up', 'light-fixture'],
  ['plumber', 'Are you the plumber?', 'my tub drains slow', 'clogged-drain'],
  ['plumber', '¿es el plomero?', 'se tapo el fregadero', 'clogged-drain'],
  ['plumber', "c'est bien le plombier?", 'mon évier est bouché', 'clogged-drain'],
])('of the %s, "%s" is no need, and "%s" is', async (trade, asks, need, service) => {
  const talk = await shop(trade)
  await talk.says(asks)
  expect(talk.enquiry()?.need ?? null).toBeNull()
  await talk.says(need)
  expect(talk.enquiry()).toMatchObject({ need, service })
})

test.each([
  ['quiero una cita para cortarme el pelo y tinte', 165],
  ['I need my hair cut and color', 165],
  ['une coupe et couleur svp', 165],
  ['quiero cortarme el pelo y fleco', 45],
])('for "%s" %i minutes are kept free', async (text, minutes) => {
  const talk = await shop('salon')
  await talk.says(text)
  await talk.says('2')
  expect(booked(talk).minutes).toBe(minutes)
})

test.each([
  ['want all the locks changed at 61 Glenholme Ave', 'Do you also cut spare keys? We need five', 'passed this on'],
  ['quiero cambiar las chapas, 61 Glenholme Ave', '¿También cortan llaves?', 'Le pasé su mensaje'],
  ['je veux changer mes serrures, 61 rue Glenholme', 'Vous coupez aussi des clés?', "J'ai transmis"],
])('"%s": what is only asked beside a booking is passed on: "%s"', async (need, asks, passedOn) => {
  const talk = await shop('locksmith')
  await talk.says(need)
  await talk.says('2')
  await talk.says('Ana')
  const before = booked(talk)
  talk.reads()
  await talk.says(asks)
  expect(talk.reads()).toEqual([expect.stringContaining(passedOn)])
  expect(booked(talk)).toEqual(before)
})

test.each(['can I add color as well?', 'could you do color too?'])('"%s" is wished for', async (text) => {
  const talk = await shop('salon')
  await talk.says('haircut please')
  await talk.says('2')
  await talk.says('Ann')
  await talk.says(text)
  expect(booked(talk).minutes).toBe(165)
})

test('what takes longer by now is not said to be taken by somebody', async () => {
  const talk = await shop('electrician')
  await talk.says('outlet is dead, 12 Elm St')
  talk.reads()
  await talk.types('there were sparks when it died, and the whole panel is to be replaced')
  await talk.says('today at 3')
  expect(talk.reads().join()).not.toContain('taken')
})
