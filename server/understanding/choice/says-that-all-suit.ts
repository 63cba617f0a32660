// "Both are fine" takes times, "how much for both?" and "we both work" speak of things and of people.
import { isApproved } from './approval.ts'
import { isAnswer } from './parts.ts'
import type { Scene } from './scene.ts'

/** Whether what stands around a word for all of them chooses: in a question nothing else may be asked. */
export function saysThatAllSuit({ tokens }: Scene, at: number): boolean {
  const from = tokens.findLastIndex(({ text }, place) => place < at && marks.test(text)) + 1
  const end = tokens.findIndex(({ text }, place) => place >= at && marks.test(text))
  const words = wordsOf(tokens.slice(from, end < 0 ? tokens.length : end))
  const behind = wordsOf(tokens.slice(at, end < 0 ? tokens.length : end))
  const isQuestion = tokens[end]?.text === '?' || asks.test(words)
  const counted = behind.match(counts)?.[0]
  if (counted === undefined && !isQuestion) return true
  if (counted !== undefined && ofPeople.test(words)) return false
  const isPlain = isAnswer(words.replaceAll(several, ' ')) && !asksOfWork.test(words)
  return isPlain || (!isQuestion && isApproved(behind.slice(counted?.length ?? 0).trim()))
}

function wordsOf(tokens: Scene['tokens']): string {
  return tokens
    .map(({ text }) => text.replaceAll("'", ''))
    .filter((text) => /[\p{L}\p{N}$€£]/u.test(text))
    .join(' ')
}

const marks = /^[.,;!?…()\n:]$/u
const counts =
  /^(?:both|either|all (?:3|three)|l[oa]s (?:dos|tres)|amb[oa]s|tod[oa]s|les (?:deux|trois)|tous|toutes)(?!\p{L})(?: (?:one|of (?:those|these|them|the (?:two|three|2|3))|works?|times?|days?|slots?))?/u
const asks =
  /^(?:(?:hi|hey|hello|ok|okay|so|and|but|y|pero|et|mais|alors) )*(?:can|could|would|will|do|does|is|are|how|what|whats|which|puede\w*|podria\w*|cuanto|cuesta\w*|cobra\w*|combien|est ce|pouvez|pourriez|faites|vous (?:faites|pouvez|pourriez))(?!\p{L})/u
const ofPeople =
  /\b(?:we|us|you|u|ya|nosotr[oa]s|nous|vous|my \w+ and (?:i|me)) (?:(?:are|re|will|ll|can|have|sommes|etes) )?(?:both|all|either|tous|toutes|los dos|las dos|les deux)\b|\b(?:both|either|all three) (?:one )?of (?:us|you)\b|\b(?:hi|hey|hello|thanks|thank you) both\b/u
/** "Can you do both?", "how much for either?". */
const asksOfWork =
  /\b(?:how (?:much|long)|(?:can|could|do|does|will|would) (?:you|u|ya|they|he|she|it|mike|one|someone|somebody|(?:the|one|your|a) \w+) (?:also )?(?:do|make|take|come|need|get|put|see|book|help)|is (?:it|this|that|there)|(?:puede\w*|podria\w*) (?:hacer|venir|poner)|(?:pouvez|pourriez|peut|peux)(?: vous)? (?:faire|prendre|venir)|faites)\b/u
const several =
  /(?<!\p{L})(?:those|these|them|3|three|two|2|dos|deux|trois|tres|todos|todas|tous|toutes|ambos|ambas|cualquiera?|sirven|vienen|quedan|convienen|funcionan|van|vont|conviennent|marchent|fonctionnent|arrangent|son|estan|sont|da|days?|dias|moments?|creneaux|horas|horarios|easy|easiest|flexible|theyre|ces|esas?|esos?|ell[oa]s|whichever|choice|later|earlier|sooner|tarde|temprano|tard|tot)(?!\p{L})/gu
