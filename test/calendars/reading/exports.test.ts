import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mergeBusy } from '../../../server/calendars/reading/merge-busy.ts'
import { busy, read } from './calendar.ts'

function file(name: string): string {
  return readFileSync(join(import.meta.dirname, 'files', `${name}.ics`), 'utf8')
}

const expected: Record<string, string[]> = {
  // Six Mondays less the excepted 16th. The moved one names its day at midnight, as Outlook does, and so is one more.
  outlook: [
    '03-02 07:30-09:00',
    '03-09 07:30-09:00',
    '03-23 07:30-09:00',
    '03-24 11:00-12:00',
    '03-30 06:30-08:00',
    '04-01 09:00-10:00',
    '04-06 06:30-08:00',
  ],
  office365: ['03-10 13:00-14:00', '03-31 07:00-07:30', '04-28 07:00-07:30'],
  google: [
    '03-05 16:00-17:00',
    '03-06 10:00-11:00',
    '03-08 23:00-03-10 23:00',
    '03-19 16:00-17:00',
    '03-26 17:00-18:30',
    '04-02 15:00-16:00',
  ],
  apple: [
    '03-03 08:00-08:30',
    '03-12 14:00-15:15',
    '03-20 23:00-03-21 23:00',
    '03-25 09:30-10:00',
    '03-31 07:00-07:30',
  ],
  evolution: ['03-11 09:00-10:00', '03-26 19:00-20:30', '04-02 18:00-19:30', '04-09 18:00-19:30'],
  thunderbird: [
    '03-04 10:30-11:30',
    '03-09 15:00-15:30',
    '03-16 15:00-15:30',
    '03-18 15:00-15:30',
    '03-20 15:00-15:30',
    '03-30 06:00-07:00',
    '04-02 07:00-08:00',
  ],
}

test.each(Object.entries(expected))('an export of %s is read to the minute, in any shop', (name, times) => {
  expect(busy(file(name))).toEqual(times)
  expect(read(file(name)).warnings).toEqual([])
})

test('an export is read alike with other line ends, a mark at its front and in small letters', () => {
  for (const [name, times] of Object.entries(expected)) {
    const text = file(name)
    const bare = text.replaceAll('\r\n', '\n')
    const small = text.replaceAll(/^[A-Z-]+/gm, (word) => word.toLowerCase())
    for (const other of [bare, bare.replaceAll('\n', '\r'), `\uFEFF${text}`, `\r\n\r\n${text}\r\n\r\n`, small]) {
      expect(busy(other)).toEqual(times)
    }
  }
})

test('an export is read alike when every line is folded after a few letters', () => {
  for (const [name, times] of Object.entries(expected)) {
    const unfolded = file(name).replaceAll(/\r?\n[ \t]/g, '')
    const folded = unfolded.replaceAll(/^.+$/gm, (line) => [...line].join('').replaceAll(/.{7}(?=.)/gu, '$&\r\n '))
    expect(busy(folded)).toEqual(times)
  }
})

test('several calendars in one file say together what each says alone', () => {
  const names = Object.keys(expected)
  const apart = mergeBusy(names.flatMap((name) => read(file(name)).occurrences))
  expect(mergeBusy(read(names.map(file).join('')).occurrences)).toEqual(apart)
})
