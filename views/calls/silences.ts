import type { Silence } from '../../server/calls/missed-call.ts'

/** Why a call was not texted back, so that the owner knows what to do about it. */
export const silences: Record<Silence, string> = {
  'line-off': 'this line is switched off in the settings',
  answered: 'somebody of the shop took the call',
  'booked-by-voice': 'the answering voice booked it, and the confirmation went out as a text',
  'settled-by-voice': 'the caller told the answering voice that nothing is wanted, or that the number was wrong',
  withheld: 'the caller hid their number, so there is nobody to text',
  impossible: 'nobody can have this number; it may be faked',
  'short-code': 'it came from a short code, which is a machine',
  'not-a-phone': 'what called has no phone number',
  'own-line': "it came from one of the shop's own numbers",
  'forward-loop':
    'a phone of yours sent the call back here while it was being rung; switch off its forwarding to this number',
  'suspected-spam': 'it looks like spam',
  'taken-for-spam': 'it was taken for spam until you said that it was none',
  crew: "it came from the shop's own people",
  blocked: 'you blocked this caller',
  personal: 'you marked this caller as personal',
  'opted-out': 'the caller wants no texts (STOP); call them instead',
  'country-not-allowed': 'the shop does not text to this country (ALLOWED_COUNTRIES); call them instead',
  premium: 'texting a premium number would be expensive, and such calls are often a fraud',
  'toll-free': 'toll-free numbers take no texts from shops; call them instead',
  landline: 'this number takes no texts; it is probably a landline. Call them instead',
  'no-messenger':
    'no company carries your texts yet, so nobody could be texted; choose one in Settings, Other companies and phones. Call them instead',
  'before-restore':
    'the call came before a backup was put back, so a text may have gone out already; call them instead',
  'found-too-late': 'the box was away and heard of the call too late for a text; call them instead',
  'in-conversation': 'you are in a conversation with this caller, who was told already that you saw a call',
  'texted-recently': 'this caller was texted about an earlier call not long before',
  'hourly-cap': 'the limit of texts in one hour was reached (TEXTBACKS_PER_HOUR); call them instead',
  'daily-cap': 'the limit of texts in one day was reached (TEXTBACKS_PER_DAY); call them instead',
}
