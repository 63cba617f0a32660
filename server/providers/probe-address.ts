import { exchange } from './exchange.ts'

/** Whether this very box stands behind a public address, as seen from outside. */
export type Probed = 'this-box' | 'another-box' | 'no-such-name' | 'bad-certificate' | 'redirected' | 'unreachable'

/** The header by which the box proves itself. */
export const proofHeader = 'X-FirstRing-Proof'

const timeoutMs = 10_000
const maxBytes = 64 * 1024

/** Asks a public address for our own door, with a riddle that only this box can answer. Nothing is followed, nothing is shown. */
export async function probeAddress(
  publicUrl: string,
  { riddle, proof }: { riddle: string; proof: string },
): Promise<Probed> {
  const url = new URL(`${publicUrl}/healthz?riddle=${riddle}`)
  const answer = await exchange({ method: 'GET', url, headers: { Accept: 'application/json' }, timeoutMs, maxBytes })
  if (!answer.answered) return whyUnanswered(answer.error)
  if (answer.headers[proofHeader.toLowerCase()] === proof) return 'this-box'
  if (answer.status >= 300 && answer.status < 400) return 'redirected'
  return answer.status >= 500 ? 'unreachable' : 'another-box'
}

function whyUnanswered(error: string): Probed {
  if (/ENOTFOUND|EAI_AGAIN/.test(error)) return 'no-such-name'
  return /certificate|altname|SSL|TLS/i.test(error) ? 'bad-certificate' : 'unreachable'
}
