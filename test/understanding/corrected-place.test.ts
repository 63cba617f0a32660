import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { placePutRight, withoutNoToPlace } from '../../server/understanding/address/corrected-place.ts'
import { chooseSlots } from '../../server/understanding/choice/choice.ts'
import { readYesNo } from '../../server/understanding/choice/yes-no.ts'
import { readText } from '../../server/understanding/reading.ts'
import { situation } from './contact-situation.ts'

/** Today at three, tomorrow at eight and Friday at eight. */
const offered = ['2026-05-13T15:00', '2026-05-14T08:00', '2026-05-15T08:00'].map((at, n) => {
  const start = Temporal.PlainDateTime.from(at)
  return { n: n + 1, start, end: start.add({ hours: 1 }) }
})

describe('a number of the house that is put right', () => {
  test.each([
    ['sorry number 15 not 5', '5 Oak Rd', '15 Oak Rd'],
    ['meant 15 not 5', '5 Oak Rd', '15 Oak Rd'],
    ['not 5, 15', '5 Oak Rd, Toronto', '15 Oak Rd, Toronto'],
    ['number 17, not 15, sorry', '15 Oak Rd', '17 Oak Rd'],
    ['house number 9 not 8', '8 Elm St', '9 Elm St'],
    ['12b not 12a', '12a Elm St', '12b Elm St'],
    ['es el 24, no el 22', '22 Elm St', '24 Elm St'],
    ['no es 22, es 24', 'calle Roble 22', 'calle Roble 24'],
    ["c'est le 21, pas le 12", '12 rue Principale', '21 rue Principale'],
    ["ce n'est pas le 12 mais le 21", '12 rue Principale', '21 rue Principale'],
  ])('%s', (text, place, right) => {
    expect(placePutRight(readText(text), { place, offered })?.place).toBe(right)
  })

  test.each([
    ['3 not 2', '2 Oak Rd', 'of the list'],
    ['9 not 8', '8 Elm St', 'perhaps an hour of the list'],
    ['5pm not 6', '6 Elm St', 'an hour'],
    ['unit 4 not 5', '5 Oak Rd', 'of the unit'],
    ['i have 2 not 5 sinks', '5 Oak Rd', 'so many of something'],
    ['15 not 7', '5 Oak Rd', 'of another number'],
    ['the 21st not the 14th', '14 Oak Rd', 'days'],
  ])('%s, of %s, is none: %s', (text, place) => {
    expect(placePutRight(readText(text), { place, offered })).toBeNull()
  })
})

describe('a no to the place that was understood', () => {
  const here = situation({ offered })
  const answer = (text: string) => withoutNoToPlace(readText(text), here)

  test.each([
    "no sorry it's 15 Oak Rd",
    'no 15 Oak Rd',
    'no, es 22 Elm St',
    'perdón, no, calle Roble 15',
    "non pardon, c'est le 21 rue Principale",
  ])('turns down no time: %s', (text) => {
    expect([chooseSlots(answer(text), here), readYesNo(answer(text))]).toEqual([null, null])
  })

  test.each(['no', 'no thanks', 'no, none of those, 15 Oak Rd', 'non', 'no, 3 works better'])('is none: %s', (text) => {
    expect(readYesNo(answer(text))).toBe('no')
  })
})
