// Whether what reads like an address is surely one: only then does it take the place of one that is known.
import { readText } from '../reading.ts'
import { plainLeadingTypes, strongTypes, weakTypes } from './street-words.ts'
import { tokensOf } from './tokens.ts'

/** A number with a word for a street beside its name, or words before it that put a place right. */
export function isSureAddress(address: string, text: string): boolean {
  const tokens = tokensOf(readText(address)).filter(({ kind }) => kind !== 'mark')
  const isNumbered = tokens.some(({ kind }) => kind === 'number')
  const hasType = tokens.some(
    ({ word }, at) =>
      plainLeadingTypes.has(word) || (at > 0 && strongTypes.has(word)) || (at > 1 && weakTypes.has(word)),
  )
  return (isNumbered && hasType) || puttingRight.test(readText(text).plain)
}

const puttingRight =
  /(?<!\p{L})(?:addres+|adress|addy|location|moved|moving to|move to|relocated|wrong|correct(?:ion|ed)?|actually|(?:i )?meant?|typo|oops|should be|supposed to be|(?:new|other|different) (?:place|house|home|apartment|apt)|direccion|domicilio|ubicacion|(?:me|nos) (?:mude|mudamos)|perdon|mejor dicho|en realidad|equivo\p{L}+|(?:otra|nueva) casa|adresse|demenage\p{L}*|plutot (?:au|a|sur)|en fait|desolee?|erreur|je (?:me suis trompe\p{L}*|voulais dire)|(?:autre|nouveau|nouvelle) (?:maison|logement|place))(?!\p{L})/u
