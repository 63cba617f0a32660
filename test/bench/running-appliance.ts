// The built bundle as a process of its own, in a folder of its own, with nothing of our environment.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type RunningAppliance = {
  pid: number
  folder: string
  publicOrigin: string
  privateOrigin: string
  /** Resident memory now. */
  megabytes(): number
  /** The file that takes all it writes, standard output and standard error. */
  logFile: string
  isAlive(): boolean
  stop(): Promise<void>
}

type Start = {
  /** A data folder that stays; without it one is made, and removed at the stop. */
  folder?: string
  env?: Record<string, string>
  /** Options of Node itself, e.g. `--cpu-prof`. */
  nodeOptions?: string[]
}

const root = join(import.meta.dirname, '../..')

export async function runAppliance({ folder, env = {}, nodeOptions = [] }: Start = {}): Promise<RunningAppliance> {
  const place = mkdtempSync(join(tmpdir(), 'firstring-bench-'))
  const dataDir = folder ?? join(place, 'data')
  const logFile = join(place, 'log')
  const child = spawnBundle({ env: { DATA_DIR: dataDir, ...env }, logFile, nodeOptions })
  const { public: publicAddress, private: privateAddress } = await doorsOf(child, logFile)
  const { pid = 0 } = child
  const isAlive = () => child.exitCode === null && child.signalCode === null
  return {
    pid,
    folder: dataDir,
    publicOrigin: `http://${publicAddress}`,
    privateOrigin: `http://${privateAddress}`,
    megabytes: () => residentMegabytes(pid),
    logFile,
    isAlive,
    async stop() {
      const ended = once(child, 'exit')
      if (isAlive() && child.kill('SIGTERM')) await ended
      rmSync(place, { recursive: true, force: true })
    },
  }
}

export function spawnBundle(how: {
  env: Record<string, string>
  logFile: string
  nodeOptions?: string[]
}): ChildProcess {
  const log = openSync(how.logFile, 'a')
  const { PATH = '' } = process.env
  const { set, options } = startCommand()
  const env = { PATH, PUBLIC_PORT: '0', PRIVATE_PORT: '0', ...set, ...how.env }
  const child = spawn(process.execPath, [...(how.nodeOptions ?? []), ...options], {
    cwd: root,
    env,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  return child
}

async function doorsOf(child: ChildProcess, logFile: string): Promise<{ public: string; private: string }> {
  for (;;) {
    const open = readFileSync(logFile, 'utf8')
      .split('\n')
      .find((line) => line.includes('"doors open"'))
    if (open) return JSON.parse(open)
    if (child.exitCode !== null) throw new Error(`the appliance did not start: ${readFileSync(logFile, 'utf8')}`)
    await pause(10)
  }
}

/** What `npm start` comes to in the end: the environment it sets, Node's options, the bundle. */
function startCommand(): { set: Record<string, string>; options: string[] } {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [, set = '', options] = /&& ((?:\w+=\S+ )*)exec node (.+)$/.exec(scripts.start) ?? []
  if (!options) throw new Error(`npm start does not end in node: ${scripts.start}`)
  const pairs = set.trim().split(' ').filter(Boolean)
  return { set: Object.fromEntries(pairs.map((pair) => pair.split('='))), options: options.split(' ') }
}

function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
