import type { Temporal } from 'temporal-polyfill'
import type { Arrivals } from '../arrival.ts'
import type { Answer, Check, RawRequest, Reading } from '../request.ts'
import type { Document, MetByDocument } from './document.ts'
import type { LiveCalls } from './live-calls.ts'
import type { OpenLine } from './open-line.ts'
import type { OwnVoice } from './own-voice.ts'

/** What happened to a call, in the words of the trade. Numbers are as the company wrote them; `callId` is the company's. */
export type CallEvent =
  | (Parties & {
      kind: 'incoming'
      /** STIR/SHAKEN level of the caller id, if told: 'A', 'B', 'C', 'failed' or 'none'. */
      attestation: string | null
    })
  | (Parties & {
      kind: 'ended'
      /** `completed` says that the line was opened, not that a person spoke (facts of the trade, not of one company). */
      how: 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled'
      seconds: number | null
      /** When it began, where the company's list tells. */
      startedAt: Temporal.Instant | null
      /** The shop's number for which it counts where `to` is none: of a system that is the shop's own, so that all its calls are. */
      countsFor?: string
      /** Whether somebody of the shop spoke with the caller, where the company rings the shop's phones itself and knows it; absent: what we did with the call tells. */
      isAnswered?: boolean
    })
  | RingingEvent
  | KeyedEvent
  | TalkEvent
  | BridgeEvent
  | RecordingEvent

export type CallEnded = Extract<CallEvent, { kind: 'ended' }>

/** What happens while the crew's phones ring; `leg` is our own number of one phone in one call. */
export type RingingEvent =
  /** The ringing is over and the caller is still there; `bridged`: somebody spoke with them, and that is over too. */
  | (Parties & { kind: 'ring-ended'; how: 'bridged' | 'no-answer' | 'busy' | 'failed' | 'canceled' })
  /** A phone was picked up, by a person or a machine: what is answered is heard there, not by the caller. */
  | { kind: 'picked-up'; leg: number }
  /** Keys pressed at a phone of the crew in answer to what was asked there; none: nobody pressed anything. */
  | { kind: 'leg-pressed'; leg: number; digits: string }
  | { kind: 'leg-ended'; leg: number; how: 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled' }

/** What the caller keyed in or said when asked; empty and null: nothing came in time. */
export type KeyedEvent = Parties & { kind: 'keyed'; about: CallerQuestion; digits: string; said: string | null }

/** For a key that no machine presses, whether they have a mobile, its number, and whether it was heard right. */
export type CallerQuestion = 'key' | 'mobile' | 'number' | 'right'
/** What happens while the answering voice speaks with a caller. */
export type TalkEvent =
  /** What was heard in answer to the question of that number, or the keys that were pressed; neither: silence. */
  | (Parties & { kind: 'heard'; turn: number; words: string; digits: string })
  /** The open connection to the voice is over, by our own word or not. `failed`: it never was, or broke off; `hung-up`: the caller is gone. */
  | (Parties & { kind: 'talk-ended'; how: 'ended' | 'failed' | 'hung-up' })

/** What a caller said after the tone, as the company knows it; `address` is for `fetchRecording`. */
export type Recorded = { id: string; address: string; seconds: number }

export type RecordingEvent =
  /** The recording is over, and the caller may still be there; null: nothing was said. */
  | (Parties & { kind: 'recorded'; recording: Recorded | null })
  /** The recording lies ready at the company, or there is none. */
  | { kind: 'recording-told'; callId: string; recording: Recorded | null }

/** What happens in a call that we placed ourselves to somebody of the shop; `bridge` is our own number of it. */
export type BridgeEvent =
  /** The phone was picked up, by a person or a machine: what is answered is heard there. */
  | { kind: 'bridge-picked-up'; bridge: number }
  | { kind: 'bridge-pressed'; bridge: number; about: BridgeQuestion; digits: string }
  /** The second phone is done with; `bridged`: the two were put through to each other for so many seconds. */
  | {
      kind: 'bridge-rung'
      bridge: number
      how: 'bridged' | 'no-answer' | 'busy' | 'failed' | 'canceled'
      seconds: number | null
    }
  /** The call to the first phone is over. */
  | { kind: 'bridge-ended'; bridge: number; how: 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled' }

/** Whether somebody wants to be put through, and whom they reached. */
export type BridgeQuestion = 'start' | 'outcome'

type Parties = { callId: string; from: string; to: string; forwardedFrom: string | null }

/**
 * One thing that is heard or done; the company's file turns it into its own language. Steps go one after the other; after
 * `ring`, `ask`, `record`, `converse`, `listen` and `ask-leg` the company asks again what comes next.
 */
export type CallStep =
  | { do: 'say'; words: string; language: 'en' | 'es' | 'fr' }
  | Ring
  | AskCaller
  /** The caller speaks with the voice over one open connection, which begins with these words; asked again when it is over. */
  | { do: 'converse'; words: string; language: 'en' | 'es' | 'fr' }
  /** Says this and listens, to words and keys; `turn`: the number of the question, which comes back with what was heard. */
  | { do: 'listen'; turn: number; words: string; language: 'en' | 'es' | 'fr'; seconds: number }
  /** In answer to a phone that was picked up: says this there and waits so many seconds for one key. */
  | { do: 'ask-leg'; leg: number; words: string; language: 'en' | 'es' | 'fr'; seconds: number }
  /** In a call that we placed: says this and waits so many seconds for one key. */
  | {
      do: 'ask-bridge'
      bridge: number
      about: BridgeQuestion
      words: string
      language: 'en' | 'es' | 'fr'
      seconds: number
    }
  /** In a call that we placed: rings the other phone so many seconds, which shows this number of ours, and puts the two through. */
  | { do: 'ring-other'; bridge: number; number: string; showing: string; seconds: number }
  /** A tone, then what the caller says is recorded, until they press a key, are silent for so long, or hang up. */
  | { do: 'record'; mostSeconds: number; silenceSeconds: number }
  /** In answer to a key: the phone and the caller are put through to each other. */
  | { do: 'put-through' }
  | { do: 'hang-up' }
  | { do: 'reject' }

/** Says this to the caller and waits so many seconds for so many keys, or for a hash; what came of it is told as `keyed`, also when nothing did. */
export type AskCaller = {
  do: 'ask'
  about: CallerQuestion
  words: string
  language: 'en' | 'es' | 'fr'
  seconds: number
  mostKeys: number
  /** It may be said as well as keyed in. */
  byVoice: boolean
}

/** Rings phones of the crew, which show the caller's number, while the caller hears it ring: all at once or in turn, each so many seconds; ten at most. */
export type Ring = {
  do: 'ring'
  phones: { leg: number; number: string }[]
  isInTurn: boolean
  seconds: number
}

/** Only a clear yes is accepted, only a clear no is rejected; `never-left` and `too-many-requests` may be tried again. */
export type PlaceAnswer =
  | { outcome: 'accepted'; callId: string }
  | {
      outcome: 'rejected'
      because: 'never-left' | 'too-many-requests' | 'wrong-credentials' | 'refused'
      code: string | null
    }
  | { outcome: 'unknown'; because: string }

/** `rings`: the company rings that number now and waits there for this code; `verified`: it was proved before, or needs no proof. */
export type VerifyAnswer =
  | { outcome: 'verified' }
  | { outcome: 'rings'; code: string }
  | { outcome: 'refused'; because: 'unreachable' | 'wrong-credentials' | 'refused'; code: string | null }

/** What a company can do beside telling of calls that were missed; what it cannot do, its functions refuse. */
export type CarrierCan = {
  /** It asks what is done with a call while it rings: the crew is rung, the caller greeted, a voicemail taken, a key or a word heard. */
  steersCalls: boolean
  /** It understands spoken words; without it only keys are heard, and there is no answering voice. */
  hearsWords: boolean
  /** It rings several phones one after the other, too; without it all at once. */
  ringsInTurn: boolean
  /** It meets calls by a document that is pasted there once, made from the plan of the line. */
  followsDocument: boolean
  /** The answering voice speaks over one open connection. */
  talksOpenLine: boolean
  /** It rings a phone of the shop and puts it through to a caller. */
  placesCalls: boolean
  /** It keeps a list of calls, so that one of which no word came is found all the same. */
  listsCalls: boolean
  /** What is said after the tone lies with it until the box has fetched it. */
  keepsRecordings: boolean
  /** What somebody of the shop recorded is heard in the place of its own voice. */
  playsRecordings: boolean
  /** Calls of ours may show a number that is not the company's. */
  showsOwnNumber: boolean
  /** It tells of calls by itself; where it does not, its list is read every few seconds. */
  tellsByItself: boolean
  /** It may tell of one call several times, each time under another id: of one caller and one line within 90 seconds there is one call. */
  repeatsUnderNewIds: boolean
}

/** Who carries the calls. */
export type Carrier = {
  name: 'simulated' | 'twilio' | 'asterisk' | 'pbx' | 'signalwire' | 'telnyx' | 'jambonz'
  can: CarrierCan
  /** Checks the signature and translates; touches nothing. */
  readCall(request: RawRequest): Reading<CallEvent>
  /** The answer that makes the company do these steps; no steps: that it was heard. */
  answer(steps: CallStep[]): Answer
  /** Inbound calls to these lines that the company knows to have ended since then, oldest first; those on record may be left out. Throws Unreachable or Refused. */
  callsSince(since: Temporal.Instant, lines?: string[], isKnown?: (callId: string) => boolean): Promise<CallEnded[]>
  /** Rings a phone of the shop with this number of ours shown; what is done when it is picked up is asked by `bridge-picked-up`. */
  placeCall(call: { to: string; from: string; bridge: number; seconds: number }): Promise<PlaceAnswer>
  /** Numbers that are not the company's and that calls of ours may show, E.164. Throws Unreachable or Refused. */
  verifiedNumbers(): Promise<string[]>
  /** Asks to show such a number, E.164: whoever picks up there keys in a code. */
  verifyNumber(number: string): Promise<VerifyAnswer>
  /** What was recorded in a call, by the company's own list: for whoever waited for its word in vain. Throws Unreachable or Refused. */
  recordingsOf(callId: string): Promise<Recorded[]>
  /** The sound of a recording. Throws Unreachable, also while it is not ready, or Refused. */
  fetchRecording(recording: Pick<Recorded, 'id' | 'address'>, maxBytes: number): Promise<Uint8Array>
  /** Deletes a recording at the company, once it stands on the box; one that is gone is well. Throws Unreachable or Refused. */
  deleteRecording(recording: Pick<Recorded, 'id'>): Promise<void>
  /** How callers speak with the voice over one connection; without it they are heard question by question. */
  openLine?: OpenLine
  /** How the shop's own recordings are heard and made; where it plays them. */
  ownVoice?: OwnVoice
  /** How calls are told and steered over open connections; without it they come as requests. */
  live?: LiveCalls
  /** What is pasted at the company so that it meets a line's calls without us; where it follows a document. */
  documentFor?(line: MetByDocument): Document
  /** What came in last from a system whose words the owner may have to map. */
  arrivals?: Arrivals
  /** What is well and what is not between us and the company. */
  check(): Promise<Check[]>
  /** Whether a webhook, signed as the company does, comes in by our public address; where it sends any. */
  checkWayIn?(): Promise<Check>
  /** The company's clock less ours, by its last answer; null before there is one. */
  clockSkewSeconds?(): number | null
}
