// How badly the fake behaves: set at start, changed at any time.

/** What becomes of one POST to Messages.json. */
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

export type Modes = {
  /** The next posts, one each; then `chances`. */
  script: PostFault[]
  /** Each with its probability; what is left over is answered. */
  chances: { fault: PostFault; chance: number }[]
  listFaults: { fault: ListFault; chance: number }[]
  /** Every request is answered 401, as with a revoked token. */
  isUnauthorized: boolean
  answerAfterMs: number
  /** Several: one is drawn for each message. */
  listLagMs: number | number[]
  /** Whether STOP and START from a mobile block and unblock. */
  optOuts: boolean
}

export function calmModes(): Modes {
  return {
    script: [],
    chances: [],
    listFaults: [],
    isUnauthorized: false,
    answerAfterMs: 0,
    listLagMs: 0,
    optOuts: true,
  }
}

export function drawFault<Fault>(chances: { fault: Fault; chance: number }[], random: () => number): Fault | undefined {
  let rest = random()
  for (const { fault, chance } of chances) {
    if (rest < chance) return fault
    rest -= chance
  }
  return undefined
}

/** The same seed draws the same numbers (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
