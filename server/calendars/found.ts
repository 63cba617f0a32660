// What an account that was just tried holds, kept in memory until the owner has chosen: a password is never sent back to a page.
import { randomBytes } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { RemoteCalendar } from '../providers/calendar/calendar.ts'
import type { Account } from './account.ts'

type Tried = { account: Account; calendars: RemoteCalendar[]; words: string }

export type Found = {
  /** Returns the token by which it is found again, for a quarter of an hour. */
  keep(tried: Tried): string
  get(token: string): Tried | undefined
  drop(token: string): void
}

const keptMinutes = 15
const most = 20

export function keepFound(now: () => Temporal.Instant): Found {
  const kept = new Map<string, Tried & { until: Temporal.Instant }>()
  const isOver = (until: Temporal.Instant) => Temporal.Instant.compare(until, now()) <= 0
  return {
    keep(tried) {
      for (const [token, { until }] of kept) if (isOver(until) || kept.size >= most) kept.delete(token)
      const token = randomBytes(16).toString('hex')
      kept.set(token, { ...tried, until: now().add({ minutes: keptMinutes }) })
      return token
    },
    get(token) {
      const tried = kept.get(token)
      return tried && !isOver(tried.until) ? tried : undefined
    },
    drop: (token) => void kept.delete(token),
  }
}
