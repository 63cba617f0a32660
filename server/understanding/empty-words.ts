// Texts that bring a conversation no further: what machines answer by themselves, and what people nod with.
import { anyOf, bareText, clausesOf } from './bare-clauses.ts'
import { heard } from './intent/heard.ts'
import { isOnlyThanks } from './only-thanks.ts'
import { readText } from './reading.ts'

/** True for "I'm driving", "out of the office", a full mailbox, "thank you for your message": in English, Spanish and French. */
export function isAutoReply(text: string): boolean {
  const words = bareText(readText(text))
  return heard.auto.test(words) && !heard.humanNow.test(words)
}

/** True for "ok", "got it", "👍", "thanks" and the like, and nothing else. */
export function isBareNod(text: string): boolean {
  const reading = readText(text)
  if (reading.clean === '') return false
  const words = bareText(reading)
  return words === '' || nod.test(words) || isOnlyThanks(clausesOf(reading).join('\n'))
}

/** The words alone, for telling whether two texts say the same; numbers in long ones count for nothing, as tickets and clocks change. */
export function sameWordsKey(text: string): string {
  const words = bareText(readText(text))
  return words.length > 24 ? words.replaceAll(/\d+/g, '#') : words
}

const nods = [
  'ok(?:ay)?|okey|k|kk|sure|alright|yes|yep|yeah|yup|no|nope|got it|gotcha|received|noted|understood|copy|roger|will do',
  'sounds good|great|good|perfect|cool|fine|nice|you too|no problem|np|no worries|hello|hi|hey',
  'si|vale|bueno|bien|claro|de acuerdo|entendido|recibido|perfecto|listo|hola',
  'oui|non|d accord|entendu|bien recu|recu|parfait|c est note|note|bonjour|salut',
]
const nod = new RegExp(`^(?:${anyOf(nods).source}[ #]*)+$`, 'u')
