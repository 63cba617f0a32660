// "False alarm. Still need the tap", "pero mi llave gotea": a job that is told beside a danger keeps no danger alive.
import { type Reading, readText } from './reading.ts'

/** What is told of the danger itself. */
export function withoutJobBeside(reading: Reading): Reading {
  const rest = reading.plain.replaceAll(wanted, '. ').replaceAll(dripping, '. ')
  return rest === reading.plain ? reading : readText(rest)
}

const things =
  '(?:taps?|faucets?|toilets?|sinks?|drains?|showers?|tubs?|bathtubs?|outlets?|lights?|locks?|llaves?|grifos?|inodoros?|banos?|lavabos?|fregaderos?|regaderas?|desagues?|enchufes?|robinets?|toilettes?|eviers?|lavabos?|douches?|baignoires?|drains?|prises?|serrures?)'
const link = '(?:(?:but|and|pero|y|mais|et|though|oh|so) )*'
const wanted = new RegExp(
  `(?<!\\p{L})${link}(?:(?:i|we|yo|je|j'|on|nous|my|the) ?)?(?:(?:still|also|todavia|aun|aussi|encore|toujours) )*(?:needs?|want|would like|necesito|necesitamos|quiero|queremos|ocupo|(?:ai |avons |a )?(?:encore |toujours )?besoin (?:de |d'|du )?) ?(?:(?!help|aide|ayuda)\\p{L}+ ){0,4}${things}(?: (?:fixed|repaired|done|looked at|replaced|checked|arreglad[oa]|reparee?))?(?!\\p{L})`,
  'gu',
)
/** It drips on, and pours nowhere. */
const dripping = new RegExp(
  `(?<!\\p{L})${link}(?:(?:still|todavia|aun|encore|toujours) )*(?:(?:my|the|our|mi|la|el|mon|ma|le|l')? ?${things}(?: \\p{L}+){0,3} (?:(?:still|just|is|s|keeps|sigue|todavia|encore|toujours) )*(?:drip\\w*|leak\\w*|clog\\w*|gote\\w*|tapad[oa]|coule|fuit|goutte|bouchee?)|(?:gotea|sigue goteando|dripping) (?:my|the|mi|la|el) ${things})(?: (?:still|though|again|todavia|encore|toujours|a bit|un poco|un peu))*(?!\\p{L})`,
  'gu',
)
