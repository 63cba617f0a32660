// What says that a time suits, behind it: "friday is fine", "la dos esta bien", "vendredi me va". Takes bare words.
import { anyOf } from '../bare-clauses.ts'

const suits = [
  '(?<!\\b(?:i|we|im|on|je) )works?|suits?|good|great|perfect|fine|ok|okay|best|better|lovely|ideal|cool|awesome|excellent|wonderful|nice|easiest|easier|preferable|preferred|convenient|possible|doable|free|available|home|here|off|it is|yes',
  'bien|perfect[oa]|mejor|ideal|genial|excelente|puedo|podemos|va|viene|queda|sirve|conviene|funciona|acomoda|cuadra|parece|libres?|disponibles?|de acuerdo|en casa|claro',
  'bon|bonne|parfait|correct|mieux|super|nickel|convient|marche|fonctionne|arrange|dispo|disponibles?|libres?|possible|fait l affaire|chez (?:moi|nous)|a la maison|d accord|oui',
]
const verbs =
  'is|s|its|thats|would|wld|will|ll|d|be|should|could|might|may|seems?|looks?|sounds?|am|are|were|esta|estaria|sera|seria|es|me|nos|estoy|estamos|estare|est|serait|suis|serai|c'
/** What may stand between a time and the word that says so. */
const between = `(?:${verbs}|it|that|really|very|so|just|also|actually|still|probably|totally|pretty|definitely|the|a|an|my|for|us|i|we|im|ill|all|day|then|both|ones?|option|slot|time|appointment|appt|at|in|on|like|muy|mas|yo|la|el|lo|que|en|ca|tres|plus|le|ce|je|on|nous|moi|vous|pour|y)`

const behind = new RegExp(`^(?:${between} )*?${anyOf(suits).source}`, 'u')
const saidOf = new RegExp(`^(?:${verbs}|works?|suits|va|marche)(?![\\p{L}\\d])`, 'u')

export function isApproved(behindIt: string): boolean {
  return behind.test(behindIt)
}

/** "Is fine", but not "good plumbers": two of those are no place in a list. */
export function saysThatItSuits(behindIt: string): boolean {
  return saidOf.test(behindIt) && isApproved(behindIt)
}
