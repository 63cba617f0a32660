// A request to an address that a person typed. Every place that it is sent on to is judged like the first; a password goes
// to the first alone.
import { type Ask, type Exchange, exchange } from './exchange.ts'
import {
  type AddressRefusal,
  guardedLookup,
  type OwnDoors,
  type Resolve,
  refusalOf,
  refusedCode,
} from './guarded-address.ts'

export type GuardedAsk = Omit<Ask, 'lookup'> & {
  /** Whether redirects are followed; nothing that writes should be. */
  follows: boolean
  /** The header that proves who asks; is asked for anew at each place of the first origin. */
  authorize?: (url: URL) => string | null
}

export type Guard = { doors: OwnDoors; resolve?: Resolve }

type Unanswered = Extract<Exchange, { answered: false }>

/** `url` is where the answer came from, or where it did not. */
export type GuardedExchange = { url: URL } & (
  | Extract<Exchange, { answered: true }>
  | Unanswered
  | { answered: false; left: false; because: 'refused'; refusal: AddressRefusal }
  | { answered: false; left: boolean; because: 'redirects' }
)

const mostRedirects = 5

/** Never rejects. The time limit holds for all redirects together. */
export async function guardedExchange(ask: GuardedAsk, guard: Guard): Promise<GuardedExchange> {
  const until = performance.now() + ask.timeoutMs
  let { url } = ask
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const refusal = refusalOf(url, guard.doors)
    if (refusal) return { url, answered: false, left: false, because: 'refused', refusal }
    const came = await exchangeOnce({ ...ask, url, timeoutMs: Math.max(1, until - performance.now()) }, ask.url, guard)
    const next = ask.follows ? redirectOf(came) : null
    if (!next) return came
    url = next
  }
  return { url, answered: false, left: true, because: 'redirects' }
}

async function exchangeOnce(ask: GuardedAsk, first: URL, guard: Guard): Promise<GuardedExchange> {
  const { url } = ask
  const proof = url.origin === first.origin ? ask.authorize?.(url) : null
  // Some calendars answer only whom they take for a program, and a compressed answer has another version than a plain one.
  const headers = { 'Accept-Encoding': 'identity', 'User-Agent': 'FirstRing', ...ask.headers }
  const came = await exchange({
    ...ask,
    // It was accepted of the first machine alone.
    certificate: url.origin === first.origin ? ask.certificate : undefined,
    headers: proof ? { ...headers, Authorization: proof } : headers,
    lookup: guardedLookup(url, guard.doors, guard.resolve),
  })
  if (came.answered || came.code !== refusedCode) return { url, ...came }
  return { url, answered: false, left: false, because: 'refused', refusal: came.error as AddressRefusal }
}

function redirectOf(came: GuardedExchange): URL | null {
  if (!came.answered || ![301, 302, 303, 307, 308].includes(came.status)) return null
  const { location } = came.headers
  return location && URL.canParse(location, came.url.href) ? new URL(location, came.url) : null
}
