import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { exchange } from '../exchange.ts'
import type { Check } from '../request.ts'
import { type TwilioAccount, twilioPaths } from './account.ts'

const timeoutMs = 10_000
const maxBytes = 64 * 1024
const name = 'Way in'

/** Sends our own public address a webhook, signed as Twilio signs, of a call that concerns nobody, and tells whether it was taken. */
export async function checkWayIn({ accountSid, authToken, publicUrl }: TwilioAccount): Promise<Check> {
  if (!accountSid || !authToken || !publicUrl)
    return { name, ok: false, words: 'not tried: the account and the public address are not known yet.' }
  const url = publicUrl + twilioPaths.callStatus
  // A call that we placed ourselves: its end is told by other addresses, so nothing follows here.
  const form = {
    AccountSid: accountSid,
    CallSid: `CA${'0'.repeat(32)}`,
    CallStatus: 'completed',
    Direction: 'outbound-api',
    From: 'client:doctor',
    To: 'client:doctor',
  }
  const answer = await exchange({
    method: 'POST',
    url: new URL(url),
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Twilio-Signature': getExpectedTwilioSignature(authToken, url, form),
    },
    body: new URLSearchParams(form).toString(),
    timeoutMs,
    maxBytes,
  })
  if (!answer.answered)
    return { name, ok: false, words: `${url} was not reached (${answer.error}): start the server and its tunnel.` }
  return { name, ...meaningOf(answer.status, publicUrl) }
}

function meaningOf(status: number, publicUrl: string): { ok: boolean; words: string } {
  if (status === 200) return { ok: true, words: `a signed webhook sent to ${publicUrl} came in and was taken.` }
  const wrong = (words: string) => ({ ok: false, words: `${publicUrl} ${words}` })
  if (status >= 300 && status < 400)
    return wrong('sends webhooks elsewhere (a redirect): give the address it leads to.')
  if (status === 403)
    return wrong(
      'refuses webhooks signed with this token: the server was started with another token or address, or something on the way asks for a login or changes what is sent.',
    )
  if (status === 404) return wrong('leads to something else: the tunnel must lead to the public door.')
  if (status === 503) return wrong('leads to a box that does not live with Twilio, or whose disk takes no writes.')
  return wrong(`answers with ${status}: the tunnel must lead to the public door, and nothing else.`)
}
