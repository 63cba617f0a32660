import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether a request came to the address that carries the secret; how long it took tells nothing of how much of it was right. */
export function isSecret(target: string, path: string, secret: string): boolean {
  const came = target.split('?', 1)[0] ?? ''
  return came.startsWith(`${path}/`) && timingSafeEqual(digest(came.slice(path.length + 1)), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
