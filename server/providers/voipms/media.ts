import { exchange } from '../exchange.ts'
import { Refused, Unreachable } from '../request.ts'

const mostMedia = 10
const timeoutMs = 10_000

/** What stands in a field of photos; anything but addresses is passed over. */
export function mediaOf(fields: string[]): { url: string; contentType: null }[] {
  const addresses = fields.flatMap((field) => field.split(/[\s,|]+/)).filter((word) => /^https?:\/\//.test(word))
  return [...new Set(addresses)].slice(0, mostMedia).map((url) => ({ url, contentType: null }))
}

/** Photos lie at VoIP.ms itself; who knows the secret of the callback sends us nowhere else. Throws Unreachable or Refused. */
export async function fetchMedia(base: string, address: string, maxBytes: number): Promise<Uint8Array> {
  const url = URL.canParse(address) ? new URL(address) : null
  const isTheirs = url?.origin === new URL(base).origin || (url?.protocol === 'https:' && isUnder(url, base))
  if (!url || !isTheirs || url.username) throw new Refused('VoIP.ms: a photo lies somewhere else')
  const came = await exchange({ method: 'GET', url, headers: {}, timeoutMs, maxBytes })
  if (!came.answered && came.because === 'too-large') throw new Refused(`VoIP.ms: a photo has ${came.error}`)
  if (!came.answered) throw new Unreachable(`VoIP.ms: ${came.error}`)
  if (came.status === 200) return came.body
  if (came.status === 429 || came.status >= 500) throw new Unreachable(`VoIP.ms: status ${came.status}`)
  throw new Refused(`VoIP.ms: status ${came.status} for a photo`, { status: came.status })
}

function isUnder(url: URL, base: string): boolean {
  return url.port === '' && url.hostname.endsWith(`.${new URL(base).hostname}`)
}
