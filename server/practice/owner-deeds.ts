import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { markAlertsSeen, unseenAlerts } from '../alerts/store.ts'
import type { Appliance } from '../appliance.ts'
import { addByHand } from '../bookings/by-hand.ts'
import { conflictsOf } from '../bookings/conflicts.ts'
import type { JobTime } from '../bookings/job-time.ts'
import { closeCallback, openCallbackOf } from '../callbacks/store.ts'
import { changeCaller } from '../callers/change-caller.ts'
import { type Caller, callerByNumber } from '../callers/store.ts'
import { closeConversation } from '../conversations/close-conversation.ts'
import { conversationWith } from '../conversations/store.ts'
import { writeByHand } from '../conversations/write-by-hand.ts'
import { readShop } from '../settings/store.ts'
import { dayAhead } from './demo-week/calendar.ts'
import type { Deed } from './demo-week/story.ts'

type JobDeed = Extract<Deed, { do: 'job' }>
type OwnersDeed = Exclude<Deed, { do: 'call' | 'text' | 'catch-up' | 'trust' }>

const mostAlerts = 100

/** What the owner does about a caller on the pages; whoever does something there has seen what he was told. */
export function doAsOwner(
  appliance: Appliance,
  deed: OwnersDeed,
  { from, place }: { from: string; place: number },
): void {
  const { db, now } = appliance
  const caller = callerByNumber(db, from)
  if (!caller) throw new Error(`the demo's owner does something about ${from}, who never called`)
  markAlertsSeen(
    db,
    unseenAlerts(db, mostAlerts).map(({ id }) => id),
    now(),
  )
  switch (deed.do) {
    case 'reply':
      return write(appliance, { conversationId: conversationOf(appliance, caller.id), body: deed.body, place })
    case 'name':
      return void changeCaller(appliance, caller.id, { is: 'named', name: deed.name })
    case 'mark':
      return void changeCaller(appliance, caller.id, { is: deed.as, on: true })
    case 'job':
      return writeDown(appliance, caller, deed)
    case 'close':
      return void closeConversation(appliance, conversationOf(appliance, caller.id))
    case 'called-back':
      return endCallback(appliance, caller.id, deed.outcome)
  }
}

function conversationOf({ db }: Appliance, callerId: number): number {
  const conversation = conversationWith(db, callerId)
  if (!conversation) throw new Error(`the demo's owner writes to caller ${callerId} before there is a conversation`)
  return conversation.id
}

function write(appliance: Appliance, text: { conversationId: number; body: string; place: number }): void {
  const { place, ...words } = text
  const token = createHash('sha256').update(`${place}`).digest('hex').slice(0, 24)
  const written = writeByHand(appliance, { ...words, token })
  if (written.do !== 'queued') throw new Error(`the demo's owner could not write: ${JSON.stringify(written)}`)
}

function writeDown(appliance: Appliance, caller: Caller, { ahead, at, minutes, ...what }: JobDeed): void {
  const { db, config, now } = appliance
  const today = now().toZonedDateTimeISO(readShop(db, config).zone ?? 'UTC')
  const begins = at === null ? soonAfter(appliance, today, minutes) : onDay(today, ahead, at)
  if (!begins) return
  const { service, need, place: address } = what
  const job = { service, need, address, callerId: caller.id, name: caller.name }
  const conversationId = conversationOf(appliance, caller.id)
  const time = { ...lasting(begins, minutes), insists: true }
  addByHand(appliance, { ...time, customer: () => ({ ...job, conversationId }) }, { by: undefined, tell: null })
}

function onDay(today: Temporal.ZonedDateTime, ahead: JobDeed['ahead'], at: string): Temporal.ZonedDateTime {
  const date = today.toPlainDate()
  const day = ahead === 'next-day' ? date.add({ days: 1 }) : dayAhead(date, ahead)
  return day.toZonedDateTime({ timeZone: today.timeZoneId, plainTime: at })
}

/** Nobody begins later in the day than this. */
const latest = '21:30'

/** Where nothing else is written down, on the full or the half hour. */
function soonAfter(
  appliance: Appliance,
  today: Temporal.ZonedDateTime,
  minutes: number,
): Temporal.ZonedDateTime | undefined {
  const soon = today.add({ minutes: 75 }).round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'ceil' })
  const last = today.withPlainTime(latest)
  const starts = Array.from({ length: 48 }, (_, n) => soon.add({ minutes: 30 * n }))
  return starts
    .filter((at) => Temporal.ZonedDateTime.compare(at, last) <= 0)
    .find((at) => !conflictsOf(appliance.db, appliance, { ...lasting(at, minutes), exceptId: null }).isTaken)
}

function lasting(begins: Temporal.ZonedDateTime, minutes: number): JobTime {
  const start = begins.epochMilliseconds
  return { start, end: start + minutes * 60_000, crewId: null }
}

function endCallback({ db, now }: Appliance, callerId: number, outcome: string): void {
  const waiting = openCallbackOf(db, callerId)
  if (!waiting) throw new Error(`the demo's owner calls back caller ${callerId}, who does not wait`)
  closeCallback(db, waiting.id, { because: outcome, now: now() })
}
