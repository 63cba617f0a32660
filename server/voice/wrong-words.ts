// Which fact somebody calls wrong without saying what it is instead, in three languages.
import type { Question } from '../replies/enquiry.ts'
import { readText } from '../understanding/reading.ts'

const wordings: readonly { fact: Question; wording: RegExp }[] = [
  {
    fact: 'address',
    wording: /\b(?:address|street|place|house|number|direccion|domicilio|calle|numero|adresse|rue|maison)\b/,
  },
  { fact: 'name', wording: /\b(?:name|nombre|nom)\b/ },
  { fact: 'time', wording: /\b(?:time|day|date|hour|when|hora|dia|fecha|horario|heure|jour|moment)\b/ },
]

export function whatIsCalledWrong(words: string): Question | null {
  const { plain } = readText(words)
  return wordings.find(({ wording }) => wording.test(plain))?.fact ?? null
}
