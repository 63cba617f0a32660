// A webhook is Twilio's when its signature fits our public address and the path and query as they came; the Host header
// is anybody's to write.
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'
import type { RawRequest } from '../request.ts'
import { ownForm, type SignedForm, signedFieldsOf } from '../twiml/signed-form.ts'
import type { TwilioAccount } from './account.ts'

/** The fields of a webhook: of the body, or of the query when it came by GET. */
export function readSigned(account: TwilioAccount, request: RawRequest): SignedForm {
  const { accountSid, authToken, publicUrl } = account
  if (!accountSid || !authToken || !publicUrl) return { ok: false, because: 'not-configured' }
  const signature = request.headers['x-twilio-signature']
  // The check also tries the address as URL() would tidy it, so what a wire cannot carry is kept from it.
  if (typeof signature !== 'string' || !/^\/[!-~]*$/.test(request.target))
    return { ok: false, because: 'bad-signature' }
  if (!validateRequest(authToken, signature, publicUrl + request.target, signedFieldsOf(request)))
    return { ok: false, because: 'bad-signature' }
  return ownForm(request, accountSid)
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
