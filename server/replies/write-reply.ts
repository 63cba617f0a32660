import { alertAbout } from '../alerts/alert-about.ts'
import type { Appliance } from '../appliance.ts'
import { lookAtCalendars } from '../bookings/look-at-calendars.ts'
import { tellOfStop } from '../bookings/tell-of-stop.ts'
import { waitForVoice } from '../callbacks/store.ts'
import { readConsentWord } from '../callers/opt-out.ts'
import { messageById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { answer } from './answer.ts'
import { beginRun } from './enquiry-store.ts'
import { quietSeconds } from './quiet-window.ts'
import { hearInDanger, raiseEmergency, standDown } from './raise-emergency.ts'
import { type ReadScene, readScene } from './read-scene.ts'
import { tellCustomer } from './tell-customer.ts'
import { newestText } from './text-store.ts'
import { beginThought, takeThought } from './thoughts.ts'

/**
 * Answers a caller's text: danger at once; all else when the caller has stopped writing for a moment, in which the model may
 * think. Of a burst the last text is answered, and with it those before.
 */
export const writeReply: ErrandVerbs = { whyNotNow, run, settle: () => undefined }

function whyNotNow(tx: Tx, _appliance: Appliance, messageId: number): string | null {
  const conversationId = messageById(tx, messageId)?.conversationId
  if (conversationId == null) return 'forgotten'
  return newestText(tx, conversationId) === messageId ? null : 'overtaken'
}

async function run(appliance: Appliance, messageId: number): Promise<Outcome> {
  const seen = appliance.db.transaction((tx) => look(tx, appliance, messageId), { behavior: 'immediate' })
  appliance.wake()
  if (seen === 'done') return { do: 'done' }
  if (seen.wait > 0) return { do: 'retry', because: 'not-yet', afterSeconds: seen.wait }
  const [thought] = await Promise.all([
    takeThought(appliance, seen.conversationId, messageId),
    lookAtCalendars(appliance, tellCustomer),
  ])
  const outcome = appliance.db.transaction((tx) => answer(tx, appliance, messageId, thought), { behavior: 'immediate' })
  appliance.wake()
  return outcome
}

/** Seconds until the caller has had time to write on. */
function look(tx: Tx, appliance: Appliance, messageId: number): 'done' | { wait: number; conversationId: number } {
  const read = readScene(tx, appliance, messageId)
  if (!read || read.caller.blockedAt) return 'done'
  const now = appliance.now()
  // A person was quicker, or an attempt that died had done it all.
  if (read.burst.length === 0) return 'done'
  // A friend is answered by a person alone.
  if (read.caller.personalAt) {
    const because = read.scene.understanding.safety === 'none' ? 'first-answer' : 'emergency'
    alertAbout(tx, appliance, { conversationId: read.conversation.id, because, now })
    return 'done'
  }
  if (isWishToStop(tx, messageId)) {
    tellOfStop(tx, appliance, read.allAhead)
    if (read.scene.remarks.asksForCall) keepCall(tx, appliance, read)
    if (read.scene.understanding.safety === 'none') return 'done'
  }
  const row = beginRun(tx, read, now)
  if (read.scene.understanding.safety !== 'none') {
    raiseEmergency(tx, appliance, { ...read, row })
    return 'done'
  }
  if (!standDown(tx, appliance, { ...read, row })) hearInDanger(tx, appliance, { ...read, row })
  // Each text opens a conversation anew: who put it aside since has done with this one.
  if (read.conversation.closedAt) return 'done'
  const wait = quietSeconds(read, now)
  if (wait > 0) beginThought(appliance, read, messageId)
  return { wait, conversationId: read.conversation.id }
}

/** Who wants no texts but a call is called: it goes into the call-back list, and somebody hears of it. */
function keepCall(tx: Tx, appliance: Appliance, { caller, conversation }: ReadScene): void {
  const now = appliance.now()
  waitForVoice(tx, { callerId: caller.id, callId: null, because: 'asked-for-call', since: now })
  alertAbout(tx, appliance, { conversationId: conversation.id, because: 'hand-over', isPressing: true, now })
}

function isWishToStop(tx: Tx, messageId: number): boolean {
  return readConsentWord(messageById(tx, messageId)?.body ?? '', { optedOut: true }) === 'stop'
}
