import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadPacks, readFolder } from '../../../server/understanding/packs/load-packs.ts'
import { readPack } from '../../../server/understanding/packs/read-pack.ts'

const folder = join(import.meta.dirname, '../../../config/trades')
const plumber = readFileSync(join(folder, 'plumber.yaml'), 'utf8')
const general = readFileSync(join(folder, 'general.yaml'), 'utf8')
const lineOf = (words: string, text = plumber) => text.slice(0, text.indexOf(words)).split('\n').length

const trades = 'plumber electrician hvac junk-removal locksmith salon auto-repair general'.split(' ')

test('there is a pack for each of these trades, the general one last', () => {
  const keys = loadPacks(folder).map(({ key }) => key)
  expect([...keys].sort()).toEqual([...trades].sort())
  expect(keys.at(-1)).toBe('general')
})

test('a pack quotes nothing that the shop has not said', () => {
  expect(loadPacks(folder).map(({ facts }) => facts)).toEqual(
    trades.map(() => ({ callOutFee: null, areas: null, hours: null })),
  )
})

test('what everybody is told in a danger stands once, and a trade names only what it says otherwise', () => {
  const packs = loadPacks(folder)
  const common = new Set(packs.at(-1)?.emergencies.map(({ text }) => text.en))
  expect(common.size).toBe(6)
  for (const { key, emergencies } of packs.slice(0, -1))
    expect([key, emergencies.filter(({ text }) => common.has(text.en))]).toEqual([key, []])
})

test('every safety text leaves a place for the number of the country', () => {
  const texts = loadPacks(folder).flatMap(({ emergencies }) => emergencies.flatMap(({ text }) => Object.values(text)))
  expect(texts.filter((text) => !text.includes('{emergency_number}'))).toEqual([])
})

test.each([
  ['not YAML at all', '\tkey: [', 1, /./],
  ['empty', '', 1, /expected object/],
  [
    'a word for a number',
    plumber.replace('minutes: 120', 'minutes: long'),
    lineOf('minutes: 120'),
    /^services\.0\.minutes: .*number/,
  ],
  [
    'a key with blanks',
    plumber.replace('key: burst-pipe', 'key: Burst pipe'),
    lineOf('key: burst-pipe'),
    /small letters/,
  ],
  ['a misspelled entry', plumber.replace('minutes: 120', 'minuts: 120'), lineOf('- key: burst-pipe'), /minut/],
  [
    'an unknown danger',
    general.replace('danger: gas', 'danger: ghosts'),
    lineOf('danger: gas', general),
    /^emergencies\.0\.danger/,
  ],
  [
    'a number of one country',
    general.replace('call {emergency_number} and', 'call 911 and'),
    lineOf('If you smell gas', general),
    /differs by country/,
  ],
  [
    'one key twice',
    plumber.replace('key: clogged-toilet', 'key: burst-pipe'),
    lineOf('- key: clogged-toilet'),
    /"burst-pipe" twice/,
  ],
  [
    'no word on a danger, in the general one',
    general.replace(/ {2}- danger: flood\n(?: {4}.*\n)*/, ''),
    lineOf('  - danger: gas', general),
    /"flood" is missing/,
  ],
  ['aliases', 'key: &a plumber\nname: *a', 2, /write it out/],
])('a pack with %s is refused with the line and the reason', (_, text, line, reason) => {
  expect(readPack(text, 'plumber.yaml')).toEqual({
    because: 'wrong-file',
    file: 'plumber.yaml',
    line,
    reason: expect.stringMatching(reason),
  })
})

test('a wrong file stops the loading with one sentence that names it', () => {
  const mine = mkdtempSync(join(tmpdir(), 'packs-'))
  writeFileSync(join(mine, 'plumber.yaml'), plumber.replace('minutes: 120', 'minutes: long'))
  writeFileSync(join(mine, 'roofer.yaml'), plumber)
  expect(() => loadPacks(mine)).toThrow(/^plumber\.yaml, line \d+: services\.0\.minutes: .*\.$/)
  expect(readFolder(mine)).toMatchObject([
    { because: 'wrong-file', file: 'plumber.yaml' },
    { because: 'wrong-file', file: 'roofer.yaml', line: 1 },
  ])
})

test('no text brings the reading of a pack down', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readPack(text, 'x.yaml')).toMatchObject({ because: 'wrong-file', file: 'x.yaml' })
    }),
  )
})
