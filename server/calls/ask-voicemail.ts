import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import { readShop } from '../settings/store.ts'
import { wasAskedForMobile } from './ask-mobile.ts'
import { wouldDecide } from './decide-call.ts'
import { greetMissed } from './greet-missed.ts'
import type { Silence } from './missed-call.ts'
import { languageOf } from './say-decision.ts'
import { type Call, updateCall } from './store.ts'
import { askForVoicemail } from './voicemail-words.ts'

/** Whoever is turned away, or is none to call back, leaves nothing either. Who hides the number, or cannot be texted, does. */
const notRecorded: Silence[] = ['line-off', 'forward-loop', 'own-line', 'blocked', 'premium', 'answered']

/** Asks for a voicemail. Nothing is decided before it is over, for the text depends on it. */
export function askVoicemail(
  tx: Tx,
  appliance: Appliance,
  { call, now }: { call: Call; now: Temporal.Instant },
): CallStep[] {
  // What is said where it is not kept would be lost.
  if (call.decidedAt || !appliance.carrier.can.keepsRecordings) return greetMissed(tx, appliance, { call, now })
  const foreseen = wouldDecide(tx, appliance, { call, outcome: 'missed', now })
  if (foreseen.do === 'stay-silent' && notRecorded.includes(foreseen.because))
    return greetMissed(tx, appliance, { call, now })
  updateCall(tx, call.id, { stage: 'recording' })
  const shop = readShop(tx, appliance.config)
  return askForVoicemail(shop, languageOf(tx, call.callerId, shop), { isGreeted: wasAskedForMobile(call) })
}
