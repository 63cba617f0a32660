// A shop of three people with everything real around it but the carrier: the built program as a process, a Radicale with two
// calendars behind bad weather, and a clock that runs for all of them alike.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type RealServer, startRadicale } from '../../providers/calendar/real-servers.ts'
import { type FakeTwilio, startFakeTwilio } from '../../twilio/fake-twilio.ts'
import { exampleAccountSid } from '../../twilio/sids.ts'
import { authToken, type Box, newBox, publicUrl, shopNumber, shopOf } from '../box.ts'
import { ask, comesTrue } from '../records.ts'
import { type Desk, signIn } from './desk.ts'
import { type Weather, weatherBefore } from './weather.ts'

export type World = {
  box: Box
  fake: FakeTwilio
  radicale: RealServer
  weather: Weather
  desk: Desk
  /** Addresses of the calendars as the owner's own program asks for them. */
  calendars: { shop: string; van: string }
  /** Milliseconds since 1970 by the clock of this world. */
  now(): number
  /** What takes so many seconds there, in milliseconds here. */
  lasts(seconds: number): number
  /** Resolves when its doors are open, with the milliseconds that it took. */
  start(): Promise<number>
  close(): Promise<void>
  /** Where the database and the log stand; it outlives a close. */
  folder: string
}

/** A Tuesday, 8:05 in Toronto: nobody's night is disturbed by a box whose day is this short. */
const begins = Date.parse('2026-05-12T12:05:00Z')
const password = 'three grey herons wade'
const people = ['Sam', 'Raj', 'Lea']

type Choice = { program: string; speed: number; random: () => number }

export async function openWorld({ program, speed, random }: Choice): Promise<World> {
  const begunAt = Date.now()
  const now = () => begins + Math.floor((Date.now() - begunAt) * speed)
  const lasts = (seconds: number) => (seconds * 1000) / speed
  const folder = mkdtempSync(join(tmpdir(), 'firstring-soak-'))
  const account = { accountSid: exampleAccountSid, authToken, numbers: [shopNumber], publicUrl }
  const fake = await startFakeTwilio({ ...account, now, seed: Math.floor(random() * 1e6) })
  const radicale = await startRadicale()
  const weather = await weatherBefore(radicale.address, { random, hangMs: lasts(30) })
  const box = await newBox({ program, folder, env: { ...shopOf(fake), ...limits, OWNER_PASSWORD: password } })
  fake.modes.applianceOrigin = box.publicOrigin
  const calendars = { shop: radicale.calendarId, van: `${radicale.address}ana/van/` }
  await radicale.ask('MKCALENDAR', calendars.van)
  const clock = {
    NODE_OPTIONS: `--import ${fasterIn(folder)}`,
    ...{ CLOCK_SPEED: `${speed}`, CLOCK_BEGUN_AT: `${begunAt}`, CLOCK_BEGINS_AT: `${begins}` },
  }
  const start = () => comesUp(box, clock)
  await start()
  setRules(box.dataDir)
  const desk = await signIn(box.privateOrigin, password)
  await furnish(desk, { weather, login: radicale.login, dataDir: box.dataDir })
  return {
    ...{ box, fake, radicale, weather, desk, calendars, now, lasts, start, folder },
    async close() {
      await box.kill()
      await Promise.all([fake.close(), weather.close(), radicale.close()])
    },
  }
}

/** As every start would have to make it. */
function fasterIn(folder: string): string {
  const file = join(folder, 'faster.mjs')
  writeFileSync(file, stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'faster-process.ts'), 'utf8')))
  return file
}

/** However long the machine takes for it; gives how long. */
async function comesUp(box: Box, clock: Record<string, string>): Promise<number> {
  const began = performance.now()
  box.launch(clock)
  const answers = () =>
    fetch(`${box.publicOrigin}/healthz`).then(
      () => true,
      () => false,
    )
  const isUp = await comesTrue(async () => box.surprises.length > 0 || (await answers()), 180)
  if (!isUp || box.surprises.length > 0) throw new Error(`the box does not come up: ${box.surprises.join(', ')}`)
  return performance.now() - began
}

const limits = {
  ...{ TRADE: 'plumber', OWNER_MOBILE: '+12145550100', RECONCILE_AFTER_SECONDS: '60' },
  ...{ TEXTBACKS_PER_HOUR: '100000', TEXTBACKS_PER_DAY: '100000' },
}

type Furnishing = { weather: Weather; login: RealServer['login']; dataDir: string }

/** Open all week, booked from tomorrow on: no job begins before the judge has looked. */
function setRules(dataDir: string): void {
  const hours = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, { opens: '08:00', closes: '18:00' }]),
  )
  const rules = { hours, bookingLink: true, bookingNoticeMinutes: 14 * 60, bookingAheadDays: 21 }
  const client = new Database(join(dataDir, 'firstring.db'))
  const put = client.prepare(`insert or replace into settings (name, value, changed_at) values (?, ?, ?)`)
  for (const [name, value] of Object.entries(rules)) put.run(name, JSON.stringify(value), begins)
  client.close()
}

async function furnish(desk: Desk, { weather, login, dataDir }: Furnishing) {
  for (const [n, name] of people.entries()) {
    const person = { name, mobile: `416-555-020${n}`, role: 'crew', alerted: 'never', takesJobs: 'on' }
    await desk.post('/settings/crew', person)
  }
  const { location } = await desk.post('/settings/calendars', { kind: 'caldav', address: weather.url, ...login })
  const found = await desk.get(location ?? '')
  const ids = [...found.body.matchAll(/name="chosen"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="chosen"/g)]
  const form = new URLSearchParams(ids.map(([, one, other]): [string, string] => ['chosen', one ?? other ?? '']))
  await desk.post(location ?? '', form)
  for (const { id, remoteId } of ask(dataDir, 'select id, remote_id as remoteId from calendars') as Added[]) {
    const page = await desk.get(`/settings/calendars/${id}`)
    const isVan = remoteId.endsWith('/van/')
    const [, sam = ''] = /<option value="(\d+)"[^>]*>Sam</.exec(page.body) ?? []
    const choices: Record<string, string> = isVan
      ? { name: 'Van', crewId: sam }
      : { name: 'Shop', crewId: '', isWritten: 'yes' }
    await desk.post(`/settings/calendars/${id}`, { ...choices, allDayBlocks: 'yes' })
  }
}

type Added = { id: number; remoteId: string }
