import { expect, test } from 'vitest'
import { insertBooking } from '../../server/bookings/store.ts'
import { bookings } from '../../server/database/schema.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const jobs = {
  en: 'need a faucet fixed at 12 Elm St',
  es: 'gotea la llave en 12 Elm St',
  fr: 'mon robinet coule au 45 rue Panet',
}
type Language = keyof typeof jobs

/** On a Wednesday noon today at three, tomorrow at eight and Friday at eight were on offer, and the second was taken. */
async function chosen(language: Language = 'en', text = '2'): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(jobs[language])
  await talk.says(text)
  talk.reads()
  talk.reads(owner)
  return talk
}

function booked({ shop }: Talk) {
  const all = shop.db.select().from(bookings).all()
  return all.filter(({ state }) => state === 'booked').map(({ id, startsAt }) => [id, startsAt.toString()])
}

const friday = '2026-05-15T12:00:00Z'
const thursday = '2026-05-14T12:00:00Z'

const corrections: [Language, string][] = [
  ['en', 'wait no the third'],
  ['en', 'no wait, 3'],
  ['en', 'I meant the third'],
  ['en', 'sorry i meant 3'],
  ['en', 'oops, 3 not 2'],
  ['en', 'actually the third one please'],
  ['en', 'the third instead'],
  ['en', 'no sorry i meant friday'],
  ['en', '3 is better'],
  ['en', '3 sorry I meant 3'],
  ['es', 'no espere, la tercera'],
  ['es', 'la 3 me va mejor'],
  ['es', 'perdon quise decir la 3'],
  ['fr', 'non attendez, la troisième'],
  ['fr', 'la 3 serait mieux'],
  ['fr', 'pardon je voulais dire la 3'],
]

test.each(corrections)('after the second was taken, in %s, "%s" moves it to the third', async (language, text) => {
  const talk = await chosen(language)
  const [before] = booked(talk)
  await talk.says(text)
  expect(booked(talk)).toEqual([[before?.[0], friday]])
  expect(talk.reads().join()).toMatch(/(?:your new time: Fri|nueva cita: viernes|nouveau rendez-vous : vendredi)/)
  expect(talk.reads(owner).join()).toMatch(/^Moved: Fri May 15, 8-9am\./)
  expect(talk.conversation().handedOverAt).toBeNull()
})

const others: string[] = ['3', 'ok 2', 'no wait, 2', 'no thanks', 'wait', 'i have 3 sinks', 'no 3 of us will be there']

test.each(others)('after the second was taken, "%s" moves nothing', async (text) => {
  const talk = await chosen()
  await talk.says(text)
  expect(booked(talk).map(([, at]) => at)).toEqual([thursday])
})

test('what was meant and is gone by now is not promised: others are offered, and the first stands', async () => {
  const talk = await chosen()
  const [mine] = talk.shop.db.select().from(bookings).all()
  if (!mine) throw new Error('nothing was booked')
  const { place, createdAt, changedAt, bookedAt } = mine
  const span = { startsAt: mine.startsAt.add({ hours: 24 }), endsAt: mine.endsAt.add({ hours: 24 }) }
  insertBooking(talk.shop.db, { uid: 'raj', ...span, place, createdAt, changedAt, bookedAt, state: 'booked' })
  await talk.says('no wait, 3')
  expect(talk.reads().join()).toMatch(/^Sorry, that time has just been taken\. We have .*Reply 1/)
  expect(booked(talk)[0]?.[1]).toBe(thursday)
  await talk.says('1')
  expect(booked(talk)[0]?.[1]).not.toBe(thursday)
})

test('the name that was asked for is still taken after it', async () => {
  const talk = await chosen()
  await talk.says('no wait, 3')
  await talk.says('jane')
  expect(talk.shop.db.select().from(bookings).all()[0]?.name).toBe('Jane')
})

const afterQuestion: [Language, question: string, correction: string][] = [
  ['en', 'do you take amex', 'no sorry i meant 3'],
  ['en', 'is mike licensed and insured?', 'oops i meant the 3rd one'],
  ['en', 'do you take amex', 'wait no, 3'],
  ['es', 'aceptan amex?', 'quise decir la 3'],
  ['fr', 'vous prenez amex?', 'pardon je voulais dire la 3'],
]

test.each(afterQuestion)(
  'in %s, with "%s" left to the owner, "%s" still moves it to the third',
  async (language, question, correction) => {
    const talk = await openTalk({ set: { hours: eightToFive } })
    await talk.says(jobs[language])
    await talk.says(question)
    await talk.says('2')
    talk.reads(owner)
    await talk.says(correction)
    expect(booked(talk).map(([, at]) => at)).toEqual([friday])
    expect(talk.reads(owner).join()).toMatch(/^Moved: Fri May 15, 8-9am\./)
    expect(talk.conversation().handedOverBecause).toBe('question')
  },
)

test('who corrects it after the owner wrote is left to the owner', async () => {
  const talk = await chosen()
  await talk.says('A1 I will bring a new cartridge', { from: owner })
  await talk.says('no wait, 3')
  expect(booked(talk).map(([, at]) => at)).toEqual([thursday])
  await talk.passes({ minutes: 11 })
  expect(talk.conversation().waitsSince).not.toBeNull()
})
