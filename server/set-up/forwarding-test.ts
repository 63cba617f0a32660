// The owner calls the shop's own number from another phone, and sees what arrived of it.
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { beginCallTest } from '../calls/call-test.ts'
import type { Queries } from '../database/queries.ts'
import { readValue, storeValue } from '../settings/store.ts'

/** What the owner heard when no call arrived. */
export const heardInstead = ['voicemail', 'rang-out', 'refused'] as const
export type HeardInstead = (typeof heardInstead)[number]

export type ForwardingTest = { askedAt: Temporal.Instant; heard: HeardInstead | null }

const name = 'forwardingTest'
const stored = z.object({ askedAt: z.string(), heard: z.enum(heardInstead).nullable() })

export function readForwardingTest(db: Queries): ForwardingTest | null {
  const { data } = stored.safeParse(readValue(db, name))
  return data ? { askedAt: Temporal.Instant.from(data.askedAt), heard: data.heard } : null
}

/** Waits for a call that was sent on, from a phone of the shop too. */
export function askForForwardedCall(appliance: Appliance): void {
  appliance.db.transaction(
    (tx) => {
      beginCallTest(tx, appliance)
      store(tx, { askedAt: appliance.now(), heard: null }, appliance.now())
    },
    { behavior: 'immediate' },
  )
}

/** Notes what was heard in its place; nothing where no test was asked for. */
export function noteHeard({ db, now }: Pick<Appliance, 'db' | 'now'>, heard: HeardInstead): void {
  const test = readForwardingTest(db)
  if (test) store(db, { ...test, heard }, now())
}

/** What was proved of another number, or by another company, is not proved of this one. */
export function dropForwardingTest({ db, now }: Pick<Appliance, 'db' | 'now'>): void {
  storeValue(db, name, null, now())
}

function store(db: Queries, { askedAt, heard }: ForwardingTest, now: Temporal.Instant): void {
  storeValue(db, name, { askedAt: askedAt.toString(), heard }, now)
}
