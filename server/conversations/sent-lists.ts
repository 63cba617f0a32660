import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { messengersOf } from '../connections.ts'
import type { Messenger, SentMessage } from '../providers/messenger/messenger.ts'
import { numbersCarriedBy } from '../settings/road.ts'

/** What each messenger of the shop took from us since then. Throws what a messenger throws: half of it would be mistaken for all. */
export async function sentLists(
  appliance: Appliance,
  since: Temporal.Instant,
): Promise<{ messenger: Messenger; listed: SentMessage[] }[] | 'companies-changed'> {
  const asked = messengersOf(appliance).filter(({ can }) => can.listsSent)
  const shops = appliance.messenger.name
  const lists = await Promise.all(
    asked.map(async (messenger) => {
      const ours = numbersCarriedBy(appliance.db, 'messenger', { name: messenger.name, shops })
      return { messenger, listed: await messenger.sentSince(since, ours) }
    }),
  )
  const now = messengersOf(appliance)
  return asked.every((each) => now.includes(each)) ? lists : 'companies-changed'
}
