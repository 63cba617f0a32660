import type { Appliance } from './appliance.ts'
import { sweepCalls } from './calls/sweep-calls.ts'
import { askDeliveries } from './conversations/ask-deliveries.ts'
import { sweepMessages } from './conversations/sweep-messages.ts'

export type Polling = {
  /** Looks what is new, unless it is too soon after a list that could not be read. Throws what the company throws. */
  look(): Promise<void>
}

const intervalSeconds = 5
const longestPauseSeconds = 120

/** Reads the company's lists where nobody reaches the box: what people wrote first, STOP among it, then who called. */
export function openPolling(appliance: Appliance, monotonic: () => number, dice: () => number = Math.random): Polling {
  let failures = 0
  let notBefore = Number.NEGATIVE_INFINITY
  return {
    async look() {
      if (!isPolled(appliance) || monotonic() < notBefore) return
      try {
        await sweepMessages(appliance)
        await sweepCalls(appliance)
        await askDeliveries(appliance)
        failures = 0
      } catch (error) {
        failures += 1
        notBefore = monotonic() + pauseAfter(failures, dice()) * 1000
        throw error
      }
    },
  }
}

/** Twice as long each time, and never two boxes at one beat. */
export function pauseAfter(failures: number, luck: number): number {
  return Math.min(longestPauseSeconds, intervalSeconds * 2 ** failures) * (0.75 + luck / 2)
}

function isPolled({ config, carrier, messenger }: Appliance): boolean {
  return config.TWILIO_MODE === 'polling' && (carrier.name === 'twilio' || messenger.name === 'twilio')
}
