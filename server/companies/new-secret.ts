import { randomBytes } from 'node:crypto'

/** 32 letters and digits that nobody can guess. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}
