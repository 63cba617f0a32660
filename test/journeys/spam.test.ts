// What looks like spam gets no text and rings nobody, is asked for a key, and is taken back in one tap: from the carrier's webhooks on.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeCaller } from '../../server/callers/change-caller.ts'
import { callerByNumber } from '../../server/callers/store.ts'
import { rescueCall } from '../../server/calls/rescue-call.ts'
import { callbacks, callLegs, calls } from '../../server/database/schema.ts'
import { type LinePlan, lineByNumber, planLine } from '../../server/settings/store.ts'
import type { Sent } from '../twilio/signed-post.ts'
import { verbsOf } from '../twilio/twiml.ts'
import { callEnded, duringCall, incomingCall, newCallSid } from '../twilio/webhooks.ts'
import { dana, line, openTwilioShop, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
const opener = expect.stringContaining('I just missed your call')

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop({ at: friday })
})
afterEach(() => twilio.close())

const plan = (change: Partial<LinePlan>) =>
  planLine(twilio.shop.db, lineByNumber(twilio.shop.db, line)?.id ?? 0, change)
const rows = () => twilio.shop.db.select().from(calls).all()
const waiting = () => twilio.shop.db.select().from(callbacks).all()
const verbs = ({ body }: Sent) => verbsOf(body).map(({ name }) => name)

async function dial(from: string, StirVerstat = '') {
  const callSid = newCallSid()
  const incoming = { ...incomingCall({ callSid, from, to: line }), StirVerstat }
  return {
    answer: await twilio.post('/webhooks/twilio/voice', incoming),
    presses: (Digits: string) =>
      twilio.post('/webhooks/twilio/gather?about=key', { ...duringCall({ callSid, from, to: line }), Digits }),
    async hangsUp(seconds: number) {
      const ended = callEnded({ callSid, from, to: line, status: 'completed', seconds })
      await twilio.post('/webhooks/twilio/call-status', ended)
      await twilio.shop.settle()
    },
  }
}

async function drops(from: string, verstat = ''): Promise<void> {
  const call = await dial(from, verstat)
  await call.hangsUp(2)
}

/** A caller who has hung up at once in five tries, hours apart. */
async function aDropper(from: string): Promise<void> {
  for (let n = 0; n < 5; n++) {
    await drops(from)
    twilio.shop.pass({ hours: 5 })
  }
  twilio.fake.messages.length = 0
}

test('who rings and drops for the sixth time is asked for a key, texted nothing, and not put into the queue again', async () => {
  await aDropper(dana)
  plan({ plan: 'ring-crew-first' })
  const [before, legs] = [waiting(), twilio.shop.db.select().from(callLegs).all().length]
  const call = await dial(dana)
  expect(verbs(call.answer)).toEqual(['Gather'])
  await call.hangsUp(2)
  expect([twilio.textsTo(dana), waiting()]).toEqual([[], before])
  expect(twilio.shop.db.select().from(callLegs).all()).toHaveLength(legs)
  expect(rows().at(-1)).toMatchObject({ because: 'suspected-spam', suspectedBecause: 'rings-and-drops' })
})

test('who presses the key is met like anybody, and no machine any more', async () => {
  await aDropper(dana)
  plan({ plan: 'ring-crew-first' })
  const call = await dial(dana)
  const answer = await call.presses('1')
  expect(verbs(answer)).toEqual(['Dial'])
  expect(verbs(await call.presses('1'))).toEqual(['Dial'])
  await call.hangsUp(40)
  twilio.shop.pass({ seconds: 11 })
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([opener])
  expect(verbs((await dial(dana)).answer)).toEqual(['Dial'])
})

test('where nobody is asked, a suspect hears how to reach the shop all the same', async () => {
  await aDropper(dana)
  plan({ screening: 'nobody' })
  const call = await dial(dana)
  expect(verbsOf(call.answer.body)[0]?.text).toContain('You can send a text to the number you called')
  await call.hangsUp(9)
  expect(twilio.textsTo(dana)).toEqual([])
})

test('a suspect who writes is no suspect any more', async () => {
  await aDropper(dana)
  await twilio.text(dana, 'my toilet is clogged')
  await twilio.shop.settle()
  const call = await dial(dana)
  expect(verbs(call.answer)).toEqual(['Say', 'Hangup'])
})

test('one tap takes back who was taken for spam: texted now, and never suspected again', async () => {
  await aDropper(dana)
  await drops(dana)
  const id = rows().at(-1)?.id ?? 0
  twilio.shop.pass({ minutes: 5 })
  expect(rescueCall(twilio.shop, id)).toBe('texted')
  expect(rescueCall(twilio.shop, id)).toBe('texted')
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([opener])
  expect(rows().at(-1)).toMatchObject({ decision: 'text-back', because: null })
  twilio.shop.pass({ hours: 30 })
  await drops(dana)
  expect(twilio.textsTo(dana)).toEqual([opener, opener])
})

test('taken back too late they wait for a call instead', async () => {
  await aDropper(dana)
  await drops(dana)
  twilio.shop.pass({ hours: 3 })
  expect(rescueCall(twilio.shop, rows().at(-1)?.id ?? 0)).toBe('not-texted')
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([])
  expect(rows().at(-1)).toMatchObject({ because: 'taken-for-spam' })
  expect(waiting().filter(({ closedAt }) => closedAt === null)).toHaveLength(1)
})

test('taken back by whichever of their calls, all of them are: one text, and none is suspected any more', async () => {
  await aDropper(dana)
  for (let n = 0; n < 3; n++) {
    await drops(dana)
    twilio.shop.pass({ minutes: 1 })
  }
  const suspects = () => rows().filter(({ because }) => because === 'suspected-spam')
  expect(suspects()).toHaveLength(3)
  expect(rescueCall(twilio.shop, suspects()[0]?.id ?? 0)).toBe('texted')
  await twilio.shop.settle()
  expect(suspects()).toEqual([])
  expect(
    rows()
      .slice(-3)
      .map(({ because }) => because),
  ).toEqual(['taken-for-spam', 'taken-for-spam', null])
  expect(twilio.textsTo(dana)).toEqual([opener])
})

test('whoever is taken back late has waited since they called', async () => {
  plan({ screening: 'unknown' })
  const call = await dial(dana)
  await call.presses('')
  await call.hangsUp(15)
  expect(rows()).toMatchObject([{ because: 'suspected-spam' }])
  const [{ startedAt } = { startedAt: null }] = rows()
  twilio.shop.pass({ hours: 2 })
  expect(rescueCall(twilio.shop, 1)).toBe('not-texted')
  expect(waiting()).toMatchObject([{ because: 'taken-for-spam', waitingSince: startedAt }])
})

test('five numbers of one block that ring and drop make a sixth suspect, unless its own company vouches for it', async () => {
  for (let n = 0; n < 5; n++) await drops(`+1416555070${n}`)
  await drops('+14165550711', 'TN-Validation-Passed-A')
  expect(rows().at(-1)).toMatchObject({ decision: 'text-back' })
  await drops('+14165550712')
  expect(rows().at(-1)).toMatchObject({ because: 'suspected-spam', suspectedBecause: 'block-of-numbers' })
  await drops('+14165551712')
  expect(rows().at(-1)).toMatchObject({ decision: 'text-back' })
})

describe('never taken for spam is', () => {
  test('somebody in a hurry, who rings again and again', async () => {
    for (let n = 0; n < 12; n++) {
      await drops(dana, 'TN-Validation-Failed')
      twilio.shop.pass({ minutes: 2 })
    }
    expect(rows().map(({ suspectedBecause }) => suspectedBecause)).toEqual(Array(12).fill(null))
    expect(twilio.textsTo(dana)).toEqual([opener])
    expect(waiting()).toMatchObject([{ calledTimes: 12 }])
  })

  test('somebody with a name', async () => {
    await aDropper(dana)
    const { id = 0 } = callerByNumber(twilio.shop.db, dana) ?? {}
    changeCaller(twilio.shop, id, { is: 'named', name: 'Dana' })
    await drops(dana)
    expect(twilio.textsTo(dana)).toEqual([opener])
  })

  test('a call that nobody vouches for, as every call that is sent on', async () => {
    await drops(dana, 'TN-Validation-Failed-C-Diverted')
    expect(twilio.textsTo(dana)).toEqual([opener])
    expect(rows()).toMatchObject([{ attestation: 'failed' }])
  })
})

describe('where everybody unknown must press 1', () => {
  beforeEach(() => plan({ screening: 'unknown', plan: 'ring-crew-first' }))

  test('who does not is neither rung for nor texted, and stands there as suspected', async () => {
    const call = await dial(dana)
    expect(verbs(await call.presses(''))).toEqual(['Say', 'Hangup'])
    await call.hangsUp(15)
    expect([twilio.textsTo(dana), waiting()]).toEqual([[], []])
    expect(rows()).toMatchObject([{ because: 'suspected-spam', suspectedBecause: 'no-key' }])
  })

  test('who hangs up at the question is a missed call like any other', async () => {
    const call = await dial(dana)
    await call.hangsUp(2)
    twilio.shop.pass({ seconds: 11 })
    await twilio.shop.settle()
    expect(twilio.textsTo(dana)).toEqual([opener])
  })

  test('who rings again at once is not asked again', async () => {
    const first = await dial(dana)
    await first.presses('')
    await first.hangsUp(15)
    expect(verbs((await dial(dana)).answer)).toEqual(['Dial'])
  })

  test('whom the shop knows is not asked', async () => {
    await twilio.text(dana, 'hello')
    expect(verbs((await dial(dana)).answer)).toEqual(['Dial'])
  })

  test('a hidden caller is asked, too', async () => {
    const call = await dial('anonymous')
    expect(verbs(call.answer)).toEqual(['Gather'])
    expect(verbs(await call.presses('1'))).toEqual(['Dial'])
  })

  test('a line that is off turns them away without a question', async () => {
    plan({ plan: 'off' })
    expect(verbs((await dial(dana)).answer)).toEqual(['Reject'])
  })
})
