// What is wrong for a while with a company or a machine that carries calls or texts, and whether the owner was told of it.
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Queries } from '../database/queries.ts'
import { readValue, storeValue } from '../settings/store.ts'

export type Spell = {
  /** Whose, by the name of its provider. */
  name: string
  /** It shows nothing of itself, its battery runs down, its SIM card is gone, or its trunk brings no calls. */
  what: 'silent' | 'battery' | 'card' | 'trunk'
  /** When it last showed itself; null: nobody knows. */
  seenAt: Temporal.Instant | null
  noticedAt: Temporal.Instant
  isTold: boolean
}

const setting = 'spells'
const stored = z.array(
  z.object({
    name: z.string(),
    what: z.enum(['silent', 'battery', 'card', 'trunk']),
    seenAt: z.string().nullable(),
    noticedAt: z.string(),
    isTold: z.boolean(),
  }),
)

export function readSpells(db: Queries): Spell[] {
  const found = stored.safeParse(readValue(db, setting)).data ?? []
  return found.map(({ seenAt, noticedAt, ...spell }) => ({
    ...spell,
    seenAt: seenAt === null ? null : Temporal.Instant.from(seenAt),
    noticedAt: Temporal.Instant.from(noticedAt),
  }))
}

export function storeSpells(db: Queries, spells: Spell[], now: Temporal.Instant): void {
  const plain = spells.map((spell) => ({
    ...spell,
    seenAt: spell.seenAt?.toString() ?? null,
    noticedAt: spell.noticedAt.toString(),
  }))
  storeValue(db, setting, plain, now)
}

export function startOf({ seenAt, noticedAt }: Spell): Temporal.Instant {
  return seenAt ?? noticedAt
}

/** How people call what may fall silent; others by the name of their company. */
export function calledName(name: string): string {
  return called[name] ?? name
}

const called: Record<string, string> = { 'android-gateway': 'your Android phone', asterisk: 'Asterisk' }
