import type { Appliance } from '../appliance.ts'
import { endForgottenBridges } from './bridge-store.ts'

/** A call back of which no word came for so long is over: most ring a minute, and few are spoken for an hour. */
const forgottenMinutes = { unanswered: 3, spoken: 180 }

export function endForgottenCallBacks({ db, now }: Pick<Appliance, 'db' | 'now'>): void {
  const at = now()
  const before = (minutes: number) => at.subtract({ minutes })
  endForgottenBridges(db, {
    ...{ unanswered: before(forgottenMinutes.unanswered), spoken: before(forgottenMinutes.spoken), now: at },
  })
}
