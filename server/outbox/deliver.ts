import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import { Refused, Unreachable } from '../providers/request.ts'
import type { Errand, Lane, Outcome } from './errand.ts'
import { isOver, laterKey, lookAt, mostCrashes, nextAttempt } from './retry.ts'
import { endAttempt, interrupted, lastMark, markAttempt, nextDue, updateErrand } from './store.ts'

/** How one kind of errand is run. Everything but `run` happens inside a transaction of the outbox. */
export type ErrandVerbs = {
  /** The last look before the attempt is marked: a word means that it shall not go any more. */
  whyNotNow(tx: Tx, appliance: Appliance, subjectId: number): string | null
  /** Looked at before that: until when it must wait for an hour at which it may go, and how long it is good for then. */
  postpone?(tx: Tx, appliance: Appliance, subjectId: number): Postponed | null
  run(appliance: Appliance, subjectId: number): Promise<Outcome>
  /** Writes what the outcome means to the subject's own row. */
  settle(tx: Tx, subjectId: number, outcome: Outcome, now: Temporal.Instant): void
  /**
   * Searches the provider's own list for an attempt of unknown outcome: an attempt that may have had an effect outside is
   * never repeated before it was searched for. Without it a lost attempt is simply tried again. Gives the provider's id of what
   * was found, or null; throws when the list cannot be read.
   */
  look?(appliance: Appliance, subjectId: number, firstMark: Temporal.Instant): Promise<string | null>
  /** What is done about an unknown outcome when its time has come; without it the list is searched. */
  wayOut?(appliance: Appliance): WayOut
}

/** `look`: search the provider's list. `repeat`: a second time is harmless. `hold`: nobody can tell, so the owner judges. */
export type WayOut = 'look' | 'repeat' | 'hold'

export type Postponed = { until: Temporal.Instant; notAfter: Temporal.Instant | null; because: string }

/** Takes the next due errand of a lane and marks the attempt, in one commit; `dropped` ones were ended or put off without one. */
export function takeNext(
  appliance: Appliance,
  lane: Lane,
  verbsOf: (errand: Errand) => ErrandVerbs,
): Errand | 'dropped' | null {
  const now = appliance.now()
  if (!nextDue(appliance.db, lane, now)) return null
  return appliance.db.transaction(
    (tx) => {
      const errand = nextDue(tx, lane, now)
      if (!errand) return null
      const verbs = verbsOf(errand)
      const later = isOver(errand, now) ? null : verbs.postpone?.(tx, appliance, errand.subjectId)
      if (later) return putOff(tx, errand, later)
      const because = isOver(errand, now) ? 'too-late' : verbs.whyNotNow(tx, appliance, errand.subjectId)
      if (!because) return markAttempt(tx, errand, now)
      updateErrand(tx, errand.id, { state: 'given-up', because, endedAt: now })
      verbs.settle(tx, errand.subjectId, { do: 'give-up', because }, now)
      return 'dropped'
    },
    { behavior: 'immediate' },
  )
}

/** Nothing waits behind it, and nobody takes it for stuck: it counts as left when its hour comes. */
function putOff(tx: Tx, { id, orderKey }: Errand, { until, notAfter, because }: Postponed): 'dropped' {
  const order = { orderKey: laterKey(orderKey), createdAt: until }
  updateErrand(tx, id, { ...order, dueAt: until, notAfter, because })
  return 'dropped'
}

/** Runs a marked errand and records its outcome. The only place that catches what a provider throws. */
export async function deliver(appliance: Appliance, errand: Errand, verbs: ErrandVerbs): Promise<Outcome> {
  const outcome = await attempt(appliance, errand, verbs)
  const now = appliance.now()
  appliance.db.transaction((tx) => recordOutcome(tx, appliance, { errand, verbs, outcome, now }), {
    behavior: 'immediate',
  })
  // What was only too early is no trouble.
  const level = outcome.do === 'done' || becauseOf(outcome) === 'not-yet' ? 'info' : 'warn'
  appliance.log[level](
    {
      errand: errand.id,
      kind: errand.kind,
      attempt: errand.attempts,
      outcome: outcome.do,
      because: becauseOf(outcome),
    },
    'errand',
  )
  return outcome
}

/** At the start: what the last process was busy with when it died. Its outcome is unknown, and a row that kills is parked. */
export function recoverInterrupted(appliance: Appliance, verbsOf: (errand: Errand) => ErrandVerbs): void {
  const now = appliance.now()
  appliance.db.transaction(
    (tx) => {
      for (const errand of interrupted(tx)) {
        const crashes = errand.crashes + 1
        updateErrand(tx, errand.id, { crashes })
        const verbs = verbsOf(errand)
        const outcome: Outcome =
          crashes >= mostCrashes ? { do: 'hold', because: 'kept-crashing' } : lost(verbs, 'crashed')
        recordOutcome(tx, appliance, { errand, verbs, outcome, now })
      }
    },
    { behavior: 'immediate' },
  )
}

/** An attempt that ended while the disk took no writes: as after a crash its outcome is unknown. */
export function recoverErrand(appliance: Appliance, errand: Errand, verbs: ErrandVerbs): void {
  const now = appliance.now()
  appliance.db.transaction(
    (tx) => recordOutcome(tx, appliance, { errand, verbs, outcome: lost(verbs, 'not-recorded'), now }),
    { behavior: 'immediate' },
  )
}

async function attempt(appliance: Appliance, errand: Errand, verbs: ErrandVerbs): Promise<Outcome> {
  try {
    return await verbs.run(appliance, errand.subjectId)
  } catch (err) {
    if (err instanceof Refused) return { do: 'give-up', because: 'refused', detail: err.message }
    if (err instanceof Unreachable) return { do: 'retry', because: 'unreachable', afterSeconds: null }
    appliance.log.error({ err, errand: errand.id, kind: errand.kind }, 'errand threw')
    return lost(verbs, 'surprise')
  }
}

function lost(verbs: ErrandVerbs, because: string): Outcome {
  return verbs.look ? { do: 'unknown', because } : { do: 'retry', because, afterSeconds: null }
}

type Ending = { errand: Errand; verbs: ErrandVerbs; outcome: Outcome; now: Temporal.Instant }

function recordOutcome(tx: Tx, appliance: Appliance, { errand, verbs, outcome, now }: Ending): void {
  endAttempt(tx, errand, { outcome: becauseOf(outcome) ?? outcome.do, detail: outcome.detail ?? null, at: now })
  updateErrand(tx, errand.id, next(tx, appliance, { errand, verbs, outcome, now }))
  verbs.settle(tx, errand.subjectId, outcome, now)
}

function next(tx: Tx, appliance: Appliance, { errand, outcome, now }: Ending): Parameters<typeof updateErrand>[2] {
  switch (outcome.do) {
    case 'done':
      return { state: 'done', because: null, endedAt: now }
    case 'give-up':
      return { state: 'given-up', because: outcome.because, endedAt: now }
    case 'hold':
      return { state: 'held', because: outcome.because }
    case 'retry':
      return {
        state: 'due',
        because: outcome.because,
        dueAt: nextAttempt(errand, now, { afterSeconds: outcome.afterSeconds }),
      }
    case 'unknown':
      return { state: 'unknown', because: outcome.because, looks: 0, dueAt: firstLook(tx, appliance, errand, now) }
  }
}

function firstLook(tx: Tx, { config, messenger }: Appliance, errand: Errand, now: Temporal.Instant): Temporal.Instant {
  const limits = {
    reconcileAfterSeconds: config.RECONCILE_AFTER_SECONDS,
    sendTimeoutSeconds: messenger.sendTimeoutSeconds,
  }
  return lookAt(lastMark(tx, errand.id) ?? now, limits)
}

function becauseOf(outcome: Outcome): string | null {
  return 'because' in outcome ? outcome.because : null
}
