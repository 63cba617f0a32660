import type { Appliance } from './appliance.ts'
import { sweepCalls } from './calls/sweep-calls.ts'
import { carriersOf, messengersOf } from './connections.ts'
import { askDeliveries } from './conversations/ask-deliveries.ts'
import { sweepMessages } from './conversations/sweep-messages.ts'
import { readCompany } from './settings/company-store.ts'

export type Polling = {
  /** Looks what is new, but for a list that could not be read a moment ago. Throws what the company throws, after all were asked. */
  look(): Promise<void>
}

const intervalSeconds = 5
const longestPauseSeconds = 120

/** Reads Twilio's lists where nobody reaches the box: what people wrote first, STOP among it, then who called. */
export function openPolling(appliance: Appliance, monotonic: () => number, dice: () => number = Math.random): Polling {
  const lists = [
    () => sweepMessages(appliance, messengersOf(appliance).filter(isTwilio)),
    () => sweepCalls(appliance, carriersOf(appliance).filter(isTwilio)),
    async () => isTwilio(appliance.messenger) && askDeliveries(appliance),
  ].map((read) => openList(read, monotonic, dice))
  return {
    async look() {
      if (readCompany(appliance.db, appliance.config).twilio.mode !== 'polling') return
      const failures: unknown[] = []
      for (const list of lists) await list.look().catch((error) => failures.push(error))
      if (failures.length > 0) throw failures[0]
    },
  }
}

/** One list is no reason to leave the others: a key may read calls and not texts. */
function openList(read: () => Promise<unknown>, monotonic: () => number, dice: () => number): Polling {
  let failures = 0
  let notBefore = Number.NEGATIVE_INFINITY
  return {
    async look() {
      if (monotonic() < notBefore) return
      try {
        await read()
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

function isTwilio({ name }: { name: string }): boolean {
  return name === 'twilio'
}
