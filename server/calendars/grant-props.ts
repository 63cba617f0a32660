import type { GoogleGrantProps } from '../../views/calendars/google-grant.tsx'
import { type Grant, refusals } from './google-grants.ts'

/** A permission that is being asked, as its page shows it; nothing that lets anybody in is in it. */
export function grantProps({ way, outcome }: Grant, token: string): Omit<GoogleGrantProps, 'fault'> {
  const action = `/settings/calendars/google/${token}`
  if (outcome.is === 'granted') return { action, stands: { is: 'granted' } }
  if (outcome.is === 'refused') return { action, stands: { is: 'over', words: refusals[outcome.because] } }
  if (outcome.is === 'failed') return { action, stands: { is: 'over', words: outcome.words } }
  if (way.by === 'address') return { action, stands: { is: 'by-address', href: way.consentUrl } }
  return { action, stands: { is: 'by-code', code: way.userCode, href: way.verificationUrl } }
}
