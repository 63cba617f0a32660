import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createWeb } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { readBox } from '../../server/database/box.ts'
import { databaseFile, openDataFolder } from '../../server/database/open.ts'
import { crew, lines } from '../../server/database/schema.ts'
import { proveBox } from '../../server/health/prove-box.ts'
import { storeSpells } from '../../server/health/spells.ts'
import { neededEvents } from '../../server/providers/android-gateway/account.ts'
import { asteriskAccount } from '../../server/providers/asterisk/account.ts'
import { pbxAccount } from '../../server/providers/pbx/account.ts'
import { proofHeader } from '../../server/providers/probe-address.ts'
import { storeAccount } from '../../server/settings/accounts.ts'
import { storeCompany } from '../../server/settings/company-store.ts'
import { addLine, carryLine, storeSettings } from '../../server/settings/store.ts'
import { openFakeGateway, signingKey } from '../android-gateway/fake-gateway.ts'
import { noon, root } from '../database/folder.ts'
import { startFakeJambonz } from '../jambonz/fake-jambonz.ts'
import { startFakeOllama } from '../ollama/fake-ollama.ts'
import { openMailServer } from '../providers/mailer/mail-server.ts'
import { startFakeTwilio } from '../twilio/fake-twilio.ts'
import { firstring, runningShop } from './firstring.ts'

const later = noon.add({ hours: 72 })
const env = {
  BUSINESS_NAME: "Mike's Plumbing",
  OWNER_NAME: 'Mike',
  OWNER_MOBILE: '+14165550199',
  SHOP_TIMEZONE: 'America/Toronto',
}

/** A stopped shop in which all is well, three days after it began. */
async function healthyShop(): Promise<string> {
  const { dataDir, db, close } = runningShop(300)
  db.insert(crew).values({ id: 1, name: 'Mike', role: 'owner', passwordHash: 'x', createdAt: noon }).run()
  await firstring(dataDir, ['backup'], { now: later })
  close()
  return dataDir
}

async function listening(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

test('a shop in which all is well passes, one line for each thing', async () => {
  const dataDir = await healthyShop()
  const { code, said, err } = await firstring(dataDir, ['doctor'], { env, now: later })
  expect(said.filter((line) => line.startsWith('✗'))).toEqual([])
  expect({ code, err, last: said.at(-1) }).toEqual({ code: 0, err: '', last: 'All is well.' })
  for (const line of said.slice(0, -1)) expect(line).toMatch(/^✓ [^:]+: .+\.$/)
  const names = said.slice(0, -1).map((line) => line.slice(2, line.indexOf(':')))
  expect(names).toEqual(
    expect.arrayContaining([
      'Node',
      'SQLite',
      'Data folder',
      'Room on its disk',
      'Server',
      'Database',
      'Its tables',
      'Quarantine',
      'Last verified backup',
      'Second copy',
      "Shop's name",
      "Owner's name",
      "Owner's mobile",
      'Time zone',
      "Shop's number",
      'Sign-in',
      'Public address',
      'Public door',
      'Private door',
      'Carrier',
      'Messenger',
      'Language model',
      'Mail',
    ]),
  )
})

test('what the set-up stored is looked at as well, and the environment goes before it', async () => {
  const { dataDir, db, close } = runningShop(1)
  db.insert(crew).values({ id: 1, name: 'Mike', role: 'owner', passwordHash: 'x', createdAt: noon }).run()
  const account = { twilioAccountSid: 'AC1', twilioAuthToken: 'tell-nobody-7c1f', twilioNumber: '+14165550100' }
  storeCompany(db, { ...account, carrier: 'twilio', messenger: 'twilio', publicUrl: 'http://shop.example' }, noon)
  close()
  const nowhere = { TWILIO_API_BASE: 'http://127.0.0.1:9' }
  const { out } = await firstring(dataDir, ['doctor'], { env: { ...env, ...nowhere }, now: later })
  expect(out).toMatch(/^✓ Carrier: twilio\.$/m)
  expect(out).toMatch(/^✗ Public address: http:\/\/shop\.example is not https/m)
  expect(out).toMatch(/^✗ Twilio account: Twilio could not be reached/m)
  expect(out).not.toContain('tell-nobody')
  const fixed = await firstring(dataDir, ['doctor'], {
    env: { ...env, CARRIER: 'simulated', MESSENGER: 'simulated', PUBLIC_URL: 'https://shop.example' },
    now: later,
  })
  expect(fixed.out).toMatch(/^✓ Carrier: simulated\.$/m)
  expect(fixed.out).toMatch(/^✓ Public address: https:\/\/shop\.example\.$/m)
})

test('where the number of a single line leads at its company is said, too', async () => {
  const fake = await startFakeJambonz()
  onTestFinished(() => fake.close())
  const { dataDir, db, close } = runningShop(1)
  const { accountId, apiKey, webhookSecret, applicationId } = fake
  const [apiBase, number] = [`${fake.url}/api`, '+14165550100']
  storeAccount(db, 'jambonz', { apiBase, accountId, apiKey, webhookSecret, applicationId, number }, noon)
  addLine(db, number, noon)
  carryLine(db, number, { carrier: 'jambonz' })
  close()
  const { out } = await firstring(dataDir, ['doctor'], {
    env: { ...env, PUBLIC_URL: 'https://shop.example' },
    now: later,
  })
  expect(out).toMatch(/^✓ Carrier: simulated\.$/m)
  expect(out).toMatch(/^✓ Carrier: jambonz\.$/m)
  expect(out).toMatch(
    /^✗ jambonz, jambonz voice address: jambonz calls https:\/\/old\.example\/call; it should be https:/m,
  )
})

test('it changes nothing', async () => {
  const dataDir = await healthyShop()
  const before = readFileSync(databaseFile(dataDir))
  await firstring(dataDir, ['doctor'], { env, now: later })
  expect(readFileSync(databaseFile(dataDir)).equals(before)).toBe(true)
})

type Ill = { env?: Record<string, string>; hurt?: (dataDir: string) => void; hours?: number }
const ills: [string, Ill, RegExp][] = [
  [
    'no time zone',
    { env: { SHOP_TIMEZONE: '' } },
    /^✗ Time zone: not set: set it on the settings page, or SHOP_TIMEZONE\.$/m,
  ],
  ['no name', { env: { OWNER_NAME: '' } }, /^✗ Owner's name: not set: .* or OWNER_NAME\.$/m],
  ['no mobile', { env: { OWNER_MOBILE: '' } }, /^✗ Owner's mobile: not set/m],
  ['a public address in clear', { env: { PUBLIC_URL: 'http://shop.example' } }, /^✗ Public address: .* is not https/m],
  ['a carrier and no public address', { env: { CARRIER: 'twilio' } }, /^✗ Public address: not set/m],
  [
    'a carrier without its account',
    { env: { CARRIER: 'twilio' } },
    /^✗ Twilio settings: TWILIO_ACCOUNT_SID is not set/m,
  ],
  ['an old backup', { hours: 49 }, /^✗ Last verified backup: 2 days old: run "firstring backup"/m],
  ['no backup', { hurt: (dir) => rmSync(join(dir, 'backups'), { recursive: true }) }, /^✗ Last verified backup: none/m],
  [
    'a BACKUP_DIR that is not there',
    { env: { BACKUP_DIR: '/nowhere/at/all' } },
    /^✗ Second copy: .* is not there: mount/m,
  ],
  ['no data folder', { hurt: (dir) => rmSync(dir, { recursive: true }) }, /^✗ Data folder: .* is not there/m],
  ['no database', { hurt: (dir) => rmSync(databaseFile(dir)) }, /^✗ Database: There is no database at/m],
  [
    'a text in its place',
    { hurt: (dir) => writeFileSync(databaseFile(dir), 'Dear diary') },
    /^✗ Database: .* is not a database/m,
  ],
  ['a damaged page', { hurt: (dir) => spoil(databaseFile(dir)) }, /^✗ Database: .*is damaged/m],
  ['a quarantine', { hurt: copiedBack }, /^✗ Quarantine: a backup was put back .* "firstring release" ends it\.$/m],
]

test.each(ills)('%s is found, said with what to do, and makes the command fail', async (_what, ill, line) => {
  const dataDir = await healthyShop()
  ill.hurt?.(dataDir)
  const now = later.add({ hours: ill.hours ?? 0 })
  const { code, out, err } = await firstring(dataDir, ['doctor'], { env: { ...env, ...ill.env }, now })
  expect(out).toMatch(line)
  expect(out).toMatch(/^\d+ of \d+ need something done\.$/m)
  expect({ code, err }).toEqual({ code: 1, err: '' })
})

test('a young shop needs no backup yet', async () => {
  const { dataDir, close } = runningShop(1)
  const { out } = await firstring(dataDir, ['doctor'], { env, now: noon.add({ hours: 47 }) })
  expect(out).toMatch(/^✓ Last verified backup: none yet; one is made every night\.$/m)
  close()
})

test('a port that another program uses is found while the server is stopped', async () => {
  const dataDir = await healthyShop()
  const port = await listening()
  const { out } = await firstring(dataDir, ['doctor'], { env: { ...env, PUBLIC_PORT: String(port) }, now: later })
  expect(out).toMatch(
    new RegExp(`^✗ Public door: 127.0.0.1:${port} cannot be used \\(EADDRINUSE\\): .* set PUBLIC_PORT\\.$`, 'm'),
  )
  expect(out).toMatch(/^✓ Private door: .* is free for the server\.$/m)
  expect(out).toMatch(/^✓ Server: does not run now\.$/m)
})

test('doors of a running server are knocked at', async () => {
  const dataDir = await healthyShop()
  const { close } = openDataFolder(dataDir, { root, now: () => noon })
  const port = await listening()
  const ports = { PUBLIC_PORT: String(port), PRIVATE_PORT: '1' }
  const { out } = await firstring(dataDir, ['doctor'], { env: { ...env, ...ports }, now: later })
  expect(out).toMatch(/^✓ Server: runs on this data folder\.$/m)
  expect(out).toMatch(/^✓ Public door: open on/m)
  expect(out).toMatch(/^✗ Private door: the server runs, but nothing answers on 127\.0\.0\.1:1: is PRIVATE_PORT/m)
  close()
})

test('the words of the doctor hold no secret', async () => {
  const dataDir = await healthyShop()
  const secrets = { TWILIO_AUTH_TOKEN: 'tell-nobody-7c1f', OWNER_PASSWORD: 'tell-nobody-7c1f' }
  const { out } = await firstring(dataDir, ['doctor'], { env: { ...env, ...secrets, CARRIER: 'twilio' }, now: later })
  expect(out).not.toContain('tell-nobody')
})

function spoil(file: string): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(165, 20 * 4096, 40 * 4096))
}

function copiedBack(dataDir: string): void {
  writeFileSync(join(dataDir, 'epoch'), '99\n')
  openDataFolder(dataDir, { root, now: () => noon }).close()
}

test('the language model is asked whether it answers and has what was chosen', async () => {
  const dataDir = await healthyShop()
  const fake = await startFakeOllama()
  onTestFinished(() => fake.close())
  const lineOf = async (more: Record<string, string>) => {
    const { out } = await firstring(dataDir, ['doctor'], { env: { ...env, ...more }, now: later })
    return /^. Language model: .*$/m.exec(out)?.[0]
  }
  const OLLAMA_URL = fake.url
  expect(await lineOf({})).toBe('✓ Language model: none is chosen; replies use fixed words.')
  expect(await lineOf({ OLLAMA_URL })).toMatch(/^✓ .*: Ollama 0\.35\.1 at .* answers and has /)
  expect(await lineOf({ OLLAMA_URL, OLLAMA_MODEL: 'other:1b' })).toMatch(/^✗ .* has no other:1b: fetch it under/)
  await fake.setMode('down')
  expect(await lineOf({ OLLAMA_URL })).toMatch(/^✗ .*: nobody answers \(ECONNREFUSED\): start Ollama\.$/)
})

test('the mail server is asked whether it takes our mail, and its password is never shown', async () => {
  const dataDir = await healthyShop()
  const { port } = await openMailServer({ authOptional: false })
  const lineOf = async (more: Record<string, string>) => {
    const { out } = await firstring(dataDir, ['doctor'], { env: { ...env, ...more }, now: later })
    expect(out).not.toContain('hunter2')
    return /^. Mail: .*$/m.exec(out)?.[0]
  }
  expect(await lineOf({})).toBe('✓ Mail: SMTP_URL is not set: no alert goes by mail.')
  expect(await lineOf({ SMTP_URL: `smtp://shop:right@127.0.0.1:${port}` })).toBe(
    `✓ Mail: 127.0.0.1:${port} takes our mail.`,
  )
  expect(await lineOf({ SMTP_URL: `smtp://shop:hunter2@127.0.0.1:${port}` })).toMatch(
    /^✗ Mail: .*wrong credentials \(535 /,
  )
})

test('where numbers are looked up, it says whether that works, by a look-up that costs nothing', async () => {
  const { dataDir, db, close } = runningShop(1)
  storeSettings(db, { lookUpLines: true }, noon)
  close()
  const [accountSid, authToken, number] = [`AC${'0'.repeat(32)}`, 'f'.repeat(32), '+14165550100']
  const fake = await startFakeTwilio({ accountSid, authToken, numbers: [number] })
  onTestFinished(() => fake.close())
  const account = { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_NUMBER: number }
  const twilio = { ...env, ...account, CARRIER: 'twilio', MESSENGER: 'twilio', TWILIO_API_BASE: fake.url }
  const lineOf = async () =>
    /^. Twilio look-up: .*$/m.exec((await firstring(dataDir, ['doctor'], { env: twilio, now: later })).out)?.[0]
  expect(await lineOf()).toMatch(/^✓ .*Numbers can be looked up/)
  const { said } = await firstring(dataDir, ['doctor'], { env: twilio, now: later })
  expect(said).toContain('✓ Way in: not tried, because the server does not run.')
  expect(fake.modes.lookUps).toEqual([])
  fake.modes.lookUpFault = 403
  expect(await lineOf()).toMatch(/^✗ .*Twilio does not answer them \(status 403/)
})

test('everyone who carries calls or texts of any line is named and looked at, each line with the name in front', async () => {
  const { dataDir, db, close } = runningShop(1)
  const phone = await openFakeGateway({ mode: 'phone', now: () => later.epochMilliseconds })
  onTestFinished(() => phone.close())
  const known = { user: 'sms', password: 'secret', signingKey, number: '+14165550177', publicUrl: null }
  const account = { mode: 'phone', address: phone.url, sim: null, device: null, ...known } as const
  storeAccount(db, 'android-gateway', account, noon)
  const asterisk = {
    number: '+14165550178',
    password: 'twelve letters',
    boxAddress: 'http://127.0.0.1:1',
    address: null,
  }
  storeAccount(db, 'asterisk', asteriskAccount.parse(asterisk), noon)
  for (const number of ['+14165550177', '+14165550178']) addLine(db, number, noon)
  carryLine(db, '+14165550177', { messenger: 'android-gateway' })
  carryLine(db, '+14165550178', { carrier: 'asterisk' })
  const PUBLIC_URL = await answersAt(readBox(db).hashKey)
  phone.world.webhooks = neededEvents.map((event) => ({ event, url: `${PUBLIC_URL}/webhooks/android-gateway` }))
  const look = async () => (await firstring(dataDir, ['doctor'], { env: { ...env, PUBLIC_URL }, now: later })).said
  expect(await look()).toEqual(
    expect.arrayContaining([
      '✓ Carrier: simulated.',
      '✓ Carrier: asterisk.',
      `✓ asterisk, Asterisk connection: the running server has it.`,
      '✓ Messenger: simulated.',
      '✓ Messenger: android-gateway.',
      `✓ Way in: ${PUBLIC_URL} leads to this box.`,
      '✓ android-gateway, SMS gateway: The phone was last heard of just now. Its battery is at 94 %.',
    ]),
  )
  storeSpells(db, [{ name: 'asterisk', what: 'silent', seenAt: null, noticedAt: noon, isTold: false }], noon)
  phone.refuse()
  const found = await look()
  expect(found).toContainEqual(expect.stringMatching(/^✗ asterisk, Asterisk connection: Asterisk is not connected/))
  expect(found).toContainEqual(expect.stringMatching(/^✗ android-gateway, SMS gateway: The phone does not answer/))
  const gone = { name: 'asterisk', what: 'trunk', seenAt: null, noticedAt: noon, isTold: true } as const
  storeSpells(db, [gone], noon)
  expect(await look()).toContainEqual(expect.stringMatching(/^✗ asterisk, .* its SIP trunk brings no calls/))
  close()
  expect(await look()).toContain(`✓ asterisk, Asterisk connection: not tried, because the server does not run.`)
})

const asterisk = asteriskAccount.parse({
  ...{ number: '+14165550178', password: 'twelve letters' },
  ...{ boxAddress: 'http://127.0.0.1:1', address: null },
})
const systemOfTheShop = pbxAccount.parse({
  ...{ kind: 'freeswitch', line: '+14165550178', country: 'CA', zone: 'America/Toronto', mapping: {} },
  proof: { by: 'path', secret: 'a'.repeat(24) },
})
const oldPhone = {
  ...({ mode: 'phone', address: 'http://127.0.0.1:9', user: 'sms', password: 'secret', signingKey } as const),
  ...{ number: '+14165550178', sim: null, device: null, publicUrl: null },
}

/** A shop one line of which names a company of its own. */
function shopBy(
  key: 'asterisk' | 'android-gateway',
  { fallsTo = 'greeting' }: { fallsTo?: 'greeting' | 'voice' } = {},
): string {
  const { dataDir, db, close } = runningShop(1)
  if (key === 'asterisk') storeAccount(db, key, asterisk, noon)
  else storeAccount(db, key, oldPhone, noon)
  addLine(db, '+14165550178', noon)
  carryLine(db, '+14165550178', key === 'asterisk' ? { carrier: key } : { messenger: key })
  db.update(lines).set({ fallsTo }).where(eq(lines.number, '+14165550178')).run()
  close()
  return dataDir
}

async function lineSaid(dataDir: string, name: string, more: Record<string, string> = {}) {
  const { out } = await firstring(dataDir, ['doctor'], { env: { ...env, ...more }, now: later })
  return new RegExp(`^. ${name}: .*$`, 'm').exec(out)?.[0]
}

test('a number whose callers nobody texts is told of, until somebody does', async () => {
  const { dataDir, db, close } = runningShop(1)
  storeAccount(db, 'asterisk', asterisk, noon)
  addLine(db, '+14165550178', noon)
  carryLine(db, '+14165550178', { carrier: 'asterisk' })
  expect(await lineSaid(dataDir, 'Texts')).toMatch(/^✗ Texts: nobody carries texts to those who call \+14165550178:/)
  storeAccount(db, 'android-gateway', { ...oldPhone, number: '+14165550177' }, noon)
  addLine(db, '+14165550177', noon)
  carryLine(db, '+14165550177', { messenger: 'android-gateway' })
  expect(await lineSaid(dataDir, 'Texts')).toBeUndefined()
  close()
})

test('a shop that nobody has to reach is asked for no address', async () => {
  const none = '✓ Public address: none, and none is needed: nobody has to reach this box.'
  expect(await lineSaid(shopBy('asterisk'), 'Public address')).toBe(none)
  const twilio = { CARRIER: 'twilio', MESSENGER: 'twilio', TWILIO_API_BASE: 'http://127.0.0.1:9' }
  const { dataDir, close } = runningShop(1)
  close()
  expect(await lineSaid(dataDir, 'Public address', { ...twilio, TWILIO_MODE: 'polling' })).toBe(none)
  expect(await lineSaid(dataDir, 'Way in', { ...twilio, TWILIO_MODE: 'polling' })).toBeUndefined()
  expect(await lineSaid(dataDir, 'Public address', twilio)).toMatch(/^✗ .* by which twilio reaches this box/)
})

/** Somebody who says 200 to everything at the public address, and solves riddles with a key. */
async function answersAt(key: string | null): Promise<string> {
  const server = createWeb((req, res) => {
    const riddle = new URL(req.url ?? '', 'http://box').searchParams.get('riddle')
    const proof = key === null ? null : proveBox(riddle, key)
    res.writeHead(200, proof ? { [proofHeader]: proof } : {}).end('welcome')
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test.each([
  ['a phone system', { carrier: 'pbx' }, {}],
  ['an old phone', { messenger: 'android-gateway' }, {}],
  ['Twilio', { carrier: 'twilio' }, { TWILIO_API_BASE: 'http://127.0.0.1:9', CARRIER: 'twilio', MESSENGER: 'twilio' }],
] as const)('the address by which %s tells of calls or texts must lead to this very box', async (_, carries, more) => {
  const { dataDir, db, close } = runningShop(1)
  onTestFinished(close)
  storeAccount(db, 'pbx', systemOfTheShop, noon)
  storeAccount(db, 'android-gateway', oldPhone, noon)
  addLine(db, '+14165550178', noon)
  carryLine(db, '+14165550178', carries)
  const at = (PUBLIC_URL: string) => lineSaid(dataDir, 'Way in', { ...more, PUBLIC_URL })
  const [ours, stranger, other] = await Promise.all([readBox(db).hashKey, null, 'f'.repeat(64)].map(answersAt))
  expect(await at(ours ?? '')).toBe(`✓ Way in: ${ours} leads to this box.`)
  expect(await at(stranger ?? '')).toMatch(/^✗ .* answers, but it is not this box/)
  expect(await at(other ?? '')).toMatch(/^✗ .* answers, but it is not this box/)
  expect(await at('http://127.0.0.1:9')).toMatch(/^✗ .* was not reached: start the server/)
})

test('a phone in the shop is content with an address in the shop', async () => {
  const dataDir = shopBy('android-gateway')
  expect(await lineSaid(dataDir, 'Public address')).toMatch(
    /^✗ .*: android-gateway tells this box .* own network will do/,
  )
  const at = (PUBLIC_URL: string) => lineSaid(dataDir, 'Public address', { PUBLIC_URL })
  expect(await at('http://192.168.1.5:8080')).toMatch(/^✓ .* in the shop's own network\.$/)
  expect(await at('http://10.example.com')).toMatch(/^✗ .* is not https/)
})

test('a line whose carrier hears no words is told that no voice speaks there', async () => {
  expect(await lineSaid(shopBy('asterisk', { fallsTo: 'voice' }), 'Answering voice')).toMatch(
    /^✗ .*: asterisk hears no words, so callers of \+14165550178 speak with no voice/,
  )
  expect(await lineSaid(shopBy('asterisk'), 'Answering voice')).toBeUndefined()
})
