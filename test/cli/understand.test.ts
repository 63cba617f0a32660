import { expect, test } from 'vitest'
import { emptyFolder } from '../database/folder.ts'
import { firstring } from './firstring.ts'

const asked = { id: 'a1', now: '2026-01-14T08:20:00', timezone: 'America/Toronto', context: '' }

test('one text is understood by itself, and nothing is made in the folder', async () => {
  const { code, out } = await firstring(emptyFolder(), [
    'understand',
    'my',
    'toilet',
    'is',
    'clogged,',
    'tomorrow',
    'at',
    '3?',
  ])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ intent: 'new_job', windows: [{ start: '15:00' }], language: 'en' })
})

test('every line is answered under its own id, whatever else stands in it', async () => {
  const piped = [
    JSON.stringify({ ...asked, text: 'lundi matin', language: 'fr', more: { of: 'this' } }),
    '',
    JSON.stringify({
      ...asked,
      id: 7,
      text: 'the second one',
      offered: [
        { n: 1, start: '2026-01-15T09:00:00', end: '2026-01-15T11:00:00' },
        { n: 2, start: '2026-01-16T13:00:00', end: '2026-01-16T15:00:00' },
      ],
    }),
  ]
  const { code, said } = await firstring(emptyFolder(), ['understand', '--jsonl'], { piped })
  expect(code).toBe(0)
  expect(said.map((line) => JSON.parse(line))).toMatchObject([
    {
      id: 'a1',
      language: 'fr',
      windows: [{ date: '2026-01-19', date_end: null, start: null, end: null, part: 'morning' }],
    },
    { id: 7, slot_choice: [2] },
  ])
  expect(Object.keys(JSON.parse(said[0] ?? ''))).toEqual(
    'id intent name service address urgency windows phone email slot_choice yes_no safety injection language'.split(
      ' ',
    ),
  )
})

test.each([
  ['nonsense', null, /line 2: is not a JSON object/],
  ['[]', null, /line 2: is not a JSON object/],
  ['null', null, /line 2: is not a JSON object/],
  ['"hi"', null, /line 2: is not a JSON object/],
  [JSON.stringify({ ...asked, text: 5 }), 'a1', /line 2: text: /],
  [JSON.stringify({ ...asked, id: 7, text: null }), 7, /line 2: text: /],
  [JSON.stringify({ ...asked, id: 'b' }), 'b', /line 2: text: /],
  [JSON.stringify({ ...asked, text: 'hi', now: 'noon' }), 'a1', /line 2: now: must be a wall time/],
  [JSON.stringify({ ...asked, text: 'hi', timezone: 'Mars/North' }), 'a1', /line 2: timezone: must be a time zone/],
])(
  'a line that cannot be read, %s, is answered with what is wrong with it, and told with its number',
  async (bad, id, told) => {
    const good = JSON.stringify({ ...asked, text: 'thanks' })
    const { code, said, err } = await firstring(emptyFolder(), ['understand', '--jsonl'], { piped: [good, bad, good] })
    expect(code).toBe(1)
    expect(said.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ id: 'a1', intent: 'thanks' }),
      { id, error: expect.stringMatching(/^(?:is not|text: |now: |timezone: )/) },
      expect.objectContaining({ id: 'a1', intent: 'thanks' }),
    ])
    expect(err).toMatch(told)
  },
)

test('a line without an id is answered under null', async () => {
  const { code, said } = await firstring(emptyFolder(), ['understand', '--jsonl'], {
    piped: [JSON.stringify({ ...asked, id: undefined, text: 'thanks' })],
  })
  expect([code, said.map((line) => JSON.parse(line))]).toEqual([
    0,
    [expect.objectContaining({ id: null, intent: 'thanks' })],
  ])
})
