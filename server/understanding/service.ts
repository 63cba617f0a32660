// The service whose phrase fits best: more words of it, longer ones, closer together, rightly spelled.
import { clausesOf } from './bare-clauses.ts'
import { isCalendarWord, isEverydayWord } from './language/everyday.ts'
import { withoutAbsent, withoutWhoWeAre } from './no-need.ts'
import { type Phrase, phrasesOf, stemNear } from './packs/phrases.ts'
import type { TradePack } from './packs/trade-pack.ts'
import { isFormOfShort, isTypoOf, stemOf } from './packs/word-forms.ts'
import { withoutPlaces, withoutPraise, withoutWhose } from './part-meant.ts'
import type { Reading } from './reading.ts'

/** Key of the service that the text asks for in these packs; null when no phrase of theirs is in it. */
export function findService(reading: Reading, packs: readonly TradePack[]): string | null {
  const named = withoutWhoWeAre(withoutAbsent(reading))
  const told = withoutPraise(withoutPlaces(withoutWhose(named)))
  return told.plain === named.plain ? bestOf(named, packs) : (bestOf(told, packs) ?? bestOf(named, packs))
}

function bestOf(reading: Reading, packs: readonly TradePack[]): string | null {
  const heard = hear(reading)
  let best: { service: string; fit: number } | null = null
  for (const pack of packs) {
    const known = phrasesOf(pack)
    const places = placesOf(heard, known)
    // Its own trade before odd jobs.
    const isOdd = packs.length > 1 && pack.key === oddJobs
    for (const phrase of wholePhrases(places, known)) {
      const fitting = fitOf(phrase, places)
      const fit = fitting - (isOdd ? oddCosts : 0)
      if (fitting > 0 && fit > (best?.fit ?? Number.NEGATIVE_INFINITY)) best = { service: phrase.service, fit }
    }
  }
  return best?.service ?? null
}

/** Only the phrases of which every word was heard. */
function wholePhrases(places: Places, { phrases, seats }: Pick<Known, 'phrases' | 'seats'>): Phrase[] {
  const taken = new Uint32Array(phrases.length)
  for (const stem of places.keys())
    for (const { phrase, slot } of seats.get(stem) ?? []) taken[phrase] = (taken[phrase] ?? 0) | slot
  return phrases.filter(({ slots }, number) => taken[number] === (1 << slots.length) - 1)
}

type Heard = { word: string; stem: string; place: number; isEveryday: boolean }
type Place = { at: number; worth: number }
type Places = ReadonlyMap<string, readonly Place[]>

const longest = 400
const gapBetweenClauses = 3
const widest = 5
const typoCosts = 0.3
const oddJobs = 'general'
const oddCosts = 1.2
// One word alone, and misspelled, must be a long one.
const surelyMeant = 0.82
const oftenEnough = 4

const postBox = /\bp ?\.? ?o ?\.? ?box\b/g
// Among English words "four" is a number, and a French oven only among French ones.
const numberFour =
  /(?<!\b(?:le|mon|un|du|notre|nos|au|ce|votre|vos|son|les|des|mes|ton|tes|et|ou|petit|gros|vieux|nouveau|reparer|installer|brancher|changer|remplacer) )\bfour\b(?! (?:qui|ne|est|n|encastre|encastrable|marche|chauffe|fait|electrique|au|en panne|brise|casse|mort|neuf|allume|ferme|ouvre|fonctionne|pas|plus)\b)/g

/** A window of time, who leaves, and the day after Christmas. */
const notThings =
  /\b(?:end|start|beginning|middle|half|part) of (?:that|the|this|your|our|my) (?:\w+ )?window\b|\b(?:arrival|time|appointment|appt|service|delivery|booking|hour|hr|morning|afternoon|evening|same) windows?\b|\bwindow (?:of time|you (?:gave|said|offered|booked|told)|(?:between|from) \d)|\b(?:within|during|outside(?: of)?) (?:that|the|this|your) window\b|\bleave\b(?! (?:removal|clean|pick|blow|rak|haul|bag|collect))|\b(?:i'?m|we'?re|i am|we are|he'?s|she'?s|is|be|before|not|already) leaving\b|\b(?:he|she|wife|husband|son|daughter|tenant|everyone|everybody|who) leaves\b|\bboxing day\b|\b(?:never|didn'?t|did not|haven'?t|have not)(?: even| ever)? (?:call(?:ed)?|text(?:ed)?|contact(?:ed)?|phoned?|messaged?) (?:for )?(?:an?|any|the|no|your) \w+\b(?! (?:yet|before|until|till|because))|\b(?:no|nunca|jamas)(?: he| hemos)? (?:llam\w+|marqu\w+|contact\w+) (?:a |al )?(?:un |una |ningun |ninguna |el |la |su )?\w+\b(?! (?:todavia|aun|antes|porque))|\b(?:pas|jamais) (?:appele|telephone|contacte|texte)e? (?:de |d'|un |une |votre |le |la |aucun |aucune )\w+\b(?! (?:encore|avant|parce))/g

function hear(reading: Reading): Heard[] {
  let place = 0
  const plain = [postBox, numberFour, notThings].reduce((left, words) => left.replaceAll(words, ' '), reading.plain)
  return clausesOf({ ...reading, plain })
    .flatMap((clause) => {
      place += gapBetweenClauses
      return clause.split(' ').map((word) => ({
        word,
        stem: stemOf(word),
        place: place++,
        isEveryday: isEverydayWord(word) || isCalendarWord(word),
      }))
    })
    .slice(0, longest)
}

// Where each stem of the pack was heard; said over and over, a word is heard a few times.
function placesOf(heard: readonly Heard[], known: Known): Places {
  const places = new Map<string, Place[]>()
  const meanings = new Map<string, string | null>()
  for (const { word, stem, place, isEveryday } of heard) {
    const meant = meanings.get(stem) ?? (meanings.has(stem) ? null : meaningOf({ word, stem, isEveryday }, known))
    meanings.set(stem, meant)
    if (meant === null) continue
    const list = places.get(meant) ?? []
    if (list.length < oftenEnough) list.push({ at: place, worth: worthOf(stem, meant) })
    places.set(meant, list)
  }
  return places
}

// A word that is no stem of the pack may be one misspelled, unless people use it every day.
function meaningOf(
  { word, stem, isEveryday }: Omit<Heard, 'place'>,
  { vocabulary, words }: Pick<Known, 'vocabulary' | 'words'>,
): string | null {
  if (otherWords.has(word)) return null
  const listed = words.get(stem)
  if (listed) return isMeant(word, stem, listed) ? stem : null
  if (isEveryday) return null
  return stemNear(stem, { vocabulary }, (known) => isFormOf(stem, known) || isTypoOf(stem, known))
}

function worthOf(stem: string, meant: string): number {
  return 1 + meant.length * 0.02 - (stem === meant ? 0 : typoCosts)
}

// "Lo antes posible" is no ants, "til 4" no tile, and who is contacting us has no trouble with a "contacto".
const otherWords = new Set([
  'antes',
  'til',
  'till',
  'contact',
  'contacts',
  'contacting',
  'contacted',
  'contacter',
  'contacte',
])
const shortStem = 4

function isMeant(word: string, stem: string, listed: ReadonlySet<string>): boolean {
  return stem.length > shortStem || [...listed].some((one) => isFormOfShort(word, one))
}

type Known = ReturnType<typeof phrasesOf>

// "Cambio" and "cambiar", "bouché" and "boucher".
function isFormOf(heard: string, word: string): boolean {
  return word.length >= 5 && heard.startsWith(word) && heard.length - word.length <= 2
}

function fitOf({ slots }: Phrase, places: Places): number {
  const found: Place[] = []
  for (const slot of slots) {
    const near = nearest(slot, places, found)
    if (!near) return 0
    found.push(near)
  }
  if (found.length === 1 && (found[0]?.worth ?? 0) < surelyMeant) return 0
  const spots = found.map(({ at }) => at)
  const first = Math.min(...spots)
  const looseness = Math.max(...spots) - first + 1 - slots.length
  if (looseness > widest) return 0
  return found.reduce((fit, { worth }) => fit + worth, 0) - looseness * 0.04 - first * 0.0005
}

// Each word of the text stands for one word of the phrase.
function nearest(slot: readonly string[], places: Places, found: readonly Place[]): Place | null {
  const near = found[0]?.at
  let best: Place | null = null
  for (const stem of slot) {
    for (const place of places.get(stem) ?? []) {
      if (found.some(({ at }) => at === place.at)) continue
      if (best === null || (near !== undefined && Math.abs(place.at - near) < Math.abs(best.at - near))) best = place
    }
  }
  return best
}
