import { describe, expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { countSegments } from '../../server/conversations/segments.ts'
import { lateOpener, opener, optOutAnswer } from '../../server/conversations/texts.ts'
import { composeShop, type Storable } from '../../server/settings/settings.ts'
import { whatWasAsked } from '../../server/understanding/asked/asked.ts'
import { readLanguage } from '../../server/understanding/language/read-language.ts'
import { readText } from '../../server/understanding/reading.ts'
import { openTalk } from '../journeys/talk.ts'

const tongues = ['en', 'es', 'fr'] as const
const set = (stored: Partial<Storable>) => composeShop(stored as Storable, readConfig({}), null)
const mikes = { businessName: "Mike's Plumbing", ownerName: 'Mike' }
const all = tongues.flatMap((language) => [
  { language, name: "the owner's opener", words: opener(set({ ...mikes, language })) },
  { language, name: "the shop's opener", words: opener(set({ ...mikes, language, ownerName: null })) },
  { language, name: 'the late opener', words: lateOpener(set({ ...mikes, language }), '14:05') },
])

describe.each(all)('$name in $language', ({ language, words }) => {
  test('names the shop, says STOP, and costs one text', () => {
    expect(words).toContain("Mike's Plumbing")
    expect(words).toMatch(/\bSTOP\b/)
    expect(words).not.toMatch(/[{}]/)
    expect(countSegments(words)).toMatchObject({ encoding: 'gsm-7', segments: 1 })
  })

  test('is of that language, and asks what is needed', () => {
    const bare = words.replaceAll(/Mike('s Plumbing)?/g, '')
    expect(readLanguage(readText(bare), { language: null, said: '' })).toBe(language)
    expect(whatWasAsked(words)).toBe('need')
  })
})

test("the owner's own words stay as they are, and what follows is said in the shop's language", () => {
  const own = set({ ...mikes, language: 'fr', opener: 'Hi from {business}! STOP ends this.' })
  expect(opener(own)).toBe("Hi from Mike's Plumbing! STOP ends this.")
  expect(optOutAnswer(own)).toBe(optOutAnswer(own, 'fr'))
})

test('who is missed by a French shop is asked in French, and answered so until they write otherwise', async () => {
  const talk = await openTalk({ set: { language: 'fr' } })
  await talk.rings()
  expect(talk.reads()[0]).toContain("J'ai manqué votre appel")
  await talk.says('ok')
  expect(talk.reads().at(-1)).toMatch(/vous/)
  await talk.says('There is a leak in the basement, can somebody come and look at it please?')
  expect(talk.reads().at(-1)).toMatch(/What's the address/)
})

test('a shop without a name is said in the language of the caller', async () => {
  const talk = await openTalk({ env: { BUSINESS_NAME: '' } })
  await talk.says("Il y a une fuite d'eau dans la cave, pouvez-vous venir ?")
  expect(talk.reads().at(-1)).toMatch(/^l'entreprise que vous avez appel/)
})
