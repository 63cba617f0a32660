import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs, WayOut } from './deliver.ts'
import type { Errand, Outcome } from './errand.ts'
import { isOver, lookAt, looksNeeded } from './retry.ts'
import { errandById, firstMark, updateErrand } from './store.ts'

/**
 * What became of an errand whose outcome is unknown. Seen on the provider's list: done. Twice not seen: it never arrived. Without
 * a list it is sent again where that is harmless, and else waits for the owner. In doubt nothing is sent.
 */
export async function reconcile(appliance: Appliance, errand: Errand, verbs: ErrandVerbs): Promise<void> {
  const wayOut = verbs.wayOut?.(appliance) ?? 'look'
  const seen = wayOut === 'look' ? await look(appliance, errand, verbs) : wayOut
  const now = appliance.now()
  appliance.db.transaction(
    (tx) => {
      // A receipt may have settled it while we looked.
      if (errandById(tx, errand.id)?.state !== 'unknown') return
      conclude(tx, appliance, { errand, verbs, seen, now })
    },
    { behavior: 'immediate' },
  )
  appliance.log.info(
    { errand: errand.id, kind: errand.kind, look: errand.looks + 1, seen: typeof seen === 'object' ? 'found' : seen },
    'errand looked for',
  )
}

type Looked = { found: string } | 'not-found' | 'list-unreachable'
type Seen = Looked | Exclude<WayOut, 'look'>

async function look(appliance: Appliance, errand: Errand, verbs: ErrandVerbs): Promise<Looked> {
  try {
    const since = firstMark(appliance.db, errand.id) ?? errand.createdAt
    const found = await verbs.look?.(appliance, errand.subjectId, since)
    return found ? { found } : 'not-found'
  } catch (err) {
    appliance.log.warn({ err, errand: errand.id }, 'list unreachable')
    return 'list-unreachable'
  }
}

type Sight = { errand: Errand; verbs: ErrandVerbs; seen: Seen; now: Temporal.Instant }

function conclude(tx: Tx, appliance: Appliance, { errand, verbs, seen, now }: Sight): void {
  const over = isOver(errand, now)
  const lookNext = lookAt(now, {
    reconcileAfterSeconds: appliance.config.RECONCILE_AFTER_SECONDS,
    sendTimeoutSeconds: appliance.messenger.sendTimeoutSeconds,
  })
  const end = (outcome: Outcome, change: Parameters<typeof updateErrand>[2]) => {
    updateErrand(tx, errand.id, change)
    verbs.settle(tx, errand.subjectId, outcome, now)
  }
  if (typeof seen === 'object')
    return end({ do: 'done', detail: seen.found }, { state: 'done', because: null, endedAt: now })
  const sendAgain = (because: string) =>
    end({ do: 'retry', because, afterSeconds: 0 }, { state: 'due', because, dueAt: now })
  // Sent again too late it would be a late text, and unsent nobody knows whether there was one.
  if (seen === 'hold' || (over && seen !== 'not-found'))
    return end({ do: 'hold', because: 'outcome-unknown' }, { state: 'held', because: 'outcome-unknown' })
  if (seen === 'repeat') return sendAgain('sent-again')
  if (seen === 'list-unreachable') return updateErrand(tx, errand.id, { dueAt: lookNext })
  if (errand.looks + 1 < looksNeeded) return updateErrand(tx, errand.id, { looks: errand.looks + 1, dueAt: lookNext })
  if (over) return end({ do: 'give-up', because: 'too-late' }, { state: 'given-up', because: 'too-late', endedAt: now })
  sendAgain('never-arrived')
}
