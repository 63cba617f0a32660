// What stands beside the answer to "What's the address?" shows the way there, and is no new need, unless they say so.
import { heard } from './intent/heard.ts'
import { tellsOwnNeed } from './own-need.ts'
import { type Reading, readText } from './reading.ts'

/** The parts of such an answer that tell of a need of their own: what is broken, wanted or put right, not what the house looks like. */
export function needBesideAddress({ clean }: Reading): Reading {
  const parts = clean.split(/[,.;!?\n(-]|(?<!\p{L})(?:and|but|y|pero|et|mais)(?!\p{L})/iu)
  return readText(parts.filter(tellsNeed).join('. '))
}

function tellsNeed(part: string): boolean {
  const reading = readText(part)
  if (landmark.test(reading.plain)) return false
  return putsRight.test(reading.plain) || tellsOwnNeed(reading, { ads: heard.spam, namesService: true })
}

const landmark =
  /(?<!\p{L})(?:(?:house|home|building|bldg|one|place|unit|condo|duplex|bungalow|townhouse|casa|edificio|maison|immeuble|bloc|logement) (?:with|w|w\/|that|thats|has|on|in|at|is|con|de|del|que|en|es|avec|qui|au|aux|est)|(?:the )?(?:\p{L}+ )?(?:house|home|building|casa|edificio|maison|immeuble)$|above|below|behind|beside|besides|next (?:to|door)|across|near|by the|over the|under the|opposite|(?:in|at|out) (?:the )?(?:front|back|rear)|between|(?:on|to) (?:the|your|ur) (?:left|right)|(?:first|second|third|\d(?:st|nd|rd|th)) (?:house|door|one)|arriba de|encima de|al lado|junto a|atras de|detras de|enfrente|frente a|cerca de|a la (?:izquierda|derecha)|au[ -]dessus|a cote|derriere|devant|en face|pres d|a (?:gauche|droite)|coin)(?!\p{L})/u
const putsRight =
  /(?<!\p{L})(?:also|too|as well|actually|instead|not the|tambien|ademas|en realidad|aussi|en plus|en fait|plutot|finalement)(?!\p{L})/u
