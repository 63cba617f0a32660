import type { CodeMeaning } from '../twiml/code-meaning.ts'

/** What SignalWire's codes mean for us, by its page of error codes; where the number at fault may be ours or theirs, nobody is blamed. */
const meanings: Record<string, CodeMeaning> = {
  10001: { because: 'refused', about: 'account' },
  10002: { because: 'trial-account', about: 'account' },
  21210: { because: 'not-our-number', about: 'account' },
  21217: { because: 'cannot-be-texted', about: 'message' },
  21219: { because: 'trial-account', about: 'message' },
  21601: { because: 'not-our-number', about: 'account' },
  21603: { because: 'not-our-number', about: 'account' },
  21604: { because: 'cannot-be-texted', about: 'message' },
  21610: { because: 'opted-out', about: 'message' },
  21611: { because: 'too-many-requests', about: 'moment' },
  21617: { because: 'too-long', about: 'message' },
  21717: { because: 'not-registered', about: 'account' },
  30002: { because: 'account-suspended', about: 'account' },
  30004: { because: 'filtered', about: 'message' },
  30005: { because: 'cannot-be-texted', about: 'message' },
  30006: { because: 'cannot-be-texted', about: 'message' },
  30007: { because: 'filtered', about: 'message' },
  30022: { because: 'too-many-requests', about: 'moment' },
  30027: { because: 'too-many-requests', about: 'moment' },
}

/** What a code means, or null for one that we need not tell from others. */
export function meaningOf(code: string | null): CodeMeaning | null {
  return code !== null && Object.hasOwn(meanings, code) ? (meanings[code] ?? null) : null
}
