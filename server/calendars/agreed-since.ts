import type { Copy, Job } from './copies-store.ts'

/** Whether another time was agreed here since the calendar was written: that one stands, for its customer has read it. */
export function isAgreedSince(
  { pushedStart, pushedEnd }: Pick<Copy, 'pushedStart' | 'pushedEnd'>,
  { startsAt, endsAt }: Pick<Job, 'startsAt' | 'endsAt'>,
): boolean {
  if (!pushedStart || !pushedEnd) return false
  return !startsAt.equals(pushedStart) || !endsAt.equals(pushedEnd)
}
