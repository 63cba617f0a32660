// HTTP's Digest login (RFC 7616), as far as calendar servers use it: MD5 or SHA-256, with or without qop=auth.
import { createHash } from 'node:crypto'

export type DigestChallenge = {
  realm: string
  nonce: string
  opaque: string | null
  algorithm: string | null
  hasQop: boolean
}

type Login = { username: string; password: string }
type DigestRequest = { method: string; uri: string; count: number; cnonce: string }

/** Null where no Digest that we know is asked for. Several challenges may stand in one header. */
export function readDigestChallenge(header: string | undefined): DigestChallenge | null {
  const challenges = (header ?? '').split(/(?:^|,)\s*(?=(?:Basic|Bearer|Digest|Negotiate|NTLM)(?:\s|$))/i)
  for (const challenge of challenges) {
    if (!/^Digest\s/i.test(challenge)) continue
    const said = parametersOf(challenge.replace(/^Digest\s+/i, ''))
    const { realm, nonce, opaque = null, algorithm = null, qop } = said
    const isKnown = algorithm === null || /^(MD5|SHA-256)$/i.test(algorithm)
    const takesAuth = qop === undefined || qop.split(/[\s,]+/).includes('auth')
    if (realm !== undefined && nonce && isKnown && takesAuth)
      return { realm, nonce, opaque, algorithm, hasQop: qop !== undefined }
  }
  return null
}

export function digestHeader(
  challenge: DigestChallenge,
  { username, password }: Login,
  request: DigestRequest,
): string {
  const { realm, nonce, opaque, algorithm, hasQop } = challenge
  const { method, uri, cnonce } = request
  const hash = (text: string) =>
    createHash(/^SHA-256$/i.test(algorithm ?? '') ? 'sha256' : 'md5')
      .update(text)
      .digest('hex')
  const count = request.count.toString(16).padStart(8, '0')
  const who = hash(`${username}:${realm}:${password}`)
  const what = hash(`${method}:${uri}`)
  const response = hash(hasQop ? `${who}:${nonce}:${count}:${cnonce}:auth:${what}` : `${who}:${nonce}:${what}`)
  const parts = [
    `username="${escaped(username)}", realm="${escaped(realm)}", nonce="${escaped(nonce)}", uri="${uri}"`,
    `response="${response}"`,
    ...(algorithm === null ? [] : [`algorithm=${algorithm}`]),
    ...(opaque === null ? [] : [`opaque="${escaped(opaque)}"`]),
    ...(hasQop ? [`qop=auth, nc=${count}, cnonce="${cnonce}"`] : []),
  ]
  return `Digest ${parts.join(', ')}`
}

function parametersOf(text: string): Partial<Record<string, string>> {
  const found = text.matchAll(/([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi)
  return Object.fromEntries(
    [...found].map(([, name = '', quoted, plain]) => [name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain]),
  )
}

/** A header carries one byte per character: names beyond ASCII go as the bytes that UTF-8 has for them. */
function escaped(text: string): string {
  return Buffer.from(text.replace(/\p{Cc}/gu, '').replace(/["\\]/g, '\\$&')).toString('latin1')
}
