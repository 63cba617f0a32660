import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isFlood, isTalkingToMachine, meaninglessTurns, type Turn } from '../../server/replies/loop-guard.ts'

const start = Temporal.Instant.from('2026-11-21T15:00:00Z')
const opener = 'I just missed your call. What are you looking to get done?'

/** Ours and theirs in turns; theirs come so many seconds after ours, ours two minutes after theirs. */
function talk(texts: readonly string[], { seconds = 40, ours = "What's the address, with the town?" } = {}): Turn[] {
  let at = start
  return texts.flatMap((body, place): Turn[] => {
    const box: Turn = { from: 'box', body: place === 0 ? opener : ours, at }
    const caller: Turn = { from: 'caller', body, at: at.add({ seconds }) }
    at = at.add({ seconds: seconds + 120 })
    return [box, caller]
  })
}

describe('another machine is met with silence after three turns that bring nothing', () => {
  test.each([
    ['the same words again and again', Array(3).fill('Welcome to Bella Pizza! Order at the counter.')],
    [
      'the same words with another ticket',
      ['one', 'two', 'three'].map((_, n) => `Your request ${1000 + n} was filed with our team.`),
    ],
    [
      'a phone that drives',
      [
        "I'm driving right now, I'll reply later",
        'Out of office until Monday',
        "I'm driving right now, I'll reply later",
      ],
    ],
    ['an office that is out', Array(3).fill('I am out of the office until Dec 1.')],
    [
      'a mailbox that nobody reads',
      ['This mailbox is not monitored.', 'Do not reply to this message', 'Message not delivered'],
    ],
    ['a full mailbox', ['The mailbox is full', 'Your mailbox is full.', 'This number cannot receive texts']],
    ['nods to questions that were none', ['Ok', 'Got it', 'thanks']],
    ['in Spanish', ['Respuesta automática', 'Gracias por su mensaje', 'Estoy manejando, respondo luego']],
    ['in French', ['Réponse automatique', 'Merci de nous avoir contactés', 'Ne pas répondre à ce message']],
    ['a menu', ['Unrecognized command. Text MENU.', 'Invalid option', 'Unrecognized command. Text MENU.']],
  ])('%s', (_, texts) => {
    expect(isTalkingToMachine(talk(texts.slice(0, 2)))).toBe(false)
    expect(isTalkingToMachine(talk(texts))).toBe(true)
  })

  test('whatever it says, when it answers faster than anybody reads', () => {
    const texts = ['Tell me more', 'We open at nine', 'Which service do you want?']
    expect(isTalkingToMachine(talk(texts, { seconds: 2 }))).toBe(true)
    expect(isTalkingToMachine(talk(texts, { seconds: 4 }))).toBe(false)
  })
})

describe('a person is not taken for one', () => {
  test.each([
    ['who says ok twice', ['ok', 'ok']],
    ['who says thanks and then something', ['ok', 'thanks', 'It is 28 Woodbine Cres']],
    ['who drives and writes later', ["I'm driving, will text you later", 'ok', 'Leak in the basement, 28 Woodbine']],
    ['who repeats where it is', ['28 Woodbine Cres', '28 Woodbine Cres', 'Oshawa']],
    ['who answers everything', ['Leak', '28 Woodbine', 'Dana', 'Tomorrow at 3']],
    ['who nods, tells, and nods', ['ok', 'leak in the kitchen', 'ok', 'yes']],
  ])('%s', (_, texts) => {
    for (let n = 1; n <= texts.length; n++) expect(isTalkingToMachine(talk(texts.slice(0, n)))).toBe(false)
  })

  test('whose yes answers a question', () => {
    const turns = talk(['leak', 'yes', 'Yes', 'YES'], { ours: 'Is 28 Woodbine Cres right?' })
    const questions = turns.map((turn, n) =>
      turn.from === 'box' && n > 0 ? { ...turn, body: `Is ${n} right?` } : turn,
    )
    expect(meaninglessTurns(questions)).toBe(0)
    expect(isTalkingToMachine(talk(['leak', 'ok', 'yes', 'sure'], { ours: 'Does Tue 9am or Wed 2pm suit you?' }))).toBe(
      false,
    )
  })

  test('who writes a thing in many pieces before we answer', () => {
    const pieces = ['hello', 'hello?', 'hello?', 'anyone?'].map((body, n) => ({
      from: 'caller' as const,
      body,
      at: start.add({ seconds: 60 + n }),
    }))
    expect(meaninglessTurns([{ from: 'box', body: opener, at: start }, ...pieces])).toBeLessThanOrEqual(1)
  })

  test('whose photo came without words', () => {
    expect(meaninglessTurns(talk(['', '', ''].map((body) => body)))).toBe(0)
  })
})

describe('thirty texts in a minute', () => {
  const burst = (count: number, milliseconds: number): Turn[] =>
    Array.from({ length: count }, (_, n) => ({
      from: 'caller',
      body: `text ${n}`,
      at: start.add({ milliseconds: n * milliseconds }),
    }))

  test('are a flood, and stay one for the rest of the run', () => {
    const answered: Turn = { from: 'box', body: 'Got it', at: start.add({ seconds: 20 }) }
    const turns = [...burst(30, 2000), answered]
    expect(isFlood(turns, start.add({ seconds: 58 }))).toBe(true)
    expect(isFlood(turns, start.add({ minutes: 30 }))).toBe(true)
    expect(isFlood(turns, start.add({ hours: 5 }))).toBe(false)
  })

  test('are answered once before they are one', () => {
    const opener: Turn = { from: 'box', body: 'Hey', at: start.subtract({ seconds: 30 }) }
    expect(isFlood([opener, ...burst(30, 400)], start.add({ seconds: 20 }))).toBe(false)
  })

  test('twenty-nine are not, nor are thirty in two minutes, nor thirty of ours', () => {
    expect(isFlood(burst(29, 1000), start.add({ seconds: 30 }))).toBe(false)
    expect(isFlood(burst(30, 4000), start.add({ minutes: 2 }))).toBe(false)
    expect(
      isFlood(
        burst(60, 100).map((turn) => ({ ...turn, from: 'box' })),
        start.add({ minutes: 1 }),
      ),
    ).toBe(false)
  })
})

test('any texts can be judged, and who says something new each time is nobody’s machine', () => {
  const turn = fc.record({
    from: fc.constantFrom('caller' as const, 'box' as const),
    body: fc.string({ unit: 'grapheme' }),
    at: fc.integer({ min: 0, max: 100_000 }).map((seconds) => start.add({ seconds })),
  })
  fc.assert(
    fc.property(fc.array(turn), (turns) => {
      const count = meaninglessTurns(turns)
      expect(count).toBeGreaterThanOrEqual(0)
      expect(count).toBeLessThanOrEqual(turns.filter(({ from }) => from === 'caller').length)
      expect(isFlood(turns, start)).toBe(false)
    }),
    { numRuns: 60 },
  )
  expect(meaninglessTurns([])).toBe(0)
})
