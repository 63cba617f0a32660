// The ends of a call that is greeted at once, in every order, each told twice, and once more when it is long over: one decision, the right one.
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { callerByNumber } from '../../server/callers/store.ts'
import { callbacks, calls } from '../../server/database/schema.ts'
import { duringCall, type FinalCallStatus, newCallSid } from '../twilio/webhooks.ts'
import { dana, line, openTwilioShop, owner, type TwilioShop } from './twilio-shop.ts'

const friday = Temporal.Instant.from('2026-11-20T15:00:00Z')

let twilio: TwilioShop
beforeEach(async () => {
  twilio = await openTwilioShop({ at: friday })
})
afterEach(() => twilio.close())

const rows = () => twilio.shop.db.select().from(calls).all()
const queue = () => twilio.shop.db.select().from(callbacks).all()

type Signal = () => Promise<unknown>
type Told = { from: string; callSid: string }

const rings = ({ from, callSid }: Told) => twilio.ring(from, callSid)
const over = (status: FinalCallStatus) => (call: Told) => twilio.hangUp(call.from, call.callSid, status)
const keys = (about: string, Digits: string) => (call: Told) =>
  twilio.post(`/webhooks/twilio/gather?about=${about}`, { ...duringCall({ ...call, to: line }), Digits })

/** Tells all of it in this order, each twice; then everything once more a day later, when nothing of it may count. */
async function plays(from: string, order: ((call: Told) => Promise<unknown>)[]) {
  const call = { from, callSid: newCallSid() }
  const signals: Signal[] = order.map((signal) => () => signal(call))
  for (const signal of signals) {
    await signal()
    await signal()
  }
  await settleDown()
  const [row, texts, waiting] = [rows().at(-1), twilio.fake.messages.map(({ to }) => to), queue()]
  twilio.shop.pass({ hours: 30 })
  for (const signal of signals) await signal()
  await settleDown()
  expect([rows().at(-1), twilio.fake.messages.map(({ to }) => to), queue()]).toEqual([row, texts, waiting])
  expect(row?.decidedAt).not.toBeNull()
  expect(row?.endedAt).not.toBeNull()
  twilio.fake.messages.length = 0
  return { row, texts }
}

async function settleDown(): Promise<void> {
  await twilio.shop.settle()
  twilio.shop.pass({ seconds: 11 })
  await twilio.shop.settle()
}

test.each(['completed', 'busy', 'failed', 'no-answer', 'canceled'] as const)(
  'a call that ends as %s is texted back once',
  async (status) => {
    for (const order of [[rings, over(status)], [over(status), rings], [over(status)]])
      expect(await plays(dana, order)).toMatchObject({
        row: { outcome: 'missed', decision: 'text-back' },
        texts: [dana],
      })
  },
)

test.each([
  [line, 'own-line'],
  [owner, 'crew'],
  ['72345', 'short-code'],
  ['+19005550134', 'premium'],
  ['anonymous', 'withheld'],
])('a call from %s is texted in no order, because %s', async (from, because) => {
  for (const order of [[rings, over('completed')], [over('completed'), rings], [over('no-answer')]])
    expect(await plays(from, order)).toMatchObject({ row: { decision: 'stay-silent', because }, texts: [] })
})

test('a mobile that is keyed in is texted when it was asked for, given and confirmed before the end, and in no other order', async () => {
  const [mobile, number, right, end] = [
    keys('mobile', '1'),
    keys('number', '4165550134'),
    keys('right', '1'),
    over('completed'),
  ]
  for (const order of permutations([mobile, number, right, end])) {
    const isRight = order[0] === mobile && order[1] === number && order[2] === right
    const { row, texts } = await plays('anonymous', [rings, ...order])
    expect(texts).toEqual(isRight ? [dana] : [])
    const textedCallerId = isRight ? callerByNumber(twilio.shop.db, dana)?.id : null
    expect(row).toMatchObject({ decision: isRight ? 'text-back' : 'stay-silent', textedCallerId })
  }
})

function permutations<T>(all: T[]): T[][] {
  if (all.length < 2) return [all]
  return all.flatMap((one, n) => permutations(all.filter((_, other) => other !== n)).map((rest) => [one, ...rest]))
}
