// The crew's phones ring before a call counts as missed: each way in which that ends, from the carrier's webhooks to the text.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openClockwork } from '../../server/clockwork.ts'
import { callbacks, callLegs, calls } from '../../server/database/schema.ts'
import type { LinePlan } from '../../server/settings/store.ts'
import type { Sent } from '../twilio/signed-post.ts'
import { verbsOf } from '../twilio/twiml.ts'
import type { FinalCallStatus } from '../twilio/webhooks.ts'
import { dialAt, openCrewLine, planAt, raj } from './crew-line.ts'
import { dana, line, owner, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
const opener = expect.stringContaining('I just missed your call')

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openCrewLine({ at: friday })
})
afterEach(() => twilio.close())

const plan = (change: Partial<LinePlan>) => planAt(twilio, change)
const rows = () => twilio.shop.db.select().from(calls).all()
const legs = () => twilio.shop.db.select().from(callLegs).all()
const waiting = () => twilio.shop.db.select().from(callbacks).all()
const verbs = ({ body }: Sent) => verbsOf(body)
const said = (answer: Sent) => verbs(answer).flatMap(({ name, text }) => (name === 'Say' ? [text] : []))

const dial = (from = dana, more: { forwardedFrom?: string } = {}) => dialAt(twilio, from, more)

test('the phones of the crew ring while the caller hears it ring; nobody is texted yet', async () => {
  const { answer } = await dial()
  await twilio.shop.settle()
  const [ring] = verbs(answer)
  expect(ring?.attributes).toMatchObject({
    answerOnBridge: 'true',
    timeout: '20',
    action: '/webhooks/twilio/ring-ended',
  })
  expect(ring?.inside.map(({ text }) => text)).toEqual([owner, raj])
  expect(twilio.textsTo(dana)).toEqual([])
  expect(rows()).toMatchObject([{ stage: 'ringing', decidedAt: null }])
})

test('who picks up is told who calls and asked for the key, and only the key puts the two through', async () => {
  const call = await dial()
  const question = verbs(await call.pickUp(call.leg(raj)))
  expect(question[0]).toMatchObject({ name: 'Gather', attributes: { numDigits: '1' } })
  expect(question[0]?.inside[0]?.text).toContain("A call for Mike's Plumbing")
  expect(question[1]?.name).toBe('Hangup')
  expect(verbs(await call.press(call.leg(raj), '5'))[0]?.name).toBe('Hangup')
  expect(verbs(await call.press(call.leg(raj), ''))[0]?.name).toBe('Hangup')
  expect(verbs(await call.press(call.leg(raj)))).toEqual([])
})

test('whom the shop spoke with is texted nothing and waits for nobody', async () => {
  const call = await dial()
  await call.pickUp(call.leg(raj))
  await call.press(call.leg(raj))
  await call.ringEnds('completed', true)
  await call.hangsUp('completed')
  await twilio.shop.settle()
  expect([twilio.textsTo(dana), waiting()]).toEqual([[], []])
  expect(rows()).toMatchObject([{ outcome: 'answered', because: 'answered', acceptedLegId: call.leg(raj) }])
})

test('of two who press the key in one second the first has the call, and the other hears so', async () => {
  const call = await dial()
  const answers = await Promise.all([call.press(call.leg(owner)), call.press(call.leg(raj))])
  expect(answers.filter((answer) => verbs(answer).length === 0)).toHaveLength(1)
  expect(answers.flatMap(said)).toEqual([expect.stringContaining('has been taken')])
  const first = answers.findIndex((answer) => verbs(answer).length === 0)
  // Twilio asks again where an answer got lost.
  expect(verbs(await call.press(call.leg([owner, raj][first] ?? '')))).toEqual([])
})

test('who picks up after the caller is gone hears so, and cannot take the call', async () => {
  const call = await dial()
  await call.hangsUp('canceled')
  expect(said(await call.pickUp(call.leg(raj)))).toEqual([expect.stringContaining('hung up')])
  expect(said(await call.press(call.leg(raj)))).toEqual([expect.stringContaining('hung up')])
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([opener])
})

test('when nobody takes it the caller hears a short word, and is texted at once', async () => {
  const call = await dial()
  const answer = await call.ringEnds('no-answer')
  await twilio.shop.settle()
  expect(said(answer).join()).toContain('texting you at this number now')
  expect(twilio.textsTo(dana)).toEqual([opener])
  expect(waiting()).toMatchObject([{ because: 'missed-call' }])
})

describe('in whatever order the ends of a call are told, and however often', () => {
  type Call = Awaited<ReturnType<typeof dial>>
  type Row = [
    what: string,
    before: ((call: Call) => Promise<unknown>)[],
    ends: ((call: Call) => Promise<unknown>)[],
    'missed' | 'answered',
  ]
  const pickUp = (call: Call) => call.pickUp(call.leg(raj))
  const press = (call: Call) => call.press(call.leg(raj))
  const again = (call: Call) => call.incoming()
  const leg = (how: FinalCallStatus) => (call: Call) => call.legEnds(call.leg(raj), how)
  const ring = (how: FinalCallStatus, bridged?: boolean) => (call: Call) => call.ringEnds(how, bridged)
  const over = (how: FinalCallStatus) => (call: Call) => call.hangsUp(how)
  const table: Row[] = [
    ['nobody picks up', [], [ring('no-answer'), over('completed'), again], 'missed'],
    ['all are busy', [], [leg('busy'), ring('busy'), over('completed')], 'missed'],
    ['a dead number of the crew', [], [leg('failed'), ring('failed'), over('completed')], 'missed'],
    ['the caller gives up', [], [leg('canceled'), ring('canceled'), over('no-answer')], 'missed'],
    ['the caller gives up, and only the end is told', [], [over('canceled'), again], 'missed'],
    [
      'the caller hangs up while somebody is asked',
      [pickUp],
      [ring('completed'), over('no-answer'), leg('completed')],
      'missed',
    ],
    ['a voicemail picks up', [pickUp], [leg('completed'), ring('completed'), over('completed')], 'missed'],
    [
      'the key is pressed when the caller is gone',
      [pickUp, press],
      [ring('completed', false), over('no-answer')],
      'missed',
    ],
    [
      'somebody speaks with them',
      [pickUp, press],
      [leg('completed'), ring('completed', true), over('completed'), again],
      'answered',
    ],
    [
      'somebody spoke, and how the ringing ended is lost',
      [pickUp, press],
      [leg('completed'), over('completed')],
      'answered',
    ],
    ['only the end is told, of an open line', [], [over('completed')], 'missed'],
  ]

  test.each(table)('%s', async (_what, before, ends, outcome) => {
    for (const order of permutations(ends)) {
      const call = await dial()
      for (const happens of before) await happens(call)
      for (const happens of order) {
        await happens(call)
        await happens(call)
      }
      await settleDown()
      const row = rows().at(-1)
      expect(row, order.map((each) => ends.indexOf(each)).join()).toMatchObject({
        outcome,
        decidedAt: expect.anything(),
      })
      expect(row?.endedAt).not.toBeNull()
      const sent = outcome === 'missed' ? 1 : 0
      expect(twilio.textsTo(dana).length).toBe(sent)
      twilio.fake.messages.length = 0
      // The next one is an episode of its own.
      twilio.shop.pass({ hours: 24 })
    }
  })

  async function settleDown(): Promise<void> {
    await twilio.shop.settle()
    twilio.shop.pass({ seconds: 11 })
    await twilio.shop.settle()
  }
})

test('a phone of the crew that sends the call back is not rung again, and the caller gets one text', async () => {
  const first = await dial()
  const { answer } = await dial(dana, { forwardedFrom: raj })
  expect(verbs(answer)[0]?.name).toBe('Reject')
  await first.ringEnds('no-answer')
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([opener])
  expect(rows()).toMatchObject([{ decision: 'text-back' }, { because: 'forward-loop' }])
})

test('our own number calling us rings nobody', async () => {
  const { answer } = await dial(line)
  expect(verbs(answer).map(({ name }) => name)).toEqual(['Say', 'Hangup'])
  expect(legs()).toEqual([])
})

test('a phone of the crew that calls the shop does not ring itself', async () => {
  const { answer } = await dial(raj)
  expect(verbs(answer)[0]?.inside.map(({ text }) => text)).toEqual([owner])
})

test('phones that ring one after the other, and for how long, are told to the carrier', async () => {
  plan({ isRungInTurn: true, ringSeconds: 35 })
  const { answer } = await dial()
  expect(verbs(answer)[0]?.attributes).toMatchObject({ sequential: 'true', timeout: '35' })
})

test('while the shop is closed the plan of closed hours holds', async () => {
  plan({ closedPlan: 'fallback' })
  twilio.shop.pass({ hours: 12 })
  const { answer } = await dial()
  expect(verbs(answer)[0]?.name).toBe('Say')
})

test('a call that nobody tells the end of is closed and decided when it is swept', async () => {
  const clockwork = openClockwork(twilio.shop, twilio.shop.monotonic)
  await clockwork.catchUp()
  await dial()
  twilio.shop.pass({ hours: 7 })
  await clockwork.catchUp()
  await twilio.shop.settle()
  expect(rows()[0]?.endedAt).not.toBeNull()
  expect(rows()[0]).toMatchObject({ outcome: 'missed', because: 'found-too-late', stage: null })
})

test('fifty calls at once, in every plan, all end and leave no row open', async () => {
  for (const each of ['ring-crew-first', 'after-hours', 'unknown-callers', 'always', 'fallback', 'off'] as const) {
    plan({ plan: each })
    const callers = Array.from({ length: 50 }, (_, n) => `+1416556${String(n).padStart(4, '0')}`)
    await Promise.all(callers.map((from, n) => twilio.fake.receiveCall({ from, crew: crews[n % crews.length] })))
    await twilio.shop.settle()
    twilio.shop.pass({ seconds: 11 })
    await twilio.shop.settle()
    expect(
      rows().filter(({ endedAt, decidedAt }) => !endedAt || !decidedAt),
      each,
    ).toEqual([])
    twilio.shop.pass({ hours: 30 })
  }
})

const crews = ['no-answer', 'busy', 'failed', 'voicemail', 'answers'] as const

function permutations<T>(all: T[]): T[][] {
  if (all.length < 2) return [all]
  return all.flatMap((one, n) => permutations(all.filter((_, other) => other !== n)).map((rest) => [one, ...rest]))
}
