import type { Appliance } from '../appliance.ts'
import { readShop } from '../settings/store.ts'
import { mailOwner, mailRoad } from './mail-owner.ts'
import { untexted } from './unheard-store.ts'

/** A text that has not gone by then did not reach the owner in time. */
const patienceMinutes = 5
const rememberedHours = 24
const most = 20

/** Alerts of which no text reached the owner go by mail. */
export function watchAlertTexts(appliance: Appliance): void {
  const { db } = appliance
  if (!mailRoad(appliance, readShop(db, appliance.config))) return
  const now = appliance.now()
  const span = {
    since: now.subtract({ hours: rememberedHours }),
    waitingBefore: now.subtract({ minutes: patienceMinutes }),
  }
  if (untexted(db, { ...span, most }).length === 0) return
  db.transaction((tx) => {
    for (const alert of untexted(tx, { ...span, most })) mailOwner(tx, appliance, alert, now)
  })
  appliance.wake()
}
