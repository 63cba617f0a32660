import type { Temporal } from 'temporal-polyfill'
import { presentEnquiry } from '../alerts/about-store.ts'
import { plain } from '../alerts/plain-words.ts'
import { showNumber } from '../callers/phone-number.ts'
import { callerById } from '../callers/store.ts'
import { openDraftOf } from '../conversations/draft-store.ts'
import { type Conversation, conversationById } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { lastDone, toldLately, toldOf, wasDealtWith } from './candidate-store.ts'
import type { Candidate } from './choose-conversation.ts'

/** For so long an alert may be answered without its code. */
const hours = 12
const mostAbout = 28
/** For so long words of one's own without a code answer an alert, if it was the only one. */
const freshMinutes = 30

/** The conversations that somebody may mean who was told of them on this phone. */
export function candidatesFor(
  db: Queries,
  shop: Shop,
  { mobile, at }: { mobile: string; at: Temporal.Instant },
): Candidate[] {
  const told = toldOf(db, { mobile, from: at.subtract({ hours }), until: at })
  const done = lastDone(db, { mobile, from: at.subtract({ hours }), until: at })
  return told.flatMap(({ conversationId, toldAt }) => {
    const conversation = conversationById(db, conversationId)
    const candidate = conversation && candidateOf(db, shop, conversation)
    if (!candidate) return []
    const isToldSince = !done || done.conversationId === conversationId || isAfter(toldAt, done.createdAt)
    return [{ ...candidate, isUnanswered: !wasDealtWith(db, conversationId, toldAt), isToldSince }]
  })
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return one.epochMilliseconds > other.epochMilliseconds
}

/** Whether words of one's own can but answer the alert of that conversation: it is fresh, and nothing else was told since. */
export function isFreshlyTold(
  db: Queries,
  { conversationId }: Candidate,
  { mobile, at }: { mobile: string; at: Temporal.Instant },
): boolean {
  const told = toldLately(db, { mobile, from: at.subtract({ minutes: freshMinutes }), until: at })
  return told.some(({ isAboutCaller }) => isAboutCaller) && told.every((one) => one.conversationId === conversationId)
}

/** A conversation as our own people name it; null where it has no code, or its caller was forgotten. */
export function candidateOf(
  db: Queries,
  shop: Shop,
  { id, code, callerId, handedOverAt }: Conversation,
): Candidate | null {
  const caller = callerById(db, callerId)
  if (!code || !caller?.number) return null
  const enquiry = presentEnquiry(db, id)
  const who = plain(caller.name ?? enquiry?.name ?? null, 30) ?? showNumber(caller.number, shop.country)
  const about = plain(enquiry?.need ?? enquiry?.service?.replaceAll('-', ' ') ?? null, mostAbout)
  return {
    conversationId: id,
    code,
    who,
    about,
    isUnanswered: true,
    isToldSince: true,
    isHandedOver: handedOverAt !== null,
    hasDraft: openDraftOf(db, id) !== undefined,
  }
}
