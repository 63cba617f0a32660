import type { Appliance } from '../appliance.ts'
import { asMetBy, carriersOf } from '../connections.ts'
import type { CallEvent, CallStep } from '../providers/carrier/carrier.ts'
import { takeUpCall } from './take-up-call.ts'

/** Hears of calls from companies that tell of them over open connections; what it gives ends that. */
export function listenToCarriers(appliance: Appliance): () => void {
  const ends = carriersOf(appliance).flatMap(
    (carrier) => carrier.live?.listen((event) => heardOf(asMetBy(appliance, { carrier }), event)) ?? [],
  )
  return () => {
    for (const end of ends) end()
  }
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
