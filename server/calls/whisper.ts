// What somebody of the crew hears before they are put through: who calls and about what, and the key that takes the call.
import { businessName } from '../conversations/texts.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import type { Shop } from '../settings/settings.ts'

type About = { name: string | null; need: string | null }

/** So long a phone waits for the key: a voicemail that picked up is gone after it. */
const seconds = 8
const mostLetters = 120

export function whisper(leg: number, { name, need }: About, shop: Shop): CallStep[] {
  const who = name ? ` from ${name}` : ''
  const what = need ? `, about: ${need.slice(0, mostLetters)}` : ''
  const words = `A call for ${businessName(shop)}${who}${what}. Press 1 to take it.`
  return [{ do: 'ask-leg', leg, words, language: 'en', seconds }, { do: 'hang-up' }]
}

/** For whoever picks up, or presses the key, when the call is no longer to be had. */
export const tooLate: CallStep[] = [
  { do: 'say', words: 'The call has been taken, or the caller has hung up.', language: 'en' },
  { do: 'hang-up' },
]
