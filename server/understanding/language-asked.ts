// Who asks whether we speak a language of ours, or wants to go on in it.
import { anyOf, bareText } from './bare-clauses.ts'
import type { Reading } from './reading.ts'
import type { Language } from './understanding.ts'

/** "¿Habla español?", "do you speak French?", "in English please"; null for all else, and for what nobody asks of us. */
export function languageAsked(reading: Reading): Language | null {
  const asked = asking.exec(bareText(reading))?.groups ?? {}
  const name = asked.spoken ?? asked.wanted ?? asked.bare
  return name === undefined ? null : (languages.find(([, names]) => names.test(name))?.[0] ?? null)
}

const languages: readonly [Language, RegExp][] = [
  ['en', /^(?:en|in|an)/],
  ['es', /^(?:es|sp|cas)/],
  ['fr', /^fr/],
]
const names = '(?:english|spanish|french|ingles|espanol|castellano|frances|anglais|espagnol|francais)'
const little =
  '(?: (?:please|pls|plz|por favor|porfa|s il vous plait|svp|there|here|ahi|aqui|ici|ustedes|usted|un peu|un poco|a little))*'

const asking = new RegExp(
  anyOf([
    `(?:(?:do|does|can|could)(?: (?:you|u|ya|yall|guys|anyone|anybody|someone|somebody|we|i|there|here))+ (?:speak|talk|text|write|do|continue|go on)|is there (?:anyone|somebody|someone) (?:there )?(?:who|that)? ?speaks?|(?:alguien )?(?:hablan?|se habla|puede[ns]? (?:hablar|escribir|atender)(?:me)?|podemos (?:hablar|seguir)|atienden)|(?:parlez|parle|ecrivez)(?: vous)?|vous parlez|quelqu un (?:qui )?parle|on peut (?:parler|continuer))(?: (?:any|some|in|en|le|l|el|also|tambien|aussi))* (?<spoken>${names})${little}$`,
    `^(?:(?:hi|hello|hola|bonjour|sorry|perdon|pardon|ok|only|solo|seulement|yo|i|je|prefer|prefiero|prefere) )*(?:in|en) (?<wanted>${names})${little}$`,
    `^(?:(?:hi|hello|hola|bonjour) )?(?<bare>${names})${little}$`,
  ]).source,
  'u',
)
