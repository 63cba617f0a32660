import type { Temporal } from 'temporal-polyfill'
import { watchPhone } from '../alerts/watch-phones.ts'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep, RingingEvent } from '../providers/carrier/carrier.ts'
import { openEnquiryOf } from '../replies/enquiry-store.ts'
import { readShop } from '../settings/store.ts'
import { acceptAt, changeLeg, type Leg, legById } from './leg-store.ts'
import { type Call, callById } from './store.ts'
import { tooLate, whisper } from './whisper.ts'

export type LegEvent = Exclude<RingingEvent, { kind: 'ring-ended' }>

/** A phone of the crew was picked up, a key was pressed there, or it is over. Only the key 1 takes the call, and only one phone has it. */
export function answerLeg(appliance: Appliance, event: LegEvent): CallStep[] {
  const now = appliance.now()
  const steps = appliance.db.transaction((tx) => answer(tx, appliance, { event, now }), { behavior: 'immediate' })
  appliance.wake()
  appliance.log.info({ leg: event.leg, kind: event.kind }, 'a phone of the crew')
  return steps
}

function answer(tx: Tx, appliance: Appliance, { event, now }: { event: LegEvent; now: Temporal.Instant }): CallStep[] {
  const leg = legById(tx, event.leg)
  const call = leg && callById(tx, leg.callId)
  if (!leg || !call) return [{ do: 'hang-up' }]
  if (event.kind === 'leg-ended') return end(tx, appliance, { leg, how: event.how, now })
  const shop = readShop(tx, appliance.config)
  if (event.kind === 'picked-up') {
    if (!leg.pickedUpAt) changeLeg(tx, leg.id, { pickedUpAt: now })
    return isToBeHad(call) ? whisper(leg.id, about(tx, call), shop) : tooLate(shop)
  }
  if (event.digits !== '1') return [{ do: 'hang-up' }]
  // The carrier may ask twice for one key.
  const isTaken = call.acceptedLegId === leg.id || acceptAt(tx, leg, now)
  return isTaken ? [{ do: 'put-through' }] : tooLate(shop)
}

type Ended = { leg: Leg; how: NonNullable<Leg['endedAs']>; now: Temporal.Instant }

function end(tx: Tx, appliance: Appliance, { leg, how, now }: Ended): CallStep[] {
  if (leg.endedAt) return []
  changeLeg(tx, leg.id, { endedAt: now, endedAs: how })
  watchPhone(tx, appliance, { number: leg.number, how, now })
  return []
}

function isToBeHad({ acceptedLegId, stage, endedAt }: Call): boolean {
  return acceptedLegId === null && stage === 'ringing' && endedAt === null
}

function about(tx: Tx, { callerId }: Call): { name: string | null; need: string | null } {
  if (callerId === null) return { name: null, need: null }
  const conversation = conversationWith(tx, callerId)
  const enquiry = conversation && openEnquiryOf(tx, conversation.id)
  return { name: callerById(tx, callerId)?.name ?? null, need: enquiry?.need ?? null }
}
