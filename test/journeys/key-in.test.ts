// Who calls from a landline, or hides the number, may key in a mobile: each way in which that goes, from the carrier's webhooks to the text.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeCaller } from '../../server/callers/change-caller.ts'
import { forgetCaller } from '../../server/callers/forget.ts'
import { cannotBeTexted, optOut } from '../../server/callers/meet-caller.ts'
import { callerByNumber } from '../../server/callers/store.ts'
import { callbacks, calls, consents } from '../../server/database/schema.ts'
import { type LinePlan, lineByNumber, planLine } from '../../server/settings/store.ts'
import { ownerOf, wordsOf } from '../pages/owner.ts'
import type { Sent } from '../twilio/signed-post.ts'
import { verbsOf } from '../twilio/twiml.ts'
import { duringCall, newCallSid } from '../twilio/webhooks.ts'
import { dana, line, openTwilioShop, owner, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
const hidden = 'anonymous'
const landline = '+14165550190'
const keyedOpener = expect.stringContaining('You gave us this number when you called just now')

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop({ at: friday })
})
afterEach(() => twilio.close())

const rows = () => twilio.shop.db.select().from(calls).all()
const waiting = () => {
  const all = twilio.shop.db.select().from(callbacks).all()
  return all.filter(({ closedAt }) => closedAt === null)
}
const verbs = ({ body }: Sent) => verbsOf(body)
const said = (answer: Sent) =>
  verbs(answer).flatMap(({ name, text, inside }) => (name === 'Say' ? [text] : inside.map((one) => one.text)))

async function aLandline(): Promise<void> {
  await twilio.missedCall(landline)
  const { db, now } = twilio.shop
  db.transaction((tx) => cannotBeTexted(tx, callerByNumber(tx, landline)?.id ?? 0, '30006', now()))
  twilio.fake.messages.length = 0
  twilio.shop.pass({ hours: 30 })
}

async function dial(from: string) {
  const callSid = newCallSid()
  const call = { callSid, from, to: line }
  return {
    answer: await twilio.ring(from, callSid),
    rings: () => twilio.ring(from, callSid),
    keys: (about: string, Digits: string, SpeechResult = '') =>
      twilio.post(`/webhooks/twilio/gather?about=${about}`, {
        ...duringCall(call),
        ...(Digits ? { Digits } : {}),
        ...(SpeechResult ? { SpeechResult, Confidence: '0.9' } : {}),
      }),
    hangsUp: () => twilio.hangUp(from, callSid),
  }
}

/** The whole way, with the mobile as it is keyed in. */
async function gives(from: string, digits: string): Promise<Sent> {
  const call = await dial(from)
  await call.keys('mobile', '1')
  await call.keys('number', digits)
  const answer = await call.keys('right', '1')
  await call.hangsUp()
  await twilio.shop.settle()
  return answer
}

test('a hidden caller gives a mobile, hears it read back, and is texted there once', async () => {
  const call = await dial(hidden)
  expect(said(call.answer).join()).toContain('We cannot see your number. To get a text on a mobile phone, press 1.')
  expect(verbs(call.answer)[0]).toMatchObject({
    name: 'Gather',
    attributes: { action: '/webhooks/twilio/gather?about=mobile', numDigits: '1', actionOnEmptyResult: 'true' },
  })
  expect(verbs(await call.keys('mobile', '1'))[0]?.attributes).toMatchObject({ input: 'dtmf speech', finishOnKey: '#' })
  expect(said(await call.keys('number', '4165550134')).join()).toContain('That is 4 1 6, 5 5 5, 0 1 3 4.')
  expect(twilio.textsTo(dana)).toEqual([])
  expect(said(await call.keys('right', '1')).join()).toContain('texting that number now')
  await call.keys('right', '1')
  await call.hangsUp()
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([keyedOpener])
  expect(rows()).toMatchObject([
    { decision: 'text-back', callerId: null, noCallerBecause: 'withheld', keyedNumber: dana },
  ])
  const caller = callerByNumber(twilio.shop.db, dana)
  expect(waiting()).toMatchObject([{ callerId: caller?.id, callId: rows()[0]?.id, because: 'missed-call' }])
  expect(twilio.shop.db.select().from(consents).all()).toMatchObject([{ callerId: caller?.id, kind: 'called' }])
})

test('a caller from a landline says the mobile, and waits under that number', async () => {
  await aLandline()
  const call = await dial(landline)
  expect(said(call.answer).join()).toContain('We cannot text the number you are calling from.')
  await call.keys('mobile', '1')
  await call.keys('number', '', 'four one six, triple five, oh one three four')
  await call.keys('right', '1')
  await call.hangsUp()
  await twilio.shop.settle()
  expect([twilio.textsTo(dana), twilio.textsTo(landline)]).toEqual([[keyedOpener], []])
  expect(waiting()).toMatchObject([{ callerId: callerByNumber(twilio.shop.db, dana)?.id }])
})

describe('a landline that hangs up', () => {
  const steps: [string, string][] = [
    ['mobile', '1'],
    ['number', '4165550134'],
  ]
  test.each([0, 1, 2])('after %i answers waits for a call, and nobody is texted', async (many) => {
    await aLandline()
    const call = await dial(landline)
    for (const [about, digits] of steps.slice(0, many)) await call.keys(about, digits)
    await call.hangsUp()
    await call.hangsUp()
    await twilio.shop.settle()
    expect(twilio.fake.messages).toEqual([])
    expect(rows().at(-1)).toMatchObject({ because: 'landline', outcome: 'missed', endedAt: expect.anything() })
    expect(waiting()).toMatchObject([{ because: 'landline' }])
    expect(verbs(await call.keys('right', '1')).map(({ name }) => name)).toEqual(['Hangup'])
    expect(twilio.fake.messages).toEqual([])
  })
})

test('whoever presses nothing hears a word and is decided on', async () => {
  const call = await dial(hidden)
  expect(said(await call.keys('mobile', '')).join()).toContain('We cannot see your number.')
  expect(rows()).toMatchObject([{ because: 'withheld', decidedAt: expect.anything() }])
})

const falls = (change: Partial<LinePlan>) =>
  planLine(twilio.shop.db, lineByNumber(twilio.shop.db, line)?.id ?? 0, change)
const records = (answer: Sent) =>
  verbs(answer)
    .map(({ name }) => name)
    .includes('Record')

describe.each(['voicemail', 'voice'] as const)('on a line that falls to the %s', (fallsTo) => {
  beforeEach(() => falls({ fallsTo, heardBy: 'gather' }))

  test('a hidden caller is offered a text on a mobile, and is texted there once', async () => {
    const call = await dial(hidden)
    expect(said(call.answer).join()).toMatch(/call 9 1 1.*We cannot see your number\. .*press 1\..*stay on the line/)
    await call.keys('mobile', '1')
    await call.keys('number', '', 'four one six, triple five, oh one three four')
    expect(said(await call.keys('right', '1')).join()).toContain('texting that number now')
    await call.hangsUp()
    await twilio.shop.settle()
    expect(twilio.textsTo(dana)).toEqual([keyedOpener])
    expect(waiting()).toMatchObject([{ callerId: callerByNumber(twilio.shop.db, dana)?.id }])
  })

  test('a hidden caller who presses nothing is asked for a voicemail, and hears the greeting once', async () => {
    const call = await dial(hidden)
    const answer = await call.keys('mobile', '')
    expect(said(answer).join()).toMatch(/^After the tone/)
    expect(records(answer)).toBe(true)
    await call.hangsUp()
    await twilio.shop.settle()
    twilio.shop.pass({ minutes: 2 })
    await twilio.shop.settle()
    expect(rows()).toMatchObject([{ outcome: 'missed', because: 'withheld', stage: null }])
    expect(waiting()).toEqual([])
    expect(twilio.fake.messages).toMatchObject([{ to: owner }])
    expect(twilio.textsTo(owner)).toEqual([
      'Somebody whose number is hidden called at 10:00 and left neither a message nor a number, so nobody can call them back.',
    ])
    expect(wordsOf(await (await ownerOf(twilio.shop)).get('/'))).toContain('A call from a hidden number')
  })

  test('of hidden callers who leave nothing the owner hears once in an hour, and of who gave a number not at all', async () => {
    for (let n = 0; n < 3; n++) await (await dial(hidden)).hangsUp()
    await twilio.shop.settle()
    expect(twilio.textsTo(owner)).toHaveLength(1)
    twilio.shop.pass({ hours: 1 })
    await gives(hidden, '4165550134')
    const told = twilio.textsTo(owner).length
    await (await dial(hidden)).hangsUp()
    await twilio.shop.settle()
    expect([told, twilio.textsTo(owner).length]).toEqual([1, 2])
  })

  test('a hidden caller who gives no number that can be texted may still say what they need', async () => {
    const call = await dial(hidden)
    await call.keys('mobile', '1')
    await call.keys('number', '12')
    await call.keys('number', '911')
    expect(records(await call.keys('number', '0'))).toBe(true)
  })

  test('a landline is offered the same, and one that gives nothing waits for a call', async () => {
    await aLandline()
    const call = await dial(landline)
    expect(said(call.answer).join()).toContain('We cannot text the number you are calling from.')
    const answer = await call.keys('mobile', '')
    expect(records(answer)).toBe(fallsTo === 'voicemail')
    if (fallsTo === 'voice') expect(said(answer).join()).toContain('What can we help you with?')
    await call.hangsUp()
    twilio.shop.pass({ minutes: 2 })
    await twilio.shop.settle()
    expect(rows().at(-1)).toMatchObject({ outcome: 'missed', because: 'landline', stage: null })
    expect([twilio.fake.messages, waiting()]).toMatchObject([[], [{ because: 'landline' }]])
  })

  test('who can be texted is asked for no other number', async () => {
    expect(said((await dial(dana)).answer).join()).not.toContain('press 1')
  })
})

test('a number is asked for three times at most', async () => {
  const call = await dial(hidden)
  await call.keys('mobile', '1')
  expect(said(await call.keys('number', '12')).join()).toContain('not a whole telephone number')
  await call.keys('number', '4165550134')
  expect(said(await call.keys('right', '2')).join()).toContain("Let's try again.")
  expect(verbs(await call.keys('number', '911')).map(({ name }) => name)).toEqual(['Say', 'Hangup'])
  expect(rows()).toMatchObject([{ because: 'withheld' }])
})

test('an answer that is told twice, or late, changes nothing', async () => {
  const call = await dial(hidden)
  await call.keys('mobile', '1')
  await call.keys('number', '4165550134')
  expect(said(await call.keys('number', '4165550199')).join()).toContain('0 1 3 4')
  expect(said(await call.keys('mobile', '')).join()).toContain('0 1 3 4')
  expect(said(await call.rings()).join()).toContain('0 1 3 4')
  await call.keys('right', '1')
  await call.keys('number', '4165550199')
  await twilio.shop.settle()
  expect(twilio.fake.messages.map(({ to }) => to)).toEqual([dana])
})

test.each([
  ['wants no texts', 'opted-out'],
  ['is blocked', 'blocked'],
])('a number whose caller %s is not texted, and nothing of that is told', async (_what, because) => {
  await twilio.missedCall(dana)
  twilio.fake.messages.length = 0
  const { db, now } = twilio.shop
  const caller = callerByNumber(db, dana)
  if (!caller) throw new Error('Dana did not call')
  if (because === 'opted-out') db.transaction((tx) => optOut(tx, caller, 'text', now()))
  else changeCaller(twilio.shop, caller.id, { is: 'blocked', on: true })
  twilio.shop.pass({ hours: 30 })
  const answer = await gives(hidden, '4165550134')
  expect(said(answer).join()).toBe('Thank you. We have noted that number. Goodbye.')
  expect(twilio.fake.messages).toEqual([])
  expect(rows().at(-1)).toMatchObject({ because })
})

test('one number is texted once a day, however often it is given', async () => {
  await gives(hidden, '4165550134')
  twilio.shop.pass({ hours: 6 })
  await gives(hidden, '4165550134')
  expect(twilio.textsTo(dana)).toEqual([keyedOpener])
  twilio.shop.pass({ hours: 24 })
  await gives(hidden, '4165550134')
  expect(twilio.textsTo(dana)).toHaveLength(2)
})

test('hidden callers of one line give five numbers a day, and a landline two', async () => {
  for (let n = 0; n < 5; n++) await gives(hidden, `416555020${n}`)
  expect(twilio.fake.messages).toHaveLength(5)
  expect(verbs((await dial(hidden)).answer).map(({ name }) => name)).toEqual(['Say', 'Hangup'])
  await aLandline()
  for (let n = 0; n < 2; n++) await gives(landline, `416555030${n}`)
  expect(twilio.fake.messages).toHaveLength(2)
  expect(verbs((await dial(landline)).answer).map(({ name }) => name)).toEqual(['Say', 'Hangup'])
})

test("neither the shop's own line nor its people's phones are texted", async () => {
  await gives(hidden, '4165550100')
  await gives(hidden, owner.slice(2))
  expect(twilio.fake.messages).toEqual([])
})

test('who is forgotten leaves no number behind in the call in which it was given', async () => {
  await gives(hidden, '4165550134')
  const { db, now, hashKey } = twilio.shop
  db.transaction((tx) => forgetCaller(tx, dana, { now: now(), hashKey }))
  expect(JSON.stringify(rows())).not.toContain('4165550134')
})

test('fifty hidden callers and landlines at once, whatever they key in, all end and leave no row open', async () => {
  await aLandline()
  const keyed = [[], ['1'], ['1', '4165550777'], ['1', '12', '34', '56'], ['1', '4165550778', '1'], ['9', '9']]
  const all = Array.from({ length: 50 }, (_, n) =>
    twilio.fake.receiveCall({
      ...{ from: n % 2 ? landline : 'Anonymous', keys: keyed[n % keyed.length] },
      caller: n % 7 === 0 ? 'hangs-up' : 'listens',
    }),
  )
  await Promise.all(all)
  await twilio.shop.settle()
  expect(rows().filter(({ endedAt, decidedAt, decision }) => !endedAt || !decidedAt || !decision)).toEqual([])
  expect(twilio.textsTo('+14165550778')).toHaveLength(1)
  expect(twilio.textsTo('+14165550777')).toEqual([])
})

test('who hides the number and hangs up while the mobile is read back is texted nothing, and may be called there', async () => {
  const call = await dial(hidden)
  await call.keys('mobile', '1')
  await call.keys('number', '4165550134')
  await call.hangsUp()
  await call.hangsUp()
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toEqual([])
  const caller = callerByNumber(twilio.shop.db, dana)
  expect(waiting()).toMatchObject([{ callerId: caller?.id, because: 'keyed-in-vain', calledTimes: 1 }])
  expect(rows()).toMatchObject([{ because: 'withheld', stage: null }])
  const owner = await ownerOf(twilio.shop)
  expect(wordsOf(await owner.get('/callbacks'))).toContain('keyed this number and hung up before saying yes')
  expect(wordsOf(await owner.get('/calls'))).toContain('gave 416-555-0134')
  const { db, now, hashKey } = twilio.shop
  db.transaction((tx) => forgetCaller(tx, dana, { now: now(), hashKey }))
  expect([waiting(), rows()]).toMatchObject([[], [{ keyedNumber: null }]])
})

test.each([
  ['keys nothing that is a number', ['123']],
  ['says that it is not right', ['4165550134', '2']],
  ['says nothing', []],
])('who hides the number, %s and hangs up, waits nowhere', async (_what, [number, answer]) => {
  const call = await dial(hidden)
  await call.keys('mobile', '1')
  if (number) await call.keys('number', number)
  if (answer) await call.keys('right', answer)
  await call.hangsUp()
  await twilio.shop.settle()
  expect(waiting()).toEqual([])
})

test('whom the shop blocked waits nowhere, whoever keys the number', async () => {
  await twilio.missedCall(dana)
  const { db } = twilio.shop
  changeCaller(twilio.shop, callerByNumber(db, dana)?.id ?? 0, { is: 'blocked', on: true })
  db.delete(callbacks).run()
  const call = await dial(hidden)
  await call.keys('mobile', '1')
  await call.keys('number', '4165550134')
  await call.hangsUp()
  await twilio.shop.settle()
  expect(waiting()).toEqual([])
})
