import { describe, expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { greet } from '../../server/calls/greeting.ts'
import { question } from '../../server/calls/key-words.ts'
import { askForVoicemail } from '../../server/calls/voicemail-words.ts'
import { whisper } from '../../server/calls/whisper.ts'
import { type OwnRecording, recordingFor, standingOf } from '../../server/own-voice/own-recordings.ts'
import { sentencesOf } from '../../server/own-voice/sentences.ts'
import type { CallStep } from '../../server/providers/carrier/carrier.ts'
import { composeShop, type Storable } from '../../server/settings/settings.ts'

const shopNamed = (businessName: string) =>
  composeShop({ businessName } as Storable, readConfig({ DATA_DIR: '/nowhere', SHOP_COUNTRY: 'CA' }), null)
const shop = shopNamed("Mike's Plumbing")
const english = sentencesOf(shop, 'en', null)
const [greeting] = english
if (!greeting) throw new Error('there is no greeting')
const own: OwnRecording = {
  ...{ id: greeting.id, language: 'en', words: greeting.words, fileName: `${'a'.repeat(32)}.wav`, isUsed: true },
}
const wordsIn = (steps: CallStep[]) => steps.flatMap((step) => ('words' in step ? step.words : []))
const listed = (language: 'en' | 'es' | 'fr', second: 'en' | 'es' | 'fr' | null = null) =>
  sentencesOf(shop, language, second).map(({ words }) => words)

describe('what is said on the phone', () => {
  test.each([
    ['the greeting', greet({ do: 'text-back' }, shop)],
    ['what a caller without a number hears', greet({ do: 'stay-silent', because: 'withheld' }, shop)],
    ['the invitation to a voicemail', askForVoicemail(shop, 'en')],
    ['the question for a key', [question('key', shop, { language: 'en' })]],
    ['what the crew hears before they press 1', whisper(7, { name: null, need: null }, shop)],
  ] as const)('holds %s word for word', (_, steps) => {
    for (const words of wordsIn([...steps])) expect(listed('en')).toContain(words)
  })

  test('is listed in each language, every sentence once and under a name of its own', () => {
    for (const language of ['en', 'es', 'fr'] as const) {
      const all = sentencesOf(shop, language, null)
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      expect(new Set(all.map(({ words }) => words)).size).toBe(all.length)
      expect(all.every(({ words }) => words.length > 10 || language !== 'en')).toBe(true)
    }
  })

  test('holds no sentence with a name or a number in it', () => {
    expect(listed('en').join(' ')).not.toMatch(/Dana|555|null|undefined|\{/)
  })

  test('holds the word about the second language where the shop has one', () => {
    const also = 'También puede contestar el mensaje en español.'
    expect(listed('es', 'es')).toContain(also)
    expect(listed('es')).not.toContain(also)
  })
})

describe('a recording', () => {
  test('is heard for exactly the words that it was made for', () => {
    expect(recordingFor([own], greeting)).toBe(own)
    const renamed = sentencesOf(shopNamed('Pat Plumbing'), 'en', null)[0]
    expect(renamed && recordingFor([own], renamed)).toBeUndefined()
    expect(recordingFor([own], { ...greeting, language: 'es' })).toBeUndefined()
  })

  test('that was set aside is not heard', () => {
    expect(recordingFor([{ ...own, isUsed: false }], greeting)).toBeUndefined()
  })

  test.each([
    ['none is made', [], true, 'machine'],
    ['one is made', [own], true, 'recorded'],
    ['the words have changed since', [{ ...own, words: 'Hello.' }], true, 'other-words'],
    ['its sound is gone', [own], false, 'lost'],
    ['it was set aside', [{ ...own, isUsed: false }], true, 'set-aside'],
  ] as const)('stands so that where %s it is known', (_, all, isThere, standing) => {
    expect(standingOf([...all], greeting, () => isThere)).toBe(standing)
  })
})
