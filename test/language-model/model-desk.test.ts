import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { type ModelDesk, openModelDesk } from '../../server/language-model/model-desk.ts'
import { deadlineMs, type Rank, type Told } from '../../server/language-model/questions.ts'
import { type HandDriven, handDriven, settled } from './hand-driven.ts'

let hand: HandDriven
let desk: ModelDesk

beforeEach(() => {
  hand = handDriven()
  desk = openModelDesk(hand.model, hand.time)
})

/** Asks, and keeps what is told. */
function ask(user: string, rank: Rank = 'urgent', signal?: AbortSignal) {
  const asked: { told: Told | null } = { told: null }
  desk.ask({ rank, system: 'be kind', user, mostTokens: 80, signal }).then((told) => {
    asked.told = told
  })
  return asked
}

const refused = (because: string) => ({ ok: false, because })
const down = { ok: false, because: 'down', error: 'ECONNREFUSED' } as const
const fine = (text = 'Thanks.') => ({ ok: true, text }) as const

async function failThrice() {
  for (const user of ['x', 'y', 'z']) {
    ask(user)
    await hand.say(down)
  }
}

test('an answer comes with the time that the model took', async () => {
  const one = ask('one')
  await hand.time.pass(1200)
  await hand.say(fine('Thanks, Dana.'))
  expect(one.told).toEqual({ ok: true, text: 'Thanks, Dana.', milliseconds: 1200 })
  expect(hand.time.timers()).toBe(0)
})

test('how long the question in hand has been waiting is known while it waits', async () => {
  ask('one', 'draft')
  await hand.time.pass(9000)
  expect(desk.figures().asking).toBe(9000)
  await hand.say(fine())
  expect(desk.figures().asking).toBeNull()
})

test('without a model the answer is no-model, at once', async () => {
  desk = openModelDesk(null, hand.time)
  const one = ask('one')
  await settled()
  expect(one.told).toEqual(refused('no-model'))
})

test('one question at a time; the time in the queue is not counted as the model’s', async () => {
  const [one, two] = [ask('one'), ask('two')]
  await hand.time.pass(2000)
  expect(hand.asked).toEqual(['one'])
  await hand.say(fine())
  await hand.time.pass(500)
  await hand.say(fine())
  expect([one.told, two.told]).toMatchObject([{ milliseconds: 2000 }, { milliseconds: 500 }])
  expect(hand.mostAtOnce()).toBe(1)
})

test('an urgent question goes before waiting drafts, and ends the one that runs', async () => {
  const [running, waiting] = [ask('running', 'draft'), ask('waiting', 'draft')]
  const urgent = ask('urgent')
  await settled()
  expect(running.told).toEqual(refused('overtaken'))
  expect(hand.current()).toBe('urgent')
  await hand.say(fine())
  expect(urgent.told).toMatchObject({ ok: true })
  expect(hand.current()).toBe('waiting')
  await hand.say(fine())
  expect(waiting.told).toMatchObject({ ok: true })
})

test('an urgent question waits for an urgent one, in the order of asking', async () => {
  ask('one')
  ask('two')
  ask('draft', 'draft')
  ask('three')
  for (let turn = 0; turn < 4; turn++) await hand.say(fine())
  expect(hand.asked).toEqual(['one', 'two', 'three', 'draft'])
})

test.each(['urgent', 'draft'] as const)('a hanging model gives an %s question back at its deadline', async (rank) => {
  const one = ask('one', rank)
  await hand.time.pass(deadlineMs[rank] - 1)
  expect(one.told).toBeNull()
  await hand.time.pass(1)
  expect(one.told).toEqual(refused('too-late'))
  expect(hand.current()).toBeNull()
})

test('the deadline counts from asking: what has waited too long is told so, and never sent', async () => {
  const [, two] = [ask('one'), ask('two')]
  await hand.time.pass(6001)
  await hand.say(fine())
  expect(two.told).toEqual(refused('too-late'))
  const three = ask('three')
  const four = ask('four', 'draft')
  await hand.time.pass(8000)
  expect([three.told, four.told]).toEqual([refused('too-late'), null])
  expect(hand.asked).toEqual(['one', 'three', 'four'])
})

test('the queue takes twenty and no more', async () => {
  ask('running')
  const waiting = Array.from({ length: 20 }, (_, index) => ask(`waiting ${index}`))
  const over = ask('over')
  await settled()
  expect(over.told).toEqual(refused('queue-full'))
  expect(waiting.every(({ told }) => told === null)).toBe(true)
})

test('a full queue makes room for an urgent question: the draft that came last comes again', async () => {
  ask('running')
  const drafts = Array.from({ length: 20 }, (_, index) => ask(`draft ${index}`, 'draft'))
  const [late, urgent] = [ask('late draft', 'draft'), ask('urgent')]
  await settled()
  expect(late.told).toEqual(refused('queue-full'))
  expect(urgent.told).toBeNull()
  expect(drafts.map(({ told }) => told).filter(Boolean)).toEqual([refused('overtaken')])
  expect(drafts.at(-1)?.told).toEqual(refused('overtaken'))
})

test.each([
  [{ ok: false, because: 'down', error: 'x' }, 'down'],
  [{ ok: false, because: 'refused', error: 'x' }, 'down'],
  [{ ok: false, because: 'nonsense', error: 'x' }, 'nonsense'],
  [{ ok: false, because: 'no-such-model', error: 'x' }, 'no-model'],
] as const)('what the model did is told in one word: %o', async (spoken, because) => {
  const one = ask('one')
  await hand.say(spoken)
  expect(one.told).toEqual(refused(because))
})

test('after three failures in a row nobody waits for it for a minute; then one tries again', async () => {
  await failThrice()
  const meanwhile = ask('meanwhile')
  await hand.time.pass(59_999)
  const stillMeanwhile = ask('still meanwhile')
  await settled()
  expect([meanwhile.told, stillMeanwhile.told]).toEqual([refused('resting'), refused('resting')])
  await hand.time.pass(1)
  const again = ask('again')
  await hand.say(down)
  expect(again.told).toEqual(refused('down'))
  const soon = ask('soon')
  await settled()
  expect(soon.told).toEqual(refused('resting'))
  await hand.time.pass(60_000)
  ask('better')
  await hand.say(fine())
  ask('one')
  await hand.say(down)
  const good = ask('good')
  await hand.say(fine())
  expect(good.told).toMatchObject({ ok: true })
})

test('timeouts are failures; who waits when the rest begins is told at once', async () => {
  for (let turn = 0; turn < 3; turn++) {
    ask(`urgent ${turn}`)
    await hand.time.pass(turn < 2 ? 8000 : 0)
  }
  const waiting = ask('waiting', 'draft')
  await hand.time.pass(8000)
  expect(waiting.told).toEqual(refused('resting'))
  expect(desk.figures()).toMatchObject({ isResting: true, trouble: 'no answer in time' })
})

test('nonsense and being overtaken are no failures', async () => {
  for (let turn = 0; turn < 5; turn++) {
    ask(`draft ${turn}`, 'draft')
    ask(`urgent ${turn}`)
    await settled()
    await hand.say({ ok: false, because: 'nonsense', error: 'no JSON where JSON was asked' })
  }
  expect(desk.figures()).toMatchObject({ isResting: false, trouble: 'no JSON where JSON was asked' })
})

test('the figures keep the last twenty answers', async () => {
  for (let turn = 1; turn <= 25; turn++) {
    ask(`question ${turn}`)
    await hand.time.pass(turn)
    await hand.say(fine())
  }
  expect(desk.figures().took).toEqual(Array.from({ length: 20 }, (_, index) => index + 6))
})

test('another model takes over from the next question on, and a rest ends with the old one', async () => {
  await failThrice()
  const other = handDriven()
  desk.use(other.model)
  expect(desk.figures()).toEqual({ took: [], trouble: null, isResting: false, asking: null })
  ask('one')
  expect(other.current()).toBe('one')
})

test('with the model gone whoever waits is told so', async () => {
  const [one, two] = [ask('one'), ask('two')]
  desk.use(null)
  await hand.say(fine())
  expect([one.told, two.told]).toMatchObject([{ ok: true }, refused('no-model')])
})

test('a closed desk holds nobody up, and takes nobody', async () => {
  const [one, two] = [ask('one'), ask('two', 'draft')]
  desk.close()
  desk.use(hand.model)
  const three = ask('three')
  await settled()
  expect([one.told, two.told, three.told]).toEqual(Array(3).fill(refused('no-model')))
  expect([hand.current(), hand.time.timers()]).toEqual([null, 0])
})

test('a question that nobody wants answered any more leaves the queue, and the model never hears of it', async () => {
  const ending = new AbortController()
  ask('one')
  const unwanted = ask('unwanted', 'urgent', ending.signal)
  const three = ask('three')
  ending.abort()
  await hand.say(fine())
  await hand.say(fine())
  expect([unwanted.told, three.told]).toMatchObject([refused('ended'), { ok: true }])
  expect(hand.asked).toEqual(['one', 'three'])
})

test('a model that works on what nobody wants any more is stopped, not blamed, and goes on with the next', async () => {
  for (let turn = 0; turn < 4; turn++) {
    const ending = new AbortController()
    const unwanted = ask(`unwanted ${turn}`, 'draft', ending.signal)
    ending.abort()
    await settled()
    expect(unwanted.told).toEqual(refused('ended'))
  }
  const next = ask('next')
  expect([hand.current(), hand.time.timers()]).toEqual(['next', 1])
  await hand.say(fine())
  expect(next.told).toMatchObject({ ok: true })
  expect(desk.figures()).toMatchObject({ isResting: false, trouble: null })
})

test('what is not wanted any more before it is asked is not asked, and an answer that came stands', async () => {
  const ending = new AbortController()
  const answered = ask('answered', 'urgent', ending.signal)
  await hand.say(fine())
  ending.abort()
  const never = ask('never', 'urgent', ending.signal)
  await settled()
  expect([answered.told, never.told]).toMatchObject([{ ok: true }, refused('ended')])
  expect(hand.asked).toEqual(['answered'])
})

test('whatever comes in whatever order, everybody is answered in time and the model does one thing at a time', async () => {
  const deed = fc.oneof(
    fc.record({ ask: fc.constantFrom('urgent' as const, 'draft' as const) }),
    fc.record({ pass: fc.integer({ min: 1, max: 9000 }) }),
    fc.record({ say: fc.constantFrom(fine(), down, { ok: false, because: 'nonsense', error: 'x' } as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 80 }), async (deeds) => {
      hand = handDriven()
      desk = openModelDesk(hand.model, hand.time)
      const asked: { rank: Rank; at: number; toldAt: number | null }[] = []
      for (const one of deeds) {
        if ('pass' in one) await hand.time.pass(one.pass)
        else if ('say' in one) await (hand.current() ? hand.say(one.say) : settled())
        else {
          const entry = { rank: one.ask, at: hand.time.milliseconds(), toldAt: null as number | null }
          asked.push(entry)
          desk.ask({ rank: one.ask, system: '', user: `question ${asked.length}`, mostTokens: 8 }).then(() => {
            entry.toldAt = hand.time.milliseconds()
          })
        }
        expect(hand.mostAtOnce()).toBeLessThanOrEqual(1)
      }
      await hand.time.pass(90_000)
      for (const { rank, at, toldAt } of asked) expect((toldAt ?? Infinity) - at).toBeLessThanOrEqual(deadlineMs[rank])
      expect([hand.current(), hand.time.timers()]).toEqual([null, 0])
    }),
    { numRuns: 200 },
  )
})
