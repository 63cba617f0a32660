// "Mine" and "hers", where more than one visit is spoken of. Takes bare clauses, one a line.
import { anyOf } from './bare-clauses.ts'

export function namesOwn(text: string): boolean {
  return own.test(text)
}

export function namesOther(text: string): boolean {
  return other.test(text)
}

/** "Both of them", "swap them": not one of several. */
export function meansAll(text: string): boolean {
  return all.test(text)
}

/** "Neither", "keep both", to who asked which. */
export function keepsAll(text: string): boolean {
  return keeps.test(text)
}

const visit = '(?:appointment|appt|apt|booking|visit|slot|time|one)'
const own = lines(
  `mine(?! (?:is|was|are|were)? ?(?:leak|clog|drip|broke|not work)\\w*)|my own(?: ${visit})?`,
  '(?:la|el|lo) (?:mia|mio|nuestra)',
  '(?:le|la) (?:mien|mienne|notre)',
)
const other = lines(
  `hers|(?:his|her|their) ${visit}|theirs`,
  '(?:la|el) (?:de ella|de el|suy[oa])|su cita de (?:ella|el)',
  '(?:le|la) (?:sien|sienne|leur)|son (?:rendez ?vous|rdv)',
)
const all = lines(
  'both|all (?:of (?:them|it|my|our)|my|our|the) ?(?:appointments|appts|bookings|visits|jobs)?|the two(?: of them)?|(?:swap|switch|trade) (?:them|the two|places)|everything',
  '(?:las|los) dos|ambas|ambos|todas|todos|tod[ao] lo|intercambi\\w+',
  '(?:les|tous les|toutes les) deux|tous (?:mes|nos|les)|toutes (?:mes|nos|les)|(?:echang|interverti)\\w+',
)
const keeps = lines(
  '(?:keep|leave)(?: \\w+){0,2} (?:both|them|all|everything|it|as)|neither|none(?: of (?:them|those))?|no need',
  'ningun[ao]?|(?:deje\\w*|mantenga\\w*|quede\\w*)(?: \\w+){0,2} (?:dos|todo|asi|como)',
  'aucun\\w*|ni l un\\w*|(?:gardez|laissez|on garde)(?: \\w+){0,2} (?:deux|tout|comme|ca)',
)

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
