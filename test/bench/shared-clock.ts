/** Milliseconds on the one monotonic clock of the machine, the same in every process. */
export function sharedNow(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
