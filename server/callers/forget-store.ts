import { and, eq, gt, inArray, isNull, max, not, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import {
  alerts,
  alertTexts as alertTextRows,
  attempts,
  bookingChanges,
  bookingLinks,
  bookings,
  callbacks,
  callers,
  calls,
  consents,
  conversations,
  drafts,
  emergencies,
  enquiries,
  eventMails,
  keptOptOuts,
  mails,
  media,
  messages,
  offers,
  outbox,
  recordings,
  refusals,
} from '../database/schema.ts'
import type { ErrandKind } from '../outbox/errand.ts'

export function messagesOf(db: Queries, callerId: number): number[] {
  const found = db
    .select({ id: messages.id })
    .from(messages)
    .where(inArray(messages.conversationId, conversationsOf(db, callerId)))
    .all()
  return found.map(({ id }) => id)
}

/** The texts to the shop's own people, with the caller that each is about where that is known. */
export function alertTexts(db: Queries): { id: number; body: string; callerId: number | null }[] {
  return db
    .select({ id: messages.id, body: messages.body, callerId: conversations.callerId })
    .from(messages)
    .leftJoin(alerts, eq(alerts.messageId, messages.id))
    .leftJoin(conversations, eq(conversations.id, alerts.conversationId))
    .where(isNull(messages.conversationId))
    .all()
}

/**
 * What our own people texted and were answered about this caller; and what was about nobody in particular, such as a question
 * which of several callers was meant: it may name this one.
 */
export function crewTextsAbout(db: Queries, callerId: number): number[] {
  const own = conversationsOf(db, callerId)
  const answers = db
    .select({ id: alertTextRows.messageId })
    .from(alertTextRows)
    .innerJoin(alerts, eq(alerts.id, alertTextRows.alertId))
    .where(or(inArray(alerts.conversationId, own), and(eq(alerts.kind, 'answered'), isNull(alerts.conversationId))))
    .all()
  const isAboutAnother = sql`exists (select 1 from alerts where alerts.conversation_id is not null
    and alerts.once_key = 'answered:' || ${messages.id}
    and alerts.conversation_id not in ${own})`
  const said = db
    .select({ id: messages.id })
    .from(messages)
    .where(and(eq(messages.kind, 'from-crew'), not(isAboutAnother)))
    .all()
  return [...answers, ...said].map(({ id }) => id)
}

export function mediaOf(db: Queries, messageIds: number[]): { id: number; fileName: string | null }[] {
  return inPieces(messageIds).flatMap((ids) =>
    db.select({ id: media.id, fileName: media.fileName }).from(media).where(inArray(media.messageId, ids)).all(),
  )
}

/** What they said after the tone, by the calls that were theirs. */
export function recordingsOf(db: Queries, callerId: number): { id: number; fileName: string | null }[] {
  const theirs = db.select({ id: calls.id }).from(calls).where(eq(calls.callerId, callerId))
  return db
    .select({ id: recordings.id, fileName: recordings.fileName })
    .from(recordings)
    .where(inArray(recordings.callId, theirs))
    .all()
}

/** The rows keep the carrier's name of them: it may still tell of them, and must still delete them. */
export function emptyRecordings(db: Queries, ids: number[]): void {
  const nothing = { sourceUrl: '', fileName: null, contentType: null, bytes: null, transcript: null, messageId: null }
  for (const some of inPieces(ids))
    db.update(recordings)
      .set({ ...nothing, state: 'refused', because: 'forgotten', transcriptState: 'none', transcriptBecause: null })
      .where(inArray(recordings.id, some))
      .run()
}

/** The mails that brought their jobs into their own calendar. */
export function eventMailsOf(db: Queries, callerId: number): number[] {
  const found = db
    .select({ id: eventMails.id })
    .from(eventMails)
    .innerJoin(bookings, eq(bookings.id, eventMails.bookingId))
    .where(isOf(db, callerId))
    .all()
  return found.map(({ id }) => id)
}

/** Ends what is still open and takes numbers out of what is over. */
export function giveUpErrands(
  db: Queries,
  {
    messageIds,
    mediaIds,
    eventMailIds,
    recordingIds,
  }: { messageIds: number[]; mediaIds: number[]; eventMailIds: number[]; recordingIds: number[] },
  now: Temporal.Instant,
): void {
  const errands = [
    ...inPieces(messageIds).flatMap((ids) => errandsFor(db, ['send-message', 'caller-answered', 'write-reply'], ids)),
    ...inPieces(mediaIds).flatMap((ids) => errandsFor(db, ['fetch-media'], ids)),
    ...inPieces(eventMailIds).flatMap((ids) => errandsFor(db, ['mail-event'], ids)),
    ...inPieces(recordingIds).flatMap((ids) => errandsFor(db, ['fetch-recording', 'write-transcript'], ids)),
  ]
  for (const { id, state } of errands) {
    const end =
      state === 'done' || state === 'given-up'
        ? {}
        : ({ state: 'given-up', because: 'forgotten', endedAt: now } as const)
    db.update(outbox)
      .set({ orderKey: 'forgotten', ...end })
      .where(eq(outbox.id, id))
      .run()
    db.update(attempts).set({ detail: null }).where(eq(attempts.errandId, id)).run()
  }
}

/** Alerts that no conversation and no text leads to, by their words. */
export function looseAlerts(db: Queries): { id: number; words: string }[] {
  return db.select({ id: alerts.id, words: alerts.words }).from(alerts).where(isNull(alerts.conversationId)).all()
}

/** `alertIds`: those that only their words show to be about this caller. */
export function removeAlerts(
  db: Queries,
  { messageIds, alertIds }: { messageIds: number[]; alertIds: number[] },
  callerId: number,
): void {
  const about = [
    inArray(alerts.conversationId, conversationsOf(db, callerId)),
    and(eq(alerts.kind, 'answered'), isNull(alerts.conversationId)),
    ...inPieces(messageIds).map((ids) => inArray(alerts.messageId, ids)),
    ...inPieces(alertIds).map((ids) => inArray(alerts.id, ids)),
  ]
  for (const isAbout of about) {
    const gone = db.select({ id: alerts.id }).from(alerts).where(isAbout)
    db.update(mails).set({ subject: '', body: '', toAddress: '' }).where(inArray(mails.alertId, gone)).run()
    db.delete(alerts).where(isAbout).run()
  }
}

export function emptyMessages(db: Queries, messageIds: number[]): void {
  const unsent = ['queued', 'sending', 'unknown', 'held'] as const
  for (const ids of inPieces(messageIds)) {
    db.update(messages).set({ body: '', toNumber: null, fromNumber: null }).where(inArray(messages.id, ids)).run()
    db.update(messages)
      .set({ state: 'suppressed', because: 'forgotten' })
      .where(and(inArray(messages.id, ids), inArray(messages.state, unsent)))
      .run()
  }
}

/** What the box understood and thought of saying. */
export function removeReplies(db: Queries, callerId: number, now: Temporal.Instant): void {
  const own = conversationsOf(db, callerId)
  const ownDrafts = db.select({ id: drafts.id }).from(drafts).where(inArray(drafts.conversationId, own))
  db.delete(refusals).where(inArray(refusals.draftId, ownDrafts)).run()
  emptyDrafts(db, own, now)
  emptyEnquiries(db, own, now)
  db.update(emergencies)
    .set({ endedAt: now, endedBecause: 'forgotten' })
    .where(and(inArray(emergencies.conversationId, own), isNull(emergencies.endedAt)))
    .run()
  db.update(conversations)
    .set({ handedOverAt: null, handedOverBecause: null, code: null, language: null })
    .where(eq(conversations.callerId, callerId))
    .run()
  db.delete(consents).where(eq(consents.callerId, callerId)).run()
}

/** What was agreed with them is over, and nobody can tell what it was; that somebody had the time stays. */
export function emptyBookings(db: Queries, callerId: number, now: Temporal.Instant): void {
  const isTheirs = isOf(db, callerId)
  db.delete(bookings)
    .where(and(isTheirs, eq(bookings.state, 'held')))
    .run()
  db.update(bookings)
    .set({ state: 'cancelled', cancelledAt: now, cancelledBy: 'shop' })
    .where(and(isTheirs, eq(bookings.state, 'booked'), gt(bookings.endsAt, now)))
    .run()
  const nothing = { need: null, address: null, name: null, email: null, note: null, service: null, offerId: null }
  db.update(bookings)
    .set({ ...nothing, revision: sql`${bookings.revision} + 1`, changedAt: now })
    .where(isTheirs)
    .run()
  const theirs = db.select({ id: bookings.id }).from(bookings).where(isTheirs)
  db.update(bookingChanges).set({ before: '{}', after: '{}' }).where(inArray(bookingChanges.bookingId, theirs)).run()
  db.update(eventMails)
    .set({ toAddress: '', subject: '', body: '', summary: '', location: null })
    .where(inArray(eventMails.bookingId, theirs))
    .run()
  db.delete(bookingLinks)
    .where(inArray(bookingLinks.conversationId, conversationsOf(db, callerId)))
    .run()
  db.delete(offers)
    .where(inArray(offers.conversationId, conversationsOf(db, callerId)))
    .run()
}

function isOf(db: Queries, callerId: number) {
  return or(eq(bookings.callerId, callerId), inArray(bookings.conversationId, conversationsOf(db, callerId)))
}

type Own = ReturnType<typeof conversationsOf>

/** The rows stay: the number of a row that is gone would be given to another draft, for which there are errands already. */
function emptyDrafts(db: Queries, own: Own, now: Temporal.Instant): void {
  db.update(drafts).set({ step: '{}', body: '', facts: '' }).where(inArray(drafts.conversationId, own)).run()
  db.update(drafts)
    .set({ state: 'withdrawn', because: 'forgotten', goesAt: null, decidedAt: now })
    .where(and(inArray(drafts.conversationId, own), sql`${drafts.state} in ('proposed', 'edited')`))
    .run()
}

function emptyEnquiries(db: Queries, own: Own, now: Temporal.Instant): void {
  const nothing = { service: null, need: null, address: null, name: null, urgency: null, phone: null, email: null }
  db.update(enquiries)
    .set({ ...nothing, wanted: '[]', asked: '[]', heard: '[]' })
    .where(inArray(enquiries.conversationId, own))
    .run()
  db.update(enquiries)
    .set({ closedAt: now })
    .where(and(inArray(enquiries.conversationId, own), isNull(enquiries.closedAt)))
    .run()
}

export function removeMedia(db: Queries, messageIds: number[]): void {
  for (const ids of inPieces(messageIds)) db.delete(media).where(inArray(media.messageId, ids)).run()
}

/** The calls keep the carrier's name for them: a repeated webhook must still be recognised. */
export function emptyTraces(db: Queries, callerId: number, number: string): void {
  db.update(calls).set({ forwardedFrom: null, keyedNumber: null }).where(eq(calls.callerId, callerId)).run()
  db.update(calls)
    .set({ keyedNumber: null })
    .where(or(eq(calls.textedCallerId, callerId), eq(calls.keyedNumber, number)))
    .run()
}

export function closeCallbacksOf(db: Queries, callerId: number, now: Temporal.Instant): void {
  db.update(callbacks)
    .set({ closedAt: now, closedBecause: 'forgotten' })
    .where(and(eq(callbacks.callerId, callerId), isNull(callbacks.closedAt)))
    .run()
}

export function keepOptOut(db: Queries, numberHash: string, optedOutAt: Temporal.Instant): void {
  db.insert(keptOptOuts).values({ numberHash, optedOutAt }).onConflictDoNothing().run()
}

export function forgetRow(db: Queries, callerId: number, now: Temporal.Instant): void {
  const nothing = { number: null, name: null, plainName: null, notSpamAt: null, lineType: null, lineTypeAt: null }
  db.update(callers)
    .set({ ...nothing, forgottenAt: now })
    .where(eq(callers.id, callerId))
    .run()
}

/** When somebody was forgotten last. */
export function lastForgottenAt(db: Queries): Temporal.Instant | null {
  return (
    db
      .select({ at: max(callers.forgottenAt) })
      .from(callers)
      .get()?.at ?? null
  )
}

function conversationsOf(db: Queries, callerId: number) {
  return db.select({ id: conversations.id }).from(conversations).where(eq(conversations.callerId, callerId))
}

function errandsFor(db: Queries, kinds: ErrandKind[], ids: number[]) {
  return db
    .select({ id: outbox.id, state: outbox.state })
    .from(outbox)
    .where(and(inArray(outbox.kind, kinds), inArray(outbox.subjectId, ids)))
    .all()
}

/** SQLite takes some thousand values in one question. */
function inPieces(ids: number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, n) => ids.slice(n * 500, n * 500 + 500))
}
