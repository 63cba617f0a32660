// What a trouble is told of: not the thing that it stands beside, nor what was done for a neighbour.
import { type Reading, veiled } from './reading.ts'
import { whoseAndWhere } from './whose-thing.ts'

/** "The kitchen sink under the window is clogged": what is clogged goes before, and where it stands is left out. */
export function withoutPlaces(reading: Reading): Reading {
  return veiled(reading, beside)
}

/** "La toilette de ma mère au 12 rue Euclid est bouchée": what is clogged is her toilet, however far behind it says so. */
export function withoutWhose(reading: Reading): Reading {
  return veiled(reading, whoseAndWhere)
}

/** "You did a great job on his water heater. I need a toilet replaced": what sent them to us is left out. */
export function withoutPraise(reading: Reading): Reading {
  return veiled(reading, praise)
}

/** Whether a sentence tells who sent them to us. */
export function isPraise(sentence: string): boolean {
  return sends.test(sentence)
}

const beside =
  /(?<=\p{L} )(?:under|underneath|below|above|beside|behind|by|near|next to|across from|in front of|close to|debajo de|abajo de|arriba de|al lado de|junto a|cerca de|atras de|detras de|enfrente de|sous|pres de|a cote de|derriere|au[ -]dessus de|devant) (?:the |my |our |a |el |la |los |las |mi |le |les |l'|ma |mon |un |une )?(?:\p{L}+ ){1,2}?(?=(?:is|are|was|wont|won't|isnt|isn't|doesnt|doesn't|keeps|got|leaks|drips|esta|estan|no|gotea|tira|se|est|sont|ne|coule|fuit|goutte|marche) )/gu

const senders =
  "you (?:guys |folks )?(?:did|do|fixed|helped|installed|came|worked|were)|(?:said|says|told me|told us) (?:you|u)|recommend\\p{L}*|referred|(?:saw|seen|found|got) (?:you|u|your|ur)|(?:your|ur) (?:sign|truck|van|ad|card|number|flyer)|me (?:recomend[oó]|dijo)|(?:vi|encontr[eé]) su|m'a (?:recommand[eé]|parl[eé])|j'ai vu (?:votre|vos)"
const sends = new RegExp(`(?<!\\p{L})(?:${senders})(?!\\p{L})`, 'iu')
const praise = new RegExp(
  `(?<=^|[.!?\\n])[^.!?\\n]*(?<!\\p{L})(?:${senders})(?!\\p{L})[^.!?\\n]*(?=[.!?\\n] ?\\p{L})`,
  'gu',
)
