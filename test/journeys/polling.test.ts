// A shop whose box is reached by nobody: Twilio's lists are read every five seconds, and no webhook comes.
import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, test } from 'vitest'
import { calls, messages } from '../../server/database/schema.ts'
import { openPolling, type Polling, pauseAfter } from '../../server/polling.ts'
import { simulatedMessenger } from '../../server/providers/messenger/simulated.ts'
import { simulatedWorld } from '../../server/providers/messenger/simulated-world.ts'
import { Unreachable } from '../../server/providers/request.ts'
import { addRow } from '../twilio/account.ts'
import { newCallSid } from '../twilio/webhooks.ts'
import { dana, line, openTwilioShop, owner, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')

let twilio: TwilioShop
let polling: Polling
afterEach(() => twilio.close())

async function openPolledShop({ at = friday } = {}): Promise<void> {
  const env = { TWILIO_MODE: 'polling', TEXTBACKS_PER_HOUR: '200', OWNER_MOBILE: owner }
  twilio = await openTwilioShop({ at, env })
  twilio.fake.modes.applianceOrigin = null
  polling = openPolling(twilio.shop, twilio.shop.monotonic, () => 0.5)
  await beat()
}

/** Five seconds, and a look. */
async function beat(times = 1): Promise<void> {
  for (let n = 0; n < times; n++) {
    twilio.shop.pass({ seconds: 5 })
    await polling.look()
    await twilio.shop.settle()
  }
}

type Status = 'no-answer' | 'busy' | 'failed' | 'canceled' | 'completed'

type Row = {
  from: string
  status?: Status
  seconds?: number
  sid?: string
}

/** A call that Twilio met by the document that is pasted there. */
function called({ from, status = 'no-answer', seconds = 20, sid = newCallSid() }: Row): string {
  const { account } = twilio.fake
  const endedAtMs = twilio.shop.now().epochMilliseconds
  const startedAtMs = endedAtMs - seconds * 1000
  const times = { createdAtMs: startedAtMs, startedAtMs, endedAtMs, seconds }
  const nobody = { parentCallSid: null, answeredBy: null, forwardedFrom: null, callerName: null }
  return addRow(account, account.calls, { sid, from, to: line, status, direction: 'inbound', ...times, ...nobody }).sid
}

/** The phone of the crew that the document rang in it. */
function rang(parentCallSid: string, { status, seconds }: { status: Status | 'in-progress'; seconds: number }) {
  const { account } = twilio.fake
  const endedAtMs = twilio.shop.now().epochMilliseconds
  const startedAtMs = endedAtMs - seconds * 1000
  const times = { createdAtMs: startedAtMs, startedAtMs, endedAtMs, seconds }
  const nobody = { answeredBy: null, forwardedFrom: null, callerName: null }
  const leg = { sid: newCallSid(), from: line, to: owner, status, direction: 'outbound-dial' as const, parentCallSid }
  return addRow(account, account.calls, { ...leg, ...times, ...nobody })
}

const rows = () => twilio.shop.db.select().from(calls).all()

test('fifty missed calls are fifty texts, each within two looks, and none twice', async () => {
  await openPolledShop()
  twilio.fake.modes.listLagMs = [0, 1000, 3000]
  const callers = Array.from({ length: 50 }, (_, n) => `+1416555${String(2000 + n)}`)
  const waitedFor: number[] = []
  for (let n = 0; n < callers.length; n += 5) {
    const five = callers.slice(n, n + 5)
    for (const from of five) called({ from })
    for (let looks = 1; looks <= 2; looks++) {
      await beat()
      if (five.every((from) => twilio.textsTo(from).length > 0)) waitedFor.push(looks)
    }
    expect(five.map((from) => twilio.textsTo(from).length)).toEqual([1, 1, 1, 1, 1])
  }
  await beat(10)
  expect(callers.map((from) => twilio.textsTo(from).length)).toEqual(callers.map(() => 1))
  expect(rows()).toHaveLength(50)
})

test.each([
  ['no-answer', 1],
  ['busy', 1],
  ['failed', 1],
  ['canceled', 1],
] as const)('a call that ended %s is texted back', async (status, texts) => {
  await openPolledShop()
  called({ from: dana, status })
  await beat()
  expect(twilio.textsTo(dana)).toHaveLength(texts)
})

test.each([
  ['nobody was rung', null, 'missed'],
  ['a phone of the crew spoke for a minute', { status: 'completed', seconds: 60 }, 'answered'],
  ['a voicemail picked up and was cut off', { status: 'completed', seconds: 8 }, 'missed'],
  ['a phone of the crew rang in vain', { status: 'no-answer', seconds: 20 }, 'missed'],
] as const)('of a call that Twilio opened and in which %s', async (_what, leg, outcome) => {
  await openPolledShop()
  const sid = called({ from: dana, status: 'completed', seconds: 70 })
  if (leg) rang(sid, leg)
  await beat(4)
  expect(rows()).toMatchObject([{ outcome, foundBy: 'sweep' }])
  expect(twilio.textsTo(dana)).toHaveLength(outcome === 'missed' ? 1 : 0)
})

test.each([
  ['not listed yet', null],
  ['listed as speaking still', 'in-progress'],
] as const)('whose phone at the shop is %s when the call is over waits for the next look', async (_what, status) => {
  await openPolledShop()
  const sid = called({ from: dana, status: 'completed', seconds: 60 })
  const leg = status && rang(sid, { status, seconds: 50 })
  await polling.look()
  expect(rows()).toEqual([])
  if (leg) Object.assign(leg, { status: 'completed' })
  else rang(sid, { status: 'completed', seconds: 50 })
  await beat(3)
  expect(rows()).toMatchObject([{ outcome: 'answered' }])
  expect(twilio.textsTo(dana)).toEqual([])
})

test('a phone that is never heard of again is no talk: its caller is texted within the minute', async () => {
  await openPolledShop()
  rang(called({ from: dana, status: 'completed', seconds: 60 }), { status: 'in-progress', seconds: 50 })
  await beat(13)
  expect(rows()).toMatchObject([{ outcome: 'missed' }])
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

test('a messenger beside it that cannot be reached is not asked here, and calls are found all the same', async () => {
  await openPolledShop()
  const asked: string[] = []
  const unreachable = async () => {
    asked.push('received')
    throw new Unreachable('no route')
  }
  const voipms = { ...simulatedMessenger({ now: twilio.shop.now, world: simulatedWorld() }), name: 'voipms' as const }
  twilio.shop.others.messengers.push({ ...voipms, receivedSince: unreachable })
  called({ from: dana })
  await beat()
  expect(twilio.textsTo(dana)).toHaveLength(1)
  expect(asked).toEqual([])
})

test('a key that may not read texts still finds the calls', async () => {
  await openPolledShop()
  twilio.shop.messenger.receivedSince = async () => {
    throw new Unreachable('401')
  }
  called({ from: dana })
  twilio.shop.pass({ seconds: 5 })
  await expect(polling.look()).rejects.toThrow('401')
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

test('a call over midnight in UTC is found', async () => {
  await openPolledShop({ at: Temporal.Instant.from('2026-11-20T23:59:40Z') })
  called({ from: dana, seconds: 15 })
  twilio.shop.pass({ seconds: 30 })
  await beat()
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

test('what they answer is heard, answered and delivered, with no webhook at all', async () => {
  await openPolledShop()
  called({ from: dana })
  await beat()
  await twilio.fake.receiveText({ from: dana, to: line, body: 'Hi, my basement tap is leaking' })
  await beat(3)
  const told = twilio.shop.db.select().from(messages).all()
  expect(told.filter(({ direction, kind }) => direction === 'inbound' && kind === 'from-caller')).toHaveLength(1)
  expect(twilio.textsTo(dana).length).toBeGreaterThan(1)
  await beat(3)
  expect(told.length).toBeGreaterThan(2)
  const first = twilio.shop.db
    .select()
    .from(messages)
    .all()
    .find(({ toNumber }) => toNumber === dana)
  expect(first).toMatchObject({ state: 'delivered' })
})

test('a landline is learnt of from the list, as it is from a receipt', async () => {
  await openPolledShop()
  twilio.fake.modes.fates = { [dana]: { status: 'undelivered', errorCode: 30006 } }
  called({ from: dana })
  await beat(2)
  await twilio.fake.settled()
  await beat(2)
  const [text] = twilio.shop.db
    .select()
    .from(messages)
    .all()
    .filter(({ toNumber }) => toNumber === dana)
  expect(text).toMatchObject({ state: 'failed', because: 'cannot-be-texted', errorCode: '30006' })
})

test('with webhooks as well nothing is doubled, whichever comes first', async () => {
  await openPolledShop()
  const [first, second] = [newCallSid(), newCallSid()]
  await twilio.ring(dana, first)
  await twilio.hangUp(dana, first, 'completed')
  called({ from: dana, sid: first, status: 'completed' })
  await beat(2)
  const bob = '+14165550135'
  called({ from: bob, sid: second })
  await beat(2)
  await twilio.hangUp(bob, second, 'no-answer')
  await twilio.text(dana, 'A leak', { messageSid: `SM${'1'.repeat(32)}` })
  await beat(2)
  expect(rows()).toHaveLength(2)
  expect(twilio.textsTo(bob)).toHaveLength(1)
  expect(twilio.textsTo(dana).filter((body) => body.includes('missed your call'))).toHaveLength(1)
})

test('after a list that says too many, the box waits, twice as long each time, and then catches up', async () => {
  await openPolledShop()
  twilio.fake.modes.listFaults = [{ fault: '429', chance: 1 }]
  called({ from: dana })
  twilio.shop.pass({ seconds: 5 })
  await expect(polling.look()).rejects.toThrow('429')
  // Too soon: nothing is asked, so nothing fails.
  twilio.shop.pass({ seconds: 5 })
  await polling.look()
  twilio.fake.modes.listFaults = []
  await beat(2)
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

test('the pause after a failure doubles and never passes three minutes', () => {
  expect([1, 2, 3, 4, 5, 20].map((failures) => pauseAfter(failures, 0.5))).toEqual([10, 20, 40, 80, 120, 120])
  expect(pauseAfter(20, 0.999)).toBeLessThan(180)
})

test('where webhooks come nothing is polled', async () => {
  twilio = await openTwilioShop({ at: friday })
  called({ from: dana })
  await openPolling(twilio.shop, twilio.shop.monotonic).look()
  await twilio.shop.settle()
  expect(rows()).toEqual([])
})
