// Telnyx signs the moment and the body, and not the address: what an address of ours says beside its path is sealed by us.
import { createPublicKey, verify } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { RawRequest } from '../request.ts'
import { isSealed, sealed } from '../sealed-address.ts'
import { ownForm, type SignedForm } from '../twiml/signed-form.ts'
import { type TelnyxAccount, telnyxPaths } from './account.ts'

const mostSecondsOld = 300

type Proof = 'ok' | 'not-configured' | 'bad-signature'

/** Whether it is Telnyx who sent this, within the last five minutes. */
export function isSigned(account: TelnyxAccount | null, request: RawRequest, now: Temporal.Instant): Proof {
  if (!account?.publicKey) return 'not-configured'
  const { 'telnyx-signature-ed25519': signature, 'telnyx-timestamp': timestamp } = request.headers
  if (request.method !== 'POST' || typeof signature !== 'string') return 'bad-signature'
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return 'bad-signature'
  if (Math.abs(now.epochMilliseconds / 1000 - Number(timestamp)) > mostSecondsOld) return 'bad-signature'
  const signed = Buffer.from(`${timestamp}|${request.body}`)
  return verify(null, signed, keyOf(account.publicKey), Buffer.from(signature, 'base64')) ? 'ok' : 'bad-signature'
}

/** The fields of a form whose signature fits, at an address that we gave. */
export function readSigned(account: TelnyxAccount | null, request: RawRequest, now: Temporal.Instant): SignedForm {
  const proof = isSigned(account, request, now)
  if (proof !== 'ok') return { ok: false, because: proof }
  if (!isOurAddress(account, request.target)) return { ok: false, because: 'bad-signature' }
  return ownForm(request, account?.accountId ?? null)
}

/** Whoever knows the sealed address of the relay was told it in a call of ours. */
export function isSealedHandshake(account: TelnyxAccount | null, target: string): Proof {
  if (!account?.apiKey) return 'not-configured'
  return isSealed(account.apiKey, target) ? 'ok' : 'bad-signature'
}

/** An address of ours with the mark that only we can make. */
export function sealedFor(account: TelnyxAccount | null, target: string): string {
  return sealed(account?.apiKey ?? '', target)
}

/** The three that the owner gives Telnyx by hand have no seal; they say nothing beside the path. */
function isOurAddress(account: TelnyxAccount | null, target: string): boolean {
  if ([telnyxPaths.voice, telnyxPaths.callStatus, telnyxPaths.message].includes(target)) return true
  return account?.apiKey ? isSealed(account.apiKey, target) : false
}

function keyOf(publicKey: string) {
  const x = Buffer.from(publicKey, 'base64').toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}
