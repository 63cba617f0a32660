import type { Temporal } from 'temporal-polyfill'
import type { Draft } from '../conversations/draft-store.ts'
import type { Shop } from '../settings/settings.ts'

/** The words of a draft as they would be made now; null where its step cannot be worded anew. */
export function wordAgain(_draft: Draft, _shop: Shop, _now: Temporal.Instant): string | null {
  return null
}
