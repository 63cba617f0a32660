import type { Temporal } from 'temporal-polyfill'
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { shopClock } from '../settings/shop-time.ts'
import { lineById, readShop } from '../settings/store.ts'
import type { Decision, Silence } from './missed-call.ts'
import type { Call } from './store.ts'

/** Nobody can be texted or called back. */
const nameless: Silence[] = ['withheld', 'impossible', 'not-a-phone']

type Hidden = { call: Call; decision: Decision; now: Temporal.Instant }

/** Who hides the number and leaves neither another nor a message stands in no queue: the owner is told at least, once in an hour. */
export function tellOfHidden(tx: Tx, appliance: Appliance, { call, decision, now }: Hidden): void {
  if (call.callerId !== null || decision.do !== 'stay-silent' || !nameless.includes(decision.because)) return
  const line = call.lineId === null ? undefined : lineById(tx, call.lineId)
  const looksLikeMachine = call.suspectedBecause !== null && call.passedAt === null
  if (!line || line.fallsTo === 'greeting' || looksLikeMachine) return
  const { zone } = readShop(tx, appliance.config)
  const at = shopClock(call.startedAt, { zone, now }).words
  tellOwner(tx, appliance, {
    kind: 'hidden-caller',
    onceKey: `hidden-caller:${line.id}:${now.toString().slice(0, 13)}`,
    words: `Somebody whose number is hidden called at ${at} and left neither a message nor a number, so nobody can call them back.`,
    now,
  })
}
