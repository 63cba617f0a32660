import type { Chosen } from '../../server/set-up/choose-number.ts'
import type { Connected } from '../../server/set-up/connect-number.ts'
import type { Saved } from '../../server/set-up/save-account.ts'
import type { TestText } from '../../server/set-up/send-test-text.ts'
import { failureWords } from './proof.tsx'

type Because<Outcome> = Outcome extends { do: 'refused'; because: infer Word } ? Word : never
export type Refused = Because<Saved> | Because<Chosen> | Because<Connected> | Because<TestText>

/** Why a step was not taken, and what to do about it. */
export function refusalWords(because: Refused): string {
  switch (because) {
    case 'changed-meanwhile':
      return 'Somebody changed this while you had it open. What stands now is shown here, and nothing of yours was saved.'
    case 'token-missing':
      return 'Fill in the auth token: it proves that calls and texts really come from Twilio.'
    case 'other-account-connected':
      return 'This box is connected to another account. Go back to practice first (Settings, Carrier and messenger), then connect this one.'
    case 'cannot-text':
      return 'This number takes no texts. Choose another one, or buy one with SMS.'
    case 'cannot-call':
      return 'This number takes no calls. Choose another one, or buy one with voice.'
    case 'owners-mobile':
      return 'This is your own mobile number. The shop needs a number of its own.'
    case 'practice-fixed':
      return 'This box practises only: CARRIER or MESSENGER in its environment says so, and a number that led here would find a closed door.'
    case 'account-missing':
      return 'The Twilio account is not known yet.'
    case 'number-missing':
      return 'The number is not chosen yet.'
    case 'address-missing':
      return 'The public address is not known yet.'
    case 'not-connected':
      return 'The number is not connected yet.'
    case 'mobile-missing':
      return 'Your mobile number is not known yet.'
    default:
      return failureWords({ because, code: null })
  }
}
