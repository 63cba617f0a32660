import type { Draft } from '../conversations/draft-store.ts'
import { type Clock, shopTime, type When } from '../settings/shop-time.ts'

/** When a draft goes by itself; null where it does not, or could not when it was time. */
export function goesProps({ goesAt }: Draft, clock: Clock): When | null {
  if (!goesAt || goesAt.epochMilliseconds < clock.now.subtract({ minutes: 1 }).epochMilliseconds) return null
  return shopTime(goesAt, clock)
}
