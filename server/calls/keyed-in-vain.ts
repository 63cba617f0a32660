import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { waitForVoice } from '../callbacks/store.ts'
import { meetCaller } from '../callers/meet-caller.ts'
import { callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import type { Call } from './store.ts'

/** Who hides the number, keyed in a mobile and hung up while it was read back never said that it is theirs: nothing is texted there, but somebody may call it. True where somebody waits there now. */
export function waitAtKeyed(
  tx: Tx,
  { hashKey }: Appliance,
  { call, now }: { call: Call; now: Temporal.Instant },
): boolean {
  const { callerId, stage, asked, keyedNumber } = call
  if (callerId !== null || stage !== 'asked' || asked !== 'right' || keyedNumber === null) return false
  const caller = callerById(tx, meetCaller(tx, keyedNumber, { now, hashKey }).id)
  if (!caller || caller.blockedAt || caller.personalAt) return false
  waitForVoice(tx, { callerId: caller.id, callId: call.id, because: 'keyed-in-vain', since: now })
  return true
}
