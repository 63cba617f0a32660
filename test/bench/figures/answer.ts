import { setTimeout as wait } from 'node:timers/promises'
import type { Mode } from '../../ollama/modes.ts'
import { startFakeModel } from '../fake-model.ts'
import type { Figure, Reading } from '../figure.ts'
import { fireSteadily, type Hit } from '../fire.ts'
import { spread } from '../percentiles.ts'
import { callerNumber, openShop, type Shop, textFrom } from '../shop.ts'

/** A caller's text → the answer arrives at the messenger, without the seconds in which the caller may still be writing. */
export const answer: Figure = { name: 'answer', measure }

// As server/replies/quiet-window.ts gives a first text.
const quietWindowMs = 6_000
const deadlineMs = 8_000
/** So many texts warm the box up. */
const warmUp = 6
const perSecond = 2

async function measure(): Promise<Reading[]> {
  const none = await delays(null, 60)
  const good = await delays('good', 60)
  const hanging = await delays('hanging', 12)
  const what = `a text → its answer, less 6 s to write on, ${perSecond} texts/s`
  const most = deadlineMs - quietWindowMs + 1000
  return [
    { what: `${what}, no model`, unit: 'ms', values: none },
    { what: `${what}, a model that answers at once`, unit: 'ms', values: good },
    { what: `${what}, a model that hangs`, unit: 'ms', values: hanging, goals: { max: most } },
  ]
}

async function delays(mode: Mode | null, texts: number): Promise<Record<'p50' | 'p99' | 'max', number>> {
  const model = mode && (await startFakeModel(mode))
  const shop = await openShop({ env: model ? { OLLAMA_URL: model.url } : {} })
  await delaysOf(shop, 0, warmUp)
  const { p50, p99, max } = spread(await delaysOf(shop, warmUp, texts))
  await shop.close()
  await model?.close()
  return { p50, p99, max }
}

async function delaysOf(shop: Shop, first: number, count: number): Promise<number[]> {
  const callers = Array.from({ length: count }, (_, n) => callerNumber(first + n))
  const shots = callers.map((from) => textFrom(from, 'My kitchen sink is leaking and the cabinet is wet'))
  const hits = await fireSteadily(shop.appliance.publicOrigin, shots, perSecond)
  await wait(deadlineMs)
  const arrivals = new Map((await shop.messenger.quiet()).map(({ to, at }) => [to, at]))
  return callers.map((from, n) => (arrivals.get(from) ?? Infinity) - (hits[n] as Hit).sentAt - quietWindowMs)
}
