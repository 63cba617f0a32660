import type { LedHere } from './lead-here.ts'

/** Why calls and texts do not lead here yet, to whoever asked for it. */
export function whyNotLed(company: string, because: Extract<LedHere, { do: 'refused' }>['because']): string {
  return {
    'wrong-credentials': `${company} refuses us. Look at the account below, and save it once more.`,
    'wrong-key': `${company} refuses the key. Look at the account below, and save it once more.`,
    suspended: 'The account is suspended. Sign in there and mend that.',
    'no-such-number': 'The account answers, but not for this number. Choose one of its own below.',
    refused: `${company} would not have it. Set the addresses there by hand, as it stands above.`,
    unreachable: `${company} cannot be reached at the moment. Nothing is known to have changed; try again in a minute.`,
    'address-missing': 'This box has no public address yet. Set it under Carrier and messenger first.',
    'changed-meanwhile': 'It was changed there meanwhile. Look at what stands there now, and say so once more.',
    'still-elsewhere': 'It was set, but not everything leads here yet. Look at what is left.',
  }[because]
}
