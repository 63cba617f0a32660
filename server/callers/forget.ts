import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../database/open.ts'
import { hashNumber } from '../log.ts'
import { errandFor, leaveErrand, updateErrand } from '../outbox/store.ts'
import {
  alertTexts,
  closeCallbacksOf,
  crewTextsAbout,
  emptyBookings,
  emptyMessages,
  emptyRecordings,
  emptyTraces,
  eventMailsOf,
  forgetRow,
  giveUpErrands,
  keepOptOut,
  looseAlerts,
  mediaOf,
  messagesOf,
  recordingsOf,
  removeAlerts,
  removeMedia,
  removeReplies,
} from './forget-store.ts'
import { callerByNumber } from './store.ts'

export type Forgotten =
  | { do: 'forgotten'; texts: number; isOptOutKept: boolean; fileNames: string[] }
  | { do: 'nothing'; because: 'unknown-number' }

/**
 * Takes a caller's number, name, words and photos out of the database. What happened stays without them, so that the
 * figures hold and a repeated webhook is still recognised; an opt-out stays as a keyed hash. `number` is E.164, as stored.
 * The files of `fileNames` are for the one who called to delete, after the commit.
 */
export function forgetCaller(tx: Tx, number: string, at: { now: Temporal.Instant; hashKey: string }): Forgotten {
  const caller = callerByNumber(tx, number)
  if (!caller) return { do: 'nothing', because: 'unknown-number' }
  const own = messagesOf(tx, caller.id)
  const messageIds = [...own, ...alertsAbout(tx, caller.id, number), ...crewTextsAbout(tx, caller.id)]
  const media = mediaOf(tx, own)
  const eventMailIds = eventMailsOf(tx, caller.id)
  const recordings = recordingsOf(tx, caller.id)
  const recordingIds = recordings.map(({ id }) => id)
  giveUpErrands(tx, { messageIds, mediaIds: media.map(({ id }) => id), eventMailIds, recordingIds }, at.now)
  removeAlerts(tx, { messageIds, alertIds: alertsNaming(tx, number) }, caller.id)
  removeReplies(tx, caller.id, at.now)
  emptyBookings(tx, caller.id, at.now)
  emptyMessages(tx, messageIds)
  removeMedia(tx, own)
  emptyRecordings(tx, recordingIds)
  for (const id of recordingIds) dropAtCarrier(tx, id, at.now)
  emptyTraces(tx, caller.id, number)
  closeCallbacksOf(tx, caller.id, at.now)
  if (caller.optedOutAt) keepOptOut(tx, hashNumber(number, at.hashKey), caller.optedOutAt)
  forgetRow(tx, caller.id, at.now)
  const fileNames = [...media, ...recordings].flatMap(({ fileName }) => fileName ?? [])
  return { do: 'forgotten', texts: own.length, isOptOutKept: caller.optedOutAt !== null, fileNames }
}

/** Their voicemails are deleted at the carrier, too, and not only when it would have been time. */
function dropAtCarrier(tx: Tx, recordingId: number, now: Temporal.Instant): void {
  const errand = errandFor(tx, 'drop-recording', recordingId)
  if (errand?.state === 'due') return updateErrand(tx, errand.id, { dueAt: now })
  if (errand) return
  const orderKey = `drop-recording:${recordingId}`
  const notAfter = now.add({ hours: 24 * 7 })
  leaveErrand(tx, { kind: 'drop-recording', subjectId: recordingId, orderKey, at: now, notAfter })
}

/** What the owner was told quotes numbers as people write them: 416-555-0134. */
function alertsAbout(tx: Tx, callerId: number, number: string): number[] {
  const about = alertTexts(tx).filter((text) => text.callerId === callerId || isNamed(text.body, number))
  return about.map(({ id }) => id)
}

/** Some of it went by no text, or to the phones of the crew alone. */
function alertsNaming(tx: Tx, number: string): number[] {
  return looseAlerts(tx)
    .filter(({ words }) => isNamed(words, number))
    .map(({ id }) => id)
}

function isNamed(words: string, number: string): boolean {
  const digits = number.replaceAll(/\D/g, '').slice(-10)
  return digits.length >= 7 && words.replaceAll(/\D/g, '').includes(digits)
}
