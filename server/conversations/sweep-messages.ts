import type { Appliance } from '../appliance.ts'
import { asMetBy, messengersOf, sumOver } from '../connections.ts'
import { recordFailedSweep, recordSweep, startOfSweep } from '../outbox/sweeps.ts'
import type { MessageEvent, Messenger } from '../providers/messenger/messenger.ts'
import { numbersCarriedBy } from '../settings/road.ts'
import { lineByNumber } from '../settings/store.ts'
import { receiveMessage } from './receive-message.ts'
import { messageByProviderId } from './store.ts'

/** Finds the inbound texts that no webhook told of, STOP among them. Throws what a messenger throws, with the failure on record. */
export async function sweepMessages(appliance: Appliance, asked = messengersOf(appliance)): Promise<number> {
  const tellers = asked.filter(({ can }) => can.listsReceived)
  return sumOver(tellers, (messenger) => sweepOne(appliance, messenger))
}

async function sweepOne(appliance: Appliance, messenger: Messenger): Promise<number> {
  const { db } = appliance
  const now = appliance.now()
  const kind = { provider: messenger.name, kind: 'messages' as const }
  const since = startOfSweep(db, kind, { now, noLaterThan: null })
  if (!since) return 0
  const isKnown = (id: string) => messageByProviderId(db, messenger.name, id) !== undefined
  try {
    const lines = numbersCarriedBy(db, 'messenger', { name: messenger.name, shops: appliance.messenger.name })
    const events = await messenger.receivedSince(since, { lines, isKnown })
    // The shop changed its company meanwhile: this is not the new one's word.
    if (!messengersOf(appliance).includes(messenger)) return 0
    const met = asMetBy(appliance, { messenger })
    const found = events.filter((event) => takeUp(met, event)).length
    recordSweep(db, kind, now)
    return found
  } catch (error) {
    recordFailedSweep(db, kind, now)
    throw error
  }
}

function takeUp(appliance: Appliance, event: MessageEvent): boolean {
  if (event.kind !== 'received') return false
  const line = lineByNumber(appliance.db, event.to)
  return line !== undefined && receiveMessage(appliance, event, line) === 'recorded'
}
