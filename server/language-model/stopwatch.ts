/** Time that only ever passes: the wall clock may be set while somebody waits. */
export type Stopwatch = {
  milliseconds(): number
  /** Calls back once after so long, until what it gives back is called. */
  after(milliseconds: number, then: () => void): () => void
}

export const stopwatch: Stopwatch = {
  milliseconds: () => performance.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
}
