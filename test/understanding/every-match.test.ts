import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyMatch } from '../../server/understanding/every-match.ts'

const wordings = [/\p{L}+/gu, /a|b?/g, /(?:)/gu, /(?<=a)b|\s/g, /x*/gu]

test('it finds what matchAll finds, as often as it is asked', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.stringMatching(/^[abx 😀]{0,20}$/u))
  fc.assert(
    fc.property(texts, fc.constantFrom(...wordings), (text, wording) => {
      const wanted = [...text.matchAll(wording)].map(({ index, 0: words }) => [index, words])
      for (let times = 0; times < 2; times++)
        expect(everyMatch(text, wording).map(({ index, 0: words }) => [index, words])).toEqual(wanted)
    }),
  )
})
