import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Guard } from '../guarded-exchange.ts'
import type { Vitals } from '../messenger/messenger.ts'
import { jsonAs } from '../read-json.ts'
import type { AndroidGatewayAccount } from './account.ts'
import { ask } from './ask.ts'
import { instantOf } from './dates.ts'
import { batteryOf, type Health, health } from './health.ts'

/** What is known of the phone since the start. */
export type Heard = { at: Temporal.Instant | null; health: Health | null; hasCard: boolean | null }

type Terms = { guard: Guard; now(): Temporal.Instant }

const timeoutMs = 10_000
/** A phone in the shop's own network is asked, and answers at once. One that sleeps is seen by its server every quarter of an hour. */
const mostSilentMinutes = { phone: 15, server: 60 }

/** A server belongs to others too, and knows of a phone only what is a quarter of an hour old. */
const restMinutes = { phone: 0, server: 5 }

const devices = z.array(z.object({ id: z.string(), lastSeen: z.string().nullish() }))

/** Whether it is time to ask again; null: it was not asked yet. */
export function mayBeAsked(
  { mode }: AndroidGatewayAccount,
  { askedAt, now }: { askedAt: Temporal.Instant | null; now: Temporal.Instant },
): boolean {
  return askedAt === null || Math.abs(now.since(askedAt).total('minutes')) >= restMinutes[mode]
}

/** Asks the phone how it is, or its server when it was last there. */
export async function askVitals(account: AndroidGatewayAccount, { guard, now }: Terms): Promise<Partial<Heard>> {
  if (account.mode === 'server') return { at: await seenByServer(account, guard) }
  const state = await askHealth(account, guard)
  return state ? { at: now(), health: state } : {}
}

/** What was heard last stands where nothing new is told. */
export function addTo(heard: Heard, news: Partial<Heard>): Heard {
  return {
    at: later(heard.at, news.at ?? null),
    health: news.health ?? heard.health,
    hasCard: news.hasCard ?? heard.hasCard,
  }
}

export function vitalsOf({ mode }: AndroidGatewayAccount, heard: Heard): Vitals {
  return {
    seenAt: heard.at,
    mayBeSilentMinutes: mostSilentMinutes[mode],
    battery: heard.health && batteryOf(heard.health),
    hasCard: heard.hasCard,
  }
}

async function seenByServer(account: AndroidGatewayAccount, guard: Guard): Promise<Temporal.Instant | null> {
  const came = await ask(account, guard, { path: '/devices', timeoutMs })
  const list = came.answered ? jsonAs(came.body, devices) : null
  const ours = (list ?? []).filter(({ id }) => account.device === null || id === account.device)
  return ours.map(({ lastSeen }) => instantOf(lastSeen)).reduce(later, null)
}

async function askHealth(account: AndroidGatewayAccount, guard: Guard): Promise<Health | null> {
  const came = await ask(account, guard, { path: '/health', timeoutMs })
  // A phone that is not well answers 500 and says why.
  return came.answered ? jsonAs(came.body, health) : null
}

function later(one: Temporal.Instant | null, other: Temporal.Instant | null): Temporal.Instant | null {
  if (!one || !other) return one ?? other
  return one.epochMilliseconds >= other.epochMilliseconds ? one : other
}
