// A webhook is Twilio's when its signature fits our public address and the path and query as they came; the Host header
// is anybody's to write. Names and values are signed without a mark between them, so their border can be moved: whoever
// reads the form insists on what must be there and on its whole shape. A field with two values counts as not given.
import { type ParsedUrlQuery, parse } from 'node:querystring'
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'
import type { RawRequest } from '../request.ts'
import type { TwilioAccount } from './account.ts'

export type SignedForm =
  | { ok: true; form: Record<string, string>; query: Record<string, string> }
  | { ok: false; because: 'not-configured' | 'bad-signature' | 'not-ours' }

/** The fields of a webhook: of the body, or of the query when it came by GET. */
export function readSigned(account: TwilioAccount, request: RawRequest): SignedForm {
  const { accountSid, authToken, publicUrl } = account
  if (!accountSid || !authToken || !publicUrl) return { ok: false, because: 'not-configured' }
  const signature = request.headers['x-twilio-signature']
  // The check also tries the address as URL() would tidy it, so what a wire cannot carry is kept from it.
  if (typeof signature !== 'string' || !/^\/[!-~]*$/.test(request.target))
    return { ok: false, because: 'bad-signature' }
  const isGet = request.method === 'GET'
  const signed = isGet ? {} : fieldsOf(request.body)
  if (!validateRequest(authToken, signature, publicUrl + request.target, signed)) {
    return { ok: false, because: 'bad-signature' }
  }
  const query = singly(fieldsOf(queryOf(request.target)))
  const form = isGet ? query : singly(signed)
  return form.AccountSid === accountSid ? { ok: true, form, query } : { ok: false, because: 'not-ours' }
}

/** Whether the handshake of a socket is Twilio's: it signs the address as it was given for it, and no body. */
export function isSignedHandshake(
  { authToken, publicUrl }: TwilioAccount,
  { target, headers }: Pick<RawRequest, 'target' | 'headers'>,
): 'ok' | 'not-configured' | 'bad-signature' {
  if (!authToken || !publicUrl) return 'not-configured'
  const signature = headers['x-twilio-signature']
  if (typeof signature !== 'string' || !/^\/[!-~]*$/.test(target)) return 'bad-signature'
  const address = publicUrl.replace(/^http/, 'ws') + target
  return validateRequest(authToken, signature, address, {}) ? 'ok' : 'bad-signature'
}

function fieldsOf(encoded: string): ParsedUrlQuery {
  return parse(encoded, '&', '=', { maxKeys: 0 })
}

function queryOf(target: string): string {
  const start = target.indexOf('?')
  return start === -1 ? '' : target.slice(start + 1)
}

function singly(fields: ParsedUrlQuery): Record<string, string> {
  const given = Object.entries(fields).flatMap(([name, value]) => {
    const values = new Set([value ?? ''].flat())
    return values.size === 1 ? [[name, [...values][0] ?? ''] as const] : []
  })
  return Object.fromEntries(given)
}
