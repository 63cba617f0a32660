import { createServer, type RequestListener, type Server } from 'node:http'
import { resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { readConfig, WrongSetting } from '../config/config.ts'
import type { Appliance } from './appliance.ts'
import { listenToCarriers } from './calls/listen-to-carrier.ts'
import { loadForwarding } from './calls/load-forwarding.ts'
import { type Clockwork, openClockwork } from './clockwork.ts'
import { closingOf } from './close-door.ts'
import './compile-expressions-once.ts'
import { loadQuietHours } from './conversations/read-quiet-hours.ts'
import { OneSentence } from './database/one-sentence.ts'
import { openDataFolder } from './database/open.ts'
import { connectModel } from './language-model/connect-model.ts'
import { openModel } from './language-model/model.ts'
import { openLive } from './live/live.ts'
import { openLiveDoor } from './live-door.ts'
import { openLog } from './log.ts'
import type { Lanes } from './outbox/lanes.ts'
import { connectPractice } from './practice/connect-practice.ts'
import { demoEnvironment, prepareDemoShop } from './practice/demo-shop.ts'
import { openPrivateDoor } from './private-door.ts'
import { openGoogle } from './providers/calendar/google/access.ts'
import { connectMailer } from './providers/connect.ts'
import { openPublicDoor } from './public-door.ts'
import { openRelayDoor } from './relay-door.ts'
import { warmUp } from './replies/warm-up.ts'
import { connectTo } from './set-up/reconnect.ts'
import { takeUpCompany } from './set-up/take-up-company.ts'
import { readCompany } from './settings/company-store.ts'
import { prepareClaim } from './sign-in/claim-box.ts'
import { connectSpeech } from './speech/connect-speech.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { loadPacks } from './understanding/packs/load-packs.ts'
import type { TradePack } from './understanding/packs/trade-pack.ts'
import { openWorker } from './worker.ts'

/** A made-up shop with a week behind it, for whoever wants to look around. */
const isDemo = process.argv.includes('--demo-shop')

/** Texts that waited over a restart go out after the catch-up, or after so long when the provider does not answer. */
const patienceMilliseconds = 10_000
/** After a start come first the requests that were sent meanwhile. */
const quietMilliseconds = 3_000
/** Callers at the door at once; past Node's own 511 a connection is tried again only after a second. */
const backlog = 4096

if (Number(process.versions.node.split('.')[0]) < 24)
  stopWith('FirstRing needs Node 24 or newer; `npm start` brings it along.')
await start().catch((error: unknown) => {
  if (error instanceof WrongSetting || error instanceof OneSentence) stopWith(error.message)
  throw error
})

async function start(): Promise<void> {
  const given = readConfig(isDemo ? { ...demoEnvironment, ...process.env } : process.env)
  const config = { ...given, DATA_DIR: resolve(given.DATA_DIR) }
  const log = openLog(config.LOG_LEVEL)
  const now = () => Temporal.Now.instant()
  if (isDemo) await prepareDemoShop(config, now())
  // Also heard while the box opens: then it is closed as soon as it is open.
  stopOnSignal(async () => (await opening).close(), log)
  const opening = openBox({ config, log, now })
  const { appliance, worker, clockwork } = await opening
  setTimeout(warmUp, quietMilliseconds, appliance).unref()
  await Promise.race([clockwork.catchUp(), new Promise((done) => setTimeout(done, patienceMilliseconds).unref())])
  worker.start()
  clockwork.start()
  if (isDemo) log.info(`The demo shop is open: sign in with the password "${demoEnvironment.OWNER_PASSWORD}".`)
}

type Box = {
  appliance: Appliance
  worker: Lanes
  clockwork: Clockwork
  /** A clean end: nothing new is taken, what is under way may end, the database is written into one file. */
  close(): Promise<void>
}

async function openBox({ config, log, now }: Pick<Appliance, 'config' | 'log' | 'now'>): Promise<Box> {
  const folder = openDataFolder(config.DATA_DIR, { root: config.root, log, now })
  const company = readCompany(folder.db, config)
  const live = openLive(folder.db)
  const appliance: Appliance = {
    config,
    db: folder.db,
    ...(await connectTo(company, { config, now, db: folder.db })),
    stopHearing: () => undefined,
    mailer: await connectMailer(config.SMTP_URL),
    model: openModel(await connectModel({ db: folder.db, config }), { live }),
    speech: await connectSpeech({ db: folder.db, config }),
    google: openGoogle(),
    log,
    hashKey: folder.box.hashKey,
    now,
    quietHours: loadQuietHours(),
    forwarding: loadForwarding(),
    live,
    trades: tradesFor(config),
    wake: () => worker.wake(),
    pause: () => worker.pause(),
  }
  const worker = openWorker(appliance)
  const clockwork = openClockwork(appliance)
  takeUpCompany(appliance, company)
  connectPractice(appliance)
  await prepareClaim(appliance)
  const doors = await openDoors(appliance).catch((error: unknown) => {
    folder.close()
    throw error
  })
  const [open, owners] = doors.map(({ address }) => address)
  appliance.stopHearing = listenToCarriers(appliance)
  log.info(
    { public: open, private: owners, carrier: appliance.carrier.name, messenger: appliance.messenger.name },
    'doors open',
  )
  const close = async () => {
    clockwork.stop()
    appliance.stopHearing()
    appliance.live.close()
    appliance.model.close()
    await Promise.all([worker.stop(), ...doors.map((door) => door.close())])
    folder.close()
    log.info('stopped')
  }
  return { appliance, worker, clockwork, close }
}

/** Every trade that the box knows; the environment may name one of them. */
function tradesFor({ TRADE }: Appliance['config']): TradePack[] {
  const packs = loadPacks()
  const keys = packs.map(({ key }) => key)
  if (TRADE && !keys.includes(TRADE)) throw new WrongSetting(`TRADE must be one of ${keys.join(', ')}.`)
  return packs
}

type Door = { address: string; close(): Promise<void> }

function openDoors(appliance: Appliance): Promise<Door[]> {
  const { PUBLIC_HOST, PUBLIC_PORT, PRIVATE_HOST, PRIVATE_PORT } = appliance.config
  return Promise.all([
    listen(openPublicDoor(appliance), { host: PUBLIC_HOST, port: PUBLIC_PORT, name: 'PUBLIC_PORT' }, (server) => {
      const closers = [openRelayDoor(appliance, server), openLiveDoor(appliance, server)]
      return () => {
        for (const close of closers) close()
      }
    }),
    listen(openPrivateDoor(appliance), { host: PRIVATE_HOST, port: PRIVATE_PORT, name: 'PRIVATE_PORT' }),
  ])
}

function listen(
  handler: RequestListener,
  { host, port, name }: { host: string; port: number; name: string },
  alsoOpen: (server: Server) => () => void = () => () => undefined,
): Promise<Door> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 65_000, requireHostHeader: false },
    handler,
  )
  const closeAlso = alsoOpen(server)
  const closeServer = closingOf(server)
  const close = () => {
    closeAlso()
    return closeServer()
  }
  return new Promise((opened, failed) => {
    server.once('error', (error) =>
      failed(new WrongSetting(`${name} ${port} on ${host} cannot be used: ${error.message}.`)),
    )
    server.listen({ port, host, backlog }, () => opened({ address: addressOf(server), close }))
  })
}

function addressOf(server: Server): string {
  const address = server.address()
  return typeof address === 'object' && address ? `${address.address}:${address.port}` : String(address)
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
