// A page or file that whoever knows its address may see: the address holds 130 random bits, in letters that no program mistakes for the end of a link.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
const length = 26

export function newSecret(): string {
  return Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('')
}

/** Takes as long for a near miss as for a wild guess. */
export function isSameSecret(given: string, kept: string): boolean {
  return timingSafeEqual(digest(given), digest(kept))
}

/** What is kept of a secret that is only ever looked up. */
export function hashSecret(secret: string): string {
  return digest(secret).toString('hex')
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
