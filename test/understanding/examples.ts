// What people write, and what it means: one JSON object a line, with the parts that differ from nothing at all.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { printUnderstanding } from '../../server/cli/print-understanding.ts'
import { readQuestion } from '../../server/cli/understand-question.ts'
import { loadPacks } from '../../server/understanding/packs/load-packs.ts'
import { understand } from '../../server/understanding/understand.ts'

type Printed = ReturnType<typeof printUnderstanding>
type Field = keyof Printed

/** `asked` is the line that `understand --jsonl` would get; a field that `means` leaves out is not looked at. */
export type Example = { text: string; asked: string; means: Partial<Printed> }
export type Miss = { text: string; field: Field; wanted: unknown; got: unknown }

// A Wednesday morning.
const now = '2026-01-14T08:20:00'
const silent: Partial<Printed> = {
  name: null,
  address: null,
  phone: null,
  email: null,
  slot_choice: null,
  injection: false,
  language: 'en',
}

export function readExamples(): Example[] {
  const file = join(import.meta.dirname, 'examples.jsonl')
  return readFileSync(file, 'utf8').trim().split('\n').map(readExample)
}

function readExample(line: string): Example {
  const { text, said = '', timezone = 'America/Toronto', offered = [], language, means } = JSON.parse(line)
  const slots = offered.map(([start, end]: [string, string], place: number) => ({ n: place + 1, start, end }))
  const windows = means.windows?.map((window: object) => ({ ...noTime, ...window }))
  return {
    text,
    asked: JSON.stringify({ text, now, timezone, context: said, offered: slots, language }),
    means: { ...silent, safety: 'none', ...means, ...(windows && { windows }) },
  }
}

const noTime = { date: null, date_end: null, start: null, end: null, part: null }

/** All that is understood otherwise than the example says. */
export function missesOf({ text, asked, means }: Example): Miss[] {
  const got = understandLine(asked)
  return (Object.keys(means) as Field[])
    .filter((field) => JSON.stringify(got[field]) !== JSON.stringify(means[field]))
    .map((field) => ({ text, field, wanted: means[field], got: got[field] }))
}

export function understandLine(asked: string): Printed {
  const question = readQuestion(asked)
  if ('wrong' in question) throw new Error(question.wrong)
  return printUnderstanding(understand(question.text, question, packs))
}

const packs = loadPacks()
