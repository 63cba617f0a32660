import type { Appliance } from '../appliance.ts'
import { recordFailedSweep, recordSweep, startOfSweep } from '../outbox/sweeps.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import { lineByNumber, numbersOf } from '../settings/store.ts'
import { receiveMessage } from './receive-message.ts'
import { messageByProviderId } from './store.ts'

/** Finds the inbound texts that no webhook told of, STOP among them. Throws what the messenger throws, with the failure on record. */
export async function sweepMessages(appliance: Appliance): Promise<number> {
  const { db, messenger } = appliance
  if (!messenger.can.listsReceived) return 0
  const now = appliance.now()
  const kind = { provider: messenger.name, kind: 'messages' as const }
  const since = startOfSweep(db, kind, { now, noLaterThan: null })
  if (!since) return 0
  const isKnown = (id: string) => messageByProviderId(db, messenger.name, id) !== undefined
  try {
    const events = await messenger.receivedSince(since, { lines: numbersOf(db), isKnown })
    // The shop changed its company meanwhile: this is not the new one's word.
    if (appliance.messenger !== messenger) return 0
    const found = events.filter((event) => takeUp(appliance, event)).length
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
