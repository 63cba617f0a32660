import { alertAbout } from '../alerts/alert-about.ts'
import type { Appliance } from '../appliance.ts'
import { amendBooking } from '../bookings/amend-booking.ts'
import { releaseTimes } from '../bookings/hold-slots.ts'
import { insertDraft } from '../conversations/draft-store.ts'
import { withdrawDraft } from '../conversations/drafts.ts'
import { handOver } from '../conversations/hand-over.ts'
import { updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { changeEnquiry, endEnquiry } from './enquiry-store.ts'
import { factsHash } from './facts-hash.ts'
import { isAboutBooking } from './next-question.ts'
import { noteForVisit } from './plan-times.ts'
import { leaveMore, priceOwed } from './price-draft.ts'
import type { ReadScene } from './read-scene.ts'
import type { Silence, Step } from './step.ts'
import { owedBy } from './take-effect.ts'

type Silent = { read: ReadScene; step: Step & { do: 'stay-silent' }; messageId: number; enquiryId: number }

/** A silence that explains itself needs no word beside the text: the page says who has the conversation. */
const obvious: readonly Silence[] = ['handed-over']

/** Says nothing, notes why, and leaves to a person what a person must see. */
export function keepSilent(tx: Tx, appliance: Appliance, { read, step, messageId, enquiryId }: Silent): void {
  const now = appliance.now()
  const { conversation, shop } = read
  const { because } = step
  changeEnquiry(tx, enquiryId, { answeredThrough: messageId })
  if (!obvious.includes(because)) {
    const what = {
      conversationId: conversation.id,
      enquiryId,
      answersMessageId: messageId,
      step: JSON.stringify({ step }),
    }
    const words = { body: '', wordedBy: 'template', state: 'withdrawn', because, facts: factsHash(shop) } as const
    insertDraft(tx, { ...what, ...words, createdAt: now, decidedAt: now })
  }
  if (because === 'handed-over') {
    keepRemark(tx, appliance, read)
    leaveToOwner(tx, read)
  }
  if (step.handOver) handOver(tx, conversation.id, step.handOver, now)
  if (step.closes) {
    // What was offered belongs to what is closed.
    releaseTimes(tx, conversation.id, now)
    endEnquiry(tx, conversation.id, now)
    withdrawDraft(tx, conversation.id, 'overtaken', now)
  }
  const needsNobody = step.handOver === null && because !== 'handed-over'
  // What a person was to see stays to be seen, whatever a caller who speaks on says to us.
  if (needsNobody && !step.closes && owedBy(conversation)) return
  if (needsNobody || (step.handOver === null && isOnlyThanks(read)))
    updateConversation(tx, conversation.id, { waitsSince: null, ...(step.closes && { closedAt: now }) })
  else alertAbout(tx, appliance, { conversationId: conversation.id, because: 'hand-over', now })
}

/** What else they ask meanwhile is the owner's with the price. */
function leaveToOwner(tx: Tx, { scene, conversation }: ReadScene): void {
  const owed = priceOwed(tx, conversation.id)
  const { intent } = scene.understanding
  const isNod = intent === 'thanks' || intent === 'confirm' || scene.remarks.isPleasantry
  if (owed && !isNod) leaveMore(tx, owed)
}

/** Who has the conversation reads it there; at the visit it is read on the job. */
function keepRemark(tx: Tx, appliance: Appliance, read: ReadScene): void {
  const { scene, times } = read
  const [booking, ...more] = times.ahead
  const note = noteForVisit(read)
  if (note === null || !booking || more.length > 0 || !isAboutBooking(scene)) return
  amendBooking(tx, appliance, { id: booking.id, name: null, address: null, email: null, note })
}

/** Whoever was answered by a person and thanks for it waits for nothing. */
function isOnlyThanks({ scene, conversation, burst }: ReadScene): boolean {
  const waitsSince = conversation.waitsSince?.epochMilliseconds ?? 0
  const first = burst[0]?.createdAt.epochMilliseconds ?? 0
  return scene.understanding.intent === 'thanks' && waitsSince >= first
}
