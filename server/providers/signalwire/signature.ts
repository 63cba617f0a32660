// SignalWire signs forms as Twilio does, under another name and with a key of its own. Its package for Node also tries the
// address with and without the port that goes without saying, and takes Twilio's name of the header; so do we.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ParsedUrlQuery } from 'node:querystring'
import type { RawRequest } from '../request.ts'
import { ownForm, type SignedForm, signedFieldsOf } from '../twiml/signed-form.ts'
import type { SignalwireAccount } from './account.ts'

/** The fields of a webhook: of the body, or of the query when it came by GET. */
export function readSigned(
  account: SignalwireAccount | null,
  publicUrl: string | null,
  request: RawRequest,
): SignedForm {
  if (!account?.projectId || !account.signingKey || !publicUrl) return { ok: false, because: 'not-configured' }
  const { 'x-signalwire-signature': own, 'x-twilio-signature': likeTwilio } = request.headers
  const signature = own ?? likeTwilio
  if (typeof signature !== 'string' || !/^\/[!-~]*$/.test(request.target))
    return { ok: false, because: 'bad-signature' }
  const fields = signedFieldsOf(request)
  const { signingKey } = account
  const isSigned = addressesOf(publicUrl).some((address) =>
    isEqual(signature, signatureOf(signingKey, address + request.target, fields)),
  )
  return isSigned ? ownForm(request, account.projectId) : { ok: false, because: 'bad-signature' }
}

/** Base64 of an HMAC over the address and every field, sorted by name; a repeated one stays in its order. */
export function signatureOf(key: string, url: string, fields: ParsedUrlQuery): string {
  const names = Object.keys(fields).sort()
  const signed = names.flatMap((name) => [fields[name] ?? ''].flat().map((value) => name + value))
  return createHmac('sha1', key)
    .update(url + signed.join(''))
    .digest('base64')
}

function addressesOf(publicUrl: string): string[] {
  const { port, protocol } = new URL(publicUrl)
  if (port) return [publicUrl]
  return [publicUrl, `${publicUrl}:${protocol === 'https:' ? 443 : 80}`]
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
