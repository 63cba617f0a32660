import type { Figure, Reading } from '../figure.ts'
import { fireAtOnce, fireSteadily, type Hit, type Shot } from '../fire.ts'
import { spread } from '../percentiles.ts'
import { callerNumber, missedCall, openShop, receiptFor, textFrom } from '../shop.ts'

export const perSecond = 100
export const seconds = 30
export const burst = 1000

/** How fast a webhook is answered: steadily and in a burst, while the messenger answers and while it hangs. */
export const webhooks: Figure = { name: 'webhooks', measure }

async function measure(): Promise<Reading[]> {
  return [...(await measureShop('')), ...(await measureShop(', messenger hangs', { isHanging: true }))]
}

async function measureShop(when: string, { isHanging = false } = {}): Promise<Reading[]> {
  const shop = await openShop({ receipts: false })
  const { publicOrigin } = shop.appliance
  if (isHanging) await shop.messenger.setModes({ chances: [{ fault: 'hang', chance: 1 }] })
  await fireSteadily(publicOrigin, mixedShots(0, 300), perSecond)
  const steady = await fireSteadily(publicOrigin, mixedShots(1000, perSecond * seconds), perSecond)
  const burstShots = Array.from({ length: burst }, (_, n) => missedCall(callerNumber(50_000 + n)).rings)
  const atOnce = await fireAtOnce(publicOrigin, burstShots)
  await shop.close()
  return readingsOf(`a webhook is answered${when}`, steady, atOnce)
}

export function readingsOf(what: string, steady: Hit[], atOnce: Hit[]): Reading[] {
  const { p50, p99, max } = spread(steady.map(({ tookMs }) => tookMs))
  return [
    {
      what: `${what}, ${perSecond}/s`,
      unit: 'ms',
      values: { p50, p99, max, errors: errorsIn(steady) },
      goals: { p50: 5, p99: 20, errors: 0 },
    },
    {
      what: `${what}, ${burst} at once`,
      unit: 's',
      values: { all: Math.max(...atOnce.map(({ tookMs }) => tookMs)) / 1000, errors: errorsIn(atOnce) },
      goals: { all: 2, errors: 0 },
    },
  ]
}

/** What comes in on a busy day: calls, their ends, texts and receipts in equal parts. */
export function mixedShots(first: number, count: number): Shot[] {
  return Array.from({ length: count / 4 }, (_, n) => {
    const from = callerNumber(first + n)
    const { rings, ends } = missedCall(from)
    return [rings, ends, textFrom(from, 'Need someone to look at a leak in the basement'), receiptFor(from)]
  }).flat()
}

function errorsIn(hits: Hit[]): number {
  return hits.filter(({ status }) => status !== 200).length
}
