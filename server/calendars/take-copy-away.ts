// Takes a cancelled job out of a calendar. What the owner made a series of is more than the job was: it stays, and the owner is told.
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import type { CalendarProvider, RemoteObject } from '../providers/calendar/calendar.ts'
import type { Copy, PushOf } from './copies-store.ts'
import { jobEvent } from './job-event.ts'
import type { Calendar } from './store.ts'
import { timeThere } from './time-there.ts'

const nowhere = { ref: null, version: null, pushedRevision: null, pushedStart: null, pushedEnd: null }

type Errand = { appliance: Appliance; provider: CalendarProvider; calendar: Calendar; push: PushOf }

/** Returns how the copy stands then: should the job come back, it is written anew. */
export async function takeCopyAway({ appliance, provider, calendar, push }: Errand) {
  const { copy } = push
  const ref = copy.ref ?? provider.placeOf(calendar.remoteId, copy.uid)
  const there = await provider.get(ref)
  if (isOurs(there, copy)) {
    const time = await timeThere(appliance, calendar, there.body.ics)
    if (time && 'because' in time && time.because === 'series') tellOfSeries(appliance, calendar, push)
    else await provider.remove(ref, there.version)
  }
  return { ...nowhere, uid: nextUid(copy), missingSince: null }
}

/** A server may keep what was deleted, and take nothing of the same uid any more. An attempt whose answer was lost may have deleted it. */
export function nextUid({ uid }: Pick<Copy, 'uid'>): string {
  const [, base = uid, before = '1'] = /^(.*?)(?:-g(\d+))?$/.exec(uid) ?? []
  return `${base}-g${Number(before) + 1}`
}

function isOurs(there: RemoteObject | null, { uid }: Copy): there is RemoteObject & { version: string } {
  return there?.uid === uid && there.version !== null
}

function tellOfSeries(appliance: Appliance, { name }: Calendar, { copy, job }: PushOf): void {
  const { summary } = jobEvent(appliance, job, copy)
  const words = `${summary} is cancelled, but repeats in your calendar “${name}”, so it was left there: delete it there if it is off.`
  const onceKey = `series-left:${copy.id}:${copy.uid}`
  const conversationId = job.conversationId ?? undefined
  appliance.db.transaction((tx) =>
    tellOwner(tx, appliance, { kind: 'calendar-touched', onceKey, words, conversationId, now: appliance.now() }),
  )
  appliance.wake()
}
