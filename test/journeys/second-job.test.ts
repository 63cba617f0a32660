import { expect, test } from 'vitest'
import { watchWaiting } from '../../server/alerts/watch-waiting.ts'
import { bookedAhead } from '../../server/bookings/store.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const taps = {
  en: 'My kitchen tap drips, 5 Oak Rd',
  es: 'Mi llave de la cocina gotea, 5 Oak Rd',
  fr: 'Mon robinet de cuisine goutte, 5 rue Oak',
}
type Language = keyof typeof taps

/** On a Wednesday noon a tap is booked for Thursday at eight. */
async function booked(language: Language): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(taps[language])
  await talk.says('2')
  await talk.says('Bo')
  talk.reads()
  talk.reads(owner)
  return talk
}

function ahead({ shop, conversation }: Talk): string[] {
  const jobs = bookedAhead(shop.db, conversation().callerId, shop.now())
  return jobs.map(({ startsAt, service, address }) => {
    return `${startsAt.toZonedDateTimeISO('America/Toronto').toPlainDate()} ${service} ${address}`
  })
}

const seconds: [Language, string][] = [
  ['en', 'also my mom has a blocked toilet at 8 Elm St, can you come friday?'],
  ['en', 'One more thing, blocked toilet at 8 Elm St, can we do friday?'],
  ['es', 'también mi mamá tiene un inodoro tapado en 8 Elm St, ¿pueden venir el viernes?'],
  ['fr', 'ma mère a aussi une toilette bouchée au 8 Elm St, pouvez-vous venir vendredi ?'],
]

test.each(seconds)('in %s, "%s" is a job of its own, and the first stays where it is', async (language, text) => {
  const talk = await booked(language)
  const first = ahead(talk)
  await talk.says(text)
  await talk.says('1')
  const jobs = ahead(talk)
  expect(jobs).toContain(first[0])
  expect(jobs).toContain('2026-05-15 clogged-toilet 8 Elm St')
  expect(talk.reads(owner).join()).not.toContain('Moved')
})

test.each(['Hi, a second job: blocked sink at 8 Elm St', 'Hi, different job: blocked sink at 8 Elm St'])(
  '"%s" changes no address of what stands',
  async (text) => {
    const talk = await booked('en')
    await talk.says(text)
    expect(ahead(talk)).toEqual(['2026-05-14 faucet 5 Oak Rd'])
    expect(talk.reads().join()).toContain('Which suits?')
  },
)

test('where the same job is to be done is written to it, whatever else is said', async () => {
  const talk = await booked('en')
  await talk.says("I'll be at 63 Hope St next door tomorrow, same job")
  expect(ahead(talk)).toEqual(['2026-05-14 faucet 63 Hope St'])
  expect(talk.reads(owner).join()).toContain('63 Hope St')
})

test.each<[Language, string]>([
  ['en', "can you also come to my mom's at 8 Elm St that day?"],
  ['en', "also my mom's place 4 Bay St needs one"],
  ['en', 'also mine at 52 Oak Rd'],
  ['es', 'también la casa de mi mamá en 8 Elm St'],
  ['fr', 'aussi chez ma mère au 8 rue Elm'],
  ['en', 'can you do the rental the same day?'],
  ['en', 'the key is with my neighbor at 7 Oak Rd'],
  ['en', 'park at 9 Oak Rd, our driveway is torn up'],
  ['en', "actually it's not the tap, it's the toilet that leaks"],
  ['en', 'do I need to move my stuff from under the sink?'],
])('in %s, "%s" leaves what is booked where and when it is, and a person reads it', async (language, text) => {
  const talk = await booked(language)
  await talk.says(text)
  expect(ahead(talk)).toEqual([expect.stringMatching(/^2026-05-14 faucet 5 /)])
  expect(talk.conversation().handedOverBecause).toMatch(/^(about-booking|question)$/)
})

test('a price that is asked for other work, while times are on offer, changes nothing of what is chosen', async () => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(taps.en)
  await talk.says('how much for a new water heater?')
  talk.reads()
  await talk.says('ok 2')
  expect(talk.reads().join()).toContain("You're booked")
  expect(ahead(talk)).toEqual(['2026-05-14 faucet 5 Oak Rd'])
})

test('who moves it to another day and place is booked there, and the owner is told of both', async () => {
  const talk = await booked('en')
  await talk.says('can we do friday at 8 Elm St instead, I moved')
  await talk.says('1')
  expect(ahead(talk)).toEqual(['2026-05-15 faucet 8 Elm St'])
  expect(talk.reads(owner).join()).toContain('8 Elm St')
})

test.each(['actually keep tomorrow', 'cancel that, no wait keep it', 'cancel. oh wait, no, it is fine, come tomorrow'])(
  '"%s" leaves it as it stands, and says so',
  async (text) => {
    const talk = await booked('en')
    await talk.says(text)
    expect(talk.reads().join()).toContain('Your appointment is Thu May 14')
    expect(ahead(talk)).toEqual(['2026-05-14 faucet 5 Oak Rd'])
  },
)

test('who wants none of the times to move to keeps theirs', async () => {
  const talk = await booked('en')
  await talk.says('can we do friday instead')
  talk.reads()
  await talk.says('none, leave it')
  expect(talk.reads().join()).toContain('Your appointment is Thu May 14')
})

test.each([
  'also the toilet at 40 Elm St is clogged',
  "can you also do a clogged toilet at my mom's place, 40 Elm St?",
])('with times on offer, "%s" takes nothing from where the first job is', async (text) => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(taps.en)
  await talk.says(text)
  await talk.says('2')
  await talk.says('Bo')
  expect(ahead(talk)).toEqual([expect.stringContaining('5 Oak Rd')])
  expect(talk.reads(owner).join()).toContain('40 Elm St')
})

const twos: [Language, string][] = [
  ['en', 'need a tap fixed at 28 Woodbine Cres and a clogged drain at 40 Elm St'],
  ['es', 'gotea la llave en 28 Woodbine Cres y tengo un drenaje tapado en 40 Elm St'],
  ['fr', 'mon robinet coule au 28 Woodbine Cres et un drain bouché au 40 Elm St'],
]

test.each(twos)('in %s, of two places the first is booked, and both sides read of the other', async (_, text) => {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(text)
  expect(talk.reads()).toEqual([expect.stringMatching(/40 Elm St.*Mike.*1, 2, 3|Mike.*40 Elm St.*1, 2, 3|40 Elm St/)])
  await talk.says('2')
  expect(ahead(talk)).toEqual(['2026-05-14 faucet 28 Woodbine Cres'])
  expect(talk.reads(owner).join('\n')).toMatch(/Needs you\..*\n?.*not booked, at 40 Elm St: /)
})

test.each(['also a clogged drain at 40 Elm St', 'also another tap at 40 Elm St'])(
  'with times on offer, "%s" is passed on, and they are told so',
  async (text) => {
    const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
    await talk.says(taps.en)
    talk.reads()
    await talk.says(text)
    expect(talk.reads()).toEqual([
      expect.stringMatching(/^I've passed the job at 40 Elm St on to Mike.* Which one suits/),
    ])
    await talk.says('2')
    expect(ahead(talk)).toEqual(['2026-05-14 faucet 5 Oak Rd'])
    expect(talk.reads(owner).join()).toContain('not booked, at 40 Elm St: ')
  },
)

const neighbours: [Language, string][] = [
  ['en', 'no need to come, but my neighbour at 30 Oak Rd needs you same time'],
  ['es', 'ya no vengan, pero mi vecina en 30 Oak Rd los necesita a la misma hora'],
  ['fr', 'plus besoin de venir, mais ma voisine au 30 rue Oak a besoin de vous'],
]

test.each(neighbours)('in %s, "%s" cancels, and the owner reads of the neighbour', async (language, text) => {
  const talk = await booked(language)
  await talk.says(text)
  expect(ahead(talk)).toEqual([])
  expect(talk.reads().join()).toMatch(/(?:30 Oak Rd|30 rue Oak).*Mike|Mike.*30 Oak Rd/)
  expect(talk.conversation().handedOverBecause).toBe('question')
  talk.reads(owner)
  await talk.passes({ minutes: 12 })
  watchWaiting(talk.shop)
  await talk.shop.settle()
  expect(talk.reads(owner).join()).toContain(text.slice(0, 30))
})

test('who cancels because a neighbour fixed it passes nothing on', async () => {
  const talk = await booked('en')
  await talk.says('cancel, my neighbour fixed it')
  expect(ahead(talk)).toEqual([])
  expect(talk.conversation().handedOverBecause).toBeNull()
})

test.each(['just making sure nobody cancelled my appointment', "j'ai failli annuler mais non, je vous attends demain"])(
  '"%s" cancels nothing',
  async (text) => {
    const talk = await booked('en')
    await talk.says(text)
    expect(ahead(talk)).toEqual(['2026-05-14 faucet 5 Oak Rd'])
    expect(talk.reads().join()).not.toContain('is cancelled')
  },
)
