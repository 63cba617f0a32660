// A phone at which somebody records a sentence, made of sipp: what they say is a tone.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is said there, in hertz. */
export const toneHertz = 400

const program = 'sipp'

/** Waits at that port for one call; what it gives ends the phone. */
export async function startDictatingPhone(port: number): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-owner-'))
  const [tone, scenario] = [join(folder, 'tone.ul'), join(folder, 'phone.xml')]
  writeFileSync(tone, secondOfTone())
  const drawn = readFileSync(join(import.meta.dirname, 'owner-phone.xml'), 'utf8')
  const keys = ['1', '#', '1'].map((key, n) => pressing(key, n + 1))
  writeFileSync(
    scenario,
    drawn.replace('@TONE@', tone).replaceAll(/@PRESS(\d)@/g, (_, n) => keys[Number(n) - 1] ?? ''),
  )
  const here = ['-i', '127.0.0.1', '-p', `${port}`, '-mi', '127.0.0.1', '-mp', `${port + 2}`, '-bind_local']
  const words = ['-sf', scenario, ...here, '-m', '1', '-nostdin']
  const sipp = spawn(program, words, { stdio: 'ignore', cwd: folder })
  return async () => {
    await ended(sipp)
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ended(sipp: ChildProcess): Promise<void> {
  if (sipp.exitCode !== null || sipp.signalCode !== null) return
  const over = once(sipp, 'exit')
  sipp.kill('SIGKILL')
  await over
}

/** Eight thousand samples in the telephone's mu-law, up and down. */
function secondOfTone(): Buffer {
  const half = 8_000 / toneHertz / 2
  return Buffer.from(Array.from({ length: 8_000 }, (_, n) => (Math.floor(n / half) % 2 === 0 ? 0x9f : 0x1f)))
}

function pressing(key: string, nth: number): string {
  return `<pause milliseconds="${nth === 1 ? 1500 : nth === 2 ? 300 : 3500}"/>
<send retrans="500"><![CDATA[
INFO [$target] SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=z9hG4bK-[pid]-[call_number]-${nth}
From:[$me]
To:[$them]
Call-ID: [call_id]
CSeq: ${nth} INFO
Contact: <sip:[local_ip]:[local_port]>
Max-Forwards: 70
Content-Type: application/dtmf-relay
Content-Length: [len]

Signal=${key}
Duration=160
]]></send>
<recv response="200"/>`
}
