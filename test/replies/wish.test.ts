import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined, type Turn } from '../../server/replies/wish.ts'
import type { WantedTime } from '../../server/understanding/understanding.ts'

/** "05-18 15:00-17:00", "05-18..05-22 morning": what is left out was not said. */
function wish(words: string): WantedTime {
  const [, date = null, dateEnd = null] = words.match(/(\d\d-\d\d)(?:\.\.(\d\d-\d\d))?/) ?? []
  const [, start = null, end = null] = words.match(/(\d\d:\d\d)?-(\d\d:\d\d)?$/) ?? []
  const part = words.match(/morning|afternoon/)?.[0] ?? null
  return { date, dateEnd, start, end, part: part as WantedTime['part'] }
}

const mere: Turn = { isAnew: false, isAnyHour: false, isTurnedDown: false, refused: [] }

test.each<[what: string, known: string[], said: string[], turn: Partial<Turn>, is: string[]]>([
  ['an hour is of the day that was said', ['05-21'], ['16:00-'], {}, ['05-21 16:00-']],
  ['a part of the day too', ['05-19'], ['morning'], {}, ['05-19 morning']],
  ['of each of the days', ['05-19', '05-20'], ['morning'], {}, ['05-19 morning', '05-20 morning']],
  ['of a week', ['05-18..05-24'], ['morning'], {}, ['05-18..05-24 morning']],
  ['and goes before the hour before it', ['05-18 09:00-'], ['15:00-'], {}, ['05-18 15:00-']],
  ['a day has the hour that was said', ['15:00-'], ['05-18'], {}, ['05-18 15:00-']],
  ['another day has it too', ['05-15 15:00-'], ['05-18'], {}, ['05-18 15:00-']],
  ['a day of several has its own', ['05-18 15:00-', '05-19 morning'], ['05-19'], {}, ['05-19 morning']],
  ['a day without hours keeps none of the other', ['05-18 15:00-', '05-19'], ['05-19'], {}, ['05-19']],
  ['a day with an hour is all that is wished for', ['05-19 morning'], ['05-14 09:00-'], {}, ['05-14 09:00-']],
  ['nothing said changes nothing', ['05-19 morning'], [], {}, ['05-19 morning']],
  ['any time of a day is any', ['05-18 15:00-'], ['05-19'], { isAnyHour: true }, ['05-19']],
  ['any other day is none of those before', ['05-19 15:00-'], [], { isAnew: true }, []],
  ['and begins anew', ['05-19 15:00-'], ['05-18'], { isAnew: true }, ['05-18']],
  [
    'what was turned down whole leaves another day open',
    ['05-15 15:00-'],
    ['05-18'],
    { isTurnedDown: true },
    ['05-18'],
  ],
  ['but not an hour that holds for all', ['15:00-'], ['05-18'], { isTurnedDown: true }, ['05-18 15:00-']],
  ['and its own day stays', ['05-15 15:00-'], ['morning'], { isTurnedDown: true }, ['05-15 morning']],
  ['a refused day is wished for no more', ['05-15'], ['15:00-'], { refused: [wish('05-15')] }, ['15:00-']],
  ['nor its hours', ['05-15 15:00-'], ['05-18'], { refused: [wish('05-15')] }, ['05-18']],
  [
    'a refused hour leaves its day',
    ['05-15 15:00-', '05-18'],
    ['morning'],
    { refused: [wish('05-15 09:00-')] },
    ['05-15 morning', '05-18 morning'],
  ],
])('%s', (_what, known, said, turn, is) => {
  expect(joined(known.map(wish), said.map(wish), { ...mere, ...turn })).toEqual(is.map(wish))
})

/** No day stands there twice, once with hours and once without. */
const anyWish = fc.uniqueArray(
  fc.constantFrom('05-18', '05-19', '05-18 15:00-', '05-19 morning', '16:00-', 'morning', '05-18..05-24').map(wish),
  { maxLength: 4, selector: ({ date }) => date },
)

test('no day that was named is lost to an hour, and the same words twice change nothing the second time', () => {
  fc.assert(
    fc.property(anyWish, anyWish, (known, said) => {
      const once = joined(known, said)
      expect(joined(once, said)).toEqual(once)
      const isDated = (windows: WantedTime[]) => windows.some(({ date }) => date !== null)
      expect(isDated(known) && said.every(({ date }) => date === null) && !isDated(once)).toBe(false)
    }),
  )
})
