import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { type Draft, openDraftOf } from '../conversations/draft-store.ts'
import { messagesIn } from '../conversations/inbox-store.ts'
import { mediaOf } from '../conversations/media-store.ts'
import { type Conversation, conversationById, updateConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { presentDanger, presentEnquiry, wantedTimes, wasToldOf } from './about-store.ts'
import { alertWords } from './alert-words.ts'
import { giveCode } from './give-code.ts'
import { alertName } from './shown-draft.ts'
import { tellOwner } from './tell-owner.ts'
import { wantedWords } from './wanted-words.ts'

export type About = {
  conversationId: number
  because: 'first-answer' | 'hand-over' | 'emergency'
  /** The reply that waits for a yes; left out: the one that waits by now. */
  draft?: Pick<Draft, 'id' | 'version' | 'body'> | null
  now: Temporal.Instant
}

/** Between two alerts of one conversation, emergencies excepted. */
export const quietMinutes = 10
export const alertKinds = ['first-answer', 'hand-over', 'emergency']
const mostRead = 20

/** Tells of a caller by text and on the page: when they first answer, and then for what only a person can do. False where it was told already. */
export function alertAbout(tx: Tx, appliance: Appliance, { conversationId, because, now, ...given }: About): boolean {
  const conversation = conversationById(tx, conversationId)
  const caller = conversation && callerById(tx, conversation.callerId)
  if (!conversation || !caller?.number || wasTold(tx, conversation, because, now)) return false
  updateConversation(tx, conversationId, { ownerAlertedAt: now })
  const draft = given.draft === undefined ? openDraftOf(tx, conversationId) : given.draft
  const facts = { conversation, caller, number: caller.number, isEmergency: because === 'emergency', draft, now }
  return tellOwner(tx, appliance, {
    kind: because,
    onceKey: alertName(`about:${conversationId}:${because}:${now.epochMilliseconds}`, draft),
    words: wordsAbout(tx, appliance, facts),
    conversationId,
    now,
  })
}

function wasTold(tx: Tx, conversation: Conversation, because: About['because'], now: Temporal.Instant): boolean {
  if (because === 'emergency') return false
  if (because === 'first-answer' && conversation.ownerAlertedAt) return true
  return wasToldOf(tx, conversation.id, { kinds: alertKinds, since: now.subtract({ minutes: quietMinutes }) })
}

type Facts = {
  conversation: Conversation
  caller: Caller
  number: string
  isEmergency: boolean
  draft: About['draft']
  now: Temporal.Instant
}

function wordsAbout(tx: Tx, { config }: Appliance, facts: Facts): string {
  const { conversation, caller, number, isEmergency, draft, now } = facts
  const shop = readShop(tx, config)
  const enquiry = presentEnquiry(tx, conversation.id)
  const today = now.toZonedDateTimeISO(shop.zone ?? 'UTC').toPlainDate()
  return alertWords({
    code: giveCode(tx, conversation, now),
    name: caller.name ?? enquiry?.name ?? null,
    number: showNumber(number, shop.country),
    need: enquiry?.need ?? enquiry?.service?.replaceAll('-', ' ') ?? null,
    address: enquiry?.address ?? null,
    isUrgent: enquiry?.urgency === 'emergency',
    wanted: enquiry ? wantedWords(wantedTimes(enquiry), today) : null,
    ...latestWords(tx, conversation.id),
    why: isEmergency ? dangerWords(presentDanger(tx, conversation.id)) : whyHandedOver(conversation),
    draft: draft?.body ?? null,
  })
}

/** What they wrote since the shop last said something. */
function latestWords(tx: Tx, conversationId: number): { said: string; photos: number } {
  const thread = messagesIn(tx, conversationId, { size: mostRead })
  const lastOurs = thread.findLastIndex(({ direction }) => direction === 'outbound')
  const theirs = thread.slice(lastOurs + 1)
  const photos = mediaOf(
    tx,
    theirs.map(({ id }) => id),
  ).length
  return { said: theirs.map(({ body }) => body).join(' '), photos }
}

const dangers: Record<NonNullable<ReturnType<typeof presentDanger>>, string> = {
  gas: 'EMERGENCY, gas',
  co: 'EMERGENCY, carbon monoxide',
  electrical: 'EMERGENCY, electricity',
  flood: 'EMERGENCY, water',
  fire: 'EMERGENCY, fire',
  other: 'EMERGENCY',
}

function dangerWords(danger: ReturnType<typeof presentDanger>): string {
  return dangers[danger ?? 'other']
}

/** Who took it themselves need not be told so. */
function whyHandedOver({ handedOverAt, handedOverBecause }: Conversation): string | null {
  if (!handedOverAt || handedOverBecause === 'owner') return null
  return 'Needs you'
}
