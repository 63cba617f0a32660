import { randomUUID } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { Refused, Unreachable } from '../request.ts'
import { hummedWav } from '../speech/wav.ts'
import type { AskCaller, CallEvent, CallStep, Carrier, PlaceAnswer, Recorded } from './carrier.ts'
import { isRinging, patienceWith, questionOn, type SimulatedCall, wasOpened, wordsIn } from './simulated-call.ts'
import { byTheClock, byTimer, type Later, letFallSilent, letGoOn, waitForVoice } from './simulated-clock.ts'
import { breakDown, decline, pickUp, press, putDown, ringOut, type Surrounded, startRinging } from './simulated-crew.ts'
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
  /** Numbers that calls of ours may show beside the lines. */
  verified: Set<string>
  /** Whether calls are placed, and what happens when not. */
  placing: PlaceAnswer['outcome']
  /** Who hears of calls, in the place of webhooks, and answers with what the caller is to hear. */
  onEvent(listener: (event: CallEvent) => CallStep[] | undefined): void
  /** Somebody rings us; returns the id of the call. */
  ring(call: Ringing): string
  /** The caller hangs up; `completed` unless nobody opened the line. */
  hangUp(callId: string, how?: Ended['how']): void
  /** The caller says something to the voice that listens; no words: nothing is said for a while. */
  speak(callId: string, words: string): void
  /** A phone of the crew: it is picked up, a key is pressed there, it is declined or put down; or all of them ring in vain. */
  pickUp(callId: string, leg: number): void
  press(callId: string, leg: number, digits: string): void
  decline(callId: string, leg: number): void
  /** No call gets to that phone: its number is dead. */
  breakDown(callId: string, leg: number): void
  putDown(callId: string): void
  ringOut(callId: string): void
  /** The caller keys something in, or says it, where they were asked; neither: nothing came in time. */
  key(callId: string, digits: string, said?: string | null): void
  /** The caller speaks after the tone, in words or as a sound that a browser recorded, and hangs up. */
  leaveVoicemail(callId: string, message: VoicemailLeft): void
  /** Nobody says anything after the tone. */
  keepSilent(callId: string): void
  /** What was recorded, by our name of it. */
  recordings: Map<string, Uint8Array>
  /** What is done with the phones of a call that was placed; without an end it goes on by itself. */
  onPlaced(bridge: number, deed: (call: PlacedCall, tell: (event: CallEvent) => CallStep[]) => void): void
}

export type VoicemailLeft = { words: string } | { sound: Uint8Array; seconds: number }

type Surroundings = {
  now(): Temporal.Instant
  /** Runs something so many seconds later, if the process still lives then. */
  later?: Later
}

const mostCalls = 10_000
/** They are fetched within a moment. */
const mostRecordings = 20

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
    call.asked = steps.find((step) => step.do === 'ask') ?? null
    const words = wordsIn(steps)
    call.spoken.push(...words.map((each) => ({ by: 'shop' as const, words: each })))
    if (words.length > 0) call.openedAt ??= now()
    const ring = steps.find((step) => step.do === 'ring')
    const onStage = stages.get(call.incoming.callId)
    call.tone = steps.some((step) => step.do === 'record') ? 'waits' : call.tone === 'none' ? 'none' : 'over'
    const watched = byTheClock(onStage, later)
    if (ring) startRinging(call, ring, { ...around, later: watched })
    else if (call.asked) waitForKeys(call, call.asked, watched)
    else if (onStage && call.tone === 'waits')
      waitForVoice(call, { steps, later, onStage, silence: () => endTone(call, null) })
    else if (onStage && questionOn(call))
      letFallSilent(call, { later, onStage, silence: () => carrier.speak(call.incoming.callId, '') })
    else if (onStage) letGoOn({ steps, later, onStage, end: (how) => endByItself(carrier, call, how) })
  }
  const answer = (call: SimulatedCall, digits: string, said: string | null) => {
    if (!call.asked) return
    const { about } = call.asked
    call.spoken.push({ by: 'caller', words: said ?? digits })
    goOn(call, tell({ ...partiesOf(call), kind: 'keyed', about, digits, said }))
  }
  const waitForKeys = (call: SimulatedCall, asked: AskCaller, after: Later) =>
    after(patienceWith(asked), () => {
      if (call.ended || call.asked !== asked) return
      try {
        answer(call, '', null)
      } catch {
        // Who could not be told asks no more: the caller hangs up, and the end is found on the list.
      }
    })
  const endTone = (call: SimulatedCall, recording: Recorded | null) => {
    if (call.ended || call.tone !== 'waits') return
    call.tone = 'over'
    goOn(call, tell({ kind: 'recorded', ...partiesOf(call), recording }))
    // As of a real company, the same comes twice.
    if (recording) tell({ kind: 'recording-told', callId: call.incoming.callId, recording })
  }
  const around: Surrounded = { tell, goOn, later: () => undefined }
  const carrier: SimulatedCarrier = {
    name: 'simulated',
    can: {
      ...{
        steersCalls: true,
        hearsWords: true,
        ringsInTurn: true,
        followsDocument: false,
        placesCalls: true,
        listsCalls: true,
        keepsRecordings: true,
        playsRecordings: false,
        showsOwnNumber: true,
      },
      // The practice phone types and listens question by question.
      ...{ talksOpenLine: false, tellsByItself: true, repeatsUnderNewIds: false },
    },
    losesEvents: false,
    listIsDown: false,
    calls: new Map(),
    placed: new Map(),
    recordings: new Map(),
    placing: 'accepted',
    verified: new Set(),
    onEvent: (given) => {
      listener = given
    },
    ring: ({ from, to, forwardedFrom = null, attestation = null, callId = newId(), onStage }) => {
      const incoming: Incoming = { kind: 'incoming', callId, from, to, forwardedFrom, attestation }
      const call = open(carrier, {
        incoming,
        startedAt: now(),
        heard: [],
        stepsAt: now(),
        tone: 'none',
        asked: null,
        spoken: [],
        openedAt: null,
        phones: [],
        ended: null,
      })
      if (onStage) stages.set(callId, onStage)
      goOn(call, tell(incoming))
      return callId
    },
    hangUp: (callId, how) => {
      const call = openCall(callId)
      if (call.phones.some(({ state }) => state === 'put-through'))
        tell({ ...partiesOf(call), kind: 'ring-ended', how: 'bridged' })
      if (call.tone === 'waits') {
        call.tone = 'over'
        tell({ kind: 'recording-told', callId, recording: null })
      }
      call.ended = { how: how ?? (wasOpened(call) ? 'completed' : 'no-answer'), at: now() }
      for (const event of endOf(call)) tell({ ...event, startedAt: null })
    },
    speak: (callId, words) => {
      const call = openCall(callId)
      const question = questionOn(call)
      if (!question) return
      if (words !== '') call.spoken.push({ by: 'caller', words })
      goOn(call, tell({ ...partiesOf(call), kind: 'heard', turn: question.turn, words, digits: '' }))
    },
    pickUp: (callId, leg) => pickUp(openCall(callId), leg, around),
    press: (callId, leg, digits) => press(openCall(callId), leg, { digits, around }),
    breakDown: (callId, leg) => breakDown(openCall(callId), leg, around),
    decline: (callId, leg) => decline(openCall(callId), leg, around),
    putDown: (callId) => putDown(openCall(callId), around),
    ringOut: (callId) => ringOut(openCall(callId), around),
    key: (callId, digits, said = null) => answer(openCall(callId), digits, said),
    leaveVoicemail: (callId, message) => {
      const call = openCall(callId)
      if (call.tone !== 'waits') return
      const seconds = 'words' in message ? secondsFor(message.words) : message.seconds
      const id = newId()
      carrier.recordings.set(id, 'words' in message ? hummedWav(message.words, seconds) : message.sound)
      const [oldest = ''] = carrier.recordings.keys()
      if (carrier.recordings.size > mostRecordings) carrier.recordings.delete(oldest)
      endTone(call, { id, address: id, seconds })
      if (!call.ended) carrier.hangUp(callId, 'completed')
    },
    keepSilent: (callId) => endTone(openCall(callId), null),
    recordingsOf: async () => [],
    fetchRecording: async ({ id }) => {
      const sound = carrier.recordings.get(id)
      if (!sound) throw new Refused('no such voicemail was practised since the start')
      return sound
    },
    deleteRecording: async ({ id }) => void carrier.recordings.delete(id),
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
    verifiedNumbers: async () => {
      if (carrier.listIsDown) throw new Unreachable('the simulated list is down')
      return [...carrier.verified]
    },
    // Nobody is at the other end to key in a code.
    verifyNumber: async (number) => {
      carrier.verified.add(number)
      return { outcome: 'verified' }
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

function newId(): string {
  return `simulated-${randomUUID()}`
}

/** As long as it takes to say it. */
function secondsFor(words: string): number {
  return Math.max(1, Math.round(words.length / 14))
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
