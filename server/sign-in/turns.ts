// Checking a password costs 19 MiB and some milliseconds by design, so it is done one at a time. A guesser has at most
// one check waiting, which makes the queue fair; known devices go before strangers, who may fill only their own part.

export type Guesser = {
  name: string
  known: boolean
  /** A second slate for its tries; see `guesserOf`. */
  alsoKnownAs?: string
}

/** The queue before the one check that is running. */
export type Turns = {
  hasRoomFor(guesser: Guesser): boolean
  /** Waits for this guesser's turn. Throws at once where there was no room. */
  take<T>(guesser: Guesser, work: () => Promise<T>): Promise<T>
}

const mostWaiting = { known: 16, strangers: 50 }

export function makeTurns(): Turns {
  const known: (() => void)[] = []
  const strangers: (() => void)[] = []
  const waitingOrAtIt = new Set<string>()
  let isBusy = false

  function hasRoomFor({ name, known: isKnown }: Guesser): boolean {
    if (waitingOrAtIt.has(name)) return false
    return isKnown ? known.length < mostWaiting.known : strangers.length < mostWaiting.strangers
  }

  function callNext(): void {
    const begin = known.shift() ?? strangers.shift()
    isBusy = begin !== undefined
    begin?.()
  }

  async function take<T>(guesser: Guesser, work: () => Promise<T>): Promise<T> {
    if (!hasRoomFor(guesser)) throw new Error('a password check was asked for where there was no room')
    const lane = guesser.known ? known : strangers
    waitingOrAtIt.add(guesser.name)
    if (isBusy) await new Promise<void>((begin) => lane.push(begin))
    isBusy = true
    try {
      return await work()
    } finally {
      waitingOrAtIt.delete(guesser.name)
      callNext()
    }
  }

  return { hasRoomFor, take }
}
