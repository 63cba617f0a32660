// A browser in which somebody signed in once is a known device: it waits only for its own wrong guesses, so that an
// attack from elsewhere never keeps the owner out. The cookie opens nothing by itself.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const written = /^([\w-]{22})\.([\w-]{43})$/

/** A new device's cookie value, signed. */
export function newDevice(secret: string): string {
  const id = randomBytes(16).toString('base64url')
  return `${id}.${seal(id, secret).toString('base64url')}`
}

/** The device's own id, where the value was signed by this box. */
export function readDevice(value: string, secret: string): string | undefined {
  const [, id = '', sealed = ''] = written.exec(value) ?? []
  const given = Buffer.from(sealed, 'base64url')
  const right = seal(id, secret)
  return given.length === right.length && timingSafeEqual(given, right) ? id : undefined
}

function seal(id: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`known device ${id}`).digest()
}
