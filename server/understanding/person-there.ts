// Who tells of a danger for somebody else often says who that is: a tenant, a mother, a neighbour, by name.
import { type Reading, readText } from './reading.ts'

/** The name of whoever is where the danger is, as it was written; null where none is told. */
export function readPersonThere({ clean }: Reading): string | null {
  const named = byRelation.exec(clean)?.[1] ?? bySaying.exec(clean)?.[1]
  if (named) return named
  const hasty = beforeNumber.exec(clean)?.[1]
  if (!hasty || noNames.has(readText(hasty).plain)) return null
  return hasty.charAt(0).toUpperCase() + hasty.slice(1).toLowerCase()
}

const relation = [
  'tenants?|renter|roommate|landlord|neighbou?r|super|caretaker|employee|coworker|mother|mom|mum|father|dad|grandmother|grandma|grandfather|grandpa|wife|husband|son|daughter|brother|sister|aunt|uncle|friend|client|customer|mother in law|father in law|guest',
  'inquilin[oa]|vecin[oa]|mam[aá]|pap[aá]|madre|padre|abuel[oa]|espos[oa]|marido|hij[oa]|herman[oa]|t[ií][oa]|amig[oa]|client[ea]|suegr[oa]|hu[eé]sped',
  'locataire|voisine?|m[eè]re|maman|p[eè]re|papa|grand-m[eè]re|grand-p[eè]re|conjointe?|mari|femme|fils|fille|fr[eè]re|s[oœ]e?ur|tante|oncle|amie?|cliente?|belle-m[eè]re|beau-p[eè]re|concierge',
].join('|')
const whose = '[Mm]y|[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Mm]i|[Nn]uestr[oa]|[Ee]l|[Ll]a|[Mm]on|[Mm]a|[Nn]otre|[Ll]e'
const name = "\\p{Lu}\\p{Ll}[\\p{L}'-]*(?: \\p{Lu}\\p{Ll}[\\p{L}'-]*)?"
const byRelation = new RegExp(
  `(?<!\\p{L})(?:${whose}) (?:${relation})(?:,? (?:named|called|is called|llamad[oa]|nomm[eé]e?|qui s'appelle|que se llama))?,? (${name})(?!\\p{L})`,
  'u',
)
const bySaying = new RegExp(
  `(?<!\\p{L})(?:(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]enant'?s) name(?:'s| is)|(?:[Ss]he|[Hh]e)(?:'s| is) (?:called|named)|[Ss]e llama|[Ss]u nombre es|(?:[Ii]l|[Ee]lle) s'appelle|[Ss]on nom (?:est|c'est)) (${name})(?!\\p{L})`,
  'u',
)
const beforeNumber = new RegExp(
  `(?<!\\p{L})(?:${whose}) (?:${relation}),? (\\p{L}{2,})(?=,? \\(?\\+?\\d[\\d ().-]{6,})`,
  'iu',
)
const noNames = new Set(
  'at is in on the her his cell number phone called says said named unit apt en es su numero cel al dice au son numero le tel dit'.split(
    ' ',
  ),
)
