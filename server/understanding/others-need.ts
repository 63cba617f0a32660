// "My neighbour needs you": somebody else wants the shop, told by who has a booking.
import { anyOf } from './bare-clauses.ts'

/** `text` in bare clauses. */
export function tellsOthersNeed(text: string): boolean {
  return needs.test(text)
}

const enOthers =
  '(?:my|our|the|a) (?:next door )?(?:\\w+ )?(?:neighbou?rs?|mom|mum|mother|dad|father|parents|sister|brother|daughter|son|aunt|uncle|cousin|friend|buddy|coworker|tenants?|landlord|roommate|boss|in laws|grandma|grandmother|grandpa|guy next door|lady next door)'
const esOthers =
  '(?:mi|mis|el|la|una?|nuestr[oa]s?) (?:vecin[oa]s?|mama|papa|madre|padre|papas|herman[oa]|hij[oa]|ti[oa]|prim[oa]|amig[oa]|suegr[oa]|inquilin[oa]|abuel[oa]|compañer[oa]|jefe|jefa)'
const frOthers =
  '(?:mon|ma|mes|notre|le|la|une?) (?:voisine?s?|mere|pere|parents|soeur|frere|fille|fils|tante|oncle|cousine?|amie?|copine?|beau pere|belle mere|locataire|grand mere|grand pere|collegue)'
const needs = anyOf([
  `${enOthers}(?: \\w+){0,8}? (?:does )?(?:needs?|wants?|would like|could use|is looking for|can use|would take|will take|has an?)(?: (?:also|too|still|really))* (?:you|u|ya|him|it|that|this|one|your|the (?:slot|spot|time|appointment|visit|plumber|electrician)|my (?:slot|spot|time|appointment)|someone|somebody|an?|some|help|to (?:get|have|book))`,
  `${esOthers}(?: \\w+){0,8}? (?:l[oa]s? )?(?:si )?(?:necesita\\w*|quiere\\w*|ocupa\\w*|tiene un\\w?|quisiera)`,
  `${frOthers}(?: \\w+){0,8}? (?:a|ont|aurait|aurai) (?:aussi |bien )?(?:besoin|une?)|${frOthers}(?: \\w+){0,8}? (?:(?:vous|en) )?(?:veut|veulent|voudrait|voudraient|aimerait|cherche|prendrait)`,
])
