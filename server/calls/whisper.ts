// What somebody of the crew hears before they are put through, in the shop's language: who calls and about what, and the key that takes the call.
import { businessName } from '../conversations/texts.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import type { Shop } from '../settings/settings.ts'
import type { Language } from '../understanding/understanding.ts'

type About = { name: string | null; need: string | null }

/** So long a phone waits for the key: a voicemail that picked up is gone after it. */
const seconds = 8
const mostLetters = 120

export function whisper(leg: number, { name, need }: About, shop: Shop): CallStep[] {
  const { language } = shop
  const { call, from, about, press } = words[language]
  const who = name ? ` ${from} ${name}` : ''
  const what = need ? `, ${about}: ${need.slice(0, mostLetters)}` : ''
  const said = `${call} ${businessName(shop, language)}${who}${what}. ${press}`
  return [{ do: 'ask-leg', leg, words: said, language, seconds }, { do: 'hang-up' }]
}

/** For whoever picks up, or presses the key, when the call is no longer to be had. */
export function tooLate({ language }: Pick<Shop, 'language'>): CallStep[] {
  return [{ do: 'say', words: words[language].tooLate, language }, { do: 'hang-up' }]
}

const words: Record<Language, Record<'call' | 'from' | 'about' | 'press' | 'tooLate', string>> = {
  en: {
    call: 'A call for',
    from: 'from',
    about: 'about',
    press: 'Press 1 to take it.',
    tooLate: 'The call has been taken, or the caller has hung up.',
  },
  es: {
    call: 'Una llamada para',
    from: 'de',
    about: 'motivo',
    press: 'Pulse 1 para contestarla.',
    tooLate: 'Alguien ya contestó la llamada, o quien llamaba ha colgado.',
  },
  fr: {
    call: 'Un appel pour',
    from: 'de',
    about: 'motif',
    press: 'Appuyez sur 1 pour le prendre.',
    tooLate: "L'appel a été pris, ou la personne a raccroché.",
  },
}
