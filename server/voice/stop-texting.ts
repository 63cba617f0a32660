import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { bookedAhead } from '../bookings/store.ts'
import { tellOfStop } from '../bookings/tell-of-stop.ts'
import { bareClauses } from '../callers/bare-words.ts'
import { optOut } from '../callers/meet-caller.ts'
import { readConsentWord } from '../callers/opt-out.ts'
import type { Caller } from '../callers/store.ts'
import type { Conversation } from '../conversations/store.ts'
import { withdrawUnsent } from '../conversations/withdraw.ts'
import type { Tx } from '../database/open.ts'

/** Keywords of a text that are everyday words on the telephone. */
const everyday = /^(?:cancel|end|quit|revoke|remove|td)$/

/** Whether somebody who speaks wants no more texts. */
export function isWishToStop(words: string): boolean {
  if (everyday.test(bareClauses(words).join(''))) return false
  return readConsentWord(words, { optedOut: true }) === 'stop'
}

/** A wish to be left alone by texts counts however it was said; nothing is sent to say so. */
export function stopTexting(
  tx: Tx,
  appliance: Appliance,
  { caller, conversation, now }: { caller: Caller; conversation: Conversation; now: Temporal.Instant },
): void {
  withdrawUnsent(tx, conversation.id, { because: 'opted-out', now })
  optOut(tx, caller, 'text', now)
  tellOfStop(tx, appliance, bookedAhead(tx, caller.id, now))
}
