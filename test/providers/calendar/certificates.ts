// Certificates as machines at home sign them for themselves, made in the test, and a server that shows one before another.
import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { type AddressInfo, connect } from 'node:net'
import { createServer } from 'node:tls'
import { onTestFinished } from 'vitest'

export type Certificate = { cert: string; key: string }
/** `by`: whose key signs it instead of its own. */
type Wish = { from?: string; to?: string; by?: Certificate }

/** Signed by itself, for `nas.example`. */
export function selfSigned({ from = '2020-01-01', to = '2049-12-31', by }: Wish = {}): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = named('nas.example')
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
  const signed = sequence(
    der(0x02, randomBytes(15), 1),
    ecdsaWithSha256,
    issuer,
    sequence(utcTime(from), utcTime(to)),
    by ? named('other.example') : issuer,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = createSign('sha256')
    .update(signed)
    .sign(by?.key ?? privateKey)
  const whole = sequence(signed, ecdsaWithSha256, der(0x03, signature, 0))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

export type TlsFront = {
  /** Where what stands behind it is asked by https. */
  address(of: string): string
  /** From the next connection on. */
  show(certificate: Certificate): void
  /** What was said to it, by whom it trusted. */
  bytesHeard(): number
}

/** Stands before a server on loopback and shows a certificate. */
export async function tlsBefore(server: string, certificate: Certificate): Promise<TlsFront> {
  let heard = 0
  const front = createServer(certificate, (socket) => {
    const inner = connect(Number(new URL(server).port), '127.0.0.1')
    socket.on('data', (chunk) => {
      heard += chunk.length
    })
    socket.pipe(inner).pipe(socket)
    for (const each of [socket, inner]) each.on('error', () => [socket, inner].map((other) => other.destroy()))
  })
  front.on('tlsClientError', () => undefined)
  await new Promise<void>((ready) => front.listen(0, '127.0.0.1', ready))
  onTestFinished(() => void front.close())
  const { port } = front.address() as AddressInfo
  return {
    address: (of) => of.replace(/^http:\/\/[^/]+/, `https://127.0.0.1:${port}`),
    show: (next) => front.setSecureContext(next),
    bytesHeard: () => heard,
  }
}

/** `lead`: a byte to stand first: the sign of a number, or the bits that a string leaves unused. */
function der(tag: number, content: Buffer, lead?: number): Buffer {
  const whole = lead === undefined ? content : Buffer.concat([Buffer.of(lead), content])
  const { length } = whole
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.of(tag, ...size), whole])
}

function named(name: string): Buffer {
  return sequence(set(sequence(oid('550403'), text(name))))
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function set(part: Buffer): Buffer {
  return der(0x31, part)
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function text(words: string): Buffer {
  return der(0x0c, Buffer.from(words))
}

function utcTime(date: string): Buffer {
  return der(0x17, Buffer.from(`${date.replaceAll('-', '').slice(2)}000000Z`))
}
