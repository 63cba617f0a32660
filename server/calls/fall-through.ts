import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import { type Line, readShop } from '../settings/store.ts'
import { askMobile } from './ask-mobile.ts'
import { askVoicemail } from './ask-voicemail.ts'
import { converse } from './converse.ts'
import { isForwardLoop, rungForThem } from './forward-loop.ts'
import { greetMissed } from './greet-missed.ts'
import { asServed } from './line-offer.ts'
import type { Call } from './store.ts'

export type Unanswered = { call: Call; line: Line; now: Temporal.Instant }

/** Nobody of the shop speaks with this caller now: what the line falls to goes on with them. */
export function fallThrough(tx: Tx, appliance: Appliance, { call, line, now }: Unanswered): CallStep[] {
  if (mayBeSentOn(tx, appliance, call)) return greetMissed(tx, appliance, { call, now })
  const asked = call.stage === null ? askMobile(tx, appliance, { call, now }) : null
  const served = asServed(line, appliance.carrier.can)
  return asked ?? falls[served.fallsTo](tx, appliance, { call, line: served, now })
}

/** While the crew's phones ring for this caller, what comes in may be that call, sent on by one of them: a tape or a voice would take down our own words. */
function mayBeSentOn(tx: Tx, { config }: Appliance, call: Call): boolean {
  if (call.stage !== null || call.rungUntil !== null || call.decidedAt) return false
  return rungForThem(tx, call).length > 0 || isForwardLoop(tx, call, readShop(tx, config))
}

const falls: Record<Line['fallsTo'], (tx: Tx, appliance: Appliance, unanswered: Unanswered) => CallStep[]> = {
  greeting: greetMissed,
  voicemail: askVoicemail,
  voice: converse,
}
