import { createServer, type RequestListener, type Server } from 'node:http'
import { resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { readConfig, WrongSetting } from '../config/config.ts'
import type { Appliance } from './appliance.ts'
import { openClockwork } from './clockwork.ts'
import { OneSentence } from './database/one-sentence.ts'
import { openDataFolder } from './database/open.ts'
import { openLive } from './live/live.ts'
import { openLog } from './log.ts'
import { connectPractice } from './practice/connect-practice.ts'
import { demoEnvironment, prepareDemoShop } from './practice/demo-shop.ts'
import { openPrivateDoor } from './private-door.ts'
import { openPublicDoor } from './public-door.ts'
import { connectTo } from './set-up/reconnect.ts'
import { takeUpCompany } from './set-up/take-up-company.ts'
import { readCompany } from './settings/company-store.ts'
import { prepareClaim } from './sign-in/claim-box.ts'
import { openWorker } from './worker.ts'

/** A made-up shop with a week behind it, for whoever wants to look around. */
const isDemo = process.argv.includes('--demo-shop')

/** Texts that waited over a restart go out after the catch-up, or after so long when the provider does not answer. */
const patienceMilliseconds = 10_000
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
  const folder = openDataFolder(config.DATA_DIR, { root: config.root, log, now })
  const company = readCompany(folder.db, config)
  const appliance: Appliance = {
    config,
    db: folder.db,
    ...(await connectTo(company, { config, now })),
    log,
    hashKey: folder.box.hashKey,
    now,
    live: openLive(folder.db),
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
  const [open, owners] = doors.map(addressOf)
  log.info(
    { public: open, private: owners, carrier: appliance.carrier.name, messenger: appliance.messenger.name },
    'doors open',
  )
  stopOnSignal(async () => {
    clockwork.stop()
    appliance.live.close()
    await Promise.all([worker.stop(), ...doors.map(close)])
    folder.close()
    log.info('stopped')
  })
  await Promise.race([clockwork.catchUp(), new Promise((done) => setTimeout(done, patienceMilliseconds).unref())])
  worker.start()
  clockwork.start()
  if (isDemo) log.info(`The demo shop is open: sign in with the password "${demoEnvironment.OWNER_PASSWORD}".`)
}

function openDoors(appliance: Appliance): Promise<Server[]> {
  const { PUBLIC_HOST, PUBLIC_PORT, PRIVATE_HOST, PRIVATE_PORT } = appliance.config
  return Promise.all([
    listen(openPublicDoor(appliance), { host: PUBLIC_HOST, port: PUBLIC_PORT, name: 'PUBLIC_PORT' }),
    listen(openPrivateDoor(appliance), { host: PRIVATE_HOST, port: PRIVATE_PORT, name: 'PRIVATE_PORT' }),
  ])
}

function listen(
  handler: RequestListener,
  { host, port, name }: { host: string; port: number; name: string },
): Promise<Server> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 65_000, requireHostHeader: false },
    handler,
  )
  return new Promise((opened, failed) => {
    server.once('error', (error) =>
      failed(new WrongSetting(`${name} ${port} on ${host} cannot be used: ${error.message}.`)),
    )
    server.listen({ port, host, backlog }, () => opened(server))
  })
}

function close(server: Server): Promise<void> {
  server.closeIdleConnections()
  const cutOff = setTimeout(() => server.closeAllConnections(), 5000)
  return new Promise((closed) => {
    server.close(() => {
      clearTimeout(cutOff)
      closed()
    })
  })
}

function addressOf(server: Server): string {
  const address = server.address()
  return typeof address === 'object' && address ? `${address.address}:${address.port}` : String(address)
}

/** A clean end: nothing new is taken, what is under way may end, the database is written into one file. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  const once = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), 15_000).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
