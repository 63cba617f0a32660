import type { Appliance } from '../appliance.ts'
import { addLine, firstLine, renumberLine } from './store.ts'

/** The number of the practice phone's shop, from the range that belongs to nobody. */
const practiceLine = '+12025550100'

/** Puts the line of the environment, or the practice line, on record. */
export function prepareShop({ db, config, carrier, messenger, now }: Appliance): void {
  if (config.TWILIO_NUMBER) {
    // A shop that practised first goes on with what it learnt, under its real number.
    renumberLine(db, practiceLine, config.TWILIO_NUMBER)
    return addLine(db, config.TWILIO_NUMBER, now())
  }
  const isPractice = carrier.name === 'simulated' && messenger.name === 'simulated'
  if (isPractice && !firstLine(db)) addLine(db, practiceLine, now())
}
