// What a person types as an address may lead anywhere from inside of the shop's network. Machines of that network and of
// the internet are fine; what clouds and networks keep for themselves, and our own doors, are not.
import { type LookupAddress, type LookupOptions, lookup as resolveName } from 'node:dns'
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net'
import { networkInterfaces } from 'node:os'

/**
 * Where our own doors are. `names`: what they are called by machines that stand before this one. `origin`: by what the world
 * reaches the public one.
 */
export type OwnDoors = { ports: number[]; names: string[]; origin: string | null }

export type AddressRefusal = 'not-an-address' | 'not-http' | 'credentials' | 'odd-form' | 'no-machine' | 'own-door'

/** Thrown by the lookup, as an error of the connection: its code is `refusedCode`, its message the reason. */
class RefusedAddress extends Error {
  override name = 'RefusedAddress'
  code = refusedCode
  because: AddressRefusal
  constructor(because: AddressRefusal) {
    super(because)
    this.because = because
  }
}
export const refusedCode = 'ERR_ADDRESS_REFUSED'

export type Resolve = (
  name: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void

/** The address that was typed, if it may be asked at all as far as can be told without looking its name up. */
export function readAddress(typed: string, doors: OwnDoors): URL | { because: AddressRefusal } {
  const text = typed.trim()
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) return { because: 'not-an-address' }
  const because = refusalOf(url, doors) ?? (isOddForm(text, url) ? 'odd-form' : null)
  return because ? { because } : url
}

/** Why this must not be asked, by the address alone; null where there is nothing against it. */
export function refusalOf(url: URL, doors: OwnDoors): AddressRefusal | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'not-http'
  if (url.username || url.password) return 'credentials'
  const host = hostOf(url)
  if (url.origin === doors.origin) return 'own-door'
  if (doors.names.includes(host) && doors.ports.includes(portOf(url))) return 'own-door'
  return isIP(host) ? refusalOfMachine(host, portOf(url), doors) : null
}

/**
 * Looks a name up once and hands out what may be connected to, so that what was checked is what is connected to. A name
 * of which some addresses may be used is used at those: names inside of a house often have a link-local one beside them.
 */
export function guardedLookup(url: URL, doors: OwnDoors, resolve: Resolve = resolveName): LookupFunction {
  return (name, options, done) => {
    resolve(name, { all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const refusals = found.map(({ address }) => refusalOfMachine(address, portOf(url), doors))
      const usable = found.filter(({ family }, n) => refusals[n] === null && fits(family, options))
      const [first] = usable
      if (!first) return done(new RefusedAddress(refusals.find((because) => because) ?? 'no-machine'), '', 0)
      return options.all ? done(null, usable) : done(null, first.address, first.family)
    })
  }
}

function refusalOfMachine(address: string, port: number, { ports }: OwnDoors): AddressRefusal | null {
  if (!isIP(address) || nobodys.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')) return 'no-machine'
  if (!isIPv4(address) && embedding.check(address, 'ipv6') && !isLoopback(address)) return 'no-machine'
  return ports.includes(port) && isThisMachine(address) ? 'own-door' : null
}

// Nowhere, link-local (where clouds keep their secrets), their other places for the same, groups and everybody.
const nobodys = blockList([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '100.100.100.200/32',
  '168.63.129.16/32',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  'fd00:ec2::/32',
  'fd20:ce::/32',
])

// Addresses of the sixth version that carry one of the fourth, which would have to be judged instead.
const embedding = blockList(['::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '2001::/32', '2002::/16'])

function blockList(networks: string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [start = '', bits] = network.split('/')
    list.addSubnet(start, Number(bits), isIPv4(start) ? 'ipv4' : 'ipv6')
  }
  return list
}

function isThisMachine(address: string): boolean {
  if (isLoopback(address)) return true
  return Object.values(networkInterfaces()).some((cards) => cards?.some((card) => card.address === address))
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIPv4(address) && address.startsWith('127.'))
}

/** `http://0x7f.1` and `http://2130706433` are the same place as `http://127.0.0.1`, and no person writes them. */
function isOddForm(text: string, url: URL): boolean {
  const host = hostOf(url)
  if (!isIPv4(host)) return false
  const [, typed] = /^https?:[/\\]*([^:/?#\\]*)/i.exec(text) ?? []
  return typed !== host
}

function fits(family: number, options: LookupOptions): boolean {
  return family === 4
    ? options.family !== 6 && options.family !== 'IPv6'
    : options.family !== 4 && options.family !== 'IPv4'
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
}
