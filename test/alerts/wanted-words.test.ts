import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { wantedWords } from '../../server/alerts/wanted-words.ts'
import type { WantedTime } from '../../server/understanding/understanding.ts'

const saturday = Temporal.PlainDate.from('2026-11-21')
const some = (time: Partial<WantedTime>): WantedTime => ({
  ...{ date: null, dateEnd: null, start: null, end: null, part: null },
  ...time,
})

test.each<[string | null, Partial<WantedTime>[]]>([
  [null, []],
  [null, [{}]],
  ['today', [{ date: '2026-11-21' }]],
  ['tomorrow morning', [{ date: '2026-11-22', part: 'morning' }]],
  ['Tue 24 Nov after 15:00', [{ date: '2026-11-24', start: '15:00' }]],
  ['before 11:00', [{ end: '11:00' }]],
  ['today 14:00-16:00 or at night', [{ date: '2026-11-21', start: '14:00', end: '16:00' }, { part: 'night' }]],
  ['Mon 23 Nov to Fri 27 Nov', [{ date: '2026-11-23', dateEnd: '2026-11-27' }]],
  ['today or tomorrow', [{ date: '2026-11-21' }, { date: '2026-11-22' }, { date: '2026-11-23' }]],
  ['today', [{ date: '2026-11-21' }, { date: '2026-11-21' }]],
])('%s', (words, times) => {
  expect(wantedWords(times.map(some), saturday)).toBe(words)
})
