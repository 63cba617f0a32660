import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { Unreachable } from '../request.ts'
import type { CallEvent, CallStep, Carrier } from './carrier.ts'
import { ownEnd, ringSeconds, type SimulatedCall } from './simulated-call.ts'

type Incoming = SimulatedCall['incoming']
type Ended = Extract<CallEvent, { kind: 'ended' }>

type Ringing = {
  from: string
  to: string
  forwardedFrom?: string
  attestation?: string
  /** The carrier's name of the call, where it must be known beforehand. */
  callId?: string
  /** With it the call goes on by the clock until the carrier ends it, and each of its stages is told here. */
  onStage?: () => void
}

/** A carrier without a company: the practice phone, the offline mode and the test double at once. */
export type SimulatedCarrier = Carrier & {
  name: 'simulated'
  /** Neither rings nor ends are told; only the list knows of them, as after an outage. */
  losesEvents: boolean
  /** The list throws Unreachable. */
  listIsDown: boolean
  calls: Map<string, SimulatedCall>
  /** Who hears of calls, in the place of webhooks, and answers with what the caller is to hear. */
  onEvent(listener: (event: CallEvent) => CallStep[] | undefined): void
  /** Somebody rings us; returns the id of the call. */
  ring(call: Ringing): string
  /** A call ends; `completed` unless nobody opened the line. */
  hangUp(callId: string, how?: Ended['how']): void
}

type Surroundings = {
  now(): Temporal.Instant
  /** Runs something so many seconds later, if the process still lives then. */
  later?(seconds: number, run: () => void): void
}

const mostCalls = 10_000

export function simulatedCarrier({ now, later = byTimer }: Surroundings): SimulatedCarrier {
  let listener: (event: CallEvent) => CallStep[] | undefined = () => undefined
  const tell = (event: CallEvent) => (carrier.losesEvents ? [] : (listener(event) ?? []))
  const carrier: SimulatedCarrier = {
    name: 'simulated',
    losesEvents: false,
    listIsDown: false,
    calls: new Map(),
    onEvent: (given) => {
      listener = given
    },
    ring: ({ from, to, forwardedFrom = null, attestation = null, callId = newId(), onStage }) => {
      const incoming: Incoming = { kind: 'incoming', callId, from, to, forwardedFrom, attestation }
      const call = open(carrier, { incoming, startedAt: now(), heard: [], ended: null })
      call.heard.push(...tell(incoming))
      if (onStage) letGoOn(carrier, call, { later, onStage })
      return callId
    },
    hangUp: (callId, how) => {
      const call = carrier.calls.get(callId)
      if (!call || call.ended) throw new Error(`no such call is open: ${callId}`)
      call.ended = { how: how ?? (call.heard.some((step) => step.do === 'say') ? 'completed' : 'no-answer'), at: now() }
      for (const event of endOf(call)) tell({ ...event, startedAt: null })
    },
    // Nothing signs for a simulated company, so nothing that comes from outside is its word.
    readCall: () => ({ ok: false, because: 'not-configured' }),
    answer: (steps) => ({ status: 200, type: 'application/json', body: JSON.stringify(steps) }),
    callsSince: async (since) => endedSince(carrier, since),
    check: async () => [{ name: 'Calls', ok: true, words: 'Calls are simulated: no telephone is connected.' }],
  }
  return carrier
}

/** The simulated carrier among all; null where a company carries the calls. */
export function asSimulatedCarrier(carrier: Carrier): SimulatedCarrier | null {
  return carrier.name === 'simulated' && 'ring' in carrier ? (carrier as SimulatedCarrier) : null
}

function byTimer(seconds: number, run: () => void): void {
  setTimeout(run, seconds * 1000).unref()
}

function newId(): string {
  return `simulated-${randomUUID()}`
}

type GoingOn = { later: NonNullable<Surroundings['later']>; onStage: () => void }

function letGoOn(carrier: SimulatedCarrier, call: SimulatedCall, { later, onStage }: GoingOn): void {
  const { afterSeconds, how } = ownEnd(call)
  if (afterSeconds > ringSeconds) later(ringSeconds, onStage)
  later(afterSeconds, () => {
    endByItself(carrier, call, how)
    onStage()
  })
}

function endByItself(carrier: SimulatedCarrier, call: SimulatedCall, how: Ended['how']): void {
  if (call.ended) return
  try {
    carrier.hangUp(call.incoming.callId, how)
  } catch {
    // Who could not be told finds the end on the list, as after a webhook that failed.
  }
}

function open(carrier: SimulatedCarrier, call: SimulatedCall): SimulatedCall {
  carrier.calls.set(call.incoming.callId, call)
  const [oldest] = carrier.calls.keys()
  if (oldest !== undefined && carrier.calls.size > mostCalls) carrier.calls.delete(oldest)
  return call
}

function endedSince(carrier: SimulatedCarrier, since: Temporal.Instant): Ended[] {
  if (carrier.listIsDown) throw new Unreachable('the simulated list is down')
  return [...carrier.calls.values()]
    .filter(({ ended }) => ended && Temporal.Instant.compare(ended.at, since) >= 0)
    .flatMap(endOf)
}

function endOf({ incoming, startedAt, ended }: SimulatedCall): Ended[] {
  if (!ended) return []
  const { callId, from, to, forwardedFrom } = incoming
  const seconds = Math.round(ended.at.since(startedAt).total('seconds'))
  return [{ kind: 'ended', callId, from, to, forwardedFrom, how: ended.how, seconds, startedAt }]
}
