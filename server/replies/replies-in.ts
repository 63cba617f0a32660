import type { DraftProps } from '../../views/replies/draft.tsx'
import type { RepliesProps } from '../../views/replies/in-conversation.tsx'
import type { WantsProps } from '../../views/replies/wants.tsx'
import type { WhoseProps } from '../../views/replies/whose.tsx'
import type { Appliance } from '../appliance.ts'
import { bookingCardProps } from '../bookings/ahead.ts'
import { heldIn } from '../bookings/store.ts'
import { fromWhich, type Thread } from '../conversations/conversation-props.ts'
import { type Draft, openDraftOf, refusalsOf } from '../conversations/draft-store.ts'
import { whyNotTextable } from '../conversations/queue-message.ts'
import { textCost } from '../conversations/text-cost.ts'
import type { TypedDraft } from '../conversations/thread-pages.tsx'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { type Clock, shopTime, type When } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { latestEmergencyOf } from './emergency-store.ts'
import { asEnquiry, heardIn, openEnquiryOf } from './enquiry-store.ts'
import { goesProps } from './goes-props.ts'
import { wantedInWords } from './sentences/wanted-times.ts'
import { serviceOf } from './trade.ts'

type Wanted = { note: string | null; isEditing: boolean; typed?: TypedDraft }

/** What stands at the end of a thread: what the caller wants, the answer that waits, and who answers here. */
export function repliesIn(appliance: Appliance, thread: Thread, wanted: Wanted): RepliesProps {
  const { db, config } = appliance
  const { conversation, caller } = thread
  const shop = readShop(db, config)
  const draft = openDraftOf(db, conversation.id)
  const isAnswerable = whyNotTextable(caller, 'reply', shop) === null
  return {
    note: wanted.note === null ? null : { because: wanted.note, who: caller.name },
    wants: wantsProps(appliance, conversation.id, shop),
    booking: bookingCardProps(appliance, conversation, shop.zone),
    draft: draft ? draftProps(appliance, thread, { draft, shop, ...wanted }) : null,
    next: null,
    whose: isAnswerable && conversation.closedAt === null ? whoseProps(db, thread, shop) : null,
  }
}

function draftProps(
  { db, config, now }: Appliance,
  { line }: Thread,
  { draft, shop, isEditing, typed }: Wanted & { draft: Draft; shop: Shop },
): DraftProps {
  const { id, version, body, state, because, conversationId } = draft
  const ours = typed?.draftId === id ? typed : undefined
  const clock = { zone: shop.zone, now: now() }
  return {
    ...{ id, version, body, because },
    isEdited: state === 'edited',
    goes: goesProps(draft, clock),
    kept: keptUntil(db, conversationId, clock),
    refused: refusalsOf(db, [id]).map(({ words, because, detail }) => ({ words, because, detail })),
    isEditing: isEditing || ours !== undefined,
    typed: ours && { body: ours.body, fault: ours.fault },
    cost: { ...textCost(ours?.body ?? body), from: fromWhich({ db, config }, line, shop) },
  }
}

/** Until when the times that it speaks of are nobody else's; null where it speaks of none. */
function keptUntil(db: Queries, conversationId: number, clock: Clock): When | null {
  const [first] = heldIn(db, conversationId)
    .flatMap(({ heldUntil, offerId }) => (heldUntil && offerId === null ? [heldUntil] : []))
    .filter((until) => until.epochMilliseconds > clock.now.epochMilliseconds)
    .sort((one, other) => one.epochMilliseconds - other.epochMilliseconds)
  return first ? shopTime(first, clock) : null
}

function wantsProps({ db, now, trades }: Appliance, conversationId: number, { zone }: Shop): WantsProps | null {
  const enquiry = openEnquiryOf(db, conversationId)
  if (!enquiry) return null
  const { need, address, name, urgency, phone, email } = enquiry
  const today = now()
    .toZonedDateTimeISO(zone ?? 'UTC')
    .toPlainDate()
  const wanted = wantedInWords('en', JSON.parse(enquiry.wanted), today)
  const service = serviceOf(trades, enquiry.service)?.name.en ?? null
  const said = { need, service, address, name, urgency, wanted, phone, email }
  const standing = asEnquiry(enquiry)
  const heard = heardIn(enquiry).flatMap(([what, value]) =>
    heardNames.filter((name) => name === what && JSON.stringify(standing[name]) === JSON.stringify(value)),
  )
  return Object.values(said).some((words) => words !== null) ? { ...said, heard } : null
}

const heardNames = ['need', 'address', 'name', 'wanted', 'phone'] as const

function whoseProps(db: Queries, { conversation }: Thread, { trustLevel }: Shop): WhoseProps {
  return {
    isHandedOver: conversation.handedOverAt !== null,
    isAlarming: latestEmergencyOf(db, conversation.id)?.endedAt === null,
    handedOverBecause: conversation.handedOverBecause,
    isEveryDraftSeen: trustLevel === 'draft',
  }
}
