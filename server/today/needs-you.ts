import type { AlertProps } from '../../views/alerts/alert-row.tsx'
import type { FailedProps, NeedsYouProps, WaitingDraftProps, WaitingProps } from '../../views/today/needs-you.tsx'
import { type Alert, latestAlerts, standingAlerts } from '../alerts/store.ts'
import type { Appliance } from '../appliance.ts'
import { telephoneLink, whoIs } from '../callers/who.ts'
import { openDraftOf } from '../conversations/draft-store.ts'
import { messageById } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { goesProps } from '../replies/goes-props.ts'
import type { Shop } from '../settings/settings.ts'
import { minutesSince, shopTime, waitWords } from '../settings/shop-time.ts'
import { countWaitingConversations, failedTexts, waitingConversations } from './store.ts'
import { shorten, unansweredWords } from './words.ts'

const fewWaiting = 5
const mostWaiting = 100
const mostFailed = 10
const mostAlerts = 10
const failedForDays = 7

type Means = Pick<Appliance, 'db' | 'now'>

/** Who waits for an answer of a person, the texts of the shop that failed, and what the owner was told. */
export function needsYou(means: Means, shop: Shop, { isShowingAll }: { isShowingAll: boolean }): NeedsYouProps {
  const { db, now } = means
  const counted = countWaitingConversations(db, mostWaiting + 1)
  const standing = standingAlerts(db, mostAlerts + 1)
  const since = now().subtract({ hours: 24 * failedForDays })
  const shown = waitingConversations(db, isShowingAll ? mostWaiting : fewWaiting)
  const inDanger = shown.filter(({ danger }) => danger).map(({ conversation }) => conversation.id)
  // A danger that stands among who waits is not told a second time as a notice.
  const alerts = standing.filter(
    ({ kind, conversationId }) => kind !== 'emergency' || !inDanger.includes(conversationId ?? 0),
  )
  return {
    waiting: shown.map((row) => waiting(row, shop, means)),
    howMany: Math.min(counted, mostWaiting),
    isCutOff: counted > mostWaiting,
    isShowingAll,
    failed: failedTexts(db, { since, most: mostFailed }).map((row) => failed(row, shop, means)),
    alerts: alerts.slice(0, mostAlerts).map((alert) => alertProps(alert, shop, means)),
    hasMoreAlerts: alerts.length > mostAlerts,
    lastAlert: shop.ownerMobile ? lastAlert(db) : null,
  }
}

function waiting(
  { conversation, caller, danger }: ReturnType<typeof waitingConversations>[number],
  shop: Shop,
  { db, now }: Means,
): WaitingProps {
  const since = conversation.waitsSince ?? now()
  return {
    id: conversation.id,
    who: whoIs(caller, { country: shop.country }),
    telephone: telephoneLink(caller),
    said: unansweredWords(db, conversation.id, since),
    waited: { minutes: minutesSince(since, now()), words: waitWords(since, now()) },
    danger,
    wantsNoTexts: caller.optedOutAt !== null,
    draft: draftProps({ db, now }, conversation.id, shop),
  }
}

function draftProps({ db, now }: Means, conversationId: number, { zone }: Shop): WaitingDraftProps | null {
  const draft = openDraftOf(db, conversationId)
  if (!draft) return null
  const { id, version, body } = draft
  return { id, version, words: shorten(body), goes: goesProps(draft, { zone, now: now() }) }
}

function failed(
  { message, conversation, caller }: ReturnType<typeof failedTexts>[number],
  shop: Shop,
  { now }: Means,
): FailedProps {
  const { id, state, because, errorCode } = message
  return {
    id,
    conversationId: conversation.id,
    who: whoIs(caller, { country: shop.country }),
    telephone: telephoneLink(caller),
    body: shorten(message.body),
    when: shopTime(message.createdAt, { zone: shop.zone, now: now() }),
    delivery: { state, because, errorCode },
  }
}

function alertProps({ messageId, createdAt, ...alert }: Alert, { zone }: Shop, { db, now }: Means): AlertProps {
  const { id, kind, words, conversationId } = alert
  return {
    ...{ id, kind, conversationId },
    // The owner's phone must be told who speaks; this page need not.
    words: words.replace(/^FirstRing: (.)/, (_, first: string) => first.toUpperCase()),
    when: shopTime(createdAt, { zone, now: now() }),
    text: messageId === null ? null : fateOf(db, messageId),
  }
}

/** Whoever is not told must at least learn that. */
function lastAlert(db: Queries): NeedsYouProps['lastAlert'] {
  const messageId = latestAlerts(db, mostAlerts).find((alert) => alert.messageId !== null)?.messageId
  return messageId == null ? null : fateOf(db, messageId)
}

function fateOf(db: Queries, messageId: number): AlertProps['text'] {
  const text = messageById(db, messageId)
  return text ? { state: text.state, because: text.because, errorCode: text.errorCode } : null
}
