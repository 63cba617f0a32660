import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { lastAcceptedAt } from '../conversations/last-said-store.ts'
import { conversationById, heldTexts, stoppedTexts } from '../conversations/store.ts'
import { waitingSince } from '../outbox/store.ts'
import { readShop } from '../settings/store.ts'
import { latestAlert } from './store.ts'
import { type Told, tellOwner } from './tell-owner.ts'

const stuckMinutes = 5
const mostHeld = 20

/** One alert when texts have not gone for five minutes, not one per call, and the all-clear; and one for each text that only the owner can judge, or that they believe sent. */
export function watchTexts(appliance: Appliance): void {
  tellOfStuckTexts(appliance)
  tellOfRecovery(appliance)
  tellOfHeldTexts(appliance)
  tellOfStoppedTexts(appliance)
}

function tellOfStuckTexts(appliance: Appliance): void {
  const now = appliance.now()
  const since = waitingSince(appliance.db, 'texts')
  if (!since || now.epochMilliseconds - since.epochMilliseconds < stuckMinutes * 60_000) return
  const words =
    'FirstRing: texts are not going out. The messenger does not take them; callers wait in the call-back queue.'
  tell(appliance, { kind: 'texts-stuck', onceKey: outageKey(appliance), words, now })
}

function tellOfRecovery(appliance: Appliance): void {
  const stuck = latestAlert(appliance.db, 'texts-stuck')
  if (!stuck || stuck.onceKey === outageKey(appliance)) return
  const words = 'FirstRing: texts are going out again.'
  tell(appliance, { kind: 'texts-flow', onceKey: `texts-flow:${stuck.id}`, words, now: appliance.now() })
}

/** An outage lasts until the messenger takes a text again. */
function outageKey({ db }: Appliance): string {
  return `texts-stuck:${lastAcceptedAt(db)?.toString() ?? 'never'}`
}

function tell(appliance: Appliance, told: Told): void {
  appliance.db.transaction((tx) => tellOwner(tx, appliance, told))
  appliance.wake()
}

function tellOfHeldTexts(appliance: Appliance): void {
  const { country } = readShop(appliance.db, appliance.config)
  for (const { id, toNumber, conversationId } of heldTexts(appliance.db, mostHeld)) {
    if (!toNumber || conversationId === null) continue
    const words = `FirstRing cannot tell whether ${showNumber(toNumber, country)} got our text, and sends no second one. Please call.`
    const told: Told = { kind: 'text-held', onceKey: `held:${id}`, words, conversationId, now: appliance.now() }
    tell(appliance, told)
  }
}

/** Who sent a text themselves was told that it goes. */
function tellOfStoppedTexts(appliance: Appliance): void {
  const { db, config } = appliance
  const now = appliance.now()
  const { country } = readShop(db, config)
  for (const { id, toNumber, conversationId } of stoppedTexts(db, now.subtract({ hours: stoppedHours }))) {
    if (!toNumber || conversationId === null) continue
    const code = conversationById(db, conversationId)?.code
    const words = `${code ? `${code}: ` : ''}your text to ${showNumber(toNumber, country)} did not go, they want no texts. Please call.`
    tell(appliance, { kind: 'text-stopped', onceKey: `stopped:${id}`, words, conversationId, now })
  }
}

/** No text of a person's waits longer. */
const stoppedHours = 24
