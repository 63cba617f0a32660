import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '../../server/understanding/reading.ts'
import { type Remarks, readRemarks } from '../../server/understanding/remarks.ts'

type Row = { remark: keyof Remarks; is?: Remarks[keyof Remarks]; not?: null; yes: string[]; no: string[] }
type Example = { remark: keyof Remarks; is: Remarks[keyof Remarks]; text: string }

const examples = readFileSync(join(import.meta.dirname, 'remarks.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((line): Example[] => {
    const { remark, is = true, not = false, yes, no } = JSON.parse(line) as Row
    return [...yes.map((text) => ({ remark, is, text })), ...no.map((text) => ({ remark, is: not, text }))]
  })
const read = (text: string) => readRemarks(readText(text))

test.each(examples)('$remark is $is: $text', ({ remark, is, text }) => {
  expect(read(text)[remark]).toBe(is)
})

test('capitals, and a greeting before it, change nothing', () => {
  for (const { remark, is, text } of examples) {
    expect([remark, text, read(text.toUpperCase())[remark]]).toEqual([remark, text, is])
    expect([remark, text, read(`Hi there!\n${text}`)[remark]]).toEqual([remark, text, is])
  }
})

test('no words bring it down, and it reads them twice alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1600 }), (text) => {
      expect(read(text)).toEqual(read(text))
    }),
  )
})

const told: { who: string[]; what: string[]; others: string[] }[] = [
  {
    who: ['you', 'your plumber', 'your guy', 'the tech you sent'],
    what: ['never showed up', 'broke my sink', 'left a mess', 'overcharged me', 'damaged the wall'],
    others: ['another company', 'my last plumber', 'the handyman', 'the guy I hired'],
  },
  {
    who: ['ustedes', 'su plomero y su equipo', 'los plomeros que mandaron'],
    what: ['nunca vinieron', 'rompieron mi lavabo', 'dejaron todo sucio', 'me cobraron de más'],
    others: ['otra compañía', 'los otros plomeros', 'las otras plomeras'],
  },
  {
    who: ['vous', 'votre équipe'],
    what: ["m'avez facturé trop cher", 'avez brisé mon évier', "n'êtes jamais venus", 'avez laissé un gros dégât'],
    others: ['une autre compagnie', 'mon ancien plombier'],
  },
]

test('what we did is a complaint however it is told, and what others did is none', () => {
  const said = (whose: 'who' | 'others') =>
    told.flatMap(({ what, ...rest }) =>
      rest[whose].flatMap((who) =>
        what.flatMap((deed) => ['', 'Hi, ', 'hello?? '].map((start) => `${start}${who} ${deed}`)),
      ),
    )
  const missed = said('who').filter((text) => !read(text).complains)
  const false_ = said('others').filter((text) => read(text).complains)
  expect([missed, false_]).toEqual([[], []])
})
