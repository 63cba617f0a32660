// "If it's free then 2": a time that is taken on condition of an answer is not taken before it.
import { anyOf, clausesOf } from '../bare-clauses.ts'
import type { Reading } from '../reading.ts'

export function hangsOnAnswer(reading: Reading): boolean {
  return clausesOf(reading).some((clause) => condition.test(clause))
}

const condition = anyOf([
  '(?:only )?if (?:so|yes|it is|it does|you do|you are|they are)(?= (?:then )?(?:\\d|the|ill|i|we|lets|book)\\b|$)',
  '(?:if|as long as|provided|assuming|only when)(?: (?!not\\b)\\w+){0,5} (?:no (?:extra )?(?:charge|fee|cost)|cheap\\w*|under \\$? ?\\d+|less than \\$? ?\\d+|not (?:too |that |so )?(?:much|expensive)|reasonable|affordable|insured|licensed|bonded)(?! (?:at that time|that day|to come))',
  // Whether a man is free is no condition of ours.
  '(?:if|as long as|provided|assuming|only when) (?:its|it is|thats|that is|(?:the|your|an|my)(?: \\w+)? ?(?:estimates?|quotes?|visits?|call ?outs?|inspections?|consult\\w*|service|diagnos\\w*)(?: is| are)?) free',
  'si (?:es asi|no cobran?)|(?:si|siempre que|solo si)(?: \\w+){0,4} (?:gratis|gratuit[oa]|barat[oa]|menos de \\d+|sin costo|sin cargo)',
  'si (?:oui|c est le cas)|(?:si|a condition que|seulement si)(?: \\w+){0,4} (?:gratuite?s?|(?:pas|moins) (?:trop )?chere?s?|moins de \\d+|sans frais)',
])
