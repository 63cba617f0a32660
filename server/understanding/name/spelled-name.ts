// A name told letter by letter: "S-i-o-b-h-a-n", "K-a-t-h-y B-a-t-e-s".
import type { Reading } from '../reading.ts'

/** The letters put together, in small letters; null where nobody spells a name. */
export function spelledName(reading: Reading, isAsked: boolean): string | null {
  const { clean, plain } = reading
  const found = spelled.exec(clean)
  if (!found || !(isAsked || tellsHow.test(plain.slice(0, found.index + 1)))) return null
  const letters = found[1]?.toLowerCase() ?? ''
  return /[-.]\p{L}/u.test(letters) ? letters.replaceAll(/[-.]/g, '') : letters.replaceAll(' ', '')
}

/** Behind "last name" it is no whole one. */
export function isSurnameSpelled({ plain }: Reading): boolean {
  return /\b(?:last ?name|surname|family name|apellido|nom de famille)\b/.test(plain)
}

const word = '(?:\\p{L}(?:[-.]\\p{L}){2,}|\\p{L}(?: \\p{L}){4,})\\.?'
const spelled = new RegExp(`(?:^|[^\\p{L}\\p{N}'-])(${word}(?: ${word})?)(?![\\p{L}\\p{N}'-])`, 'u')
const tellsHow = /\b(?:spell\w*|spelt|written|se escribe|deletre\w*|s'?ecrit|s'?epelle|epel\w*)\b/
