import type { Silence } from '../../server/calls/missed-call.ts'

/** Why a call was not texted back, in a word or two for lists. */
const shortSilences: Record<Silence, string> = {
  'line-off': 'line switched off',
  answered: 'answered',
  'booked-by-voice': 'booked by voice',
  'settled-by-voice': 'nothing was wanted',
  withheld: 'number hidden',
  impossible: 'a number that cannot be',
  'short-code': 'a machine',
  'not-a-phone': 'no phone number',
  'own-line': "the shop's own number",
  'forward-loop': 'sent back by a phone of yours',
  'suspected-spam': 'suspected spam',
  'taken-for-spam': 'taken for spam at first',
  crew: "the shop's own people",
  blocked: 'blocked by you',
  personal: 'personal contact',
  'opted-out': 'wants no texts',
  'country-not-allowed': 'not a country you text to',
  premium: 'premium number',
  'toll-free': 'toll-free number',
  landline: 'landline',
  'no-messenger': 'nobody carries your texts yet',
  'before-restore': 'came before a backup was put back',
  'found-too-late': 'heard of too late',
  'in-conversation': 'already in conversation',
  'texted-recently': 'had a text not long before',
  'hourly-cap': 'limit of the hour reached',
  'daily-cap': 'limit of the day reached',
}

export function shortSilence(because: string): string {
  return Object.hasOwn(shortSilences, because) ? shortSilences[because as Silence] : because
}
