import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { Unreachable } from '../request.ts'
import type { CallEvent, CallStep, Carrier, PlaceAnswer } from './carrier.ts'
import { isRinging, ownEnd, ringSeconds, type SimulatedCall, wasOpened } from './simulated-call.ts'
import { decline, pickUp, press, putDown, ringOut, type Surrounded, startRinging } from './simulated-crew.ts'
import { type PlacedCall, placed } from './simulated-placed.ts'

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
  /** The calls that were placed for us, by our number of them. */
  placed: Map<number, PlacedCall>
  /** Whether calls are placed, and what happens when not. */
  placing: PlaceAnswer['outcome']
  /** Who hears of calls, in the place of webhooks, and answers with what the caller is to hear. */
  onEvent(listener: (event: CallEvent) => CallStep[] | undefined): void
  /** Somebody rings us; returns the id of the call. */
  ring(call: Ringing): string
  /** The caller hangs up; `completed` unless nobody opened the line. */
  hangUp(callId: string, how?: Ended['how']): void
  /** A phone of the crew: it is picked up, a key is pressed there, it is declined or put down; or all of them ring in vain. */
  pickUp(callId: string, leg: number): void
  press(callId: string, leg: number, digits: string): void
  decline(callId: string, leg: number): void
  putDown(callId: string): void
  ringOut(callId: string): void
  /** What is done with the phones of a call that was placed; without an end it goes on by itself. */
  onPlaced(bridge: number, deed: (call: PlacedCall, tell: (event: CallEvent) => CallStep[]) => void): void
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
  /** Who is told how a call goes on; only such a call goes on by the clock. */
  const stages = new Map<string, () => void>()
  const openCall = (callId: string) => {
    const call = carrier.calls.get(callId)
    if (!call || call.ended) throw new Error(`no such call is open: ${callId}`)
    return call
  }
  const goOn = (call: SimulatedCall, steps: CallStep[]) => {
    call.heard.push(...steps)
    call.stepsAt = now()
    const [first] = steps
    const onStage = stages.get(call.incoming.callId)
    if (first?.do === 'ring') startRinging(call, first, { ...around, later: byTheClock(onStage, later) })
    else if (onStage) letGoOn(carrier, call, { steps, later, onStage })
  }
  const around: Surrounded = { tell, goOn, later: () => undefined }
  const carrier: SimulatedCarrier = {
    name: 'simulated',
    losesEvents: false,
    listIsDown: false,
    calls: new Map(),
    placed: new Map(),
    placing: 'accepted',
    onEvent: (given) => {
      listener = given
    },
    ring: ({ from, to, forwardedFrom = null, attestation = null, callId = newId(), onStage }) => {
      const incoming: Incoming = { kind: 'incoming', callId, from, to, forwardedFrom, attestation }
      const call = open(carrier, { incoming, startedAt: now(), heard: [], stepsAt: now(), phones: [], ended: null })
      if (onStage) stages.set(callId, onStage)
      goOn(call, tell(incoming))
      return callId
    },
    hangUp: (callId, how) => {
      const call = openCall(callId)
      if (call.phones.some(({ state }) => state === 'put-through'))
        tell({ ...partiesOf(call), kind: 'ring-ended', how: 'bridged' })
      call.ended = { how: how ?? (wasOpened(call) ? 'completed' : 'no-answer'), at: now() }
      for (const event of endOf(call)) tell({ ...event, startedAt: null })
    },
    pickUp: (callId, leg) => pickUp(openCall(callId), leg, around),
    press: (callId, leg, digits) => press(openCall(callId), leg, { digits, around }),
    decline: (callId, leg) => decline(openCall(callId), leg, around),
    putDown: (callId) => putDown(openCall(callId), around),
    ringOut: (callId) => ringOut(openCall(callId), around),
    // Nothing signs for a simulated company, so nothing that comes from outside is its word.
    readCall: () => ({ ok: false, because: 'not-configured' }),
    answer: (steps) => ({ status: 200, type: 'application/json', body: JSON.stringify(steps) }),
    onPlaced: (bridge, deed) => {
      const call = carrier.placed.get(bridge)
      if (!call) throw new Error(`no such call was placed: ${bridge}`)
      deed(call, tell)
    },
    placeCall: async (call) => {
      if (carrier.placing === 'rejected') return { outcome: 'rejected', because: 'refused', code: null }
      carrier.placed.set(call.bridge, placed(call))
      forgetOldest(carrier.placed)
      if (carrier.placing === 'unknown') return { outcome: 'unknown', because: 'timed-out' }
      return { outcome: 'accepted', callId: newId() }
    },
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

/** Only a call that somebody watches goes on by itself. */
function byTheClock(onStage: (() => void) | undefined, later: GoingOn['later']): GoingOn['later'] {
  if (!onStage) return () => undefined
  return (seconds, run) =>
    later(seconds, () => {
      run()
      onStage()
    })
}

type GoingOn = { steps: CallStep[]; later: NonNullable<Surroundings['later']>; onStage: () => void }

function letGoOn(carrier: SimulatedCarrier, call: SimulatedCall, { steps, later, onStage }: GoingOn): void {
  const { afterSeconds, how } = ownEnd(steps)
  if (afterSeconds > ringSeconds) later(ringSeconds, onStage)
  later(afterSeconds, () => {
    endByItself(carrier, call, how)
    onStage()
  })
}

function endByItself(carrier: SimulatedCarrier, call: SimulatedCall, how: Ended['how']): void {
  if (call.ended || isRinging(call)) return
  try {
    carrier.hangUp(call.incoming.callId, how)
  } catch {
    // Who could not be told finds the end on the list, as after a webhook that failed.
  }
}

function open(carrier: SimulatedCarrier, call: SimulatedCall): SimulatedCall {
  carrier.calls.set(call.incoming.callId, call)
  forgetOldest(carrier.calls)
  return call
}

function forgetOldest<Key>(calls: Map<Key, unknown>): void {
  const [oldest] = calls.keys()
  if (oldest !== undefined && calls.size > mostCalls) calls.delete(oldest)
}

function endedSince(carrier: SimulatedCarrier, since: Temporal.Instant): Ended[] {
  if (carrier.listIsDown) throw new Unreachable('the simulated list is down')
  return [...carrier.calls.values()]
    .filter(({ ended }) => ended && Temporal.Instant.compare(ended.at, since) >= 0)
    .flatMap(endOf)
}

function endOf({ incoming, startedAt, ended }: SimulatedCall): Ended[] {
  if (!ended) return []
  const seconds = Math.round(ended.at.since(startedAt).total('seconds'))
  return [{ kind: 'ended', ...partiesOf({ incoming }), how: ended.how, seconds, startedAt }]
}

function partiesOf({ incoming: { callId, from, to, forwardedFrom } }: Pick<SimulatedCall, 'incoming'>) {
  return { callId, from, to, forwardedFrom }
}
