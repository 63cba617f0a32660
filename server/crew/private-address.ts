// Where somebody else's phone finds the private door: as the owner's own browser came to it, else as the settings have it.
import { isIP } from 'node:net'
import type { Config } from '../../config/config.ts'

export type PrivateAddress = {
  /** Such as `http://192.168.1.5:3000`. */
  origin: string
  /** False for an address that leads every device to itself. */
  isReached: boolean
}

/** `host` is the `Host` header of a request that was let in, with its port. */
export function privateAddress(
  { host, isHttps }: { host: string; isHttps: boolean },
  { PRIVATE_HOST, PRIVATE_HOSTS, PRIVATE_PORT }: Pick<Config, 'PRIVATE_HOST' | 'PRIVATE_HOSTS' | 'PRIVATE_PORT'>,
): PrivateAddress {
  const origin = `${isHttps ? 'https' : 'http'}://${host}`
  if (leadsHere(host.replace(/:\d+$/, ''))) return { origin, isReached: true }
  const known = [...PRIVATE_HOSTS, PRIVATE_HOST].find((name) => leadsHere(name))
  if (!known) return { origin, isReached: false }
  return { origin: `http://${isIP(known) === 6 ? `[${known}]` : known}:${PRIVATE_PORT}`, isReached: true }
}

const toItself = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|::|::1|::ffff:127\..*|::ffff:7f.*)$/i

function leadsHere(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  return bare !== '' && !toItself.test(bare)
}
