import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import type { Appliance } from '../appliance.ts'
import { isClaimed } from './store.ts'

const onThisMachine = ['0.0.0.0', '::', '127.0.0.1', '::1']

/** Prints the link by which the first visitor claims the box; the code in it stays the same until then. */
export function makeSetupCode(appliance: Appliance): void {
  if (isClaimed(appliance.db)) return dropSetupCode(appliance)
  const code = readSetupCode(appliance) ?? writeSetupCode(appliance)
  appliance.log.warn(`Nobody has claimed this box yet. Open ${setupLink(appliance.config, code)} to become its owner.`)
}

/** Whether somebody holds the code of the data folder, however he typed it. */
export function isSetupCode(appliance: Appliance, typed: string): boolean {
  const code = readSetupCode(appliance)
  return code !== undefined && timingSafeEqual(digest(code), digest(typed.replaceAll(/[\s-]/g, '').toLowerCase()))
}

export function dropSetupCode({ config }: Appliance): void {
  rmSync(fileOf(config), { force: true })
}

function readSetupCode({ config }: Appliance): string | undefined {
  try {
    return /^[0-9a-f]{32}$/m.exec(readFileSync(fileOf(config), 'utf8'))?.[0]
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function writeSetupCode({ config }: Appliance): string {
  const code = randomBytes(16).toString('hex')
  writeFileSync(fileOf(config), `${code}\n`, { mode: 0o600 })
  // An unreadable file that stood there before keeps its own mode.
  chmodSync(fileOf(config), 0o600)
  return code
}

function setupLink({ PRIVATE_HOST, PRIVATE_HOSTS, PRIVATE_PORT }: Config, code: string): string {
  const isReached =
    PRIVATE_HOSTS.includes(PRIVATE_HOST) || (isIP(PRIVATE_HOST) && !onThisMachine.includes(PRIVATE_HOST))
  const host = !isReached ? 'localhost' : isIP(PRIVATE_HOST) === 6 ? `[${PRIVATE_HOST}]` : PRIVATE_HOST
  return `http://${host}:${PRIVATE_PORT}/setup?code=${code}`
}

function fileOf(config: Config): string {
  return join(config.DATA_DIR, 'setup-code')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
