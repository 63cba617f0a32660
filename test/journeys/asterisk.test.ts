// Calls by an Asterisk of the shop's own, from the ring to the text.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as passes } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { watchCompanies } from '../../server/alerts/watch-companies.ts'
import { alerts, calls } from '../../server/database/schema.ts'
import { readHealth } from '../../server/health/health.ts'
import { type AsteriskShop, openAsteriskShop } from '../asterisk/asterisk-shop.ts'
import { type FakeAsterisk, startFakeAsterisk } from '../asterisk/fake-asterisk.ts'
import { line, password } from '../asterisk/real-asterisk.ts'

const caller = '+14165550199'
let shop: AsteriskShop
let fake: FakeAsterisk
let boxPort: number

beforeEach(async () => {
  boxPort = await freePort()
  const box = () => `http://127.0.0.1:${boxPort}`
  fake = await startFakeAsterisk({ box, user: 'firstring', password, now: () => Date.now() })
  shop = await openAsteriskShop({ boxPort, address: fake.address })
  await fake.stand()
})
afterEach(async () => {
  await shop.close()
  await fake.close()
})

const texts = () => shop.messenger.world.sent.map(({ to }) => to)
const rows = () => shop.db.select().from(calls).all()

async function isOver(count = 1): Promise<void> {
  for (let n = 0; n < 500 && rows().filter((each) => each.endedAt && each.decidedAt).length < count; n++)
    await passes(10)
  await shop.settle()
}

test('a missed call is texted once, though its end is told twice, and what the caller hears can be fetched', async () => {
  await fake.ring({ from: caller, to: line })
  await isOver()
  expect(fake.spool).toHaveLength(1)
  await fake.retell()
  await shop.settle()
  expect(fake.spool).toEqual([])
  expect(texts()).toEqual([caller])
  expect(rows()).toMatchObject([{ decision: 'text-back', carrierSaid: 'completed' }])
  const address = (fake.played[0] ?? '').replace('sound:', '')
  const sound = await fetch(address)
  expect([sound.status, sound.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^audio\/(x-)?wav/)])
  expect((await fetch(address.replace(/\w{32}/, 'f'.repeat(32)))).status).toBe(404)
})

test('who hides the number is not texted', async () => {
  const id = await fake.ring({ from: 'anonymous', to: line })
  // They are asked for a mobile first.
  for (let n = 0; n < 300 && fake.played.length === 0; n++) await passes(10)
  fake.hangUp(id)
  await isOver()
  expect(texts()).toEqual([])
  expect(rows()).toMatchObject([{ because: 'withheld' }])
})

test('a call that came while the box was away is texted when it is back', async () => {
  shop.hangUpOnAsterisk()
  await passes(50)
  await fake.ring({ from: caller, to: line })
  await fake.retell()
  expect(fake.spool).toHaveLength(1)
  await shop.close()
  shop = await openAsteriskShop({ boxPort, address: fake.address })
  await fake.retell()
  await isOver()
  expect(texts()).toEqual([caller])
})

test('a call to a number that is none of ours is given back, and told no more than once', async () => {
  await fake.ring({ from: caller, to: '+12125550000' })
  for (let n = 0; n < 300 && fake.spool.length === 0; n++) await passes(10)
  await fake.retell()
  expect(fake.spool).toEqual([])
  expect([rows(), texts()]).toEqual([[], []])
})

test('an Asterisk that is not connected for five minutes is told of once, and again when it is back', async () => {
  const looks = watched()
  await isConnected(true)
  await looks(0)
  fake.breakLinks()
  await isConnected(false)
  for (let minute = 1; minute < 6; minute++) await looks(minute)
  expect(told()).toEqual([])
  for (let minute = 6; minute < 10; minute++) await looks(minute)
  expect(told()).toMatchObject([
    {
      kind: 'company-silent',
      words: expect.stringMatching(
        /^FirstRing: Asterisk has not been connected since .+ Calls by the SIP trunk are not told to the box\./,
      ),
    },
  ])
  await fake.stand()
  await isConnected(true)
  await looks(10)
  expect(told().map(({ kind }) => kind)).toEqual(['company-silent', 'company-back'])
})

const told = () => shop.db.select().from(alerts).all()

/** Looks as the clock would, at a minute from now. */
function watched() {
  const began = shop.now()
  return async (minute: number) => {
    Object.assign(shop, { now: () => began.add({ minutes: minute }) })
    await watchCompanies(shop)
  }
}

async function isConnected(wanted: boolean): Promise<void> {
  for (let n = 0; n < 500 && shop.carrier.live?.isConnected() !== wanted; n++) await passes(10)
}

test.each([
  [
    'refuses the password',
    { state: 'online', registration: 'Rejected' },
    /^FirstRing: the SIP trunk has refused the name or password of Asterisk since .+, so no call comes in\./,
    'refuses our name or password',
  ],
  [
    'does not answer',
    { state: 'offline', registration: 'Registered' },
    /^FirstRing: the SIP trunk of Asterisk has not answered since .+, so no call comes in\./,
    'does not answer',
  ],
] as const)(
  'a trunk that %s is told of once, though Asterisk stays connected, and again when it is back',
  async (_, trunk, words, line) => {
    const looks = watched()
    await isConnected(true)
    await looks(0)
    fake.trunk = { ...trunk }
    for (let minute = 1; minute < 6; minute++) await looks(minute)
    expect(told()).toEqual([])
    for (let minute = 6; minute < 10; minute++) await looks(minute)
    expect(told()).toMatchObject([{ kind: 'company-silent', words: expect.stringMatching(words) }])
    expect(readHealth(shop).troubles.join()).toContain('The SIP trunk of Asterisk has brought no calls since')
    expect(await trunkLine()).toMatchObject({ ok: false, words: expect.stringContaining(line) })
    expect(fake.channels.size).toBe(0)
    fake.trunk = { state: 'online', registration: 'Unregistered' }
    await looks(10)
    expect(told()).toHaveLength(1)
    fake.trunk = { state: 'online', registration: 'Registered' }
    await looks(11)
    expect(told().map(({ kind }) => kind)).toEqual(['company-silent', 'company-back'])
    expect(readHealth(shop).troubles.join()).not.toContain('trunk')
  },
)

test('where the dialplan cannot be asked a trunk that answers is no more than reachable, and nobody is told', async () => {
  const looks = watched()
  await isConnected(true)
  fake.trunk = { state: 'online', registration: null }
  for (let minute = 0; minute < 10; minute++) await looks(minute)
  expect(told()).toEqual([])
  expect(await trunkLine()).toMatchObject({ ok: true, words: expect.stringMatching(/^The trunk can be reached\./) })
})

const trunkLine = () => shop.carrier.check().then((lines) => lines.find(({ name }) => name === 'SIP trunk'))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
