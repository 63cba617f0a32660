import type { Appliance } from '../appliance.ts'
import type { CallEvent, CallStep } from '../providers/carrier/carrier.ts'
import { takeUpCall } from './take-up-call.ts'

/** Hears of calls from a company that tells of them over open connections; what it gives ends that. */
export function listenToCarrier(appliance: Appliance): () => void {
  const { carrier } = appliance
  return carrier.live?.listen((event) => heardOf(appliance, event)) ?? (() => undefined)
}

/** What could not be kept is not acknowledged: the company takes its fall-back then, and tells it again. */
function heardOf(appliance: Appliance, event: CallEvent): CallStep[] | null {
  try {
    const steps = takeUpCall(appliance, event)
    if (steps !== 'not-ours') return steps
    // Its end is told for ever unless somebody hears it.
    return event.kind === 'ended' ? [] : null
  } catch (err) {
    appliance.log.error({ err, kind: event.kind }, 'what a carrier told could not be kept')
    return null
  }
}
