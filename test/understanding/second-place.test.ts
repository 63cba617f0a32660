import { expect, test } from 'vitest'
import { clausesOf } from '../../server/understanding/bare-clauses.ts'
import { tellsOthersNeed } from '../../server/understanding/others-need.ts'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'
import { readText } from '../../server/understanding/reading.ts'
import { secondPlaceIn } from '../../server/understanding/second-place.ts'

const packs = loadPacks().filter(({ key }) => key === 'plumber')
const read = (text: string, isNeedKnown = false) => secondPlaceIn(text, { said: '', packs, isNeedKnown })

test.each([
  ['need a tap fixed at 28 Woodbine Cres and a clogged drain at 40 Elm St', 'a clogged drain'],
  ['need a tap fixed at 28 Woodbine Cres friday and a clogged drain at 40 Elm St thanks', 'a clogged drain'],
  ['28 Woodbine Cres my tap leaks. 40 Elm St the drain is clogged', 'the drain is clogged'],
  ['need a tap fixed at 28 Woodbine Cres and another one at 40 Elm St', 'another one'],
  ['gotea la llave en 28 Woodbine Cres y tengo un drenaje tapado en 40 Elm St', 'tengo un drenaje tapado'],
  ['mon robinet coule au 28 Woodbine Cres et un drain bouché au 40 Elm St', 'un drain bouché'],
])('"%s" is about two places', (text, job) => {
  const found = read(text)
  expect(found).toMatchObject({ job, address: '40 Elm St' })
  expect(found?.rest).toContain('28 Woodbine Cres')
  expect(found?.rest).not.toContain('40 Elm St')
})

test('when the first one suits stays with it', () => {
  expect(read('tap at 28 Woodbine Cres friday and a clogged drain at 40 Elm St thanks')?.rest).toBe(
    'tap at 28 Woodbine Cres friday thanks',
  )
})

test('where what for was told before, the second place needs its own job alone', () => {
  const text = '28 Woodbine Cres and there is a clogged drain at 40 Elm St too'
  expect(read(text)).toBeNull()
  expect(read(text, true)).toMatchObject({ job: 'a clogged drain', address: '40 Elm St' })
})

test.each([
  'need a tap fixed at 28 Woodbine Cres',
  'need a tap fixed at 28 Woodbine Cres, billing address 40 Elm St',
  'need a tap fixed at 28 Woodbine Cres, keys are at 40 Elm St',
  'need a tap fixed at 28 Woodbine Cres near 40 Elm St',
  'my tap leaks and the drain is clogged at 28 Woodbine Cres. i work at 40 Elm St',
  'tap fixed at 28 Woodbine Cres, i meant the drain at 40 Elm St',
  'gotea la llave en 28 Woodbine Cres, factura a 40 Elm St',
  'mon robinet coule au 28 Woodbine Cres, pas le drain du 40 Elm St',
])('"%s" is about one', (text) => {
  expect(read(text)).toBeNull()
})

const tells = (text: string) => tellsOthersNeed(clausesOf(readText(text)).join('\n'))

test.each([
  'no need to come, but my neighbour at 30 Woodbine Cres needs you same time',
  'cancel please. my mom needs a plumber though',
  'can my neighbour take my spot? my neighbor would take the slot',
  'ya no vengan, pero mi vecina los necesita a la misma hora',
  'plus besoin de venir, mais ma voisine a besoin de vous',
])('"%s" tells of what somebody else needs', (text) => {
  expect(tells(text)).toBe(true)
})

test.each([
  'cancel, my neighbour fixed it',
  'my husband needs to work',
  'mi vecino lo arregló',
  'mon voisin a réparé le robinet',
])('"%s" does not', (text) => {
  expect(tells(text)).toBe(false)
})
