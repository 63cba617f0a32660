// A browser in which somebody signed in once is a known device: it waits only for its own wrong guesses, so that an
// attack from elsewhere never keeps the owner out. The cookie opens nothing by itself.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A browser, and who was let in when it became known. */
export type Device = { id: string; personId: number }

const written = /^([\w-]{22})\.(\d{1,15})\.([\w-]{43})$/

/** A new device's cookie value, signed. */
export function newDevice(secret: string, personId: number): string {
  const device = { id: randomBytes(16).toString('base64url'), personId }
  return `${device.id}.${personId}.${seal(device, secret).toString('base64url')}`
}

/** The device, where the value was signed by this box. */
export function readDevice(value: string, secret: string): Device | undefined {
  const [, id = '', person = '', sealed = ''] = written.exec(value) ?? []
  const device = { id, personId: Number(person) }
  const given = Buffer.from(sealed, 'base64url')
  const right = seal(device, secret)
  return given.length === right.length && timingSafeEqual(given, right) ? device : undefined
}

function seal({ id, personId }: Device, secret: string): Buffer {
  return createHmac('sha256', secret).update(`known device ${id} of ${personId}`).digest()
}
