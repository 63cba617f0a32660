import type { Appliance } from '../appliance.ts'
import { changeCalendar, removedCalendar, usedCalendars } from './store.ts'
import { takeUpCopies } from './take-up-copies.ts'

/** `there`: it was added anew meanwhile. `forgotten`: what opens it is no longer kept. */
export type TakenBack = 'back' | 'there' | 'forgotten' | 'unknown'

/** What was removed by mistake is read anew from its beginning. */
export function takeBackCalendar(appliance: Appliance, id: number): TakenBack {
  const { db, now } = appliance
  const taken = db.transaction(
    (tx): TakenBack => {
      const removed = removedCalendar(tx, id)
      if (!removed) return 'unknown'
      if (removed.secret === null) return 'forgotten'
      const used = usedCalendars(tx)
      const isSame = ({ kind, remoteId, secret }: typeof removed) =>
        kind === removed.kind && remoteId === removed.remoteId && (kind !== 'ics' || secret === removed.secret)
      if (used.some(isSame)) return 'there'
      // Another was chosen meanwhile to be written into.
      const isWritten = removed.isWritten && !used.some((each) => each.isWritten)
      const anew = { removedAt: null, freshAt: null, askedAt: null, cursor: null, reconciledAt: null, isWritten }
      changeCalendar(tx, id, anew)
      takeUpCopies(tx, { ...removed, ...anew }, now())
      return 'back'
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  return taken
}
