import type { Appliance } from '../appliance.ts'
import { readBox } from '../database/box.ts'
import { judgeClock, judgeSkew } from '../outbox/clock-trust.ts'
import { setClockTrust } from '../outbox/store.ts'
import { tellOwner } from './tell-owner.ts'

export type ClockWatch = {
  /** Compares the wall clock with the monotonic one and with what is on record. */
  look(): void
  /** Compares the wall clock with what a provider just said; call it right after the provider answered. */
  compare(skewSeconds: number | null): void
}

/** Keeps the box silent while its clock cannot be believed, and lets it speak when it can again. */
export function watchClock(appliance: Appliance, monotonic: () => number): ClockWatch {
  const { db, now } = appliance
  const read = () => ({ wall: now().epochMilliseconds, monotonic: monotonic() })
  let base = read()
  let isDistrusting = false

  const distrust = (because: string) => {
    isDistrusting = true
    if (readBox(db).clockDistrustedAt) return
    appliance.log.error({ because }, 'the clock is not trusted')
    db.transaction((tx) => {
      setClockTrust(tx, now())
      const words =
        "FirstRing: the box's clock is wrong, so it texts nobody until it is right. Missed calls are kept. Please check its date and time."
      tellOwner(tx, appliance, { kind: 'clock-distrusted', onceKey: `clock:${now().toString()}`, words, now: now() })
    })
  }

  const trust = () => {
    base = read()
    isDistrusting = false
    if (!readBox(db).clockDistrustedAt) return
    appliance.log.info('the clock is trusted again')
    setClockTrust(db, null)
    appliance.wake()
  }

  return {
    look() {
      // The owner said meanwhile that the clock is right.
      if (isDistrusting && !readBox(db).clockDistrustedAt) trust()
      const verdict = judgeClock({ ...read(), base, lastAlive: readBox(db).lastAliveAt.epochMilliseconds })
      if (verdict !== 'right') return distrust(verdict)
      // A clock that came back by itself is believed at once when nobody outside can be asked.
      if (appliance.messenger.clockSkewSeconds === undefined) trust()
    },
    compare(skewSeconds) {
      if (skewSeconds === null) return
      const verdict = judgeSkew(skewSeconds * 1000)
      if (verdict === 'right') trust()
      else distrust(verdict)
    },
  }
}
