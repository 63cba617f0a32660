// An Asterisk that was the shop's before the box came: a trunk, telephones, a menu and queues, and the lines pasted that its page shows.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts, script } from './real-asterisk.ts'

export type PastedAsterisk = {
  /** How the telephone of the shop meets calls. */
  phone(mode: string): Promise<void>
  /** A caller from outside, to one of the numbers below. */
  call(scenario: string, from: string, to: keyof typeof numbers, ...more: string[]): Promise<void>
  down(): Promise<void>
}

const numbers = {
  phone: '14165550181',
  'phone, then a voicemail': '14165550182',
  menu: '14165550183',
  queue: '14165550184',
  'queue without anybody': '14165550185',
  'phone, then a queue': '14165550186',
  'phone with a key to press': '14165550187',
}

export async function startPastedAsterisk(tools: string, lines: string): Promise<PastedAsterisk> {
  const conf = mkdtempSync(join(tmpdir(), 'firstring-pasted-'))
  cpSync(join(tools, 'conf'), conf, { recursive: true })
  const change = (file: string, how: (words: string) => string) =>
    writeFileSync(join(conf, file), how(readFileSync(join(conf, file), 'utf8')))
  change('extensions.conf', () => `${lines}\n${dialplan}`)
  change('pjsip.conf', (words) => words.replace('context=from-trunk', 'context=from-trunk-firstring'))
  change('modules.conf', (words) => words.replace('[modules]\nautoload=no\n', `[modules]\nautoload=no\n${modules}`))
  writeFileSync(join(conf, 'queues.conf'), queues)
  writeFileSync(join(conf, 'cdr.conf'), '[general]\nenable=yes\n')
  const [sip, http, outside, ...phones] = await freePorts(7)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...{ SIP_PORT: `${sip}`, HTTP_PORT: `${http}`, OUTSIDE: `${outside}`, RTP_FIRST: '15000', RTP_LAST: '15999' },
    ...Object.fromEntries(phones.map((port, n) => [`PHONE${n + 1}`, `${port}`])),
  }
  const said = await script(join(tools, 'up'), ['--conf', conf], env)
  Object.assign(env, Object.fromEntries([...said.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, at]) => [name, at])))
  return {
    phone: async (mode) => void (await script(join(tools, 'phone'), [mode, `${phones[0]}`], env)),
    call: async (scenario, from, to, ...more) =>
      void (await script(join(tools, 'call'), [scenario, '--from', from, '--to', numbers[to], ...more], env)),
    async down() {
      await script(join(tools, 'down'), [], env)
      rmSync(conf, { recursive: true, force: true })
    },
  }
}

const modules = ['app_queue', 'func_cdr', 'func_math', 'bridge_holding', 'bridge_native_rtp', 'res_musiconhold']
  .map((name) => `load=${name}.so\n`)
  .join('')

const queues = `
[shop]
member => PJSIP/crew1
joinempty=yes
[nobody]
joinempty=no
`

const dialplan = `
[from-trunk]
exten => ${numbers.phone},1,Dial(PJSIP/crew1,4)
 same => n,Hangup(19)
exten => ${numbers['phone, then a voicemail']},1,Dial(PJSIP/crew1,2)
 same => n,Answer()
 same => n,Wait(2)
 same => n,Hangup()
exten => ${numbers.menu},1,Answer()
 same => n,Wait(60)
exten => ${numbers.queue},1,Answer()
 same => n,Queue(shop,,,,4)
 same => n,Hangup()
exten => ${numbers['queue without anybody']},1,Answer()
 same => n,Queue(nobody)
 same => n,Hangup()
exten => ${numbers['phone, then a queue']},1,Dial(PJSIP/crew2,1)
 same => n,Answer()
 same => n,Queue(shop,,,,8)
 same => n,Hangup()
exten => ${numbers['phone with a key to press']},1,Dial(PJSIP/crew1,8,U(press))
 same => n,Hangup()
[press]
exten => s,1,Read(KEY,,1,,1,3)
 same => n,ExecIf($["\${KEY}"!="1"]?Set(GOSUB_RESULT=CONTINUE))
 same => n,Return()
[nowhere]
`
