// How the fake behaves, and how badly: set at start, changed at any time.
import type { PlacedPlan } from './place-call.ts'
import type { RecordingFault } from './recordings.ts'

/** What becomes of one POST to Messages.json; only `answer`, `slowMs` and the `accept-…` ones take the message. */
export type PostFault =
  | 'answer'
  | 'accept-then-hang'
  | 'accept-then-reset'
  | 'accept-then-500'
  | 'accept-then-broken-json'
  | 'hang'
  | 'reset'
  | '500'
  | '429'
  | '401'
  | { tooManyForSeconds: number }
  | { refuse: number }
  | { slowMs: number }

/** What becomes of one GET of a list. */
export type ListFault = 'hang' | 'reset' | '500' | '429' | 'broken-json'

/** How a text ends: the last status it reaches. */
export type Fate = { status: 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed'; errorCode?: number }

export type Chance<Fault> = { fault: Fault; chance: number }

export type Modes = {
  /** What kind of line a number is, by number; `*` is every other. `silence`: a look-up gets no answer; a number: refused so. */
  lineTypes: Record<string, string>
  /** The numbers whose line was asked for, which costs money. */
  lookUps: string[]
  lookUpFault: 'silence' | 'reset' | 'broken-json' | number | null
  /** The next posts, one each; then `chances`. */
  script: PostFault[]
  /** Each with its probability; what is left over is answered. */
  chances: Chance<PostFault>[]
  listFaults: Chance<ListFault>[]
  /** What becomes of requests about the account and its numbers; `not-permitted`: a key may look and not touch. */
  setUpFault: 'reset' | '500' | 'not-permitted' | null
  /** Every request is answered 401, as with a revoked token. */
  isUnauthorized: boolean
  /** From the request of a good POST to its answer. */
  answerAfterMs: number
  /** How long a list hides what is new; several: one is drawn for each message and call. */
  listLagMs: number | number[]
  /** Whether STOP and START from a mobile block and unblock. */
  optOuts: boolean
  /** Whether inbound texts carry `OptOutType`, as with Advanced Opt-Out. */
  advancedOptOut: boolean
  sentAfterMs: number
  finalAfterMs: number
  /** By mobile; `*` is everybody else. */
  fates: Record<string, Fate>
  /** Where the appliance really listens (its PUBLIC_URL is what gets signed); null: no webhook can reach it. */
  applianceOrigin: string | null
  /** Probability that the callbacks of one message come in the wrong order. */
  callbacksReversed: number
  /** Probability that a callback comes twice. */
  callbacksDoubled: number
  callbackDelayMs: number | number[]
  /** How the calls go that we ask for, and what becomes of the next requests for one. */
  placed: PlacedPlan
  placingFault: 'reset' | 'silence' | { status: number; code: number } | null
  /** What becomes of the next requests for a recorded sound. */
  recordingFaults: RecordingFault[]
  /** Whether media need Basic auth on the API host. */
  mediaNeedsAuth: boolean
}

export function calmModes(): Modes {
  return {
    lineTypes: { '*': 'mobile' },
    lookUps: [],
    lookUpFault: null,
    script: [],
    chances: [],
    listFaults: [],
    placed: { first: 'answers', keys: ['1'], other: 'answers', seconds: 300 },
    placingFault: null,
    setUpFault: null,
    isUnauthorized: false,
    answerAfterMs: 0,
    listLagMs: 0,
    optOuts: true,
    advancedOptOut: false,
    sentAfterMs: 10,
    finalAfterMs: 30,
    fates: { '*': { status: 'delivered' } },
    applianceOrigin: null,
    callbacksReversed: 0,
    callbacksDoubled: 0,
    callbackDelayMs: 0,
    recordingFaults: [],
    mediaNeedsAuth: true,
  }
}
