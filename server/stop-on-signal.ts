import type { Log } from './log.ts'

/** Whoever ordered the stop kills the process some time; what is not closed by then is as after a crash. */
const patienceMilliseconds = 15_000

/** Takes the order to stop from now on, once: ends the process with 0 after a clean end, else with 1 and the reason in the log. */
export function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let isStopping = false
  const once = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => fail(log, new Error(`not ended within ${patienceMilliseconds} ms`)), patienceMilliseconds).unref()
    stop().then(
      () => process.exit(0),
      (err: unknown) => fail(log, err),
    )
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
}

function fail(log: Log, err: unknown): never {
  log.error({ err }, 'the stop failed')
  process.exit(1)
}
