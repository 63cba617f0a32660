import type { CodeMeaning } from '../twiml/code-meaning.ts'

/**
 * What Twilio's codes mean for us, at the send and in a receipt alike. About the `account` is only what would stop every
 * text; a country, a route or an unverified number stops one.
 */
const meanings: Record<string, CodeMeaning> = {
  14107: { because: 'too-many-requests', about: 'moment' },
  20003: { because: 'wrong-credentials', about: 'account' },
  20005: { because: 'account-suspended', about: 'account' },
  20404: { because: 'wrong-credentials', about: 'account' },
  20429: { because: 'too-many-requests', about: 'moment' },
  21211: { because: 'cannot-be-texted', about: 'message' },
  21212: { because: 'not-our-number', about: 'account' },
  21266: { because: 'cannot-be-texted', about: 'message' },
  21408: { because: 'country-not-enabled', about: 'message' },
  21603: { because: 'not-our-number', about: 'account' },
  21604: { because: 'cannot-be-texted', about: 'message' },
  21605: { because: 'too-long', about: 'message' },
  21606: { because: 'not-our-number', about: 'account' },
  21608: { because: 'trial-account', about: 'message' },
  // The address for receipts is bad: PUBLIC_URL, the same for every text.
  21609: { because: 'refused', about: 'account' },
  21610: { because: 'opted-out', about: 'message' },
  21611: { because: 'too-many-requests', about: 'moment' },
  21612: { because: 'no-route', about: 'message' },
  21614: { because: 'cannot-be-texted', about: 'message' },
  21617: { because: 'too-long', about: 'message' },
  21635: { because: 'cannot-be-texted', about: 'message' },
  21659: { because: 'not-our-number', about: 'account' },
  21660: { because: 'not-our-number', about: 'account' },
  30001: { because: 'too-many-requests', about: 'moment' },
  30002: { because: 'account-suspended', about: 'account' },
  30004: { because: 'filtered', about: 'message' },
  30005: { because: 'cannot-be-texted', about: 'message' },
  30006: { because: 'cannot-be-texted', about: 'message' },
  30007: { because: 'filtered', about: 'message' },
  30032: { because: 'not-registered', about: 'account' },
  30034: { because: 'not-registered', about: 'account' },
  63038: { because: 'too-many-requests', about: 'moment' },
}

/** What a code means, or null for one that we need not tell from others. */
export function meaningOf(code: string | null): CodeMeaning | null {
  return code !== null && Object.hasOwn(meanings, code) ? (meanings[code] ?? null) : null
}
