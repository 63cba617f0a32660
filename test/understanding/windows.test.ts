import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readText } from '../../server/understanding/reading.ts'
import type { Language, WantedTime } from '../../server/understanding/understanding.ts'
import { findWindows, type When } from '../../server/understanding/windows/windows.ts'

type Row = {
  text: string
  is: string[]
  now?: string
  zone?: string
  language?: Language
  said?: string
  skip?: boolean
  country?: When['country']
}

/** Of a Wednesday in spring: what is named by a feast, by a part of a month, by weeks ahead, or by another day. */
const farDays = rowsIn('far-days.jsonl').map((row) => ({ now: '2026-05-13T12:00', country: 'CA' as const, ...row }))
const rows = [...rowsIn('windows.jsonl'), ...farDays]

function rowsIn(file: string): Row[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Row => JSON.parse(line))
}

test.each(rows.map((row) => [row.text, row] as const))('%j', (_text, row) => {
  expect(findWindows(readText(row.text), whenOf(row)).map(inShort)).toEqual(row.is)
})

test('whatever is written, nothing is thrown, nothing is said twice, and the same is read again', () => {
  const words = fc.constantFrom(...rows.flatMap(({ text }) => text.split(' ')))
  const made = fc.array(words, { maxLength: 30 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(fc.oneof(made, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      const found = findWindows(readText(text), whenOf({ text, is: [] }))
      expect(findWindows(readText(text), whenOf({ text, is: [] }))).toEqual(found)
      expect(new Set(found.map(inShort)).size).toBe(found.length)
    }),
    { numRuns: 500 },
  )
})

function whenOf({ zone = 'America/Toronto', language = 'en', said = '', country, ...row }: Row): When {
  const { now = '2026-11-18T10:00' } = row
  return { now: Temporal.PlainDateTime.from(now), zone, language, said, country }
}

/** "11-19..11-21 09:00-11:00 morning", the year only where it is not 2026. */
function inShort({ date, dateEnd, start, end, part }: WantedTime): string {
  const days = [date, dateEnd].filter((day) => day !== null).map((day) => day.replace('2026-', ''))
  const hours = start === null && end === null ? null : `${start ?? ''}-${end ?? ''}`
  return [days.join('..'), hours, part].filter((word) => word).join(' ')
}
