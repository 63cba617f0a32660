// What the image of Asterisk does before it starts: the configuration from the environment, or one sentence.
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { espeak } from '../../server/providers/asterisk/sounds.ts'
import { readWav } from '../../server/providers/speech/wav.ts'

const run = promisify(execFile)
const image = join(import.meta.dirname, '../../docker/asterisk')
const six = {
  ...{ SIP_HOST: 'sip.example.com:5070', SIP_USER: 'shop', SIP_PASSWORD: 'semi;colon\\and "quotes"' },
  ...{ SIP_NUMBER: '+14165550100', SIP_LINK_PASSWORD: 'twelve letters' },
}
let conf: string

beforeEach(() => {
  conf = mkdtempSync(join(tmpdir(), 'firstring-image-'))
})
afterEach(() => rmSync(conf, { recursive: true, force: true }))

function start(env: Record<string, string>) {
  const hands = { ASTERISK_CONF: conf, ASTERISK_TEMPLATES: join(image, 'conf'), ASTERISK_COMMAND: 'true' }
  const given = { PATH: process.env.PATH ?? '', ...hands, ...env }
  return run(join(image, 'asterisk-for-firstring'), { env: given }).catch((error: { stderr: string }) => error)
}

test('six settings make the whole configuration, and leave nothing to be filled in', async () => {
  await start(six)
  const all = readdirSync(conf).map((file) => readFileSync(join(conf, file), 'utf8'))
  expect(all.join('')).not.toMatch(/@[A-Z][A-Z0-9_]*@/)
  const pjsip = readFileSync(join(conf, 'pjsip.conf'), 'utf8')
  expect(pjsip).toContain('client_uri=sip:shop@sip.example.com\n')
  expect(pjsip).toContain('match=sip.example.com\n')
  expect(pjsip).toContain('password=semi\\;colon\\and "quotes"\n')
  expect(readFileSync(join(conf, 'websocket_client.conf'), 'utf8')).toContain(
    'uri=ws://app:8080/webhooks/asterisk/ari?way=call',
  )
})

test.each([
  [{ SIP_HOST: '' }, 'SIP_HOST is not set'],
  [{ SIP_USER: '' }, 'SIP_USER is not set'],
  [{ SIP_PASSWORD: '' }, 'SIP_PASSWORD is not set'],
  [{ SIP_NUMBER: '4165550100' }, 'SIP_NUMBER must begin with a plus'],
  [{ SIP_LINK_PASSWORD: 'short' }, 'SIP_LINK_PASSWORD must have twelve letters'],
  [{ SIP_TRANSPORT: 'sctp' }, 'SIP_TRANSPORT must be udp, tcp or tls'],
  [{ SIP_USER: 'two\nlines' }, 'SIP_USER holds a character'],
  [{ BOX_ADDRESS: 'app' }, 'BOX_ADDRESS must be an address'],
])('%o is refused with a sentence', async (wrong, sentence) => {
  expect((await start({ ...six, ...wrong })).stderr).toContain(sentence)
  expect(readdirSync(conf)).toEqual([])
})

test.each(['en', 'es', 'fr'] as const)(
  'the voice of the machine says a sentence (%s) that no shell reads',
  async (language) => {
    const sound = await espeak(`Someone's $(reboot) "called"; -v --help`, language)
    expect(readWav(sound ?? new Uint8Array())?.seconds).toBeGreaterThan(1)
  },
)
