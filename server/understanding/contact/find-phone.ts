// The number at which somebody can be reached, as it stands in a text.

import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { everyMatch } from '../every-match.ts'
import type { Reading } from '../reading.ts'
import type { Situation } from '../understanding.ts'
import { withDigits } from './spoken-digits.ts'

type Found = { e164: string; worth: number }
type Country = Situation['country']

/** E.164, by the rules of the shop's country where no other is named; null where none stands or it is an order's, a price, or the shop's own. */
export function findPhone({ plain }: Reading, { country }: Pick<Situation, 'country'>): string | null {
  const text = withDigits(plain)
  const found = everyMatch(text, runs)
    .slice(0, 5)
    .flatMap((run): Found[] => {
      const before = text.slice(Math.max(0, run.index - 40), run.index)
      const number = isMeant(run[0], before, text.slice(run.index + run[0].length)) ? numberIn(run[0], country) : null
      return number ? [{ e164: number.number, worth: wanted.test(before) ? 2 : 1 }] : []
    })
  return found.toSorted((one, other) => other.worth - one.worth)[0]?.e164 ?? null
}

/** Digits in groups, as numbers are written; never across a line. */
const runs = /(?<![\p{L}\d@/.$£€-])(?:\+ ?)?\(?\d{1,15}(?:[ .\-/()]{1,3}\d{1,12}){0,11}(?![\d@]|[.,]\d|\p{L}{2})/gu

function isMeant(run: string, before: string, after: string): boolean {
  const digits = run.replaceAll(/\D/g, '')
  if (digits.length < 7 || /^(\d)\1+$/.test(digits)) return false
  if (dates.test(run) || (/^\d{4}(?: \d{4})+$/.test(run) && /^(?:19|20)/.test(run))) return false
  if (/^(?: ?%| ?(?:dollars|bucks|euros|pesos|btu|sq))/.test(after) || /[$£€] ?$/.test(before)) return false
  if (/#$/.test(before) && !wanted.test(before)) return false
  return !otherThing.test(before) && !notTheirs.test(before)
}

const dates = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)|^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}(?!\d|[-/ .]?\d{3})|^\d{5}-\d{4}$/

/** The whole run, or the first groups in it that make a number: "416 555 0134 28 Woodbine". */
function numberIn(run: string, country: Country): PhoneNumber | null {
  const whole = /^(?:\D*\d){7,15}\D*$/.test(run) ? numberOf(run.trim(), country) : null
  if (whole) return whole
  for (const part of partsOf(run).slice(0, 4)) {
    const number = numberOf(part, country)
    if (number?.isValid()) return number
  }
  return null
}

/** Neighbouring groups that together are as long as a number. */
function partsOf(run: string): string[] {
  const groups = [...run.matchAll(/\+?\(?\d+/g)]
  return groups.flatMap((first, place) =>
    groups
      .slice(place + 1)
      .map((last) => run.slice(first.index, last.index + last[0].length))
      .filter((part) => /^(?:\D*\d){9,13}\D*$/.test(part)),
  )
}

function numberOf(written: string, country: Country): PhoneNumber | null {
  const number = parsePhoneNumberFromString(written, { defaultCountry: country, extract: false })
  if (!number?.isPossible()) return null
  const isGrouped = /\D/.test(written)
  return number.isValid() || (isGrouped && hasTheirLength(number)) ? number : null
}

/** Numbers from films and from new ranges are not in the lists, but as long as real ones. */
function hasTheirLength({ nationalNumber }: PhoneNumber): boolean {
  return nationalNumber.length >= 9
}

const wanted =
  /\b(?:call|text|reach|ring|phone|cell|mobile|number|no|ph|home|work|tel|contact|whatsapp|me at|me on|at|llam\w+|numero|telefono|celular|movil|appel\w*|rappel\w*|joindre|portable|cellulaire|texto)\b[^\d]{0,24}$/
const otherThing =
  /\b(?:order|invoice|inv|ticket|quote|ref|reference|confirmation|tracking|account|acct|serial|s\/n|model|vin|po|job|work order|wo|policy|claim|case|license|licence|meter|booking|upc|sku|part|item|factura|pedido|orden|cuenta|poliza|serie|modelo|commande|facture|dossier|compte|serie|modele|soumission)(?: ?(?:id|no|num|number|nr|numero|code))?\.?(?: ?(?:is|:|#|es|est|was))? ?#?$/
const notTheirs =
  /\b(?:(?:i|we|ive|just|already) (?:called|dialed|rang|tried|phoned|texted)(?: you| your| the)?(?: (?:number|at|on))*|your (?:\w+ )?(?:number|line|phone)(?: is| was)?|is this|missed (?:a )?call from|call(?:ed)? (?:me )?from|got (?:a )?(?:call|text) from|you called (?:me )?(?:from|at)|not|instead of|old (?:number|phone|cell)(?: (?:is|was))?|no longer|stop texting|marque|llame al|su numero es|votre numero(?: est)?|ancien numero(?: est)?) ?:? ?$/
