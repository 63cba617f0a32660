import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { chooseSlots } from '../../server/understanding/choice/choice.ts'
import { readYesNo } from '../../server/understanding/choice/yes-no.ts'
import { readText } from '../../server/understanding/reading.ts'
import type { Language, OfferedSlot, Situation } from '../../server/understanding/understanding.ts'

type Row<Is> = { text: string; is: Is; offered?: string[]; language?: Language }

const threeSlots = ['11-24 09:00-11:00', '11-25 14:00-16:00', '11-26 10:30-12:00']
const choices = rowsOf<number[] | null>('choice.jsonl')
const answers = rowsOf<'yes' | 'no' | null>('choice-yes-no.jsonl')

test.each(choices.map((row) => [row.text, row.is, row] as const))('%j takes the slots %j', (text, is, row) => {
  expect(chooseSlots(readText(text), situationOf(row, threeSlots))).toEqual(is)
})

test.each(answers.map((row) => [row.text, row.is] as const))('%j says %j', (text, is) => {
  expect(readYesNo(readText(text))).toBe(is)
})

test('nothing is chosen where nothing was offered', () => {
  fc.assert(fc.property(texts(), (text) => chooseSlots(readText(text), situationOf({}, [])) === null))
})

test('whatever is written, only offered slots are chosen, each once and in order', () => {
  fc.assert(
    fc.property(texts(), (text) => {
      const chosen = chooseSlots(readText(text), situationOf({}, threeSlots)) ?? []
      expect(chosen).toEqual([1, 2, 3].filter((n) => chosen.includes(n)))
      expect([null, 'yes', 'no']).toContain(readYesNo(readText(text)))
    }),
    { numRuns: 500 },
  )
})

function texts() {
  const words = fc.constantFrom(...[...choices, ...answers].flatMap(({ text }) => text.split(' ')))
  const made = fc.array(words, { maxLength: 20 }).map((all) => all.join(' '))
  return fc.oneof(made, fc.string({ unit: 'binary', maxLength: 200 }))
}

function rowsOf<Is>(file: string): Row<Is>[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line.startsWith('{')).map((line): Row<Is> => JSON.parse(line))
}

function situationOf({ offered, language = 'en' }: Partial<Row<unknown>>, usual: string[]): Situation {
  const now = Temporal.PlainDateTime.from('2026-11-18T10:00')
  return { now, zone: 'America/Toronto', country: 'CA', said: '', offered: (offered ?? usual).map(slotOf), language }
}

function slotOf(words: string, at: number): OfferedSlot {
  const [day, start, end] = words.split(/[ -](?=\d\d:)/)
  return {
    n: at + 1,
    start: Temporal.PlainDateTime.from(`2026-${day}T${start}`),
    end: Temporal.PlainDateTime.from(`2026-${day}T${end}`),
  }
}
