import type { Temporal } from 'temporal-polyfill'
import type { Config } from '../../config/config.ts'
import type { Appliance } from '../appliance.ts'
import { loadForwarding } from '../calls/load-forwarding.ts'
import { loadQuietHours } from '../conversations/read-quiet-hours.ts'
import { openDataFolder } from '../database/open.ts'
import { openModel } from '../language-model/model.ts'
import { openLive } from '../live/live.ts'
import type { Log } from '../log.ts'
import { openGoogle } from '../providers/calendar/google/access.ts'
import { type SimulatedCarrier, simulatedCarrier } from '../providers/carrier/simulated.ts'
import { simulatedMailer } from '../providers/mailer/simulated.ts'
import { type SimulatedMessenger, simulatedMessenger } from '../providers/messenger/simulated.ts'

import { loadPacks } from '../understanding/packs/load-packs.ts'
import { openWorker } from '../worker.ts'
import { connectPractice } from './connect-practice.ts'

/** An appliance that lives in the past: its clock is set, its companies are simulated, and nobody knows its doors. */
export type PastShop = {
  appliance: Appliance & { carrier: SimulatedCarrier; messenger: SimulatedMessenger }
  setClock(at: Temporal.Instant): void
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
  /** Writes everything into the folder and leaves it. */
  close(): Promise<void>
}

/** What passes between two looks at the clock, so that one thing comes after the other. */
const tickMilliseconds = 4

export function openPastShop(config: Config, { log, at }: { log: Log; at: Temporal.Instant }): PastShop {
  let clock = at
  const now = () => {
    clock = clock.add({ milliseconds: tickMilliseconds })
    return clock
  }
  const { db, box, close } = openDataFolder(config.DATA_DIR, { root: config.root, now })
  // The folder counts only once all is played, so no single commit needs to be on the disk before.
  db.$client.pragma('synchronous = OFF')
  const live = openLive(db)
  const carrier = simulatedCarrier({ now })
  const messenger = simulatedMessenger({ now })
  const appliance = {
    ...{ config, db, carrier, messenger, log, now },
    others: { carriers: [], messengers: [] },
    stopHearing: () => undefined,
    hashKey: box.hashKey,
    quietHours: loadQuietHours(),
    forwarding: loadForwarding(),
    mailer: simulatedMailer(),
    google: openGoogle(),
    speech: null,
    model: openModel(null, { live }),
    live,
    trades: loadPacks(),
    wake: () => worker.wake(),
    pause: () => worker.pause(),
  }
  const worker = openWorker(appliance)
  connectPractice(appliance)
  worker.start()
  return {
    appliance,
    setClock: (next) => {
      clock = next
    },
    settled: () => worker.idle(),
    close: async () => {
      await worker.stop()
      close()
    },
  }
}
