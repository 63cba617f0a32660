// How badly the messenger behaves meanwhile: ten faults on about half of the posts, lists that lag and fail, receipts in any order.
import type { Modes } from '../../twilio/modes.ts'

/** The box looks for a lost text after so long; the list must have caught up by then. */
export const reconcileAfterSeconds = 2
export const listLagMs = [0, 300, 1000]

export const storm: Partial<Modes> = {
  chances: [
    { fault: 'accept-then-hang', chance: 0.07 },
    { fault: 'accept-then-reset', chance: 0.07 },
    { fault: 'reset', chance: 0.06 },
    { fault: '429', chance: 0.06 },
    { fault: 'accept-then-500', chance: 0.06 },
    { fault: '500', chance: 0.06 },
    { fault: 'accept-then-broken-json', chance: 0.06 },
    { fault: { slowMs: 1200 }, chance: 0.04 },
    { fault: 'hang', chance: 0.02 },
  ],
  listFaults: [
    { fault: 'reset', chance: 0.06 },
    { fault: '500', chance: 0.05 },
    { fault: '429', chance: 0.05 },
    { fault: 'broken-json', chance: 0.03 },
    { fault: 'hang', chance: 0.01 },
  ],
  listLagMs,
  answerAfterMs: 20,
  callbacksDoubled: 0.3,
  callbacksReversed: 0.3,
  callbackDelayMs: [0, 0, 40, 400, 3000],
}

/** The tenth: now and then nobody listens at all. */
export const refusals = { everyMs: 7000, forMs: 700 }

export const calm: Partial<Modes> = { chances: [], listFaults: [], listLagMs: 0, callbackDelayMs: 0 }
