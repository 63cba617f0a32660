import type { Figure, Reading } from '../figure.ts'
import { fireAt, type Hit } from '../fire.ts'
import { spread } from '../percentiles.ts'
import { callerNumber, missedCall, openShop, type RungCall, type Shop } from '../shop.ts'

const perSecond = 20
const calls = 800
const warmUp = 100

/** The webhook that makes a call a missed one → its text arrives at the messenger, whose own 50 ms are not in it. */
export const speedToText: Figure = { name: 'speed-to-text', measure }

async function measure(): Promise<Reading[]> {
  const ringing = await speeds((call) => call.rings)
  const ended = await speeds((call) => call.ends)
  const goals = { p50: 8, p99: 25 }
  return [
    { what: 'the very first call after a start → its text', unit: 'ms', values: { '': ringing.cold } },
    { what: `a call comes in → its text, ${perSecond} calls/s`, unit: 'ms', values: ringing.warm, goals },
    { what: `a call is known by its end only → its text, ${perSecond} calls/s`, unit: 'ms', values: ended.warm, goals },
  ]
}

type Deciding = (call: RungCall) => RungCall['rings']

async function speeds(deciding: Deciding): Promise<{ cold: number; warm: { p50: number; p99: number; max: number } }> {
  const shop = await openShop()
  const [cold = Number.NaN] = await speedsOf(shop, deciding, 0, 1)
  await speedsOf(shop, deciding, 1, warmUp)
  const { p50, p99, max } = spread(await speedsOf(shop, deciding, 1 + warmUp, calls))
  await shop.close()
  return { cold, warm: { p50, p99, max } }
}

async function speedsOf(shop: Shop, deciding: Deciding, first: number, count: number): Promise<number[]> {
  const rung = Array.from({ length: count }, (_, n) => missedCall(callerNumber(first + n)))
  const plan = rung.map((call, n) => ({ shot: deciding(call), afterMs: (n * 1000) / perSecond }))
  // Each call ends two seconds after it came, among the calls of others.
  const ends = rung.map((call, n) => ({ shot: call.ends, afterMs: (n * 1000) / perSecond + 2000 }))
  const hits = await fireAt(shop.appliance.publicOrigin, [...plan, ...ends])
  const arrivals = new Map((await shop.messenger.quiet()).map(({ to, at }) => [to, at]))
  return rung.map(({ from }, n) => (arrivals.get(from) ?? Infinity) - (hits[n] as Hit).sentAt)
}
