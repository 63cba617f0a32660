// A name that stands alone, when a name was asked for: "raj patel", "its for my mom, Ruth", "Dana, 28 woodbine".
import type { Reading } from '../reading.ts'
import { wordsAndNames } from './given-names.ts'
import { type Name, nameAt } from './name-at.ts'

/** The first clause that is nothing but a name; known ones go before unknown ones. */
export function bareName(reading: Reading): Name | null {
  const names = clausesOf(reading.plain).flatMap((start) => {
    const name = nameAt(reading, pastLead(reading.plain, start), 'told')
    return name && isWhole(reading.plain, name) ? [name] : []
  })
  return names.find(({ isKnown }) => isKnown) ?? names[0] ?? null
}

/** A name that is a word as well must stand quite alone: "may i ask why". */
function isWhole(plain: string, name: Name): boolean {
  const rest = plain.slice(name.end, name.end + 24)
  return wordsAndNames.has(plain.slice(name.start, name.end)) ? /^[.!]?(?:$|[,\n])/.test(rest) : isOver.test(rest)
}

function clausesOf(plain: string): number[] {
  return [
    0,
    ...[...plain.matchAll(/(?:[.,!;:\n(]|(?<!\p{L})-|-(?!\p{L})) ?|\b(?:and|y|et) /gu)].map(
      (each) => each.index + each[0].length,
    ),
  ].slice(0, 40)
}

function pastLead(plain: string, start: number): number {
  let at = start
  for (let rounds = 0; rounds < 6; rounds++) {
    lead.lastIndex = at
    if (!lead.test(plain)) return at
    at = lead.lastIndex
  }
  return at
}

const lead =
  /(?:hi|hello|hey|yes|yeah|yep|yup|sure|ok|okay|of course|no problem|np|oh|well|sorry|thanks|book(?: it)?|it'?s|it is|this is|i'?m|i am|me|for|under|(?:(?:you can|u can|just|please|pls) )*(?:put|use|say)(?: it| me)?(?: down)?(?: under| as| in| for)?(?: the name)?|(?:my |the |her |his )?(?:full |first )?names?(?:'s| is)?|(?:spelled|spelt)(?: as)?|(?:for )?my (?:mom|mum|mother|dad|father|wife|husband|son|daughter|sister|brother|aunt|uncle|grandma|grandmother|boss|partner|tenant)(?:'s name is| is)?|si|claro|soy|es|con|me llamo|a nombre de|mi (?:mama|madre|papa|padre|esposa|esposo|hija|hijo|hermana|hermano|abuela)|para|se llama|la|el|oui|bien sur|c'est|moi|je suis|pour|ma (?:mere|femme|fille|soeur)|mon (?:pere|mari|fils|frere)|au nom de)[ ,:]+/uy

const isOver =
  /^(?:$|[.!;:\n(,-]|\s?[+\d(#]|\s(?:here|thanks|thank|thx|please|pls|plz|and|at|from|again|but|is|my|i|i'm|im|the|gracias|y|de|merci|et|svp|du|por favor|s'il)(?!\p{L}))/u
