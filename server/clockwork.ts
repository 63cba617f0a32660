import { Cron } from 'croner'
import { watchAlertTexts } from './alerts/watch-alert-texts.ts'
import { type ClockWatch, watchClock } from './alerts/watch-clock.ts'
import { watchCompanies } from './alerts/watch-companies.ts'
import { watchMissedCalls } from './alerts/watch-missed-calls.ts'
import { watchTexts } from './alerts/watch-texts.ts'
import { watchWaiting } from './alerts/watch-waiting.ts'
import type { Appliance } from './appliance.ts'
import { keepHolidays } from './bookings/keep-holidays.ts'
import { takeOwnerMoves } from './bookings/take-owner-moves.ts'
import { bringCopies } from './calendars/bring-copies.ts'
import { forgetRemoved } from './calendars/forget-removed.ts'
import { pullDue } from './calendars/pull-due.ts'
import { watchCalendars } from './calendars/watch-calendars.ts'
import { endForgottenCallBacks } from './callbacks/end-forgotten.ts'
import { forgetArrivals } from './callers/forget-arrivals.ts'
import { sweepCalls } from './calls/sweep-calls.ts'
import { importSent } from './conversations/import-sent.ts'
import { sweepMessages } from './conversations/sweep-messages.ts'
import { lastVerifiedBackup } from './database/backup.ts'
import { isBackupDue } from './database/backup-due.ts'
import { readBox } from './database/box.ts'
import { beatAlive, beatEpoch } from './database/epoch.ts'
import { nightlyBackup } from './database/nightly-backup.ts'
import { askReviews } from './follow-ups/ask-review.ts'
import { sendNudges } from './follow-ups/nudge.ts'
import { sendReminders } from './follow-ups/send-reminders.ts'
import { openModelTending } from './language-model/tend-model.ts'
import { sweepFailingSince } from './outbox/store.ts'
import { watchOwnVoice } from './own-voice/watch-own-voice.ts'
import { openPolling } from './polling.ts'
import { tellCustomer } from './replies/tell-customer.ts'
import { readShop } from './settings/store.ts'

export type Clockwork = {
  /** What a start must catch up with before anything old is sent: texts with STOP first, then calls. */
  catchUp(): Promise<void>
  start(): void
  stop(): void
}

type Row = [pattern: string, what: string, run: () => unknown]

/** Everything that happens by the clock. */
export function openClockwork(appliance: Appliance, monotonic: () => number = () => performance.now()): Clockwork {
  const clock = watchClock(appliance, monotonic)
  const model = openModelTending(appliance)
  const polling = openPolling(appliance, monotonic)
  const table: Row[] = [
    ['0 * * * * *', 'beat', () => beat(appliance, clock)],
    ['*/5 * * * * *', 'poll', () => polling.look()],
    ['5 * * * * *', 'pull-calendars', () => pullDue(appliance)],
    ['15 * * * * *', 'watch-texts', () => watchTexts(appliance)],
    ['20 * * * * *', 'watch-waiting', () => watchWaiting(appliance)],
    ['25 * * * * *', 'watch-missed-calls', () => watchMissedCalls(appliance)],
    ['10 * * * * *', 'bring-copies', () => bringCopies(appliance)],
    ['28 * * * * *', 'forget-removed', () => forgetRemoved(appliance)],
    ['32 * * * * *', 'owner-moves', () => takeOwnerMoves(appliance, tellCustomer)],
    ['35 * * * * *', 'watch-calendars', () => watchCalendars(appliance)],
    ['40 * * * * *', 'watch-alert-texts', () => watchAlertTexts(appliance)],
    ['45 * * * * *', 'watch-companies', () => watchCompanies(appliance)],
    ['35 * * * * *', 'remind', () => sendReminders(appliance)],
    ['37 * * * * *', 'nudge', () => sendNudges(appliance)],
    ['39 * * * * *', 'ask-reviews', () => askReviews(appliance)],
    ['30 * * * * *', 'sweep', () => sweepWhenDue(appliance, clock)],
    ['55 * * * * *', 'end-call-backs', () => endForgottenCallBacks(appliance)],
    ['45 0 * * * *', 'epoch', () => beatEpoch(appliance.db, appliance.config.DATA_DIR)],
    ['52 * * * * *', 'forget-arrivals', () => forgetArrivals(appliance)],
    ['50 * * * * *', 'tend-model', () => model.look()],
    ['55 * * * * *', 'holidays', () => keepHolidays(appliance)],
    ['50 5 * * * *', 'watch-own-voice', () => watchOwnVoice(appliance)],
    ['0 17 * * * *', 'backup', () => backUpWhenDue(appliance)],
  ]
  let jobs: Cron[] = []
  let isStopped = false
  return {
    async catchUp() {
      clock.look()
      await quietly(appliance, 'import-sent', () => importSent(appliance))
      await sweep(appliance, clock)
    },
    start() {
      if (isStopped) return
      // Else a box that comes back after a night would call itself ill until the next full minute.
      void quietly(appliance, 'beat', () => beat(appliance, clock))
      void quietly(appliance, 'tend-model', () => model.look())
      void quietly(appliance, 'pull-calendars', () => pullDue(appliance))
      jobs = table.map(
        ([pattern, what, run]) =>
          new Cron(pattern, { protect: true, unref: true }, async () => void (await quietly(appliance, what, run))),
      )
    },
    stop() {
      isStopped = true
      for (const job of jobs) job.stop()
    },
  }
}

async function beat(appliance: Appliance, clock: ClockWatch): Promise<void> {
  clock.look()
  if (readBox(appliance.db).clockDistrustedAt) await sweep(appliance, clock)
  else beatAlive(appliance.db, appliance.now())
}

/** Every five minutes; every minute while a list could not be read. */
async function sweepWhenDue(appliance: Appliance, clock: ClockWatch): Promise<void> {
  const minute = Math.floor(appliance.now().epochMilliseconds / 60_000)
  if (minute % 5 === 0 || sweepFailingSince(appliance.db)) await sweep(appliance, clock)
}

async function backUpWhenDue(appliance: Appliance): Promise<void> {
  const { db, config, now } = appliance
  const last = lastVerifiedBackup(config.DATA_DIR)
  if (isBackupDue({ last, now: now(), zone: readShop(db, config).zone })) await nightlyBackup(appliance)
}

async function sweep(appliance: Appliance, clock: ClockWatch): Promise<void> {
  await quietly(appliance, 'import-sent', () => importSent(appliance))
  const hasAnswered = await quietly(appliance, 'sweep-messages', () => sweepMessages(appliance))
  if (hasAnswered) clock.compare(appliance.messenger.clockSkewSeconds?.() ?? null)
  await quietly(appliance, 'sweep-calls', () => sweepCalls(appliance))
}

/** What fails by the clock is logged and comes again by the clock. */
async function quietly(appliance: Appliance, what: string, run: () => unknown): Promise<boolean> {
  try {
    await run()
    return true
  } catch (err) {
    appliance.log.warn({ err, what }, 'clockwork')
    return false
  }
}
