// Everything the fake still has to do, so that a test can wait for the end of it and `close` can cancel it.

export type Later = {
  do(afterMs: number, task: () => unknown): void
  /** Resolves when nothing is left, also of what the tasks themselves added. */
  settled(): Promise<void>
  cancel(): void
}

export function newLater(): Later {
  const timers = new Set<NodeJS.Timeout>()
  let running = 0
  let waiting: (() => void)[] = []
  const whenIdle = () => {
    if (timers.size + running > 0) return
    for (const done of waiting.splice(0)) done()
  }
  return {
    do(afterMs, task) {
      const timer = setTimeout(async () => {
        timers.delete(timer)
        running++
        try {
          await task()
        } finally {
          running--
          whenIdle()
        }
      }, afterMs)
      timers.add(timer)
    },
    settled: () =>
      new Promise((done) => {
        waiting.push(done)
        whenIdle()
      }),
    cancel() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      waiting = []
    },
  }
}
