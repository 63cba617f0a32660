import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import type { Remarks } from '../understanding/remarks.ts'
import { isFlood, isTalkingToMachine, type Turn } from './loop-guard.ts'
import type { Scene } from './scene.ts'
import { latestTexts } from './text-store.ts'

/** `isAboutJob`: the words name something to be done, whatever else stands in them. */
type Wanted = { conversationId: number; remarks: Remarks; isAboutJob: boolean; now: Temporal.Instant }

const mostTexts = 40
const countedHours = 24

/** Whether a person writes at all: a machine is answered with silence, and so is who writes faster than anybody reads. */
export function noiseIn(db: Queries, { conversationId, remarks, isAboutJob, now }: Wanted): Scene['noise'] {
  const since = now.subtract({ hours: countedHours }).epochMilliseconds
  const turns = latestTexts(db, conversationId, mostTexts)
    // Who speaks answers at once, and is a person.
    .filter(({ kind, createdAt }) => kind !== 'spoken' && createdAt.epochMilliseconds >= since)
    .map(
      ({ direction, body, createdAt }): Turn => ({
        from: direction === 'inbound' ? 'caller' : 'box',
        body,
        at: createdAt,
      }),
    )
  if (isFlood(turns, now)) return 'flood'
  if (isAboutJob) return null
  return remarks.isAutomatic || isTalkingToMachine(turns) ? 'auto-responder' : null
}
