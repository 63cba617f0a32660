import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { tellOwner } from './tell-owner.ts'
import { unservedCalls } from './unheard-store.ts'

/** A call has so long to lead to something. */
const patienceMinutes = 5
const rememberedHours = 24
const most = 20

/** Every missed call leads to a text or to a call back; of one that led to neither the owner is told. */
export function watchMissedCalls(appliance: Appliance): void {
  const { db, config } = appliance
  const now = appliance.now()
  const span = {
    since: now.subtract({ hours: rememberedHours }),
    until: now.subtract({ minutes: patienceMinutes }),
    most,
  }
  if (unservedCalls(db, span).length === 0) return
  const { country, zone } = readShop(db, config)
  db.transaction((tx) => {
    for (const { callId, number, startedAt } of unservedCalls(tx, span)) {
      const called = `${showNumber(number, country)} called at ${shopTime(startedAt, { zone, now }).words}`
      const words = `FirstRing: ${called} and got neither a text nor a place in your call-back list. Please call.`
      tellOwner(tx, appliance, { kind: 'missed-unserved', onceKey: `unserved:${callId}`, words, now })
    }
  })
  appliance.wake()
}
