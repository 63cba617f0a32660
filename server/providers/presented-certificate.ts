// The certificate that a machine of the shop's own network shows, looked at before anything is told to it: boxes at home sign
// their own, and only their owner can say which is theirs.
import { X509Certificate } from 'node:crypto'
import { BlockList, isIP, isIPv4 } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { guardedLookup, refusalOf } from './guarded-address.ts'
import type { Guard } from './guarded-exchange.ts'

/** `pem`: the certificate itself; `fingerprint`: SHA-256, as in `4F:0C:…`, which is what people compare. */
export type Presented = { host: string; pem: string; fingerprint: string }

/** Told of a machine that shows another than the one that was accepted. */
export const otherCertificateCode = 'ERR_OTHER_CERTIFICATE'

const timeoutMs = 10_000

/** Null where there is nothing that the owner could vouch for: none is shown, it is good or has expired, or the machine is not in the own network. */
export function presentedCertificate(url: URL, guard: Guard): Promise<Presented | null> {
  if (url.protocol !== 'https:' || refusalOf(url, guard.doors)) return Promise.resolve(null)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const { promise, resolve } = Promise.withResolvers<Presented | null>()
  const socket = connect({
    ...{ host, port: Number(url.port) || 443, timeout: timeoutMs },
    ...(isIP(host) ? {} : { servername: host }),
    lookup: guardedLookup(url, guard.doors, guard.resolve),
    // Nothing is sent to whoever it is: only what they show is looked at.
    rejectUnauthorized: false,
  })
  const end = (presented: Presented | null) => {
    resolve(presented)
    socket.destroy()
  }
  socket.once('secureConnect', () => end(shownBy(socket, url.host)))
  socket.once('error', () => end(null))
  socket.once('timeout', () => end(null))
  socket.once('close', () => end(null))
  return promise
}

export function fingerprintOf(pem: string): string {
  return new X509Certificate(pem).fingerprint256
}

function shownBy(socket: TLSSocket, host: string): Presented | null {
  const certificate = socket.getPeerX509Certificate()
  if (!certificate || !isOwnNetwork(socket.remoteAddress ?? '')) return null
  if (!isUnknown(`${socket.authorizationError ?? ''}`)) return null
  return { host, pem: certificate.toString(), fingerprint: certificate.fingerprint256 }
}

/** Node's words for certificates for which no known authority vouches, or not under this name. */
export function isUnknown(code: string): boolean {
  return /SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|ALTNAME/.test(code)
}

export function isOwnNetwork(address: string): boolean {
  return isIP(address) > 0 && ownNetworks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}

// What no router leads to from outside, and what Tailscale uses inside.
const ownNetworks = new BlockList()
for (const [start, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  ownNetworks.addSubnet(start, bits, 'ipv4')
ownNetworks.addSubnet('fc00::', 7, 'ipv6')
ownNetworks.addAddress('::1', 'ipv6')
