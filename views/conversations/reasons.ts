import type { Refusal } from '../../server/conversations/queue-message.ts'
import type { Rejection, SendAnswer } from '../../server/providers/messenger/messenger.ts'

type Unsure = Extract<SendAnswer, { outcome: 'unknown' }>['because']
type Outbox =
  | 'too-late'
  | 'unreachable'
  | 'crashed'
  | 'not-recorded'
  | 'surprise'
  | 'never-arrived'
  | 'sent-again'
  | 'outcome-unknown'
  | 'kept-crashing'
  | 'restored'
  | 'company-changed'

/** Every word that a message can carry as its `because`. */
export type Reason =
  | Rejection
  | Exclude<Refusal, 'already-queued'>
  | Unsure
  | Outbox
  | 'not-delivered'
  | 'texted-recently'
  | 'quiet-hours'
  | 'overtaken'
  | 'answered-by-hand'
  | 'taken'
  | 'landline'

/** Why a text did not go, or not yet; and what the owner can do about it, where that is anything. */
export const reasons: Record<Reason, { why: string; remedy?: string }> = {
  'opted-out': {
    why: 'the caller wants no texts',
    remedy: 'Only the caller can change that, by texting START. Call them instead.',
  },
  'quiet-hours': { why: 'it is no hour to be texted where they are' },
  overtaken: { why: 'the caller wrote again before it went' },
  'answered-by-hand': { why: 'you wrote by hand before it went' },
  landline: {
    why: 'a look-up said that this number takes no texts; it is probably a landline',
    remedy: 'Call them instead.',
  },
  taken: { why: 'you took the conversation before it went' },
  'zone-unknown': {
    why: 'the box does not know what time it is at your shop',
    remedy: 'Set the time zone in the settings.',
  },
  'no-hour-suits': {
    why: 'the shop is never open while it is day for the caller',
    remedy: 'Write it by hand: what you send yourself always goes.',
  },
  'caller-hourly-cap': {
    why: 'the box had said enough to this caller for an hour',
    remedy: 'Write by hand: that is never counted.',
  },
  'caller-daily-cap': {
    why: 'the box had said enough to this caller for a day',
    remedy: 'Write by hand: that is never counted.',
  },
  'shop-daily-cap': {
    why: 'the box had sent as many texts of its own in a day as it may',
    remedy: 'TEXTBACKS_PER_DAY sets how many: six for each missed call. What you write by hand always goes.',
  },
  'texted-recently': { why: 'the caller had been texted shortly before the backup was put back' },
  blocked: { why: 'you blocked this caller', remedy: 'Unblock them to text again.' },
  forgotten: { why: 'the caller was forgotten at their wish' },
  'cannot-be-texted': {
    why: 'this number takes no texts; it is probably a landline',
    remedy: 'Call them instead.',
  },
  premium: { why: 'texting a premium number would be expensive' },
  'toll-free': { why: 'toll-free numbers take no texts from shops', remedy: 'Call them instead.' },
  'country-not-allowed': {
    why: 'the shop does not text to this country',
    remedy: 'ALLOWED_COUNTRIES says which ones it texts to.',
  },
  'country-not-enabled': {
    why: 'the messenger is not allowed to text to this country',
    remedy: "Allow the country in the messenger's console (for Twilio: Geo permissions).",
  },
  'no-route': { why: 'the messenger has no way to this number', remedy: 'Call them instead.' },
  filtered: {
    why: 'a phone company took it for spam',
    remedy: 'Words of a plain sentence without links pass more easily. Call them instead.',
  },
  'too-long': { why: 'it was longer than the messenger takes', remedy: 'Send it in parts.' },
  'not-our-number': {
    why: "the messenger says that the shop's number is not ours or cannot send texts",
    remedy: "Compare the line in the settings with the number in the messenger's console.",
  },
  'trial-account': {
    why: 'a trial account texts only to numbers that were verified in its console',
    remedy: 'Verify the number there, or upgrade the account.',
  },
  'not-registered': {
    why: 'the number is not registered for texting with the phone companies (A2P 10DLC)',
    remedy: "Register it in the messenger's console; that takes days.",
  },
  'wrong-address': {
    why: 'the messenger is not at the address that was given for it',
    remedy: 'Check the address under Settings, Other companies and phones.',
  },
  'wrong-template': {
    why: 'how the messenger is asked is not written down rightly',
    remedy: 'Check the template under Settings, Other companies and phones.',
  },
  'wrong-credentials': {
    why: 'the messenger does not accept our account or token',
    remedy: 'Check the account of the messenger under Settings.',
  },
  'account-suspended': {
    why: 'the messenger has suspended the account',
    remedy: 'It is often an unpaid bill: look into its console.',
  },
  'too-many-requests': { why: 'the messenger takes no more texts at the moment' },
  'never-left': { why: 'the messenger could not be reached', remedy: 'Look at the internet connection of this box.' },
  refused: { why: 'the messenger refused it', remedy: 'Its console says more about the code.' },
  'not-delivered': {
    why: 'the phone company could not deliver it',
    remedy: 'The phone may be off, out of reach or a landline. Call them instead.',
  },
  'timed-out': { why: 'the messenger did not answer in time' },
  'connection-lost': { why: 'the connection to the messenger broke off' },
  'server-error': { why: 'the messenger answered with an error of its own' },
  'unreadable-answer': { why: "the messenger's answer could not be read" },
  'too-late': {
    why: 'it could not go out in time, and a late text would only confuse',
    remedy: 'Call them, or write anew.',
  },
  unreachable: { why: 'the messenger could not be reached' },
  crashed: { why: 'this box stopped in the middle of sending it' },
  'not-recorded': { why: 'the disk took nothing while it was being sent' },
  surprise: { why: 'something unforeseen happened while it was being sent', remedy: 'The log says what.' },
  'never-arrived': { why: 'the messenger never got it' },
  'sent-again': {
    why: 'nothing came back, so it is sent again under the same name, of which the messenger makes one text',
  },
  'outcome-unknown': {
    why: 'whether it went out could not be found out, and nobody is texted twice',
    remedy: "Look into the messenger's console, or call them.",
  },
  'kept-crashing': {
    why: 'this box stopped again and again while sending it',
    remedy: 'The log says more. Call them instead.',
  },
  restored: {
    why: 'a backup was put back, and whether it had gone out before is not known',
    remedy: 'Call them when it still matters.',
  },
  'company-changed': {
    why: 'the shop had just changed who carries its texts',
    remedy: 'Call them, or write anew.',
  },
}

/** The same for words of a newer or older version of the program. */
export function reasonOf(because: string | null): { why: string; remedy?: string } {
  if (because !== null && Object.hasOwn(reasons, because)) return reasons[because as Reason]
  return { why: because ?? 'for a reason that was not written down' }
}
