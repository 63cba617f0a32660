import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { heldTexts } from '../conversations/store.ts'
import { waitingSince } from '../outbox/store.ts'
import { readShop } from '../settings/store.ts'
import { tellOwner } from './tell-owner.ts'

const stuckMinutes = 5
const mostHeld = 20

/** One alert when texts have not gone for five minutes, not one per call; and one for each text that only the owner can judge. */
export function watchTexts(appliance: Appliance): void {
  tellOfStuckTexts(appliance)
  tellOfHeldTexts(appliance)
}

function tellOfStuckTexts(appliance: Appliance): void {
  const now = appliance.now()
  const since = waitingSince(appliance.db, 'texts')
  if (!since || now.epochMilliseconds - since.epochMilliseconds < stuckMinutes * 60_000) return
  const words =
    'FirstRing: texts are not going out. The messenger does not take them; callers wait in the call-back queue.'
  const onceKey = `texts-stuck:${since.toString()}`
  appliance.db.transaction((tx) => tellOwner(tx, appliance, { kind: 'texts-stuck', onceKey, words, now }))
  appliance.wake()
}

function tellOfHeldTexts(appliance: Appliance): void {
  const { country } = readShop(appliance.db, appliance.config)
  for (const { id, toNumber, conversationId } of heldTexts(appliance.db, mostHeld)) {
    if (!toNumber || conversationId === null) continue
    const words = `FirstRing cannot tell whether ${showNumber(toNumber, country)} got our text, and sends no second one. Please call.`
    const told = { kind: 'text-held' as const, onceKey: `held:${id}`, words, conversationId, now: appliance.now() }
    appliance.db.transaction((tx) => tellOwner(tx, appliance, told))
  }
}
