import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Finished, reviewAskAt } from '../../server/follow-ups/review-due.ts'
import { isGoodWord } from '../../server/understanding/good-word.ts'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'

const doneAt = Temporal.Instant.from('2026-05-13T16:00:00Z')
const after = (minutes: number) => doneAt.add({ minutes })
const finished: Finished = {
  ...{ doneAt, said: [{ at: after(60), isGood: true }], lastContactAt: after(60), askedAt: null, isGoingOn: false },
}

test('who is content after a job is asked half an hour later', () => {
  expect(reviewAskAt(finished)?.toString()).toBe('2026-05-13T17:30:00Z')
})

test.each<[why: string, change: Partial<Finished>]>([
  ['they said nothing', { said: [], lastContactAt: after(-60) }],
  ['they said something else too', { said: [{ at: after(50), isGood: false }, ...finished.said] }],
  ['they wrote again', { said: [...finished.said, { at: after(70), isGood: false }], lastContactAt: after(70) }],
  ['they called again', { lastContactAt: after(70) }],
  ['they were asked this year', { askedAt: after(-60 * 24 * 60) }],
  ['there is more to do', { isGoingOn: true }],
])('nobody is asked when %s', (_, change) => {
  expect(reviewAskAt({ ...finished, ...change })).toBeNull()
})

const packs = loadPacks()

test.each([
  'Thanks, great job!',
  'Thank you so much',
  'Muchas gracias, excelente trabajo',
  'Merci beaucoup, excellent travail!',
  'Perfect, thanks',
  'You guys did a great job, thank you!',
  'Mike was very professional. Highly recommend.',
  'Quedé muy contenta, gracias',
  'Très content, merci!',
])('a good word: %s', (said) => expect(isGoodWord(said, packs)).toBe(true))

test.each([
  'It is leaking again',
  'Thanks but it still leaks',
  'Thank you. When can you come back?',
  'Thanks for nothing, terrible work',
  'ok',
  'Thanks, but can you fix the sink too',
  "Great, it doesn't work",
  'Thanks, I need another appointment',
  'Perfect timing to go bankrupt, I want a refund',
  'thanks, call me',
  'Gracias, pero sigue goteando',
  'Merci, mais ça coule encore',
  'I smell gas, thanks',
])('no good word: %s', (said) => expect(isGoodWord(said, packs)).toBe(false))
