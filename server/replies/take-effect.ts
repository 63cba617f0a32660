import type { Appliance } from '../appliance.ts'
import { releaseTimes } from '../bookings/hold-slots.ts'
import { waitForVoice } from '../callbacks/store.ts'
import type { Draft } from '../conversations/draft-store.ts'
import { priceAsked } from '../conversations/drafts.ts'
import { handOver } from '../conversations/hand-over.ts'
import { type Conversation, conversationById, updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { asEnquiry, askedColumn, changeEnquiry, endEnquiry, enquiryById } from './enquiry-store.ts'
import { type Plan, planOf } from './plan.ts'
import { answersPrice } from './price-draft.ts'
import { takeTimes } from './take-times.ts'

/** What follows from a reply once it is on its way, whoever sent it: what it asked is asked, and what it passed on is passed on. */
export function takeEffect(tx: Tx, appliance: Appliance, draft: Draft): void {
  const now = appliance.now()
  const { conversationId, enquiryId, answersMessageId } = draft
  const row = enquiryById(tx, enquiryId)
  const conversation = conversationById(tx, conversationId)
  if (!row || !conversation) return
  const plan = planOf(draft)
  const reply = plan?.step
  const { asked, withheld } = asEnquiry(row)
  const askedNow = reply?.ask ? [...new Set([...asked, reply.ask])] : asked
  // A price that the owner sends answers what was asked some texts ago.
  const answeredThrough = Math.max(row.answeredThrough ?? 0, answersMessageId)
  changeEnquiry(tx, row.id, { asked: askedColumn({ asked: askedNow, withheld }), answeredThrough })
  // What only the owner can answer is owed on, whatever else the box says meanwhile.
  const isPriced = answersPrice(tx, draft)
  const isOwed = (draft.because === null || draft.because === priceAsked) && !isPriced && owedBy(conversation)
  const waitsSince = reply?.handOver || isOwed ? (conversation.waitsSince ?? now) : null
  updateConversation(tx, conversationId, { waitsSince })
  if (reply?.handOver) handOver(tx, conversationId, reply.handOver, now)
  if (isPriced && conversation.handedOverBecause === 'question') updateConversation(tx, conversationId, givenBack)
  if (reply?.handOver === 'asked-for-call')
    waitForVoice(tx, { callerId: conversation.callerId, callId: null, because: 'asked-for-call', since: now })
  const isTaken = !plan || takeTimes(tx, appliance, { plan, row, conversation })
  // Only words of a person's own can say of a slot what is true no more.
  if (!isTaken) handOver(tx, conversationId, 'wants-a-time', now)
  if (isTaken && plan?.times && ending.includes(plan.times.do)) endEnquiry(tx, conversationId, now)
  // What they wanted of a person is done.
  if (isTaken && isDone(plan, conversation)) updateConversation(tx, conversationId, { ...givenBack, waitsSince: null })
  if (!reply?.closes) return
  releaseTimes(tx, conversationId, now)
  endEnquiry(tx, conversationId, now)
  updateConversation(tx, conversationId, { closedAt: now })
}

/** With these the job is agreed, and what comes next is another. */
const ending: readonly NonNullable<Plan['times']>['do'][] = ['book', 'keep', 'restore']

/** Another time was wanted, and was found without them, or is wanted no more. */
function isDone(plan: Plan | null, { handedOverBecause }: Conversation): boolean {
  const deed = plan?.times?.do
  return (
    handedOverBecause === 'reschedule' && deed !== undefined && settling.includes(deed) && plan?.step.handOver === null
  )
}

const settling: readonly NonNullable<Plan['times']>['do'][] = ['move', 'cancel', 'keep', 'confirm']

const givenBack = { handedOverAt: null, handedOverBecause: null }

/** A person of the shop is to see to it, and has not yet. */
export function owedBy({ handedOverBecause }: Conversation): boolean {
  return handedOverBecause !== null && handedOverBecause !== 'taken' && handedOverBecause !== 'by-hand'
}
