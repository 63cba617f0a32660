// Who calls again is met as anybody is, whatever became of the first call; and whom the crew spoke with is reached.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { conversationWith } from '../../server/conversations/store.ts'
import { bridges, callbacks, calls, emergencies } from '../../server/database/schema.ts'
import type { Sent } from '../twilio/signed-post.ts'
import { verbsOf } from '../twilio/twiml.ts'
import { duringCall } from '../twilio/webhooks.ts'
import { dialAt, openCrewLine, planAt, raj } from './crew-line.ts'
import { dana, line, owner, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
const opener = expect.stringContaining('I just missed your call')

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openCrewLine({ at: friday })
  // Who is on call for a danger sleeps.
  twilio.fake.modes.placed.first = 'no-answer'
})
afterEach(() => twilio.close())

type Call = Awaited<ReturnType<typeof dialAt>>

const dial = (forwardedFrom?: string, from = dana) => dialAt(twilio, from, forwardedFrom ? { forwardedFrom } : {})
const rows = () => twilio.shop.db.select().from(calls).all()
const open = () =>
  twilio.shop.db
    .select()
    .from(callbacks)
    .all()
    .filter(({ closedAt }) => !closedAt)
const rung = ({ answer }: { answer: Sent }) =>
  verbsOf(answer.body).flatMap(({ name, inside }) => (name === 'Dial' ? inside.map(({ text }) => text) : []))
const verbs = ({ answer }: { answer: Sent }) => verbsOf(answer.body).map(({ name }) => name)

async function takenByRaj(call: Call): Promise<void> {
  await call.pickUp(call.leg(raj))
  await call.press(call.leg(raj))
}

async function settleDown(): Promise<void> {
  await twilio.shop.settle()
  twilio.shop.pass({ seconds: 11 })
  await twilio.shop.settle()
}

describe('a second call of a caller is a call of its own', () => {
  test.each(['before', 'after'] as const)(
    'whose talk dropped, the end of it told %s that of the second',
    async (when) => {
      const first = await dial()
      await takenByRaj(first)
      const endFirst = async () => {
        await first.ringEnds('completed', true)
        await first.hangsUp('completed')
      }
      twilio.shop.pass({ minutes: 3 })
      const second = await dial()
      expect(rung(second)).toEqual([owner, raj])
      if (when === 'before') await endFirst()
      await second.ringEnds('no-answer')
      await second.hangsUp('completed')
      if (when === 'after') await endFirst()
      await settleDown()
      expect(rows()).toMatchObject([{ because: 'answered' }, { decision: 'text-back' }])
      expect(twilio.textsTo(dana)).toEqual([opener])
      expect(open()).toMatchObject([{ callId: 2, because: 'missed-call' }])
    },
  )

  test('where the end of the first was never told', async () => {
    await dial()
    twilio.shop.pass({ minutes: 2 })
    expect(rung(await dial())).toEqual([owner, raj])
  })

  test('while the phones ring for the first: they ring no second time, and both share one text', async () => {
    const first = await dial()
    const second = await dial()
    expect(verbs(second)).toEqual(['Say', 'Hangup'])
    await second.hangsUp('completed')
    await first.ringEnds('no-answer')
    await settleDown()
    expect(twilio.textsTo(dana)).toEqual([opener])
    expect(rows()).toMatchObject([{ because: 'texted-recently' }, { decision: 'text-back' }])
    expect(open()).toMatchObject([{ calledTimes: 2 }])
  })

  test.each(['voicemail', 'voice'] as const)(
    'while the phones ring for the first, also where a line falls to %s',
    async (fallsTo) => {
      planAt(twilio, { fallsTo })
      await dial()
      expect(verbs(await dial())).toEqual(['Say', 'Hangup'])
    },
  )
})

describe('a call that a phone of ours sends on', () => {
  test.each([
    [owner, [raj]],
    [raj, [owner]],
    ['4165550002', [owner]],
  ])('%s rings all the others', async (from, others) => {
    expect(rung(await dial(from))).toEqual(others)
  })

  test.each([raj, '(416) 555-0002'])('is turned away while %s rings for this caller', async (from) => {
    const first = await dial()
    const second = await dial(from)
    expect(verbs(second)).toEqual(['Reject'])
    await second.hangsUp('busy')
    await first.ringEnds('no-answer')
    await settleDown()
    expect(rows()).toMatchObject([{ decision: 'text-back' }, { because: 'forward-loop' }])
    expect(twilio.textsTo(dana)).toEqual([opener])
  })

  test('is turned away also where the phone shows itself', async () => {
    await dial()
    expect(verbs(await dial(undefined, raj))).toEqual(['Reject'])
  })

  test('is turned away also where a line falls to voicemail or the voice', async () => {
    for (const fallsTo of ['voicemail', 'voice'] as const) {
      planAt(twilio, { fallsTo })
      await dial()
      expect(verbs(await dial(raj))).toEqual(['Reject'])
      twilio.shop.pass({ minutes: 5 })
    }
  })

  test.each([
    ['that phone rings for somebody else', '+14165550777', 0],
    ['that phone has rung out long ago', dana, 60],
  ])('is no such call where %s', async (_what, other, seconds) => {
    await dial(undefined, other)
    twilio.shop.pass({ seconds })
    expect(rung(await dial(raj))).toEqual([owner])
  })

  test('is no such call once somebody took the first', async () => {
    await takenByRaj(await dial())
    expect(rung(await dial(raj))).toEqual([owner])
  })
})

describe('whom the crew speaks with is reached', () => {
  const ends = [
    (call: Call) => call.ringEnds('completed', true),
    (call: Call) => call.hangsUp('completed'),
    (call: Call) => call.legEnds(call.leg(raj), 'completed'),
  ]
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]

  test.each(orders)(
    'in the order %d %d %d of the ends, their callback closes and nobody is alarmed further',
    async (...order) => {
      planAt(twilio, { plan: 'fallback' })
      await twilio.missedCall(dana)
      await twilio.text(dana, 'I smell gas in the kitchen')
      await twilio.shop.settle()
      await twilio.missedCall(dana)
      planAt(twilio, { plan: 'ring-crew-first' })
      twilio.shop.pass({ minutes: 1 })
      const call = await dial()
      await takenByRaj(call)
      // The talk outlasts the time of the next round.
      twilio.shop.pass({ minutes: 12 })
      await settleDown()
      const alarmed = twilio.shop.db.select().from(bridges).all().length
      for (const each of order) {
        await ends[each]?.(call)
        await ends[each]?.(call)
      }
      await settleDown()
      expect(open()).toEqual([])
      expect(twilio.shop.db.select().from(emergencies).all()).toMatchObject([{ endedBecause: 'taken', takenBy: 1 }])
      twilio.shop.pass({ minutes: 40 })
      await settleDown()
      expect(twilio.shop.db.select().from(bridges).all()).toHaveLength(alarmed)
      expect(twilio.textsTo(dana).join()).not.toContain('Nobody has answered')
    },
  )

  test('who was only asked to press a key has taken nothing', async () => {
    planAt(twilio, { plan: 'fallback' })
    await twilio.missedCall(dana)
    await twilio.text(dana, 'I smell gas in the kitchen')
    await twilio.shop.settle()
    planAt(twilio, { plan: 'ring-crew-first' })
    const call = await dial()
    await takenByRaj(call)
    await call.hangsUp('no-answer')
    await call.ringEnds('completed', false)
    await settleDown()
    expect(twilio.shop.db.select().from(emergencies).all()).toMatchObject([{ endedAt: null }])
    expect(open()).toHaveLength(1)
  })

  test('what they told of after the talk is another danger, also where the end of the talk is told late', async () => {
    await twilio.text(dana, 'hello')
    const call = await dial()
    await takenByRaj(call)
    await call.hangsUp('completed')
    twilio.shop.pass({ seconds: 30 })
    await twilio.text(dana, 'I smell gas in the kitchen')
    await settleDown()
    await call.ringEnds('completed', true)
    await settleDown()
    expect(rows()).toMatchObject([{ because: 'answered' }])
    expect(twilio.shop.db.select().from(emergencies).all()).toMatchObject([{ endedAt: null }])
    expect(conversationWith(twilio.shop.db, rows()[0]?.callerId ?? 0)?.closedAt).toBeNull()
  })
})

test.each([30007, 30034])('whom our text did not reach, for %d, is not told that we texted them', async (errorCode) => {
  planAt(twilio, { plan: 'fallback' })
  twilio.fake.modes.fates = { '*': { status: 'delivered' }, [dana]: { status: 'undelivered', errorCode } }
  await twilio.missedCall(dana)
  await twilio.fake.settled()
  await twilio.shop.settle()
  twilio.shop.pass({ minutes: 5 })
  const words = (await dial()).answer.body
  expect(words).not.toContain('have texted you')
})

test('whom our text reached is told that we texted them', async () => {
  planAt(twilio, { plan: 'fallback' })
  await twilio.missedCall(dana)
  twilio.shop.pass({ minutes: 5 })
  expect((await dial()).answer.body).toContain('have texted you')
})

test('who leaves a voicemail after a text that did not reach them is not told of it either', async () => {
  planAt(twilio, { plan: 'fallback', fallsTo: 'voicemail' })
  twilio.fake.modes.fates = { '*': { status: 'delivered' }, [dana]: { status: 'undelivered', errorCode: 30007 } }
  await twilio.missedCall(dana)
  twilio.shop.pass({ seconds: 11 })
  await twilio.shop.settle()
  await twilio.fake.settled()
  await twilio.shop.settle()
  twilio.shop.pass({ minutes: 5 })
  const call = await dial()
  const about = duringCall({ callSid: call.callSid, from: dana, to: line })
  const { body } = await twilio.post('/webhooks/twilio/voicemail', about)
  expect(rows()).toMatchObject([{ decision: 'text-back' }, { because: 'texted-recently' }])
  expect(body).not.toContain('have texted you')
  expect(body).toContain('will call you back')
})
