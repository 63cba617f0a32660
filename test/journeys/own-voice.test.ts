// The owner records by phone what callers hear: by the pages, over a scripted Asterisk, up to the sound that the next caller gets.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as passes } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { photoFolder } from '../../server/database/photos.ts'
import { openDictations } from '../../server/own-voice/dictations.ts'
import { watchOwnVoice } from '../../server/own-voice/watch-own-voice.ts'
import { readWav } from '../../server/providers/speech/wav.ts'
import { type AsteriskShop, openAsteriskShop } from '../asterisk/asterisk-shop.ts'
import { type FakeAsterisk, startFakeAsterisk } from '../asterisk/fake-asterisk.ts'
import { line, password } from '../asterisk/real-asterisk.ts'
import { ownerOf, wordsOf } from '../pages/owner.ts'

const page = '/settings/sentences/en-greeting'
const ownersPhone = 'Local/+14165550009@outside/n'
let shop: AsteriskShop
let fake: FakeAsterisk
let owner: Awaited<ReturnType<typeof ownerOf>>

beforeEach(async () => {
  const boxPort = await freePort()
  fake = await startFakeAsterisk({
    ...{ box: () => `http://127.0.0.1:${boxPort}`, user: 'firstring', password, now: () => Date.now() },
  })
  shop = await openAsteriskShop({ boxPort, address: fake.address })
  await fake.stand()
  await until(async () => (await shop.carrier.check())[0]?.ok === true)
  owner = await ownerOf(shop)
})
afterEach(async () => {
  await shop.close()
  await fake.close()
})

const words = async () => wordsOf(await owner.get(page))
const says = (told: string) => until(async () => (await words()).includes(told))
const recorded = () => fake.requests.filter(({ uri }) => uri.endsWith('/record')).length
const sounds = () => readdirSync(photoFolder(shop.config.DATA_DIR))

/** The owner is called, begins, and says it so many times, the last of them kept. */
async function record(takes = 1): Promise<void> {
  const before = recorded()
  expect((await owner.post(`${page}/calls`)).location).toBe(page)
  const phone = await fake.rung(ownersPhone)
  await says('rings. Pick it up.')
  fake.pickUp(phone.id)
  await says('Press 1 on the phone when you are ready')
  fake.press(phone.id, '1')
  for (let take = 1; take <= takes; take++) {
    await until(() => recorded() === before + take)
    fake.press(phone.id, '#')
    await says('Press 1 to keep it')
    fake.press(phone.id, take === takes ? '1' : '2')
  }
  await says('It is kept.')
}

const rename = (name: string) => Object.assign(shop.config, { BUSINESS_NAME: name })

/** What the next caller hears first. */
async function nextHears(from = '+14165550199'): Promise<Buffer> {
  const before = fake.played.length
  const id = await fake.ring({ from, to: line })
  await until(() => fake.played.length > before)
  const address = fake.played[before]?.replace('sound:', '') ?? ''
  const sound = Buffer.from(await (await fetch(address)).arrayBuffer())
  if (fake.channels.has(id)) fake.hangUp(id)
  return sound
}

test('a sentence that the owner says is what the next caller hears', async () => {
  const machine = await nextHears()
  await record()
  const heard = await nextHears('+14165550198')
  expect(readWav(heard)?.seconds).toBe(3)
  expect(heard.equals(machine)).toBe(false)
  expect(wordsOf(await owner.get('/settings/sentences'))).toContain('Your voice')
  expect(wordsOf(await owner.get('/settings/companies/asterisk'))).toContain('1 in your voice')
  // What was said is played back from Asterisk, which keeps nothing of it.
  expect(fake.played.some((media) => media.startsWith('recording:sentence-'))).toBe(true)
  expect(JSON.parse(await (await ask('/ari/recordings/stored')).text())).toEqual([])
})

test('said again it is the last of them that stands, and one sound of it on the disk', async () => {
  await record(2)
  const [first] = sounds()
  await record()
  expect(sounds()).toHaveLength(1)
  expect(sounds()).not.toContain(first)
})

test('of whoever hangs up before a key keeps it nothing stands', async () => {
  await owner.post(`${page}/calls`)
  const phone = await fake.rung(ownersPhone)
  fake.pickUp(phone.id)
  await says('when you are ready')
  fake.press(phone.id, '1')
  await until(() => recorded() === 1)
  fake.hangUp(phone.id)
  await says('Nothing was kept: the call ended before a 1 kept it.')
  expect(wordsOf(await owner.get('/settings/sentences'))).not.toContain('Your voice')
})

test('of a call that a restart cut off the page says so, and it may be made again', async () => {
  await owner.post(`${page}/calls`)
  const phone = await fake.rung(ownersPhone)
  fake.pickUp(phone.id)
  await says('when you are ready')
  fake.breakLinks()
  await says('Nothing was kept: the call was cut off')
  const before = openDictations(shop).state()
  expect(before).toEqual({ is: 'not-kept', id: 'en-greeting', because: 'cut-off' })
  expect((await owner.get(page)).body).toContain('Call me and record it')
  expect(openDictations(shop).state()).toEqual({ is: 'idle' })
})

test('a call that ended before the restart is told of no more after it', async () => {
  await owner.post(`${page}/calls`)
  fake.decline((await fake.rung(ownersPhone)).id, 17)
  await says('Nothing was kept: the phone was busy.')
  expect(openDictations(shop).state()).toEqual({ is: 'idle' })
})

test('a phone that is busy is told of on the page, and the box may call again', async () => {
  await owner.post(`${page}/calls`)
  fake.decline((await fake.rung(ownersPhone)).id, 17)
  await says('Nothing was kept: the phone was busy.')
  await record()
})

test('one phone call at a time: a second wish calls nobody', async () => {
  await owner.post(`${page}/calls`)
  await fake.rung(ownersPhone)
  await owner.post('/settings/sentences/en-voicemail/calls')
  expect([...fake.channels.values()]).toHaveLength(1)
  expect(wordsOf(await owner.get('/settings/sentences/en-voicemail'))).toContain('another sentence')
})

test('when the shop is renamed the machine says the new name, and the page asks for another recording', async () => {
  await record()
  rename('Pat Plumbing')
  expect(readWav(await nextHears())?.seconds).toBeLessThan(3)
  expect(await words()).toContain('You recorded it for other words')
  expect(wordsOf(await owner.get('/settings/sentences'))).toContain('Record again')
  expect(wordsOf(await owner.get('/settings'))).toContain('1 to record again')
  for (const _ of ['in an hour', 'in two']) watchOwnVoice(shop)
  expect(wordsOf(await owner.get('/')).match(/One sentence is not what you recorded/g)).toHaveLength(1)
  rename("Mike's Plumbing")
  watchOwnVoice(shop)
  expect(wordsOf(await owner.get('/'))).not.toContain('not what you recorded')
  expect(readWav(await nextHears('+14165550198'))?.seconds).toBe(3)
})

test.each([
  ['is gone', (file: string) => rmSync(file)],
  ['is damaged', (file: string) => writeFileSync(file, 'RIFF and no more')],
])('a recording whose sound %s leaves the word to the machine', async (_, harm) => {
  await record()
  for (const name of sounds()) harm(join(photoFolder(shop.config.DATA_DIR), name))
  expect(await words()).toContain('gone from the disk, or damaged')
  expect(readWav(await nextHears())?.seconds).toBeLessThan(3)
})

test('the machine is given the word back, and takes nothing away for ever', async () => {
  await record()
  await owner.post(`${page}/removal`)
  expect(readWav(await nextHears())?.seconds).toBeLessThan(3)
  await owner.post(`${page}/return`)
  expect(readWav(await nextHears('+14165550198'))?.seconds).toBe(3)
})

test('the owner listens on the page to what callers hear', async () => {
  await record()
  const sound = await owner.get(`${page}/sound`)
  expect([sound.status, sound.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^audio\//)])
  expect((await owner.get('/settings/sentences/en-nothing')).status).toBe(404)
})

function ask(path: string): Promise<Response> {
  const Authorization = `Basic ${Buffer.from(`firstring:${password}`).toString('base64')}`
  return fetch(fake.address + path, { headers: { Authorization } })
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; n < 600; n++) {
    if (await isSo()) return
    await passes(10)
  }
  throw new Error(`it did not come to that: ${await words()}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}
