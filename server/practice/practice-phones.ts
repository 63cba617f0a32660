import type { Appliance } from '../appliance.ts'
import { asSimulatedCarrier, type SimulatedCarrier } from '../providers/carrier/simulated.ts'
import { asSimulatedMessenger, type SimulatedMessenger } from '../providers/messenger/simulated.ts'

/** What the practice phones are connected to: nothing but this box. */
export type PracticePhones = { carrier: SimulatedCarrier; messenger: SimulatedMessenger }

/** Null where a real company carries calls or texts: a practice call must never text a real person. */
export function practicePhones(appliance: Appliance): PracticePhones | null {
  const carrier = asSimulatedCarrier(appliance.carrier)
  const messenger = asSimulatedMessenger(appliance.messenger)
  return carrier && messenger ? { carrier, messenger } : null
}
