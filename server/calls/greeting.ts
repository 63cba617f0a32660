import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { businessName } from '../conversations/texts.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import type { Shop } from '../settings/settings.ts'
import type { Silence } from './missed-call.ts'

/** What a caller hears when nobody picked up. It says that a text is coming only when one was decided on. */
export function greet(decision: { do: 'text-back' } | { do: 'stay-silent'; because: Silence }, shop: Shop): CallStep[] {
  if (decision.do === 'stay-silent' && turnedAway.includes(decision.because)) return [{ do: 'reject' }]
  const emergency = `If someone's life is in danger, hang up and call ${spellOut(emergencyNumberOf(shop.country))}.`
  const greeting = `You've reached ${businessName(shop)}. Nobody can pick up right now.`
  const next = decision.do === 'text-back' ? aTextIsComing : (howToReachUs[decision.because] ?? callAgain)
  return [say(`${emergency} ${greeting} ${next}`), { do: 'hang-up' }]
}

const turnedAway: Silence[] = ['line-off', 'forward-loop']

const aTextIsComing =
  "We're texting you at this number now. Just answer the text and we'll take it from there. Goodbye."
const callAgain = 'Please call again a little later. Goodbye.'

const howToReachUs: Partial<Record<Silence, string>> = {
  withheld:
    'We cannot see your number. Please call again with your number shown, or send a text to the number you called. Goodbye.',
  landline: 'We have noted your number. You can also call again a little later. Goodbye.',
  'toll-free': 'We have noted your number. You can also call again a little later. Goodbye.',
  'texted-recently':
    'We have texted you at this number. Please answer that text, or call again a little later. Goodbye.',
  'in-conversation': 'We have your messages at this number and will answer them. Goodbye.',
}

function say(words: string): CallStep {
  return { do: 'say', words, language: 'en' }
}

/** Digit by digit, so that a voice says "nine one one". */
function spellOut(number: string): string {
  return [...number].join(' ')
}
