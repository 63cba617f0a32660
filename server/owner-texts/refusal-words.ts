import type { Written } from '../conversations/write-by-hand.ts'
import type { Approved } from '../replies/decide-draft.ts'

type Because = Written | Approved extends infer Outcome
  ? Outcome extends { do: 'refused'; because: infer B }
    ? B
    : never
  : never

/** Why nothing went to a caller, as a sentence goes on after "not sent,". */
const reasons: Record<Because & string, string> = {
  'opted-out': 'they want no texts. Please call',
  blocked: 'you blocked them',
  forgotten: 'they were forgotten at their wish',
  'cannot-be-texted': 'this number takes no texts. Please call',
  premium: 'a premium number would be expensive',
  'toll-free': 'toll-free numbers take no texts. Please call',
  'country-not-allowed': 'the shop does not text to this country',
  'caller-hourly-cap': 'the box had said enough to them for an hour. Your own words always go',
  'caller-daily-cap': 'the box had said enough to them for a day. Your own words always go',
  'shop-daily-cap': 'the box had said enough for a day. Your own words always go',
  'zone-unknown': "the shop's time zone is not set",
  'too-late': 'it would have come too late',
  'no-hour-suits': 'the shop is never open while it is day there. Your own words always go',
  'no-line': 'the shop has no number of its own yet',
  'form-used': 'that was sent before with other words',
  'just-sent': 'these very words went out a moment ago',
  'no-such-conversation': 'the conversation is gone',
  'no-such-draft': 'the draft is gone',
  'decided-already': 'somebody decided on it before',
  'changed-meanwhile': 'the draft changed meanwhile',
  overtaken: 'they wrote again',
}

export function whyNot(because: Because): string {
  return reasons[because]
}
