// Of several bookings, the one that is spoken of: by what is done there, by whose it is, by its day, or by our last words.
import type { Booking } from '../bookings/store.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { slotsIn } from '../understanding/choice/slots.ts'
import { tellsOthersNeed } from '../understanding/others-need.ts'
import type { TradePack } from '../understanding/packs/trade-pack.ts'
import { stemOf } from '../understanding/packs/word-forms.ts'
import { type Reading, readText } from '../understanding/reading.ts'
import { findService } from '../understanding/service.ts'
import type { Situation } from '../understanding/understanding.ts'
import { namesOther, namesOwn } from '../understanding/whose-visit.ts'
import { findRefused, findWindows } from '../understanding/windows/windows.ts'
import { knownTo } from './need.ts'
import { speaksOfOtherPlace } from './other-need.ts'
import { bookedIn } from './other-time.ts'
import { saysWhenItIs } from './sentences/said-agreed.ts'

type Around = { ahead: readonly Booking[]; situation: Situation; packs: readonly TradePack[]; isListed: boolean }

/** Null where none is named, or more than one; `isListed`: our last words asked which of them, in their order. */
export function bookingNamed(reading: Reading, around: Around): Booking | null {
  return byWork(reading, around) ?? byOwner(reading, around) ?? byTime(reading, around) ?? byPlace(reading, around)
}

/** What our last words told the time of. */
export function bookingTold({ ahead, situation }: Pick<Around, 'ahead' | 'situation'>): Booking | null {
  return onlyOne(ahead.filter((booking) => saysWhenItIs(situation.said, booking, situation.zone)))
}

function byWork(reading: Reading, { ahead, packs }: Around): Booking | null {
  const service = findService(reading, packs)
  const isSame = ahead.filter((booking) => booking.service === service && service !== null)
  const words = ahead.map((booking) => tellingWords(booking, packs))
  const said = wordsIn(reading)
  const isTold = ahead.filter((_, n) => {
    const others = words.filter((_words, other) => other !== n)
    return [...(words[n] ?? [])].some((word) => said.has(word) && !others.some((one) => one.has(word)))
  })
  return isTold.length > 1 || isSame.length > 1 ? null : onlyOne([...new Set([...isTold, ...isSame])])
}

/** What the trade knows, whose it is, and where. */
function tellingWords({ need, address }: Booking, packs: readonly TradePack[]): Set<string> {
  const isOfTrade = knownTo([...packs])
  const relatives = new Set(
    saidIn(readText(need ?? ''))
      .filter((word) => kin.test(word))
      .map(stemmed),
  )
  const told = [...wordsIn(readText(need ?? ''))].filter(
    (word) => !common.has(word) && (isOfTrade(word) || relatives.has(word)),
  )
  return new Set([...told, ...[...wordsIn(readText(address ?? ''))].filter((word) => !street.test(word))])
}

function wordsIn(reading: Reading): Set<string> {
  return new Set(saidIn(reading).map(stemmed))
}

function saidIn(reading: Reading): string[] {
  const words = clausesOf(reading).flatMap((clause) => clause.split(' '))
  return words.filter((word) => word.length > 2 || /^\d+$/.test(word))
}

function stemmed(word: string): string {
  return stemOf(unowned(word))
}

/** "Moms" is hers. */
function unowned(word: string): string {
  return kin.test(word) ? word.replace(/s$/, '') : word
}

function byOwner(reading: Reading, { ahead }: Around): Booking | null {
  const text = clausesOf(reading).join('\n')
  const isOthers = ({ need }: Booking) => {
    const told = readText(need ?? '')
    return speaksOfOtherPlace(told) || tellsOthersNeed(clausesOf(told).join('\n'))
  }
  if (namesOwn(text)) return onlyOne(ahead.filter((booking) => !isOthers(booking)))
  return namesOther(text) ? onlyOne(ahead.filter(isOthers)) : null
}

/** "Friday's", "the one on Friday": not the day to which it is to go. */
function byTime(reading: Reading, { ahead, situation, isListed }: Around): Booking | null {
  const text = clausesOf(reading).join('\n')
  const bare = { ...situation, offered: [] }
  const isOwn = isListed || !moves.test(text)
  const named = [...text.matchAll(ofTheDay)].flatMap(([words]) => findWindows(readText(words), bare))
  const left = findRefused(reading, bare)
  const all = named.length + left.length > 0 ? [...named, ...left] : isOwn ? findWindows(reading, bare) : []
  const booked = bookedIn({ ahead, situation })
  const numbers = new Set(all.flatMap((window) => slotsIn(window, booked).map(({ n }) => n)))
  return onlyOne(ahead.filter((_, n) => numbers.has(n + 1)))
}

function byPlace(reading: Reading, { ahead, isListed }: Around): Booking | null {
  const text = clausesOf(reading).join('\n')
  if (firstOne.test(text) || (isListed && /^(?:la |the |le |el )?(?:1|one|uno|una|un|une)$/m.test(text)))
    return ahead[0] ?? null
  if (
    ahead.length === 2 &&
    (secondOne.test(text) || (isListed && /^(?:la |the |le |el )?(?:2|two|dos|deux)$/m.test(text)))
  )
    return ahead[1] ?? null
  return null
}

function onlyOne(found: readonly Booking[]): Booking | null {
  return found.length === 1 ? (found[0] ?? null) : null
}

// The trade knows them, and they tell no work from another.
const common = new Set(
  [
    'come',
    'com',
    'time',
    'work',
    'need',
    'look',
    'help',
    'can',
    'one',
    'day',
    'home',
    'house',
    'fix',
    'repair',
    'move',
    'venir',
    'casa',
    'need',
    'book',
    'appointment',
    'cita',
    'visit',
    'maison',
    'repar',
    'arregl',
    'new',
    'old',
    'get',
    'have',
    'for',
    'the',
  ].map(stemOf),
)

const kin =
  /^(?:mom|mum|mother|dad|father|parent|son|daughter|brother|sister|wife|husband|friend|neighbou?r|tenant|aunt|uncle|grandm\w+|grandp\w+|mama|papa|madre|padre|hij[oa]|herman[oa]|espos[oa]|amig[oa]|vecin[oa]|abuel[oa]|inquilin[oa]|suegr[oa]|cunad[oa]|ti[oa]|prim[oa]|yerno|nuera|tante|oncle|cousine?|mere|maman|pere|fils|fille|frere|soeur|femme|mari|amie?|voisine?|locataire|rental|cottage|office|condo|cabin|oficina|bureau|chalet)s?$/
const street = /^(?:rd|road|st|street|ave|avenue|rue|calle|dr|drive|cres|blvd|lane|court|toronto)$/
const day =
  '(?:today|tomorrow|tmrw|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|aujourdhui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\\w+ \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2} ?[ap]m)'
const visit =
  '(?:one|appointment|appt|apt|booking|visit|job|slot|cita|visita|la|el|lo|celui|celle|rendez ?vous|rdv|visite)'
const ofTheDay = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${visit} (?:(?:on|for|of|at|thats?|is|from|de|del|du|des|pour|para|le|la|el|prevue?) )+${day}|(?:the|my|our|this) ${day}(?:s|'s)? ${visit}|(?:move|change|push|shift|reschedule|switch|cancel) ${day}s(?= |$))(?![\\p{L}\\p{N}])`,
  'gu',
)
const moves =
  /\b(?:to|until|till|instead|make it|can (?:we|you|i)|could (?:we|you|i)|al?|para el|mejor|plutot|a (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|mov\w*|muev\w*|cambi\w*|pas\w*|deplac\w*|decal\w*|resched\w*|chang\w*)\b/
const firstOne =
  /\b(?:(?:the|my) (?:first|1st|earlier|sooner) (?:one|appointment|appt|booking|visit|job)?|(?:the|my) (?:first|earlier|sooner)$|(?:la|el) primer[oa]?|(?:la|le) premiere?)\b/m
const secondOne =
  /\b(?:(?:the|my) (?:second|2nd|later|last) (?:one|appointment|appt|booking|visit|job)|(?:the|my) (?:second|later|last|other)$|(?:la|el) (?:segund[oa]|ultim[oa])|(?:la|le) (?:deuxieme|seconde?|derniere?))\b/m
