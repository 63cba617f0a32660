/**
 * Whether the box's wall clock can be believed. A wall clock that ran away from the monotonic one was set by somebody; one that
 * stands before the moment the box was last seen alive went back. All figures in milliseconds.
 */
export type ClockFacts = {
  wall: number
  monotonic: number
  /** Both clocks when they were last believed in. */
  base: { wall: number; monotonic: number }
  lastAlive: number
}

const mostBack = 2 * 60_000
const mostDrift = 10 * 60_000
const mostSkew = 5 * 60_000

export function judgeClock({ wall, monotonic, base, lastAlive }: ClockFacts): 'right' | 'went-back' | 'jumped' {
  if (wall < lastAlive - mostBack) return 'went-back'
  const drift = wall - base.wall - (monotonic - base.monotonic)
  return Math.abs(drift) > mostDrift ? 'jumped' : 'right'
}

/** What a provider's own clock says of ours; `skew` is the provider's time less ours. */
export function judgeSkew(skew: number): 'right' | 'off-from-provider' {
  return Math.abs(skew) > mostSkew ? 'off-from-provider' : 'right'
}
