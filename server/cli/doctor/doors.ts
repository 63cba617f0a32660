import { connect, createServer } from 'node:net'
import { isLocked } from '../../database/lock.ts'
import type { Check } from '../../providers/request.ts'
import { type Company, isPractice } from '../../settings/company.ts'
import { isInShop, reachNeeded } from '../../settings/reach.ts'
import type { Operator } from '../operator.ts'

type Door = { name: string; host: string; port: number; setting: 'PUBLIC_PORT' | 'PRIVATE_PORT' }

/** The ways in: the address that the carrier calls, and the two ports. */
export async function checkDoors(company: Company, { config }: Operator): Promise<Check[]> {
  const isRunning = isLocked(config.DATA_DIR)
  const doors: Door[] = [
    { name: 'Public door', host: config.PUBLIC_HOST, port: config.PUBLIC_PORT, setting: 'PUBLIC_PORT' },
    { name: 'Private door', host: config.PRIVATE_HOST, port: config.PRIVATE_PORT, setting: 'PRIVATE_PORT' },
  ]
  const ports = await Promise.all(doors.map((door) => (isRunning ? checkOpen(door) : checkFree(door))))
  return [addressLine(company), ...ports]
}

function addressLine(company: Company): Check {
  const name = 'Public address'
  const { publicUrl } = company
  const { reach, who } = reachNeeded(company)
  if (!publicUrl) return { name, ...withoutAddress({ reach, who, practises: isPractice(company) }) }
  if (publicUrl.startsWith('https://')) return { name, ok: true, words: `${publicUrl}.` }
  if (reach !== 'internet' && isInShop(new URL(publicUrl).hostname))
    return { name, ok: true, words: `${publicUrl}, in the shop's own network.` }
  return { name, ok: false, words: `${publicUrl} is not https: calls and texts would cross the internet in clear.` }
}

type Missing = ReturnType<typeof reachNeeded> & { practises: boolean }

function withoutAddress({ reach, who, practises }: Missing): Omit<Check, 'name'> {
  if (practises) return { ok: true, words: 'none, and none is needed for practice.' }
  if (reach === 'nobody') return { ok: true, words: 'none, and none is needed: nobody has to reach this box.' }
  const where = '(set-up page, or PUBLIC_URL)'
  if (reach === 'internet')
    return {
      ok: false,
      words: `not set: it is the https address by which ${who.join(' and ')} reaches this box ${where}.`,
    }
  return {
    ok: false,
    words: `not set: ${who.join(' and ')} tells this box of what came in; an address in the shop's own network will do ${where}.`,
  }
}

async function checkOpen({ name, host, port, setting }: Door): Promise<Check> {
  if (await isAnswering(port, reachable(host))) return { name, ok: true, words: `open on ${host}:${port}.` }
  const words = `the server runs, but nothing answers on ${host}:${port}: is ${setting} the one it was started with?`
  return { name, ok: false, words }
}

async function checkFree({ name, host, port, setting }: Door): Promise<Check> {
  const obstacle = await whyNotListen(port, host)
  if (!obstacle) return { name, ok: true, words: `${host}:${port} is free for the server.` }
  return { name, ok: false, words: `${host}:${port} cannot be used (${obstacle}): end that program or set ${setting}.` }
}

function isAnswering(port: number, host: string): Promise<boolean> {
  const socket = connect({ port, host, timeout: 2000 })
  return new Promise((resolve) => {
    const end = (isOpen: boolean) => {
      socket.destroy()
      resolve(isOpen)
    }
    socket.once('connect', () => end(true))
    socket.once('timeout', () => end(false))
    socket.once('error', () => end(false))
  })
}

function whyNotListen(port: number, host: string): Promise<string | null> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
}

/** "Every address" is listened on, but nobody lives there. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}
