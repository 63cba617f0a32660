import { mkdtempSync, rmSync } from 'node:fs'
import type { RequestListener, Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { readConfig } from '../config/config.ts'
import type { Appliance } from '../server/appliance.ts'
import { loadForwarding } from '../server/calls/load-forwarding.ts'
import { loadQuietHours } from '../server/conversations/read-quiet-hours.ts'
import { findBox, makeBox } from '../server/database/box.ts'
import { connect } from '../server/database/connect.ts'
import { openDatabase } from '../server/database/open.ts'
import { connectModel } from '../server/language-model/connect-model.ts'
import { openModel } from '../server/language-model/model.ts'
import type { Stopwatch } from '../server/language-model/stopwatch.ts'
import { openLive } from '../server/live/live.ts'
import { openLog } from '../server/log.ts'
import type { Lanes } from '../server/outbox/lanes.ts'
import { connectPractice } from '../server/practice/connect-practice.ts'
import { openPrivateDoor } from '../server/private-door.ts'
import { openGoogle } from '../server/providers/calendar/google/access.ts'
import type { SimulatedCarrier } from '../server/providers/carrier/simulated.ts'
import { connectMailer } from '../server/providers/connect.ts'
import type { SimulatedMailer } from '../server/providers/mailer/simulated.ts'
import type { SimulatedMessenger } from '../server/providers/messenger/simulated.ts'
import { openPublicDoor } from '../server/public-door.ts'
import { openRelayDoor } from '../server/relay-door.ts'
import { connectTo } from '../server/set-up/reconnect.ts'
import { takeUpCompany } from '../server/set-up/take-up-company.ts'
import { readCompany } from '../server/settings/company-store.ts'
import { connectSpeech } from '../server/speech/connect-speech.ts'
import { loadPacks } from '../server/understanding/packs/load-packs.ts'
import { openWorker } from '../server/worker.ts'

/** A whole appliance in memory: SQLite, simulated companies unless told otherwise, a clock that is set, both doors on loopback. */
export type TestAppliance = Appliance & {
  carrier: SimulatedCarrier
  messenger: SimulatedMessenger
  mailer: SimulatedMailer
  worker: Lanes
  publicOrigin: string
  privateOrigin: string
  /** Moves the clock forward; nothing runs by it until `settle`. */
  pass(time: Temporal.DurationLike): void
  /** Sets the wall clock, as somebody would by mistake; time itself does not pass. */
  setClock(at: Temporal.Instant): void
  /** Milliseconds that passed since the start, whatever the wall clock says. */
  monotonic(): number
  /** Runs the outbox until nothing is under way and nothing is due. */
  settle(): Promise<void>
  close(): Promise<void>
}

const shop = {
  BUSINESS_NAME: "Mike's Plumbing",
  OWNER_NAME: 'Mike',
  SHOP_TIMEZONE: 'America/Toronto',
  SHOP_COUNTRY: 'CA',
  LOG_LEVEL: 'silent',
}

// What every appliance reads alike is read once for all that a test file opens.
const quietHours = loadQuietHours()
const forwarding = loadForwarding()
const trades = loadPacks()
const emptyTables = madeOnce()

export async function openAppliance({
  env = {},
  at = Temporal.Now.instant(),
  file = ':memory:',
  modelTime,
  google = openGoogle(),
}: {
  env?: Record<string, string>
  at?: Temporal.Instant
  file?: string
  /** What the model's deadlines and rests are counted by; without it they pass as in life. */
  modelTime?: Stopwatch
  /** Who answers as Google; by default nobody is reached. */
  google?: Appliance['google']
} = {}): Promise<TestAppliance> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-test-'))
  let clock = at
  let passed = 0
  const now = () => clock
  const config = readConfig({ DATA_DIR: folder, ...shop, ...env })
  const db = file === ':memory:' ? connect(emptyTables) : openDatabase(file)
  const box = findBox(db) ?? makeBox(db, at)
  const company = readCompany(db, config)
  const live = openLive(db)
  const appliance: Appliance = {
    config,
    db,
    ...(await connectTo(company, { config, now, db })),
    stopHearing: () => undefined,
    mailer: await connectMailer(config.SMTP_URL),
    model: openModel(await connectModel({ db, config }), { live, time: modelTime }),
    speech: await connectSpeech({ db, config }),
    log: openLog(config.LOG_LEVEL),
    google,
    hashKey: box.hashKey,
    now,
    quietHours,
    forwarding,
    live,
    trades,
    wake: () => worker.wake(),
    pause: () => worker.pause(),
  }
  const worker = openWorker(appliance)
  takeUpCompany(appliance, company)
  connectPractice(appliance)
  const doors = await Promise.all([listen(openPublicDoor(appliance)), listen(openPrivateDoor(appliance))])
  const closeRelay = openRelayDoor(appliance, doors[0])
  worker.start()
  return Object.assign(appliance as TestAppliance, {
    worker,
    publicOrigin: originOf(doors[0]),
    privateOrigin: originOf(doors[1]),
    pass: (time: Temporal.DurationLike) => {
      passed += clock.until(clock.add(time)).total('milliseconds')
      clock = clock.add(time)
    },
    setClock: (instant: Temporal.Instant) => {
      clock = instant
    },
    monotonic: () => passed,
    settle: () => worker.idle(),
    async close() {
      appliance.live.close()
      appliance.model.close()
      closeRelay()
      await worker.stop()
      for (const door of doors) {
        door.closeAllConnections()
        door.close()
      }
      db.$client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  })
}

function madeOnce(): Buffer {
  const db = openDatabase(':memory:')
  const bytes = db.$client.serialize()
  db.$client.close()
  return bytes
}

function listen(handler: RequestListener): Promise<Server> {
  const server = createServer(handler)
  return new Promise((opened) => server.listen(0, '127.0.0.1', () => opened(server)))
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
