// "Can you come tomorrow?": whether the time that is taken is all that they ask for, so that nobody else is to answer.
import type { Reading } from '../reading.ts'
import type { Situation } from '../understanding.ts'
import { isAnswer, partsOf } from './parts.ts'
import { isPurpose } from './purpose.ts'

/** Also true of who asks nothing. */
export function answersAll(reading: Reading, situation: Situation): boolean {
  return partsOf(reading, situation)
    .filter(({ words, mark }) => mark.includes('?') || asks.test(words))
    .every(({ words }) => asksForTime(words) || asksIfItCanBe.test(words) || asksWhen.test(words))
}

/** Somebody is to come at it, and for what. */
function asksForTime(words: string): boolean {
  const [before = '', ...behind] = words.split(taken)
  if (behind.length === 0 || ofThemselves.test(words)) return false
  const rest = behind.join('zz').trim()
  return isAnswer(before) && (isAnswer(rest) || isPurpose(rest))
}

const taken = /(?<!\p{L})(?:zz|nn)(?!\p{L})/u
const asks =
  /^(?:(?:hi|hey|hello|ok|okay|so|and|but|please|hola|y|pero|bonjour|et|mais|alors) )*(?:can|could|would|will|do|does|is|are|how|what|when|who|which|where|why|should|may|must|puede\w*|podria\w*|es|esta|hay|tiene\w*|cuando|como|que|quien|cual|donde|cuanto|pouvez|pourriez|peux|peut|est|avez|etes|quand|comment|qui|quel\w*|ou|combien|vous (?:pouvez|pourriez))(?!\p{L})/u
const asksIfItCanBe =
  /^(?:(?:ok|okay|so|and) )?(?:is|would|does|will|can|could) (?:that|it|this) (?:be |still )*(?:work|works|ok|okay|fine|good|possible|alright|all right|suit)(?: (?:for|with) (?:you|u|ya|mike|him))?$|^(?:esta bien|le parece(?: bien)?|se puede|es posible|le sirve|les sirve)$|^(?:est ce possible|c est possible|ca (?:marche|va|convient)|ca vous (?:va|convient)|est ce que ca (?:va|marche|convient|vous va|vous convient))$/u
const asksWhen =
  /^(?:(?:ok|okay|so|and|hi|hey) )?(?:when|what (?:time|day)s?) (?:can|could|will|would|are|do) (?:you|u|ya|he|mike|someone|somebody) (?:\w+ )?(?:come|make it|be here|get here|available|free|have|do it|fit me in)(?: by| over| out)?$|^(?:y )?cuando (?:pueden?|podrian?) (?:venir|pasar)$|^(?:et )?quand (?:pouvez vous|pourriez vous|est ce que vous pouvez|vous pouvez) (?:venir|passer)$/u
// "Do I need to be home tomorrow?", "will it be you friday?"
const ofThemselves =
  /\b(?:(?:should|shall|do|must|would|can|need) (?:i|we) (?:\w+ ){0,2}(?:be|need|have to|leave|put|pay|bring|prepare|stay)|(?:it|that) (?:will )?be (?:you|mike)|who|how long|debo|tengo que|tenemos que|hace falta|dois je|faut il|faut que)\b/u
