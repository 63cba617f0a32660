import { expect, test } from 'vitest'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, owner, type Talk } from './talk.ts'

const taps = {
  en: 'My kitchen tap drips',
  es: 'Mi llave de la cocina gotea',
  fr: 'Mon robinet de cuisine goutte',
}
type Language = keyof typeof taps

/** Somebody was asked where it is. */
async function asked(language: Language): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(taps[language])
  talk.reads()
  talk.reads(owner)
  return talk
}

test.each<[Language, stop: string, start: string, then: string, reads: RegExp]>([
  ['en', 'STOP', 'START', '9 elm st', /Which suits\?/],
  ['en', 'stop texting', 'yes', '9 elm st', /Which suits\?/],
  ['en', 'STOP', 'unstop', 'can you come tomorrow at 10', /What's/],
  ['es', 'ALTO', 'si', '9 Elm St', /1, 2, 3/],
  ['fr', 'ARRET', 'oui', '9 rue Elm', /1, 2, 3/],
])(
  'in %s, "%s" and then "%s" leave nothing between us: "%s" is answered',
  async (language, stop, start, then, reads) => {
    const talk = await asked(language)
    await talk.says(stop)
    await talk.passes({ minutes: 30 })
    await talk.says(start)
    talk.reads()
    await talk.says(then)
    expect(talk.reads()).toEqual([expect.stringMatching(reads)])
    expect(talk.conversation().handedOverAt).toBeNull()
  },
)

test('what was asked before HELP is still asked after it', async () => {
  const talk = await openTalk({ set: { hours: eightToFive } })
  await talk.says(`${taps.en}, 5 Oak Rd`)
  await talk.says('2')
  await talk.says('HELP')
  talk.reads()
  await talk.says('Dana')
  expect(talk.enquiry()?.name).toBe('Dana')
})

test('after a STOP that stands nobody is texted, and the shop has what they wrote', async () => {
  const talk = await asked('en')
  await talk.says('STOP')
  talk.reads()
  await talk.says('9 elm st')
  expect(talk.reads()).toEqual([])
})
