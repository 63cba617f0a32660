import { setTimeout as wait } from 'node:timers/promises'
import type { Mode } from '../../ollama/modes.ts'
import { startFakeModel } from '../fake-model.ts'
import type { Figure, Reading } from '../figure.ts'
import { fireSteadily } from '../fire.ts'
import { spread } from '../percentiles.ts'
import { callerNumber, openShop, textFrom } from '../shop.ts'

/** A caller's text → the answer arrives at the messenger, without the seconds in which the caller may still be writing. */
export const answer: Figure = { name: 'answer', measure }

// As server/replies/quiet-window.ts gives a first text.
const quietWindowMs = 6_000
const deadlineMs = 8_000
/** So many answers warm the box up. */
const warmUp = 40

async function measure(): Promise<Reading[]> {
  const good = await delays('good', { texts: 300, perSecond: 10 })
  const none = await delays(null, { texts: 300, perSecond: 10 })
  const hanging = await delays('hanging', { texts: 10, perSecond: 2 })
  const what = 'a text → its answer, less 6 s to write on'
  const most = deadlineMs - quietWindowMs + 1000
  return [
    { what: `${what}, 10 texts/s, no model`, unit: 'ms', values: none },
    { what: `${what}, 10 texts/s, a model that answers at once`, unit: 'ms', values: good },
    { what: `${what}, the model hangs`, unit: 'ms', values: hanging, goals: { max: most } },
  ]
}

type Load = { texts: number; perSecond: number }

async function delays(mode: Mode | null, { texts, perSecond }: Load): Promise<Record<'p50' | 'p99' | 'max', number>> {
  const model = mode && (await startFakeModel(mode))
  const shop = await openShop({ env: model ? { OLLAMA_URL: model.url } : {} })
  const count = mode === 'hanging' ? texts : texts + warmUp
  const callers = Array.from({ length: count }, (_, n) => callerNumber(n))
  const shots = callers.map((from) => textFrom(from, 'My kitchen sink is leaking and the cabinet is wet'))
  const hits = await fireSteadily(shop.appliance.publicOrigin, shots, perSecond)
  await wait(quietWindowMs)
  await wait(mode === 'hanging' ? deadlineMs - quietWindowMs : 0)
  const arrivals = new Map((await shop.messenger.quiet()).map(({ to, at }) => [to, at]))
  await shop.close()
  await model?.close()
  const taken = callers.map((from, n) => (arrivals.get(from) ?? Infinity) - (hits[n]?.sentAt ?? 0) - quietWindowMs)
  const { p50, p99, max } = spread(mode === 'hanging' ? taken : taken.slice(warmUp))
  return { p50, p99, max }
}
