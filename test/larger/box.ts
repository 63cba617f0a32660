// One box: the built program as a process with a data folder, which is started, killed and looked at from outside.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as passes } from 'node:timers/promises'
import { promisify } from 'node:util'
import { exampleAccountSid } from '../twilio/sids.ts'
import type { SpawnedFakeTwilio } from '../twilio/spawn-fake-twilio.ts'

export const shopNumber = '+15550001111'
export const publicUrl = 'https://shop.example'
export const authToken = 'fake-auth-token'

export type Box = {
  dataDir: string
  publicOrigin: string
  privateOrigin: string
  /** What the process wrote, of all its lives. */
  logFile: string
  /** Ends of the process that nobody asked for, one line each. */
  surprises: string[]
  /** Resolves when the public door answers. */
  start(env?: Record<string, string>): Promise<void>
  /** Starts the process and does not wait for anything. */
  launch(env?: Record<string, string>): void
  /** kill -9; resolves when the process is gone. Nothing happens when it is not there. */
  kill(): Promise<null>
  /** SIGTERM; resolves with the exit code: null when the process was not there, or not yet so far as to hear of it. */
  stop(): Promise<number | null>
  /** SIGSTOP and SIGCONT. */
  freeze(): void
  thaw(): void
  pid(): number | undefined
  /** Runs `firstring` with these words beside the process or without it; a failure throws with what it said. */
  command(...words: string[]): Promise<string>
}

type BoxOptions = { program: string; folder: string; dataDir?: string; env: Record<string, string> }

export async function newBox({ program, folder, env, dataDir = join(folder, 'data') }: BoxOptions): Promise<Box> {
  const [publicPort, privatePort] = [await freePort(), await freePort()]
  const logFile = join(folder, 'box.log')
  const publicOrigin = `http://127.0.0.1:${publicPort}`
  const surprises: string[] = []
  const ports = { PUBLIC_PORT: String(publicPort), PRIVATE_PORT: String(privatePort) }
  let child: ChildProcess | null = null
  let isWanted = false

  const given = { PATH: process.env.PATH ?? '', HOME: folder, DATA_DIR: dataDir, ...ports, ...env }

  const launch = (more: Record<string, string> = {}) => {
    const log = openSync(logFile, 'a')
    const started = spawn(process.execPath, [join(program, 'dist/main.js')], {
      cwd: program,
      env: { ...given, ...more },
      stdio: ['ignore', log, log],
    })
    closeSync(log)
    started.once('exit', (code, signal) => {
      if (isWanted && started === child) surprises.push(`ended by itself with ${signal ?? `code ${code}`}`)
    })
    child = started
    isWanted = true
  }

  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    isWanted = false
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const ended = once(child, 'exit')
    child.kill(signal)
    const [code] = await ended
    return code as number | null
  }

  return {
    dataDir,
    publicOrigin,
    privateOrigin: `http://127.0.0.1:${privatePort}`,
    logFile,
    surprises,
    launch,
    async start(more) {
      launch(more)
      await untilAnswers(publicOrigin, () => surprises.at(-1))
    },
    kill: async () => {
      await end('SIGKILL')
      return null
    },
    stop: () => end('SIGTERM'),
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    pid: () => child?.pid,
    async command(...words) {
      const said = await promisify(execFile)(process.execPath, [join(program, 'dist/cli.js'), ...words], { env: given })
      return said.stdout
    },
  }
}

/** The environment of a shop whose carrier and messenger are the fake. */
export function shopOf(fake: Pick<SpawnedFakeTwilio, 'url'>): Record<string, string> {
  return {
    CARRIER: 'twilio',
    MESSENGER: 'twilio',
    TWILIO_ACCOUNT_SID: exampleAccountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_NUMBER: shopNumber,
    TWILIO_API_BASE: fake.url,
    PUBLIC_URL: publicUrl,
    BUSINESS_NAME: "Mike's Plumbing",
    OWNER_NAME: 'Mike',
    SHOP_TIMEZONE: 'America/Toronto',
    SHOP_COUNTRY: 'US',
  }
}

/** What makes the clock of a process go behind by so many minutes. */
export function clockBehind(minutes: number): Record<string, string> {
  const preload = join(import.meta.dirname, 'clock-behind.ts')
  return { NODE_OPTIONS: `--import ${preload}`, CLOCK_BEHIND_MINUTES: String(minutes) }
}

/** Every few milliseconds, until any answer at all comes back. */
async function untilAnswers(origin: string, hasEnded: () => string | undefined): Promise<void> {
  const patience = performance.now() + 20_000
  while (performance.now() < patience) {
    if (hasEnded()) throw new Error(`the box ${hasEnded()}`)
    const isUp = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
      () => true,
      () => false,
    )
    if (isUp) return
    await passes(10)
  }
  throw new Error('the box did not open its doors in 20 seconds')
}

// Below the ports that the system hands out by itself, so that no connection sits on ours when the box comes back.
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
