// What a caller hears when nobody picked up, in the language that they are known to speak, else in the shop's.
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { businessName } from '../conversations/texts.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import type { Shop } from '../settings/settings.ts'
import type { Language } from '../understanding/understanding.ts'
import { type HowToReachUs, spoken } from './greeting-words.ts'
import type { Silence } from './missed-call.ts'

/** It says that a text is coming only when one was decided on; `hasOurText`: an earlier one is there, or may yet arrive; `second`: a language in which it may be answered, too. */
export function greet(
  decision: { do: 'text-back' } | { do: 'stay-silent'; because: Silence; hasOurText?: boolean },
  shop: Shop,
  { language = shop.language, second = null }: { language?: Language; second?: Language | null } = {},
): CallStep[] {
  if (decision.do === 'stay-silent' && turnedAway.includes(decision.because)) return [{ do: 'reject' }]
  const { after } = spoken[language]
  const next = decision.do === 'text-back' ? 'aTextIsComing' : afterSilence(decision)
  const also: CallStep[] = second ? [{ do: 'say', words: spoken[second].answerInThis, language: second }] : []
  const words = `${nobodyIsThere(shop, language)} ${after[next]}`
  return [{ do: 'say', words, language }, ...also, { do: 'hang-up' }]
}

/** Whom to call where a life is in danger, and that nobody can pick up: what every caller hears first. */
export function nobodyIsThere(shop: Shop, language: Language): string {
  const { emergency, nobodyCanPickUp } = spoken[language]
  const danger = emergency.replace('{number}', spellOut(emergencyNumberOf(shop.country)))
  return `${danger} ${nobodyCanPickUp.replace('{business}', () => businessName(shop, language))}`
}

const turnedAway: Silence[] = ['line-off', 'forward-loop']

/** Whom no text reaches, and who waits in the queue. */
export function isCalledBack(because: Silence, hasOurText: boolean): boolean {
  return calledBack.includes(because) || (because === 'texted-recently' && !hasOurText)
}

const calledBack: Silence[] = [
  ...(['landline', 'no-messenger', 'toll-free', 'opted-out', 'country-not-allowed', 'before-restore'] as const),
  ...(['found-too-late', 'hourly-cap', 'daily-cap'] as const),
]

function afterSilence({ because, hasOurText = true }: { because: Silence; hasOurText?: boolean }): HowToReachUs {
  return isCalledBack(because, hasOurText) ? 'numberIsNoted' : (others[because] ?? 'callAgain')
}

const others: Partial<Record<Silence, HowToReachUs>> = {
  withheld: 'showYourNumber',
  'suspected-spam': 'sendAText',
  blocked: 'goodbye',
  'texted-recently': 'answerOurText',
  'in-conversation': 'weHaveYourTexts',
}

/** Digit by digit, so that a voice says "nine one one". */
export function spellOut(number: string): string {
  return [...number].join(' ')
}
