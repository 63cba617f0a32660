// A real Asterisk with our own configuration, SIP callers and phones: the scripts in the folder TEST_TOOLS.
import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { hummedWav } from '../../server/providers/speech/wav.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

export const line = '+14165550100'
export const password = 'a-link-password-of-tests'

export type RealAsterisk = {
  /** Where it looks for the box. */
  boxPort: number
  address: string
  /** Where it looks for its trunk. */
  trunkPort: number
  /** A caller from outside: ends as `call` of the tool tells. */
  call(scenario: string, from: string, ...more: string[]): Promise<Called>
  /** A phone of the crew, 1 to 4: rings when `crewNumber` of it is called. */
  phone(number: 1 | 2 | 3 | 4, mode: string, ...more: string[]): Promise<void>
  /** Where the phone of that number waits, for one that is made otherwise. */
  portOf(number: 1 | 2 | 3 | 4): number
  /** Calls the shop as that number, and listens to the end: what was heard there, as a WAV file. */
  listen(from: string): Promise<Uint8Array>
  /** What stands on Asterisk's own console. */
  console(words: string): Promise<string>
  spooled(): Promise<string[]>
  log(): Promise<string>
  down(): Promise<void>
}

type Called = { end: string; code: string; rang: number; talked: number }

export function crewNumber(phone: 1 | 2 | 3 | 4): string {
  return `+1416555000${phone}`
}

/** The folder with the scripts; null where there is none, which inside of the CI is a failure. */
export function asteriskTools(): string | null {
  const given = process.env.TEST_TOOLS
  const folder = resolve(root, given ?? '../shared/tools', 'asterisk')
  if (existsSync(join(folder, 'up')) && process.getuid?.() === 0) return folder
  if (given) throw new Error(`${folder} has no script that starts an Asterisk, or this is not root.`)
  return null
}

/** With our configuration as it is, or with that of a shop whose box connects to its Asterisk. */
export async function startAsterisk(tools: string, { isClassic = false } = {}): Promise<RealAsterisk> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-asterisk-'))
  const conf = join(folder, 'conf')
  cpSync(join(root, 'docker/asterisk/conf'), conf, { recursive: true })
  if (isClassic) dropOutbound(join(conf, 'ari.conf'))
  writeFileSync(join(conf, 'outside.conf'), outside)
  writeFileSync(join(conf, 'pjsip-more.conf'), crewPhones)
  for (const name of ['away', 'press-1']) writeFileSync(join(conf, `${name}.wav`), sixteenBits(hummedWav(name, 1)))
  const [sip, http, boxPort, outsidePort, ...phones] = await freePorts(8)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...{ SIP_PORT: `${sip}`, HTTP_PORT: `${http}`, OUTSIDE: `${outsidePort}`, RTP_FIRST: '14000', RTP_LAST: '14999' },
    ...Object.fromEntries(phones.map((port, n) => [`PHONE${n + 1}`, `${port}`])),
    ...{ SIP_LINK_PASSWORD: password, SIP_LINK_TLS: 'no', SIP_HTTP_HOST: '127.0.0.1', SIP_HTTP_PORT: `${http}` },
    ...{ SIP_LINK_ADDRESS: `ws://127.0.0.1:${boxPort}/webhooks/asterisk/ari`, SIP_LOG: 'messages' },
    ...{ SIP_RTP_FIRST: '14000', SIP_RTP_LAST: '14999', SIP_TRANSPORT: 'udp', SIP_BIND: `127.0.0.1:${sip}` },
    ...{
      SIP_HOST: `127.0.0.1:${outsidePort}`,
      SIP_TRUNK_ADDRESS: '127.0.0.1',
      SIP_USER: 'shop',
      SIP_PASSWORD: 'of-trunk',
    },
    ...{
      SIP_DOMAIN: 'sip.example',
      SIP_CODECS: 'ulaw',
      SIP_NUMBER: line,
      SIP_RETRY_SECONDS: '1',
      SIP_SOUNDS: '/etc/asterisk',
    },
  }
  const said = await script(join(tools, 'up'), ['--conf', conf], env)
  const told = Object.fromEntries([...said.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]))
  Object.assign(env, told)
  const inside = (...words: string[]) =>
    run('chroot', [told.ASTERISK_ROOT ?? '', ...words]).then(({ stdout }) => stdout)
  return {
    boxPort: boxPort ?? 0,
    trunkPort: outsidePort ?? 0,
    address: told.ASTERISK_ARI ?? '',
    async call(scenario, from, ...words) {
      const ended = await run(join(tools, 'call'), [scenario, '--from', from, '--to', 'shop', ...words], { env }).catch(
        (error: { stdout: string }) => error,
      )
      const [, end = '', code = '', rang, talked] =
        /end=(\S+) code=(\d+) rang=([\d.]+) talked=([\d.]+)/.exec(ended.stdout) ?? []
      return { end, code, rang: Number(rang), talked: Number(talked) }
    },
    phone: async (number, mode, ...words) =>
      void (await script(join(tools, 'phone'), [mode, `${phones[number - 1]}`, ...words], env)),
    portOf: (number) => phones[number - 1] ?? 0,
    async listen(from) {
      const file = join(told.ASTERISK_ROOT ?? '', heard)
      rmSync(file, { force: true })
      for (const each of ['app_record', 'res_clioriginate']) await inside('asterisk', '-rx', `module load ${each}.so`)
      await inside('asterisk', '-rx', `channel originate Local/${from}@hears/n extension s@listens`)
      const isHeard = async () => (await inside('asterisk', '-rx', 'core show channels concise')).includes('@hears')
      while (!existsSync(file) || (await isHeard())) await new Promise((later) => setTimeout(later, 100))
      return readFileSync(file)
    },
    console: (words) => inside('asterisk', '-rx', words),
    spooled: async () => (await inside('ls', '/var/spool/asterisk/outgoing')).split('\n').filter(Boolean),
    log: () => inside('cat', '/var/log/asterisk/messages'),
    async down() {
      await script(join(tools, 'down'), [], env)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function dropOutbound(file: string): void {
  const [users = ''] = readFileSync(file, 'utf8').split('; One lasting connection')
  writeFileSync(file, users)
}

// What stays behind in the background holds no pipe of ours.
export function script(file: string, words: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(file, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let trouble = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    trouble += chunk
  })
  return new Promise((done, failed) =>
    child.once('exit', (code) =>
      code === 0 ? setTimeout(() => done(said), 10) : failed(new Error(`${file}: ${trouble}`)),
    ),
  )
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  await Promise.all(servers.map((server) => new Promise<void>((open) => server.listen(0, '127.0.0.1', open))))
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}

/** `hummedWav` has eight bits a sample, and Asterisk plays sixteen. */
function sixteenBits(wav: Uint8Array): Buffer {
  const from = Buffer.from(wav)
  const start = from.indexOf('data') + 8
  const samples = from.subarray(start, start + from.readUInt32LE(start - 4))
  const head = Buffer.from(from.subarray(0, start))
  head.writeUInt32LE(36 + samples.length * 2, 4)
  head.writeUInt32LE(16_000, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.writeUInt32LE(samples.length * 2, start - 4)
  const content = Buffer.alloc(samples.length * 2)
  for (const [n, sample] of samples.entries()) content.writeInt16LE((sample - 128) * 256, n * 2)
  return Buffer.concat([head, content])
}

const heard = '/var/spool/asterisk/recording/heard.wav'

const outside = `
[outside]
exten => _+1416555000[1-4],1,Dial(PJSIP/crew\${EXTEN:-1})
 same => n,Hangup(\${HANGUPCAUSE})
exten => _+X.,1,Dial(PJSIP/\${EXTEN}@trunk)
 same => n,Hangup(\${HANGUPCAUSE})
; Somebody who calls the shop and records what they hear.
[hears]
exten => _+X.,1,Set(CALLERID(num)=\${EXTEN})
 same => n,Goto(from-trunk,shop,1)
[listens]
exten => s,1,Answer()
 same => n,Record(${heard},0,30,kq)
`

const crewPhones = `
[crew](!)
type=endpoint
transport=line
context=nowhere
disallow=all
allow=ulaw
direct_media=no
dtmf_mode=auto_info
${[1, 2, 3, 4].map((n) => `[crew${n}](crew)\naors=crew${n}\n[crew${n}]\ntype=aor\ncontact=sip:crew${n}@127.0.0.1:@PHONE${n}@`).join('\n')}
`
