import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { RawRequest } from '../request.ts'
import { type PbxProof, pbxPath } from './account.ts'

/** Whether it is the shop's own system that speaks; how long it takes to find out tells nothing. */
export function isProven(proof: PbxProof, request: RawRequest): boolean {
  if (proof.by === 'path') return isSame(lastPartOf(request.target), proof.secret)
  if (proof.by === 'bearer') return isSame(bearerIn(request), proof.secret)
  return isSigned(proof, request)
}

function lastPartOf(target: string): string {
  const path = target.split('?')[0] ?? ''
  return path.startsWith(pbxPath) ? (path.slice(pbxPath.length).split('/').at(-1) ?? '') : ''
}

function bearerIn({ headers }: RawRequest): string {
  return /^Bearer +([^ ]+)$/i.exec(headerOf(headers.authorization))?.[1] ?? ''
}

/** What has no body is signed over nothing, and proves nothing of its query: it is refused. */
function isSigned({ secret, header }: Extract<PbxProof, { by: 'signature' }>, { headers, body }: RawRequest): boolean {
  if (body === '') return false
  const given = headerOf(headers[header.toLowerCase()]).replace(/^sha256=/i, '')
  const signature = createHmac('sha256', secret).update(body)
  const bytes = signature.digest()
  const isHex = /^[0-9a-f]{64}$/i.test(given)
  return isSame(isHex ? given.toLowerCase() : given, bytes.toString(isHex ? 'hex' : 'base64'))
}

function headerOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value.trim() : ''
}

function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(digest(given), digest(wanted))
}

function digest(words: string): Buffer {
  return createHash('sha256').update(words).digest()
}
