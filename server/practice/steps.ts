import type { Temporal } from 'temporal-polyfill'
import type { Step } from '../../views/practice/step.tsx'
import { alertsAbout } from '../alerts/store.ts'
import type { Appliance } from '../appliance.ts'
import { callerByNumber } from '../callers/store.ts'
import { type Call, callByProviderId } from '../calls/store.ts'
import { messagesIn } from '../conversations/inbox-store.ts'
import { conversationWith, type Message, messageById } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import type { SimulatedCall } from '../providers/carrier/simulated-call.ts'

type Dated = { at: Temporal.Instant; step: Step }

const most = 30

/** What the box did about these calls and about this number, the latest last; read from its own records, as the other pages are. */
export function stepsOf({ db, carrier }: Appliance, number: string, calls: SimulatedCall[]): Dated[] {
  const called = calls.flatMap(({ incoming }) => callByProviderId(db, carrier.name, incoming.callId) ?? [])
  const caller = callerByNumber(db, number)
  const conversation = caller && conversationWith(db, caller.id)
  const talked = conversation ? [...messagesIn(db, conversation.id, { size: most }).map(messageStep)] : []
  const told = conversation ? alertsAbout(db, conversation.id, most).map((alert) => alertStep(db, alert)) : []
  return [...called.flatMap(callSteps), ...talked, ...told]
    .toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
    .slice(-most)
}

function callSteps(call: Call): Dated[] {
  const { startedAt, decidedAt, endedAt, decision, because, outcome, carrierSaid, seconds } = call
  const steps: (Dated | null)[] = [
    { at: startedAt, step: { what: 'call' } },
    decidedAt && decision && { at: decidedAt, step: { what: 'decision', decision, because } },
    endedAt && { at: endedAt, step: { what: 'end', endedAt, outcome, carrierSaid, seconds } },
  ]
  return steps.filter((step) => step !== null)
}

function messageStep({ createdAt, direction, kind, body, state, because, errorCode }: Message): Dated {
  if (direction === 'inbound') return { at: createdAt, step: { what: 'received', body } }
  return { at: createdAt, step: { what: 'text', kind, body, state, because, errorCode } }
}

function alertStep(db: Queries, alert: ReturnType<typeof alertsAbout>[number]): Dated {
  const text = alert.messageId === null ? undefined : messageById(db, alert.messageId)
  const delivery = text ? { state: text.state, because: text.because, errorCode: text.errorCode } : null
  return { at: alert.createdAt, step: { what: 'alert', words: alert.words, text: delivery } }
}
