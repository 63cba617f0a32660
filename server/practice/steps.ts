import type { Temporal } from 'temporal-polyfill'
import type { Step } from '../../views/practice/step.tsx'
import { answeredIn } from '../alerts/answer-person.ts'
import { type Alert, alertsAbout } from '../alerts/store.ts'
import type { Appliance } from '../appliance.ts'
import { callerByNumber } from '../callers/store.ts'
import { type Leg, legsOf } from '../calls/leg-store.ts'
import { type Call, callByProviderId } from '../calls/store.ts'
import { messagesIn } from '../conversations/inbox-store.ts'
import { mediaOf } from '../conversations/media-store.ts'
import { receiptsOf } from '../conversations/receipts-store.ts'
import { conversationWith, type Message, messageById } from '../conversations/store.ts'
import { crewRow } from '../crew/store.ts'
import type { Queries } from '../database/queries.ts'
import { errandFor } from '../outbox/store.ts'
import type { SimulatedCall } from '../providers/carrier/simulated-call.ts'
import { callbacksSince, callsOf } from './store.ts'

export type Dated = { at: Temporal.Instant; step: Step }

const most = 24

/** What the box did about this number, the latest last; read from its own records, as the other pages are. */
export function stepsOf({ db, carrier }: Appliance, number: string, rung: SimulatedCall[]): Dated[] {
  const caller = callerByNumber(db, number)
  // Who hides the number has no record of their own.
  const nameless = rung.flatMap(({ incoming }) => callByProviderId(db, carrier.name, incoming.callId) ?? [])
  const calls = caller ? callsOf(db, caller.id, most) : nameless
  const conversation = caller && conversationWith(db, caller.id)
  const messages = conversation ? messagesIn(db, conversation.id, { size: most }) : []
  return [
    ...calls.flatMap((call) => [...callSteps(call), ...ringSteps(db, call)]),
    ...(caller ? callbacksSince(db, caller.id, momentsOf(calls)).flatMap(callbackSteps) : []),
    ...messages.flatMap((message) => messageSteps(db, message)),
    ...(conversation ? alertsAbout(db, conversation.id, most).flatMap((alert) => alertSteps(db, alert)) : []),
  ]
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds || order(a) - order(b))
    .slice(-most)
}

// What happens in one transaction bears one time.
const inOrder: Step['what'][] = [
  'call',
  'rings',
  'picked-up',
  'accepted',
  'received',
  'voicemail',
  'decision',
  'answered',
  'spoken',
  'text',
  'waits',
  'waits-no-more',
  'alert',
  'fate',
  'photo',
  'end',
]

function order({ step }: Dated): number {
  return inOrder.indexOf(step.what)
}

function callSteps(call: Call): Dated[] {
  const { startedAt, decidedAt, endedAt, decision, because, outcome, carrierSaid, seconds, foundBy } = call
  const steps: (Dated | null)[] = [
    { at: startedAt, step: { what: 'call', foundBy } },
    decidedAt && decision && { at: decidedAt, step: { what: 'decision', decision, because } },
    endedAt && { at: endedAt, step: { what: 'end', endedAt, outcome, carrierSaid, seconds } },
  ]
  return steps.filter((step) => step !== null)
}

function ringSteps(db: Queries, call: Call): Dated[] {
  const legs = legsOf(db, call.id)
  const [first] = legs
  if (!first) return []
  const named = legs.map((leg) => ({ ...leg, name: nameOfLeg(db, leg) }))
  const rung: Dated = { at: first.placedAt, step: { what: 'rings', names: named.map(({ name }) => name) } }
  const answers = named.flatMap(({ name, pickedUpAt, acceptedAt }): (Dated | null)[] => [
    pickedUpAt && { at: pickedUpAt, step: { what: 'picked-up', name } },
    acceptedAt && { at: acceptedAt, step: { what: 'accepted', name } },
  ])
  return [rung, ...answers.filter((step) => step !== null)]
}

function nameOfLeg(db: Queries, { crewId, number }: Leg): string {
  return (crewId === null ? undefined : crewRow(db, crewId)?.name) ?? number
}

/** When somebody may have begun to wait: with the call, or when the voice had spoken with them. */
function momentsOf(calls: Call[]): Temporal.Instant[] {
  return calls.flatMap(({ startedAt, decidedAt }) => [startedAt, decidedAt ?? startedAt])
}

function callbackSteps({
  waitingSince,
  closedAt,
  closedBecause,
  calledTimes,
}: ReturnType<typeof callbacksSince>[number]) {
  const waits: Dated = { at: waitingSince, step: { what: 'waits', calledTimes } }
  if (!closedAt) return [waits]
  return [waits, { at: closedAt, step: { what: 'waits-no-more', because: closedBecause } } satisfies Dated]
}

function messageSteps(db: Queries, message: Message): Dated[] {
  const { createdAt, direction, kind, body } = message
  if (kind === 'voicemail') return [{ at: createdAt, step: { what: 'voicemail', body } }]
  if (kind === 'spoken')
    return [{ at: createdAt, step: { what: 'spoken', by: direction === 'inbound' ? 'caller' : 'voice', body } }]
  if (direction === 'inbound') return [{ at: createdAt, step: { what: 'received', body } }, ...photoSteps(db, message)]
  return [{ at: createdAt, step: { what: 'text', kind, body } }, ...fateSteps(db, message)]
}

function photoSteps(db: Queries, { id, createdAt }: Message): Dated[] {
  return mediaOf(db, [id]).map(({ id: mediaId, state, because }) => ({
    at: errandFor(db, 'fetch-media', mediaId)?.endedAt ?? createdAt,
    step: { what: 'photo', state, because },
  }))
}

/** How a text fared: every word of the messenger, and where it has said nothing, how the text stands with us. */
function fateSteps(db: Queries, message: Message): Dated[] {
  const { id, messenger, providerMessageId, sentAt, createdAt, state, because, errorCode } = message
  const told = providerMessageId ? receiptsOf(db, messenger, providerMessageId) : []
  if (told.length > 0)
    return told.map((receipt) => ({
      at: receipt.receivedAt,
      step: { what: 'fate', state: receipt.status, because: receipt.because, errorCode: receipt.errorCode },
    }))
  const at = sentAt ?? errandFor(db, 'send-message', id)?.endedAt ?? createdAt
  return [{ at, step: { what: 'fate', state, because, errorCode } }]
}

function alertSteps(db: Queries, alert: Alert): Dated[] {
  const text = alert.messageId === null ? undefined : messageById(db, alert.messageId)
  const fate = text ? { state: text.state, because: text.because, errorCode: text.errorCode } : null
  const told: Dated = { at: alert.createdAt, step: { what: 'alert', words: alert.words, text: fate } }
  const answer = answeredIn(alert.onceKey)
  const said = answer === null ? undefined : messageById(db, answer)
  return said ? [{ at: said.createdAt, step: { what: 'answered', words: said.body } }, told] : [told]
}
