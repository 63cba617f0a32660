import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSegments, plainLetters } from '../../../server/conversations/segments.ts'
import { english } from '../../../server/replies/sentences/english.ts'
import { french } from '../../../server/replies/sentences/french.ts'
import {
  type SentenceKey,
  type Sentences,
  type SentenceValues,
  sentence,
} from '../../../server/replies/sentences/sentences.ts'
import { spanish } from '../../../server/replies/sentences/spanish.ts'
import { isAddressAsked } from '../../../server/understanding/address/asked-for-address.ts'
import { whatWasAsked } from '../../../server/understanding/asked/asked.ts'
import { readLanguage } from '../../../server/understanding/language/read-language.ts'
import { isNameAsked } from '../../../server/understanding/name/asked-for-name.ts'
import { readText } from '../../../server/understanding/reading.ts'
import type { Language } from '../../../server/understanding/understanding.ts'

const languages: Record<Language, Sentences> = { en: english, es: spanish, fr: french }
const tongues = ['en', 'es', 'fr'] as const
const usual = {
  owner: 'Christopher',
  business: 'Woodbine Plumbing & Heating',
  hours: 'Mon-Fri 8am-5pm, Sat 9am-12pm, closed Sun',
  open: 'Mon Sep 28 8am-5pm',
  closed: 'Sat Sep 26 and Sun Sep 27',
  areas: 'Toronto, East York, Scarborough and North York',
  address: '28 Queen St W, Toronto',
  fee: '$129 plus tax',
  until: 'Wed Sep 30',
  wanted: 'Tue or Wed afternoon or Fri Nov 28 from 2pm',
  slots: 'tomorrow 9-10:30am, Fri 2-3:30pm or Tue Dec 1 8-9:30am',
  only: 'tomorrow 9-10:30am',
  others: 'Fri 2-3:30pm or Tue Dec 1 8-9:30am',
  numbers: '1, 2, 3',
  number: '2',
  agreed: 'Tue Dec 1, 8-9:30am, 28 Woodbine Crescent',
  visits: 'Tue Dec 1, 8-9:30am, 28 Woodbine Crescent',
  place: '40 Elm St',
  link: 'https://calls.example.com/book/abcdefghijkmnpqrstuvwxyz23',
  emergencyNumber: '911',
}
const beforeTimes: string[] = [
  'assistant',
  'hoursAre',
  'openThen',
  'closedThen',
  'areasAre',
  'placeIs',
  'callOutFeeIs',
  'priceUnknown',
  'photoThanks',
  'slotGone',
  'slotOver',
]
const keys = Object.keys(english).filter((key): key is SentenceKey => key in english)
const said = tongues.flatMap((language) => keys.map((key) => ({ language, key, words: say(language, key, usual) })))
const unnamed = tongues.flatMap((language) =>
  keys.map((key) => ({ language, key, words: say(language, key, { ...usual, owner: null }) })),
)
const choices = { offer: 'choice', offerAlone: 'choice', offerNear: 'choice', whichSlot: 'choice' } as const
const backs = {
  stillFree: 'choice',
  askCancel: 'confirmation',
  whichToCancel: 'choice',
  whichToMove: 'choice',
  otherJob: 'time',
} as const
const questions = {
  askNeed: 'need',
  askAddress: 'place',
  askName: 'name',
  askTime: 'time',
  whichStreet: 'place',
  whatIsWrong: 'place',
  ...choices,
  ...backs,
} as const

function say(language: Language, key: SentenceKey, values: Record<string, string | null>): string {
  return sentence(language, key, values as SentenceValues[typeof key])
}

describe('in every language', () => {
  test('the same sentences stand, each with the places of the English one', () => {
    for (const language of tongues)
      for (const key of keys) expect([key, placesIn(languages[language][key])]).toEqual([key, placesIn(english[key])])
  })

  test('a sentence fills all its places and leaves none open', () => {
    for (const { language, key, words } of said) {
      expect(words).not.toMatch(/[{}]|undefined|null/)
      for (const place of placesIn(languages[language][key])[0] ?? [])
        expect(words).toContain(plainLetters(usual[place as keyof typeof usual]))
    }
  })

  const short = [...said, ...unnamed].filter(({ key }) => !(key in choices))
  test.each(short)('$language $key costs one text of plain letters', ({ words }) => {
    expect(countSegments(words)).toMatchObject({ encoding: 'gsm-7', segments: 1 })
    expect(words.length).toBeLessThanOrEqual(150)
  })

  test('three times to choose from fit into two segments, whatever stands before them', () => {
    for (const { language, words } of said.filter(({ key }) => key in choices)) {
      const before = short.filter((one) => one.language === language && beforeTimes.includes(one.key))
      for (const one of before) {
        const { encoding, segments } = countSegments(`${one.words} ${words}`)
        expect([one.words, encoding, Math.max(segments, 2)]).toEqual([one.words, 'gsm-7', 2])
      }
    }
  })

  test('two sentences and a question fit into two segments', () => {
    for (const language of tongues) {
      const own = short.filter(
        (one) =>
          one.language === language &&
          ![
            'booked',
            'moved',
            'movedByShop',
            'cancelled',
            'confirmed',
            'stands',
            'stillFree',
            'askCancel',
            ...['whichToCancel', 'whichToMove', 'otherJob', 'allStand', 'resized'],
            'reminder',
          ].includes(one.key),
      )
      const lengths = own
        .filter(({ key }) => key !== 'signedStart')
        .map(({ words }) => words.length)
        .sort((a, b) => b - a)
      const question = Math.max(
        ...['askNeed', 'askAddress', 'askName', 'askTime'].map(
          (key) => say(language, key as SentenceKey, usual).length,
        ),
      )
      const owners = own.filter(({ key }) => key !== 'passedOnWithTimes').map(({ words }) => words.length)
      expect((lengths[0] ?? 0) + Math.max(...owners) + question + 2).toBeLessThanOrEqual(306)
    }
  })

  test('a question stands only where one is asked, and only one', () => {
    for (const { key, words } of said)
      expect([key, words.split('?').length - 1]).toEqual([key, key in questions ? 1 : 0])
  })

  test('nothing shouts, nothing is said twice over, no space is left hanging', () => {
    for (const { key, words } of [...said, ...unnamed]) {
      expect(words).not.toMatch(/!| {2}|\.\.| [.,?]|^ /)
      // A full stop would become part of the address.
      if (key !== 'signedStart' && key !== 'orPick') expect(words).toMatch(/[.?]$/)
    }
  })

  test.each(tongues)('what is asked in %s is understood as asked', (language) => {
    for (const [key, asked] of Object.entries(questions))
      expect([key, whatWasAsked(say(language, key as SentenceKey, usual))]).toEqual([key, asked])
    expect(isNameAsked(say(language, 'askName', usual))).toBe(true)
    expect(isAddressAsked(say(language, 'askAddress', usual))).toBe(true)
  })

  test('a statement asks nothing', () => {
    // The link stands after an offer, which asks which time suits.
    for (const { language, key, words } of [...said, ...unnamed])
      if (!(key in questions) && !/photo|reminder|orPick/i.test(key))
        expect([language, key, whatWasAsked(words)]).toEqual([language, key, null])
  })

  test('the words are of that language', () => {
    const bare = {
      ...usual,
      owner: null,
      hours: '',
      open: '',
      closed: '',
      areas: '',
      address: '',
      fee: '',
      until: '',
      wanted: '',
      slots: '',
      only: '',
      others: '',
      numbers: '',
      agreed: '',
      place: '',
      link: '',
    }
    for (const language of tongues)
      for (const key of keys.filter((one) => one !== 'signedStart')) {
        const reading = readText(say(language, key, bare))
        expect([key, language, readLanguage(reading, { language: null, said: '' })]).toEqual([key, language, language])
      }
  })

  test('nobody is said to read along: where answers go by themselves nobody may', () => {
    const readers = /\b(?:reads? along|watch|lee|leen|lit|lisent|suit|sigue)\b/i
    for (const { key, words } of [...said, ...unnamed]) if (key === 'assistant') expect(words).not.toMatch(readers)
  })

  test('nobody is promised to come, and no time is named', () => {
    const promises =
      /\b(?:will come|on (?:his|her|the|my|our) way|be there|soon|shortly|right away|within|va a llegar|en camino|pronto|enseguida|arrive|en route|bientot|tout de suite|\d+ ?min)\b/i
    for (const { words } of [...said, ...unnamed]) expect(words).not.toMatch(promises)
  })
})

test('a shop without a name for its owner is said in its place', () => {
  for (const key of ['passedOn', 'alerted', 'willCall'] as const)
    for (const language of tongues) {
      const values = { owner: null, emergencyNumber: '911' }
      expect(sentence(language, key, values)).not.toBe(sentence(language, key, { ...values, owner: 'Mike' }))
      expect(sentence(language, key, { ...values, owner: 'Mike' })).toContain('Mike')
    }
})

test('the owner is named as the sentence needs it', () => {
  expect(sentence('en', 'passedOn', { owner: 'Mike' })).toBe("I've passed this on to Mike, who will answer you here.")
  expect(sentence('es', 'passedOn', { owner: 'José' })).toBe('Le pasé su mensaje a José, quien le respondera por aqui.')
  expect(sentence('fr', 'passedOn', { owner: 'Benoît' })).toBe(
    "J'ai transmis votre message à Benoit, qui vous répondra ici.",
  )
})

test('a value with its own full stop gets no second one, and one with line breaks stays on its line', () => {
  expect(sentence('en', 'areasAre', { areas: 'Austin,\n Round Rock etc.' })).toBe('We cover Austin, Round Rock etc.')
})

test('a value is put in as it is, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tongues), fc.stringMatching(/^[a-z{}$&`]{1,20}$/), (language, fee) => {
      expect(sentence(language, 'callOutFeeIs', { fee })).toContain(plainLetters(fee))
    }),
  )
})

test('the first text that the box words names the shop, and words follow', () => {
  expect(sentence('en', 'signedStart', { business: 'Acme' })).toBe('Acme: ')
  expect(sentence('fr', 'signedStart', { business: 'Acme' })).toBe('Acme : ')
})

/** For the named and the unnamed wording the places in them, in alphabetical order. */
function placesIn(template: Sentences[SentenceKey]): string[][] {
  const wordings = typeof template === 'string' ? [template] : [template.named, template.unnamed]
  return wordings.map((wording) => [...wording.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place).sort())
}
