// A job that is agreed, and what somebody put over it in a calendar since: each pair is told once.
import type { Temporal } from 'temporal-polyfill'
import { insertAlert } from '../alerts/store.ts'
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { type Clash, clashesAhead } from './clash-store.ts'

/** Tells the owner of jobs ahead over which something else stands in a calendar. */
export function tellOfClashes(appliance: Appliance): void {
  const { db } = appliance
  const now = appliance.now()
  const clashes = clashesAhead(db, now)
  if (clashes.length === 0) return
  db.transaction((tx) => {
    for (const clash of clashes) {
      const words = wordsOf(appliance, clash)
      tellOwner(tx, appliance, { kind: 'calendar-clash', onceKey: keyOf(clash), words, now })
    }
  })
  appliance.wake()
}

/** A person put the job there with what stands there before their eyes: they are not told of it again. */
export function passOverClashes(tx: Tx, bookingId: number, now: Temporal.Instant): void {
  for (const clash of clashesAhead(tx, now, bookingId))
    insertAlert(tx, { kind: 'calendar-clash', onceKey: keyOf(clash), words: '', createdAt: now, seenAt: now })
}

function keyOf({ bookingId, jobAt, from, to }: Clash): string {
  return `calendar-clash:${bookingId}:${[jobAt, from, to].map((at) => at.epochMilliseconds).join(':')}`
}

function wordsOf({ db, config, now }: Appliance, { who, need, jobAt, what, calendar, from }: Clash): string {
  const clock = { zone: readShop(db, config).zone, now: now() }
  const job = [who ?? 'a customer', need].filter(Boolean).join(', ')
  const event = `“${what ?? 'Busy'}” (${shopTime(from, clock).words})`
  return `FirstRing: ${event} in your calendar “${calendar}” stands over a job, ${shopTime(jobAt, clock).words}: ${job}. The customer still expects you; move one of the two.`
}
