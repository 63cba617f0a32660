import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { get } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Figure, Reading } from '../figure.ts'
import { millionMessages } from '../million.ts'
import { spread } from '../percentiles.ts'
import { spawnBundle } from '../running-appliance.ts'
import { shopSettings } from '../shop.ts'

const starts = 15

/** From the birth of the process to its first answer over HTTP, after a clean stop. */
export const start: Figure = { name: 'start', measure }

async function measure(say: (words: string) => void): Promise<Reading[]> {
  const folder = mkdtempSync(join(tmpdir(), 'firstring-bench-'))
  const empty = await startsOf(join(folder, 'data'), folder)
  const full = await startsOf(millionMessages(say), folder)
  rmSync(folder, { recursive: true })
  return [
    { what: 'start to first answer, empty', unit: 's', values: empty, goals: { p50: 0.6 } },
    { what: 'start to first answer, 1 M messages', unit: 's', values: full, goals: { p50: 1 } },
  ]
}

async function startsOf(dataDir: string, logs: string): Promise<{ p50: number; max: number }> {
  await secondsToAnswer(dataDir, logs)
  const seconds: number[] = []
  for (let n = 0; n < starts; n++) seconds.push(await secondsToAnswer(dataDir, logs))
  const { p50, max } = spread(seconds)
  return { p50, max }
}

async function secondsToAnswer(dataDir: string, logs: string): Promise<number> {
  const port = await freePort()
  // Nothing listens at port 9: a provider that is away must not hold up the start.
  const env = { ...shopSettings, DATA_DIR: dataDir, PUBLIC_PORT: String(port), TWILIO_API_BASE: 'http://127.0.0.1:9' }
  const begun = performance.now()
  const child = spawnBundle({ env, logFile: join(logs, 'log') })
  while (!(await answers(port))) await pauseWhileAlive(child)
  const seconds = (performance.now() - begun) / 1000
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  if (!statSync(join(dataDir, 'clean-stop'), { throwIfNoEntry: false })) throw new Error('the stop was not clean')
  return seconds
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ port, host: '127.0.0.1', path: '/healthz', agent: false }, (answer) =>
      answer.resume().on('end', () => resolve(true)),
    ).on('error', () => resolve(false))
  })
}

async function pauseWhileAlive(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error('the appliance did not start')
  await pause(2)
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    }),
  )
}
