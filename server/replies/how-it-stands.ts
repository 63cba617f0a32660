import type { Temporal } from 'temporal-polyfill'
import { whoIsTold } from '../alerts/who-is-told.ts'
import type { Appliance } from '../appliance.ts'
import { isBeingCalledFor, wasSpokenWith } from '../callbacks/being-called.ts'
import { takenBy } from '../conversations/emergency-store.ts'
import type { Conversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { readShop } from '../settings/store.ts'
import { alarmTexted, type Emergency, wasAnsweredByHand } from './emergency-store.ts'

/** How far a danger has come: `who` was told of it or has taken it, by name where that is known. */
export type Stand = { is: 'calling' | 'taken' | 'texted' | 'trying' | 'nobody'; who: string | null }

/** What is true by now of a danger; null where a person of the shop is in touch with the caller, or it is over: nothing is left for the box to say. */
export function howItStands(
  tx: Tx,
  appliance: Appliance,
  { emergency, conversation }: { emergency: Emergency; conversation: Conversation },
): Stand | null {
  const now = appliance.now()
  const { id, callerId } = conversation
  const { openedAt: since, endedBecause, takenAt, rounds } = emergency
  if (isBeingCalledFor(tx, callerId, now)) return { is: 'calling', who: null }
  if (isInTouch(tx, conversation, since) || endedBecause === 'closed' || endedBecause === 'forgotten') return null
  if (takenAt !== null) return { is: 'taken', who: takenBy(tx, id)?.name ?? null }
  if (endedBecause === 'nobody-answered') return { is: 'nobody', who: null }
  const texted = alarmTexted(tx, { conversationId: id, since })
  if (texted.length > 0) return { is: 'texted', who: ownerAmong(tx, appliance, texted) }
  return { is: rounds > 0 && whoIsTold(tx, appliance, now).length === 0 ? 'nobody' : 'trying', who: null }
}

/** Whether somebody of the shop wrote to the caller since, or spoke with them. */
export function isInTouch(tx: Tx, { id, callerId }: Conversation, since: Temporal.Instant): boolean {
  return wasAnsweredByHand(tx, { conversationId: id, since }) || wasSpokenWith(tx, callerId, since)
}

/** The owner by name, where it was they who was texted; else the shop is said. */
export function ownerAmong(tx: Tx, { config }: Appliance, texted: readonly string[]): string | null {
  const { ownerName, ownerMobile } = readShop(tx, config)
  return ownerMobile && texted.includes(ownerMobile) ? ownerName : null
}
