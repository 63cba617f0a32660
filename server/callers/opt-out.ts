// STOP ends the texts, START brings them back, HELP asks who we are; whoever asks for silence in words of their own gets it too.
import { bareClauses } from './bare-words.ts'
import { asksForSilence } from './opt-out-wordings.ts'

/** What a text says about being texted, if it says so beyond doubt; after an opt-out a lone yes is a START. */
export function readConsentWord(body: string, caller: { optedOut: boolean }): 'stop' | 'start' | 'help' | null {
  const clauses = bareClauses(body.replace(refusedQuestion, ' '))
  const lone = clauses.join('').replaceAll(' ', '')
  if (isStopSign(body) || stopWords.has(lone) || /^s+t+o+p+$/.test(lone) || noMore.test(clauses.join(' ')))
    return 'stop'
  if (startWords.has(lone) || (caller.optedOut && agreement.has(lone))) return 'start'
  if (helpWords.has(lone)) return 'help'
  return asksForSilence(clauses) || bearsKeyword(body) ? 'stop' : null
}

function isStopSign(body: string): boolean {
  return /^[^\p{L}\p{N}]*🛑[^\p{L}\p{N}]*$/u.test(body)
}

/** The words, alone and bare, that carriers take for an opt-out on long codes: they block and answer by themselves. */
export function isExactStopWord(body: string): boolean {
  return carrierStopWords.has(asCarriersRead(body))
}

/** Likewise the words that carriers answer with who is texting. */
export function isCarrierHelpWord(body: string): boolean {
  return carrierHelpWords.has(asCarriersRead(body))
}

/** Likewise the words that lift a carrier's block. */
export function isCarrierStartWord(body: string): boolean {
  return carrierStartWords.has(asCarriersRead(body))
}

/** The language of a lone word that ends, brings back or explains the texts; null where the word is used in several. */
export function languageOfConsentWord(body: string): 'es' | 'fr' | null {
  const lone = bareClauses(body).join('').replaceAll(' ', '')
  if (spanishWords.has(lone)) return 'es'
  return frenchWords.has(lone) ? 'fr' : null
}

const carrierStopWords = new Set(['stop', 'unsubscribe', 'end', 'quit', 'stopall', 'revoke', 'optout', 'cancel'])
const carrierHelpWords = new Set(['help', 'info'])
const carrierStartWords = new Set(['start', 'unstop', 'yes'])

// Written without spaces, as OPT OUT, OPT-OUT and S.T.O.P are read. CANCELAR and ANNULER are missing: they are about the job.
const spanishStopWords = 'alto parar baja debaja basta detener desuscribir desuscribirme desuscribirse'.split(' ')
const frenchStopWords = 'arret arrete arreter arretez desabonner desabonnement desinscrire desinscription'.split(' ')
const stopWords = new Set([
  ...carrierStopWords,
  ...'remove td unsub unsubscribed unsuscribe unsubcribe unsubscibe'.split(' '),
  ...spanishStopWords,
  ...frenchStopWords,
])
// With a thank-you it declines an offer.
const noMore = /^(?:no more|ya no mas|no mas)(?: (?:please|pls|por favor|porfa))?$/
const startWords = new Set(['start', 'unstop'])
const agreement = new Set(['yes', 'oui', 'si'])
const helpWords = new Set(['help', 'info', 'aide', 'ayuda'])
const spanishWords = new Set([...spanishStopWords, 'si', 'ayuda'])
const frenchWords = new Set([...frenchStopWords, 'oui', 'aide'])

// "Lose my number? No way!"
const refusedQuestion =
  /(?<=^|[.!?\n])[^.!?\n]*\?\s*(?:(?:lol|haha|ha),? )?(?:no way|never|no chance|nah|nope|hell no|of course not|not at all|jamas|jamás|nunca|jamais)\b(?=\s*(?:[.!,;]|$|lol|haha|i love|love))/giu

// "Who is this? I never called you. STOP", "STOP I smell gas": the word in capitals as a sentence of its own, first or last; but not somebody
// who shouts, and not "STOP. Don't come yet".
function bearsKeyword(body: string): boolean {
  if (!keywordFirst.test(body) && !keywordLast.test(body)) return false
  return /\p{Ll}/u.test(body) && !/\b(?:com(?:e|ing)|wait|hold|water)\b/i.test(body)
}

const keywordFirst =
  /^\W*(?:STOP|UNSUBSCRIBE)(?:\s*[.\n]|[\s,!:;-]+(?:I|Im|I['’]m|[Ww]e|[Mm]y|[Tt]here|[Ww]ho|[Yy]ou|[Ww]rong|[Tt]his is|[Tt]hat['’]?s)\b)/u
const keywordLast = /[.?!\n]\s*(?:STOP|UNSUBSCRIBE)\W*$/u

function asCarriersRead(body: string): string {
  return body.trim().toLowerCase()
}
