import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder, readDataFile } from '../../config/data-file.ts'
import { countryOf } from '../../server/callers/phone-number.ts'
import { areaCodesFile, loadQuietHours, quietHoursFile } from '../../server/conversations/read-quiet-hours.ts'

const read = (file: string) => readFileSync(join(dataFolder(), file), 'utf8')
const codes = read('area-codes.yaml')
const hours = read('quiet-hours.yaml')
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length

test('every state and province has its area codes, and every area code one state', () => {
  const { areaCodes } = loadQuietHours()
  const states = new Set([...areaCodes.values()].map(({ state }) => state))
  expect([...states].filter((state) => state.startsWith('US-')).length).toBe(56)
  expect([...states].filter((state) => state.startsWith('CA-')).length).toBe(10)
  expect(areaCodes.get('212')).toEqual({ state: 'US-NY', zones: ['America/New_York'] })
  expect(areaCodes.get('850')?.zones).toHaveLength(2)
})

test('an area code lies in the country that its numbers are of', () => {
  const strangers = [...loadQuietHours().areaCodes].filter(([code, { state }]) => {
    const country = countryOf(`+1${code}5552345`) ?? countryOf(`+1${code}2345678`)
    return country !== null && country !== state.slice(0, 2) && country !== state.slice(3)
  })
  expect(strangers).toEqual([])
})

describe('a wrong file is named with the line and the reason', () => {
  test.each([
    [
      'an hour that is none',
      hours.replace('US-TX: { weekdays: 09:00-21:00', 'US-TX: { weekdays: 9-21'),
      'US-TX',
      /such as 08:00-20:00/,
    ],
    [
      'an end before the beginning',
      hours.replace('US-RI: { weekdays: 09:00-18:00', 'US-RI: { weekdays: 18:00-09:00'),
      'US-RI',
      /end after/,
    ],
    ['a state that is none', hours.replace('US-OK:', 'US-OC:'), 'US-OC', /no state that area-codes.yaml names/],
    [
      'a missing day',
      hours.replace('CA: { weekdays: 09:00-20:00, saturday: 09:00-20:00, ', 'CA: { weekdays: 09:00-20:00, '),
      '  CA: ',
      /saturday/,
    ],
    ['a country in words', hours.replace('  GB: {', '  Britain: {'), 'Britain: {', /two letters/],
    ['no date', hours.replace('asOf: 2026-11-21', ''), '', /asOf/],
  ])('of quiet hours: %s', (_, text, place, reason) => {
    expect(
      readDataFile(
        text,
        'quiet-hours.yaml',
        quietHoursFile(['US-TX', 'US-RI', 'US-OK', 'US-CT', 'US-FL', 'US-MD', 'US-MS', 'US-NJ']),
      ),
    ).toEqual({
      because: 'wrong-file',
      file: 'quiet-hours.yaml',
      line: place ? lineOf(text, place) : expect.any(Number),
      reason: expect.stringMatching(reason),
    })
  })

  test.each([
    ['a code twice', codes.replace('codes: 302', 'codes: 302 205'), 'codes: 302 205', /names 205 twice/],
    [
      'a zone that is none',
      codes.replace('zones: Pacific/Guam', 'zones: Pacific/Gaum'),
      'zones: Pacific/Gaum',
      /time zone/,
    ],
    ['a code of two digits', codes.replace('codes: 302', 'codes: 30'), 'codes: 30\n', /such as 212 646/],
    [
      'a state without its country',
      codes.replace('US-DE:', 'DE:'),
      '    - zones: America/New_York\n      codes: 302',
      /country and a state/,
    ],
    ['no YAML', `${codes}\n\t- : [`, '', /./],
  ])('of area codes: %s', (_, text, place, reason) => {
    expect(readDataFile(text, 'area-codes.yaml', areaCodesFile)).toEqual({
      because: 'wrong-file',
      file: 'area-codes.yaml',
      line: place ? lineOf(text, place) : expect.any(Number),
      reason: expect.stringMatching(reason),
    })
  })

  test('the start stops with one sentence', () => {
    const mine = mkdtempSync(join(tmpdir(), 'quiet-'))
    cpSync(join(dataFolder(), 'area-codes.yaml'), join(mine, 'area-codes.yaml'))
    writeFileSync(join(mine, 'quiet-hours.yaml'), hours.replace('US-OK:', 'US-OC:'))
    expect(() => loadQuietHours(mine)).toThrow(/^quiet-hours\.yaml, line \d+: states\.US-OC: .*names\.$/)
  })
})
