import { exchange } from '../exchange.ts'
import type { Check } from '../request.ts'
import type { TwimlCompany } from './company.ts'

const timeoutMs = 10_000
const maxBytes = 64 * 1024
const name = 'Way in'

/** `callId`: a name of no call; `sign`: the headers that the company would send with such a form; null where too little is known. */
type Signer = {
  account: string | null | undefined
  callId: string
  sign: ((url: string, form: Record<string, string>) => Record<string, string>) | null
}

/** Sends our own public address a webhook, signed as the company signs, of a call that concerns nobody, and tells whether it was taken. */
export async function checkWayIn(
  { name: company, publicUrl, paths }: TwimlCompany,
  { account, callId, sign }: Signer,
): Promise<Check> {
  if (!account || !sign || !publicUrl)
    return { name, ok: false, words: 'not tried: the account and the public address are not known yet.' }
  const url = publicUrl + paths.callStatus
  // A call that we placed ourselves: its end is told by other addresses, so nothing follows here.
  const form = {
    AccountSid: account,
    CallSid: callId,
    CallStatus: 'completed',
    Direction: 'outbound-api',
    From: 'client:doctor',
    To: 'client:doctor',
  }
  const answer = await exchange({
    method: 'POST',
    url: new URL(url),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...sign(url, form) },
    body: new URLSearchParams(form).toString(),
    timeoutMs,
    maxBytes,
  })
  if (!answer.answered)
    return { name, ok: false, words: `${url} was not reached (${answer.error}): start the server and its tunnel.` }
  return { name, ...meaningOf(answer.status, { publicUrl, company }) }
}

type Place = { publicUrl: string; company: string }

function meaningOf(status: number, { publicUrl, company }: Place): { ok: boolean; words: string } {
  if (status === 200) return { ok: true, words: `a signed webhook sent to ${publicUrl} came in and was taken.` }
  const wrong = (words: string) => ({ ok: false, words: `${publicUrl} ${words}` })
  if (status >= 300 && status < 400)
    return wrong('sends webhooks elsewhere (a redirect): give the address it leads to.')
  if (status === 403)
    return wrong(
      'refuses webhooks signed with this token: the server was started with another token or address, or something on the way asks for a login or changes what is sent.',
    )
  if (status === 404) return wrong('leads to something else: the tunnel must lead to the public door.')
  if (status === 503) return wrong(`leads to a box that does not live with ${company}, or whose disk takes no writes.`)
  return wrong(`answers with ${status}: the tunnel must lead to the public door, and nothing else.`)
}
