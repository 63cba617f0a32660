// What the shop says unasked, or while somebody drives: in the words of each language, and never with a promise.
import { plainLetters } from '../conversations/segments.ts'
import type { Language } from '../understanding/understanding.ts'

type Phrases = { nudge: string; onMyWay: string; onMyWayNamed: string; reviewAsk: string }
export type Phrase = keyof Phrases

const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    nudge: '{business}: do you still need help? Tell us here what you are looking to get done. Reply STOP to opt out.',
    onMyWay: '{business}: we are on our way to you, about {minutes} minutes.',
    onMyWayNamed: '{business}: {name} is on the way to you, about {minutes} minutes.',
    reviewAsk:
      '{business}: thanks for your kind words. If you have a minute, a review would help us: {link} Reply STOP to opt out.',
  },
  es: {
    nudge:
      '{business}: ¿todavía necesita ayuda? Díganos aquí qué trabajo necesita. Responda STOP para no recibir textos.',
    onMyWay: '{business}: vamos en camino, unos {minutes} minutos.',
    onMyWayNamed: '{business}: {name} va en camino, unos {minutes} minutos.',
    reviewAsk:
      '{business}: gracias por sus amables palabras. Si tiene un minuto, una reseña nos ayudaría: {link} Responda STOP para no recibir textos.',
  },
  fr: {
    nudge:
      "{business} : avez-vous encore besoin d'aide ? Dites-nous ici de quoi il s'agit. Répondez STOP pour ne plus recevoir de textos.",
    onMyWay: '{business} : nous sommes en route, environ {minutes} minutes.',
    onMyWayNamed: '{business} : {name} est en route, environ {minutes} minutes.',
    reviewAsk:
      '{business} : merci pour vos bons mots. Si vous avez une minute, un avis nous aiderait : {link} Répondez STOP pour ne plus recevoir de textos.',
  },
}

export function phrase(language: Language, which: Phrase, values: Readonly<Record<string, string>>): string {
  return plainLetters(phrases[language][which].replaceAll(/\{(\w+)\}/g, (_, place: string) => values[place] ?? ''))
}
