import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { connectionSigns, judge, type Sign, signsOf, trunkSigns } from '../../server/alerts/signs.ts'
import type { Spell } from '../../server/health/spells.ts'
import type { Vitals } from '../../server/providers/messenger/messenger.ts'

const noon = Temporal.Instant.from('2026-11-20T17:00:00Z')
const well: Vitals = { seenAt: noon, mayBeSilentMinutes: 15, battery: null, hasCard: null }
const after = (minutes: number) => noon.add({ minutes })
const wrong = (vitals: Partial<Vitals>, now = noon) =>
  Object.fromEntries(signsOf('phone', { ...well, ...vitals }, now).map(({ what, isWrong }) => [what, isWrong]))

const first = (signs: Sign[]) => signs[0] as Sign

/** Looks minute by minute, and gives the minutes in which something is told. */
function told(signAt: (minute: number) => Sign, minutes: number) {
  let spell: Spell | undefined
  return Array.from({ length: minutes }, (_, minute) => {
    const judged = judge(spell, signAt(minute), after(minute))
    spell = judged.spell ?? undefined
    return judged.tell === null ? [] : [[minute, judged.tell]]
  }).flat()
}

test('a phone that was there is told of when it has been silent for as long as it may be, once, and again when it is back', () => {
  const back = 40
  const seenAt = (minute: number) => (minute < back ? noon : after(minute))
  const signAt = (minute: number) => first(signsOf('phone', { ...well, seenAt: seenAt(minute) }, after(minute)))
  expect(told(signAt, 60)).toEqual([
    [15, 'wrong'],
    [40, 'well'],
  ])
})

test('a phone that was never there since the start is given a quarter of an hour', () => {
  const signAt = (minute: number) => first(signsOf('phone', { ...well, seenAt: null }, after(minute)))
  expect(told(signAt, 60)).toEqual([[15, 'wrong']])
})

test('a box that slept for hours looks at the phone more than once before it says anything', () => {
  const asleep = 180
  const awake = 182
  const seenAt = (minute: number) => (minute < awake ? noon : after(minute))
  const signAt = (minute: number) =>
    first(signsOf('phone', { ...well, seenAt: seenAt(asleep + minute) }, after(asleep + minute)))
  expect(told(signAt, 10)).toEqual([])
})

test('an Asterisk may be away for five minutes, and where none is set up nothing is told', () => {
  expect(told(() => first(connectionSigns('asterisk', false)), 20)).toEqual([[5, 'wrong']])
  expect(connectionSigns('asterisk', null)).toEqual([])
})

test('a trunk may be away for five minutes, one that has yet to answer is as it was, and of an unknown one nothing is told', () => {
  expect(told(() => first(trunkSigns('asterisk', 'refused')), 20)).toEqual([[5, 'wrong']])
  expect(told(() => first(trunkSigns('asterisk', 'unreachable')), 20)).toEqual([[5, 'wrong']])
  const signAt = (minute: number) => first(trunkSigns('asterisk', minute < 9 ? 'refused' : 'asking'))
  expect(told(signAt, 20)).toEqual([[5, 'wrong']])
  expect(told(() => first(trunkSigns('asterisk', 'reachable')), 20)).toEqual([])
  expect(trunkSigns('asterisk', null)).toEqual([])
})

test.each<[Vitals['battery'], boolean | null]>([
  [{ percent: 15, isCharging: false }, true],
  [{ percent: 16, isCharging: false }, null],
  [{ percent: 21, isCharging: false }, false],
  [{ percent: 3, isCharging: true }, false],
  [null, null],
])('a battery like %j is wrong: %s', (battery, isWrong) => {
  expect(wrong({ battery })).toEqual({ silent: false, battery: isWrong, card: null })
})

test('of a silent phone nothing else is judged, and what it does not tell of its card stands as it was', () => {
  expect(wrong({ battery: { percent: 1, isCharging: false }, hasCard: false }, after(15))).toEqual({ silent: true })
  expect(wrong({ hasCard: false })).toMatchObject({ card: true })
  const spell: Spell = { name: 'phone', what: 'card', seenAt: null, noticedAt: noon, isTold: true }
  const sign: Sign = { name: 'phone', what: 'card', seenAt: null, isWrong: null, patienceMinutes: 0 }
  expect(judge(spell, sign, after(1))).toEqual({ spell, tell: null })
})
