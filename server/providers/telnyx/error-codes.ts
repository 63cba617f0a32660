import type { CodeMeaning } from '../twiml/code-meaning.ts'

/** What Telnyx's codes mean for us, at the send and in a receipt alike, by its pages of error codes. */
const meanings: Record<string, CodeMeaning> = {
  10009: { because: 'wrong-credentials', about: 'account' },
  10010: { because: 'wrong-credentials', about: 'account' },
  10011: { because: 'too-many-requests', about: 'moment' },
  10016: { because: 'cannot-be-texted', about: 'message' },
  20100: { because: 'account-suspended', about: 'account' },
  40001: { because: 'cannot-be-texted', about: 'message' },
  40002: { because: 'filtered', about: 'message' },
  40003: { because: 'filtered', about: 'message' },
  40010: { because: 'not-registered', about: 'account' },
  40011: { because: 'too-many-requests', about: 'moment' },
  40012: { because: 'cannot-be-texted', about: 'message' },
  40013: { because: 'not-our-number', about: 'account' },
  40015: { because: 'filtered', about: 'message' },
  40100: { because: 'not-our-number', about: 'account' },
  40302: { because: 'too-long', about: 'message' },
  40305: { because: 'not-our-number', about: 'account' },
  40309: { because: 'country-not-enabled', about: 'message' },
  40310: { because: 'cannot-be-texted', about: 'message' },
  40312: { because: 'account-suspended', about: 'account' },
  40314: { because: 'account-suspended', about: 'account' },
  40318: { because: 'too-many-requests', about: 'moment' },
  40321: { because: 'not-our-number', about: 'account' },
  40322: { because: 'filtered', about: 'message' },
  40333: { because: 'refused', about: 'account' },
}

/** What a code means, or null for one that we need not tell from others. */
export function meaningOf(code: string | null): CodeMeaning | null {
  return code !== null && Object.hasOwn(meanings, code) ? (meanings[code] ?? null) : null
}

/** 40300 stands for several refusals; only its words tell that somebody said STOP. */
export function meaningOfError({ code, words }: { code: string | null; words: string }): CodeMeaning | null {
  if (code === '40300' && /\bstop\b/i.test(words)) return { because: 'opted-out', about: 'message' }
  return meaningOf(code)
}
