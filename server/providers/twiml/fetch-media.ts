// Photos and recordings come from the company's API, which sends us on to a storage. A redirect is followed by hand: our credentials go with
// the first request only, and only to the API, and no address leads anywhere else.
import { type Exchange, exchange } from '../exchange.ts'
import { Refused, Unreachable } from '../request.ts'
import type { TwimlCompany } from './company.ts'

const mostRedirects = 3
const timeoutMs = 10_000

/** The bytes behind a media address. Throws Unreachable or Refused. */
export async function fetchMedia(company: TwimlCompany, address: string, maxBytes: number): Promise<Uint8Array> {
  const deadline = performance.now() + timeoutMs
  let url = allowed(company, address)
  let headers = headersFor(company, url)
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const left = Math.max(1, deadline - performance.now())
    const answer = await exchange({ method: 'GET', url, headers, timeoutMs: left, maxBytes })
    const next = redirectOf(answer)
    if (next === null) return bytesOf(company, answer)
    url = allowed(company, next, url)
    headers = {}
  }
  throw new Refused(`${company.name}: a photo is behind too many redirects`)
}

/** Our credentials, where the first address is the API's own. */
export function headersFor(company: TwimlCompany, url: URL): Record<string, string> {
  const isApi = url.origin === new URL(company.apiBase).origin
  const credentials = isApi ? company.authorization : null
  return credentials ? { Authorization: credentials } : {}
}

function allowed(company: TwimlCompany, address: string, from?: URL): URL {
  if (!URL.canParse(address, from)) throw new Refused(`${company.name}: a photo has no readable address`)
  const url = new URL(address, from)
  if (url.username || url.password) throw new Refused(`${company.name}: the address of a photo carries a password`)
  const api = new URL(company.apiBase)
  if (url.origin === api.origin) return url
  const isStorage = url.protocol === 'https:' && url.port === '' && company.storageHosts.test(url.hostname)
  if (isStorage && !isLoopback(api)) return url
  throw new Refused(`${company.name}: a photo lies at ${url.host}, which is not theirs`)
}

/** A stand-in on this machine never sends us out of it. */
function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}

function redirectOf(answer: Exchange): string | null {
  if (!answer.answered || ![301, 302, 303, 307, 308].includes(answer.status)) return null
  return answer.headers.location ?? null
}

function bytesOf(company: TwimlCompany, answer: Exchange): Uint8Array {
  if (!answer.answered && answer.because === 'too-large')
    throw new Refused(`${company.name}: a photo has ${answer.error}`)
  if (!answer.answered) throw new Unreachable(`${company.name}: ${answer.error}`)
  if (answer.status === 200) return answer.body
  if (answer.status === 429 || answer.status >= 500) throw new Unreachable(`${company.name}: status ${answer.status}`)
  throw new Refused(`${company.name}: status ${answer.status} for a photo`, { status: answer.status })
}
