// How often calendars are asked: servers every minute, files every quarter of an hour; who does not answer, more and more rarely.
import type { Temporal } from 'temporal-polyfill'
import type { Calendar } from './store.ts'

type Asked = Pick<Calendar, 'kind' | 'askedAt' | 'failingSince' | 'notBefore' | 'problem'>

const minute = 60_000
const every: Record<Calendar['kind'], number> = { caldav: minute, google: minute, ics: 15 * minute }
/** The clock that asks is not late by more. */
const slack = 5_000
/** Not so rarely that what it said before is too old by the time it answers again. */
const longestWait = 5 * minute
/** Some servers lock out who tries a wrong password too often. */
const afterWrongPassword = 5 * minute
const longestAfterWrongPassword = 30 * minute

export function isDue({ kind, askedAt, failingSince, notBefore, problem }: Asked, now: Temporal.Instant): boolean {
  if (!askedAt) return true
  if (notBefore && now.epochMilliseconds < notBefore.epochMilliseconds) return false
  const waited = now.epochMilliseconds - askedAt.epochMilliseconds + slack
  // A clock that was set back keeps nobody from asking.
  if (waited < 0 || (!failingSince && waited >= every[kind])) return true
  if (!failingSince) return false
  const failed = askedAt.epochMilliseconds - failingSince.epochMilliseconds
  const isWrongPassword = problem?.startsWith('auth:') ?? false
  const least = isWrongPassword ? afterWrongPassword : minute
  return waited >= Math.min(isWrongPassword ? longestAfterWrongPassword : longestWait, Math.max(least, failed))
}
