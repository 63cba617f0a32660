// A shop whose telephone system tells of calls when they are over, and does no more.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { callBack, ringOnCall } from '../../server/callbacks/call-back.ts'
import { callerById, callerByNumber } from '../../server/callers/store.ts'
import { sweepCalls } from '../../server/calls/sweep-calls.ts'
import { takeUpCall } from '../../server/calls/take-up-call.ts'
import { bridges, callbacks, calls, conversations, messages } from '../../server/database/schema.ts'
import { pbxCarrier } from '../../server/providers/carrier/pbx.ts'
import { simulatedCarrier } from '../../server/providers/carrier/simulated.ts'
import { insertEmergency } from '../../server/replies/emergency-store.ts'
import { addLine, carryLine, lineByNumber } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { token } from '../pbx/fake-pbx.ts'
import { accountOf, form, ours } from '../providers/pbx/shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')
const dana = '+14165550134'
const account = accountOf('own', { proof: { by: 'path', secret: token } })

let shop: TestAppliance
beforeEach(async () => {
  shop = await openAppliance({ at: friday, env: { OWNER_MOBILE: '+14165550001' } })
  Object.assign(shop, { carrier: pbxCarrier(account, shop) })
})
afterEach(() => shop.close())

type Told = { id?: string; from?: string; to?: string; status?: string; time?: string; seconds?: string }

/** The system tells of a call, so many seconds after the last word. */
async function tells(told: Told, after = 0): Promise<void> {
  shop.pass({ seconds: after })
  const reading = shop.carrier.readCall(form({ from: dana, to: ours, status: 'missed', ...told }))
  if (!reading.ok) throw new Error(`it was not read: ${reading.because}`)
  for (const event of reading.events) takeUpCall(shop, event)
  await shop.settle()
}

const rows = () => shop.db.select().from(calls).all()
const texts = () =>
  shop.db
    .select()
    .from(messages)
    .all()
    .filter(({ toNumber }) => toNumber === dana)
const waiting = () =>
  shop.db
    .select()
    .from(callbacks)
    .all()
    .filter(({ closedAt }) => closedAt === null)

test('a missed call is texted back, and its caller waits for a voice', async () => {
  await tells({ id: '1' })
  expect(rows()).toMatchObject([{ carrier: 'pbx', outcome: 'missed', decision: 'text-back' }])
  expect(texts()).toHaveLength(1)
  expect(waiting()).toHaveLength(1)
})

test('a call that was answered is not, whatever the plan of its line', async () => {
  await tells({ id: '1', status: 'answered', seconds: '60' })
  expect(rows()).toMatchObject([{ outcome: 'answered', because: 'answered' }])
  expect(texts()).toEqual([])
})

test.each(['4165550134', '+1 416 555 0134', 'sip:14165550134@trunk'])('%s is the same caller', async (from) => {
  await tells({ id: '1', from })
  expect(callerByNumber(shop.db, dana)).toBeDefined()
  expect(texts()).toHaveLength(1)
})

test.each(['anonymous', '', 'Private'])('who hides the number as "%s" is texted nothing', async (from) => {
  await tells({ id: '1', from })
  expect(rows()).toMatchObject([{ noCallerBecause: 'withheld', because: 'withheld' }])
  expect(shop.db.select().from(messages).all()).toEqual([])
})

const ids = ['a', 'b', 'c', 'd', 'e']

test.each([0, 1, 20])('one call told five times under five ids, %s seconds apart, is one call', async (apart) => {
  for (const id of ids) await tells({ id }, apart)
  expect(rows()).toHaveLength(1)
  expect(texts()).toHaveLength(1)
})

test('a call without any id told five times is one call', async () => {
  for (const _each of ids) await tells({}, 5)
  expect(rows()).toHaveLength(1)
  expect(texts()).toHaveLength(1)
})

const orders = [
  ['answered', 'missed', 'missed'],
  ['missed', 'answered', 'missed'],
  ['missed', 'missed', 'answered'],
]

test.each(orders)('%s, %s and %s of one call leave one call, answered, and nobody waiting', async (...order) => {
  const time = friday.toString()
  shop.pass({ seconds: 40 })
  for (const [n, status] of order.entries()) {
    await tells({ id: String(n), status, time, seconds: status === 'answered' ? '30' : '0' }, 1)
  }
  expect(rows()).toHaveLength(1)
  expect(rows()).toMatchObject([{ outcome: 'answered' }])
  expect(waiting()).toEqual([])
  expect(texts()).toHaveLength(order[0] === 'answered' ? 0 : 1)
})

test('a telephone that missed a call tells so before the one that took it has hung up', async () => {
  await tells({ id: 'a', time: friday.toString() }, 5)
  await tells({ id: 'b', status: 'answered', time: friday.toString(), seconds: '600' }, 600)
  expect(rows()).toHaveLength(1)
  expect(waiting()).toEqual([])
})

test('whoever was answered, put down and called again is a new call, however soon', async () => {
  await tells({ id: 'a', status: 'answered', time: friday.toString(), seconds: '10' }, 10)
  await tells({ id: 'b', time: friday.add({ seconds: 40 }).toString() }, 50)
  expect(rows()).toMatchObject([{ outcome: 'answered' }, { outcome: 'missed' }])
  expect(texts()).toHaveLength(1)
})

test.each([
  ['whose end is told', { seconds: '40' }, 50, 0],
  ['whose end is not told', {}, 55, 0],
  ['whose end is not told, and that is told late', {}, 55, 300],
] as const)('an answered call %s and a missed one soon after it are two', async (_what, told, apart, late) => {
  shop.pass({ seconds: apart })
  await tells({ id: 'a', status: 'answered', time: friday.toString(), ...told }, late)
  await tells({ id: 'b', time: friday.add({ seconds: apart }).toString() }, 5)
  expect(rows()).toMatchObject([{ outcome: 'answered' }, { outcome: 'missed', decision: 'text-back' }])
  expect(waiting()).toHaveLength(1)
})

test('who was missed after an answered call still waits when another phone tells of that one late', async () => {
  const time = friday.toString()
  await tells({ id: 'a', status: 'answered', time, seconds: '10' }, 10)
  await tells({ id: 'b', time: friday.add({ seconds: 40 }).toString() }, 50)
  await tells({ id: 'c', status: 'answered', time, seconds: '10' }, 1)
  expect(rows()).toMatchObject([{ outcome: 'answered' }, { outcome: 'missed' }])
  expect(waiting()).toHaveLength(1)
})

test.each(['4165550199', '+14165550199', 'sip:4165550199@trunk', '1000', 'reception'])(
  'a call to %s, which is no number of the shop, is one to the shop',
  async (to) => {
    await tells({ id: 'a', to })
    expect(rows()).toMatchObject([{ outcome: 'missed', decision: 'text-back' }])
    expect(rows()[0]?.lineId).toBe(lineByNumber(shop.db, ours)?.id)
    expect(texts()).toHaveLength(1)
    expect(lineByNumber(shop.db, '+14165550199')).toBeUndefined()
  },
)

test('a call to another number of the shop is one to that number', async () => {
  await tells({ id: 'a' })
  addLine(shop.db, '+14165550199', shop.now())
  await tells({ id: 'b', to: '4165550199', from: '+14165550135' })
  expect(rows()[1]?.lineId).toBe(lineByNumber(shop.db, '+14165550199')?.id)
})

test.each(['TORTURE', 'JOINEMPTY', 'LEAVEEMPTY', 'FULL', 'CONTINUE', 'INVALIDARGS', 'perdu', ''])(
  'how a call ended is not known by the word "%s": it is a missed one',
  async (status) => {
    await tells({ id: 'a', status })
    expect(rows()).toMatchObject([{ outcome: 'missed', decision: 'text-back' }])
    expect(waiting()).toHaveLength(1)
  },
)

test.each([0, 5, 3600, 86_400])(
  'an id that comes again for another caller, %s seconds later, is another call',
  async (after) => {
    await tells({ id: '1234' })
    await tells({ id: '1234', from: '+14165550135' }, after)
    await tells({ id: '1234', from: '+14165550135' }, 5)
    expect(rows()).toMatchObject([{ outcome: 'missed' }, { outcome: 'missed', decision: 'text-back' }])
    expect(rows()).toHaveLength(2)
    expect(waiting()).toHaveLength(2)
  },
)

test('an id that comes again for the same caller on another day is another call', async () => {
  await tells({ id: '1234' })
  await tells({ id: '1234' }, 86_400)
  expect(rows()).toHaveLength(2)
  expect(texts()).toHaveLength(2)
})

test('an id that comes again with its number hidden is the same call, and later on another', async () => {
  await tells({ id: '1234' })
  await tells({ id: '1234', from: 'anonymous' }, 5)
  expect(rows()).toHaveLength(1)
  await tells({ id: '1234', from: 'anonymous' }, 3600)
  expect(rows()).toHaveLength(2)
})

test.each([
  ['after 91 seconds', {}, 91],
  ['of another caller', { from: '+14165550135' }, 1],
] as const)('a call %s is another', async (_what, other, after) => {
  await tells({ id: 'a' })
  await tells({ id: 'b', ...other }, after)
  expect(rows()).toHaveLength(2)
})

test('the same id told again is the same call, however late', async () => {
  await tells({ id: 'a' })
  await tells({ id: 'a' }, 7200)
  expect(rows()).toHaveLength(1)
  expect(texts()).toHaveLength(1)
})

test.each([
  [5, 1, 'text-back', null],
  [60 * 5, 0, 'stay-silent', 'found-too-late'],
] as const)(
  'a call that a spool tells of %s minutes late is met as of then',
  async (minutes, howMany, decision, because) => {
    shop.pass({ minutes })
    await tells({ id: 'a', time: friday.toString() })
    expect(rows()).toMatchObject([{ startedAt: friday, decision, because }])
    expect(texts()).toHaveLength(howMany)
    expect(waiting()).toHaveLength(1)
  },
)

test('a spool that tells of an old call and of a new one tells of two', async () => {
  shop.pass({ hours: 1 })
  await tells({ id: 'old', time: friday.toString() })
  await tells({ id: 'new' }, 1)
  expect(rows()).toHaveLength(2)
})

test('a list that nobody keeps is not swept, and no trouble is told', async () => {
  expect(await sweepCalls(shop)).toBe(0)
  shop.pass({ minutes: 5 })
  expect(await sweepCalls(shop)).toBe(0)
})

test('for a danger phones ring by another number of the shop, where one can place calls', async () => {
  await tells({ id: 'a' })
  const known = lineByNumber(shop.db, ours)
  carryLine(shop.db, ours, { carrier: 'pbx' })
  const practice = simulatedCarrier({ now: () => shop.now() })
  Object.assign(shop, { carrier: practice, others: { carriers: [shop.carrier], messengers: [] } })
  addLine(shop.db, '+14165550188', shop.now())
  const caller = callerByNumber(shop.db, dana)
  const asked = { caller: caller!, phone: '+14165550001', crewId: null, now: shop.now() }
  expect(shop.db.transaction((tx) => callBack(tx, shop, asked))).toEqual({ do: 'refused', because: 'cannot-place' })
  const conversationId = shop.db.select().from(conversations).all()[0]?.id ?? 0
  const messageId = shop.db.select().from(messages).all()[0]?.id ?? 0
  const danger = { conversationId, messageId, danger: 'gas' as const, openedAt: shop.now() }
  const { id: emergencyId } = insertEmergency(shop.db, danger)
  expect(shop.db.transaction((tx) => ringOnCall(tx, shop, { ...asked, emergencyId }))).toEqual({ do: 'placed' })
  const [bridge] = shop.db.select().from(bridges).all()
  expect(bridge).toMatchObject({ carrier: 'simulated' })
  expect(bridge?.lineId).not.toBe(known?.id)
})

test('no call back is placed: nothing would ring', async () => {
  await tells({ id: 'a' })
  const caller = callerByNumber(shop.db, dana)
  const asked = { caller: caller!, phone: '+14165550001', crewId: null, now: shop.now() }
  expect(shop.db.transaction((tx) => callBack(tx, shop, asked))).toEqual({ do: 'refused', because: 'cannot-place' })
})

const tellings = fc.array(
  fc.record(
    {
      id: fc.constantFrom('1', '2'),
      who: fc.constantFrom(0, 1),
      status: fc.constantFrom('missed', 'answered', 'TORTURE', '', 'CANCEL', 'No Answer', 'GONE'),
      to: fc.constantFrom(ours, '4165550199', '1000', ''),
      seconds: fc.constantFrom('0', '10', '300'),
      after: fc.integer({ min: 0, max: 200 }),
      began: fc.integer({ min: 0, max: 400 }),
    },
    { requiredKeys: ['id', 'who', 'status', 'to', 'after'] },
  ),
  { minLength: 1, maxLength: 6 },
)

test('whatever a system tells, whoever called is decided on, and texted once at most', async () => {
  let callersSoFar = 0
  await fc.assert(
    fc.asyncProperty(tellings, async (all) => {
      const numbers = [0, 1].map(() => `+1416555${1000 + callersSoFar++}`)
      const fromThem = () => rows().filter(({ callerId }) => callerId && numbers.includes(numberOf(callerId)))
      for (const { who, after, began, ...told } of all) {
        const time = began === undefined ? {} : { time: shop.now().subtract({ seconds: began }).toString() }
        await tells({ ...told, ...time, from: numbers[who] ?? '' }, after)
      }
      const called = new Set(all.map(({ who }) => numbers[who]))
      expect(new Set(fromThem().map(({ callerId }) => numberOf(callerId ?? 0)))).toEqual(called)
      for (const { decision, because } of fromThem())
        expect(decision === 'text-back' || because !== null, JSON.stringify(all)).toBe(true)
      for (const number of numbers) {
        const sent = shop.db.select().from(messages).all()
        expect(sent.filter(({ toNumber }) => toNumber === number).length).toBeLessThanOrEqual(1)
      }
      const isMissed = (number: string | undefined) =>
        all.every(({ who, status }) => numbers[who] !== number || status !== 'answered')
      for (const number of called)
        if (isMissed(number)) expect(stillWaits(number ?? ''), JSON.stringify(all)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

function numberOf(callerId: number): string {
  return callerById(shop.db, callerId)?.number ?? ''
}

function stillWaits(number: string): boolean {
  return waiting().some(({ callerId }) => numberOf(callerId) === number)
}
