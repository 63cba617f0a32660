import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { Config } from '../../config/config.ts'
import { fixedTexts } from '../conversations/fixed-texts.ts'
import { syncToDisk } from '../database/durable-file.ts'
import { beatAlive } from '../database/epoch.ts'
import { OneSentence } from '../database/one-sentence.ts'
import { databaseFile } from '../database/open.ts'
import { openLog } from '../log.ts'
import { storeCompany } from '../settings/company-store.ts'
import { addLine, storeSettings } from '../settings/store.ts'
import { hours, shopNumber, week } from './demo-week/week.ts'
import { openPastShop } from './past-shop.ts'
import { playWeek } from './play-week.ts'

/** The environment of a shop to look at: its own folder, made up names, simulated companies. What is given goes before it. */
export const demoEnvironment = {
  DATA_DIR: 'data/demo-shop',
  BUSINESS_NAME: "Mike's Plumbing",
  OWNER_NAME: 'Mike',
  OWNER_MOBILE: '+12025550101',
  OWNER_PASSWORD: 'firstring demo shop',
  SHOP_TIMEZONE: 'America/New_York',
  SHOP_COUNTRY: 'US',
  TRADE: 'plumber',
  // A made-up shop texts nobody, whatever its set-up is told.
  CARRIER: 'simulated',
  MESSENGER: 'simulated',
}

/**
 * Fills the folder with a shop's week, before anybody opens it. It is played beside its place in the same folder and moved there
 * when it is whole, so that a start that was cut off begins again, and a folder that holds the demo shop already stays as it is.
 * Any other shop's folder is refused: opened as a demo it would leave its companies and end what waits to be sent.
 */
export async function prepareDemoShop(config: Config, now: Temporal.Instant): Promise<void> {
  if ([config.CARRIER, config.MESSENGER].some((name) => name && name !== 'simulated'))
    throw new OneSentence('The demo shop has simulated companies only: start it without CARRIER and MESSENGER.')
  const played = join(config.DATA_DIR, 'played')
  if (isDemoFolder(config.DATA_DIR) && !existsSync(played)) return
  if (!isForUs(config.DATA_DIR))
    throw new OneSentence(`${config.DATA_DIR} holds another shop: start the demo shop without DATA_DIR.`)
  if (!existsSync(played)) await playInto(played, { config, now })
  moveUp(played, config.DATA_DIR)
}

export function isDemoFolder(dataDir: string): boolean {
  return existsSync(join(dataDir, mark))
}

const beingPlayed = 'being-played'
/** A file by which the folder of a demo shop is known. */
const mark = 'demo-shop'

/** Not there yet, or nothing in it but what an earlier start of ours left behind. */
function isForUs(dataDir: string): boolean {
  if (!existsSync(dataDir) || existsSync(join(dataDir, 'played'))) return true
  return readdirSync(dataDir).every((name) => name === beingPlayed)
}

async function playInto(folder: string, { config, now }: { config: Config; now: Temporal.Instant }): Promise<void> {
  const stage = join(config.DATA_DIR, beingPlayed)
  rmSync(stage, { recursive: true, force: true })
  mkdirSync(stage, { recursive: true, mode: 0o700 })
  const zone = config.SHOP_TIMEZONE ?? demoEnvironment.SHOP_TIMEZONE
  const shop = openPastShop(
    { ...config, DATA_DIR: stage },
    { log: openLog('silent'), at: now.subtract({ hours: 240 }) },
  )
  const { appliance } = shop
  addLine(appliance.db, shopNumber, appliance.now())
  // This owner answered everything himself, until he trusted the box with it.
  storeSettings(appliance.db, { trustLevel: 'draft', hours, opener: fixedTexts.en.ownersOpener }, appliance.now())
  storeCompany(appliance.db, { chosenCompany: 'simulated' }, appliance.now())
  await playWeek(shop, week, now.toZonedDateTimeISO(zone))
  shop.setClock(now)
  beatAlive(appliance.db, now)
  await shop.close()
  writeFileSync(join(stage, mark), '')
  syncToDisk(databaseFile(stage))
  renameSync(stage, folder)
}

/** The database last: while it is missing, the rest is moved again. */
function moveUp(folder: string, to: string): void {
  const database = basename(databaseFile(folder))
  const names = readdirSync(folder).filter((name) => name !== database && name !== 'server.lock')
  for (const name of [...names, database]) {
    if (existsSync(join(folder, name))) renameSync(join(folder, name), join(to, name))
  }
  rmSync(join(folder, 'server.lock'), { force: true })
  rmdirSync(folder)
  syncToDisk(to)
}
