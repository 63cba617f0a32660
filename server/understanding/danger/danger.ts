// A danger counts when it is said to be there now: not when it is denied, imagined, long ago or over.

import { anyOf, clausesOf } from '../bare-clauses.ts'
import { everyMatch } from '../every-match.ts'
import { withoutJobBeside } from '../job-beside-danger.ts'
import type { Reading } from '../reading.ts'
import type { Danger } from '../understanding.ts'
import { criedOut } from './cries.ts'
import { readDangerElsewhere } from './elsewhere.ts'
import { english } from './english.ts'
import { withoutFigures } from './figurative.ts'
import { french } from './french.ts'
import { rightedErrands, rightedLines } from './haste.ts'
import { unnamed } from './names.ts'
import { saysItGoesOn, saysItWasNone, withoutUnhurt } from './over.ts'
import { partsIn } from './parts.ts'
import { scenesIn, tellsWhatWasFound } from './scenes.ts'
import { isHabitual, isLowBattery, signsIn, type Told } from './signs.ts'
import { spanish } from './spanish.ts'
import { asMeant } from './spellings.ts'
import type { DangerWordings } from './wordings.ts'

/** What stands around a text: names and streets told in it, as written, and what we last said. */
export type DangerContext = { named?: readonly (string | null)[]; said?: string }

/** The danger that somebody is in while writing, the deadliest when there are several; words typed in haste are righted where none is heard. */
export function readDanger(whole: Reading, { named = [], said = '' }: DangerContext = {}): Danger | 'none' {
  const reading = unnamed(whole, named)
  const thoughts = rightedErrands(thoughtsOf(reading))
  const heard = dangerIn(sceneOf(thoughts), { clean: reading.clean, said }) ?? readDangerElsewhere(reading)
  if (heard) return heard
  const meant = rightedLines(thoughts)
  return (meant !== thoughts && dangerIn(sceneOf(meant), { clean: '', said })) || 'none'
}

function dangerIn(scene: Scene, { clean, said }: { clean: string; said: string }): Danger | null {
  const { told, text } = scene
  const signs = [...signsIn(told), ...partsIn(told), ...scenesIn(told)]
  const isThere = (one: Told, words: string) => !isOverBy(scene, one) && isReal(words, one.at)
  const found = dangers.find(
    (one) =>
      isOpen(scene, one.is) &&
      [...signs.filter(({ is }) => is === one.list), ...inWords(one, told)].some((each) => isThere(each, told)),
  )
  if (found && found.list !== 'other') return found.is
  const cried = scene.solvedTo === -1 ? criedOut(clean, { ...scene, said }) : null
  if (cried) return cried
  const across = acrossMarks.find(
    (one) => isOpen(scene, one.is) && inWords(one, text).some((each) => isThere(each, text)),
  )
  return across?.is ?? found?.is ?? null
}

/** True when somebody says that a danger told of before was none, or has passed, and tells of no other. */
export function saysDangerIsOver(reading: Reading): boolean {
  if (readDanger(reading) !== 'none' || asksOfBattery.test(reading.plain)) return false
  const { told, text, goesOn } = sceneOf(thoughtsOf(withoutJobBeside(reading)))
  if (saysItGoesOn(text)) return false
  const ofThings = withoutUnhurt(told)
  return saysItWasNone(text) || (!goesOn && endOfSolved(ofThings, ofThings.replaceAll('\n', ' ')) !== -1)
}

/** "Is it just a low battery?": they do not know it. */
const asksOfBattery = /(?:batter(?:y|ies)|pilas?|baterias?|piles?|batteries?)[^.!,;\n?]{0,20}\?/u

/** A text as it is searched: `told` has a line for each thought, `text` is the same in one line, letter for letter. */
type Scene = { told: string; text: string; goesOn: boolean; isPraise: boolean; solvedTo: number }

function sceneOf(typed: string): Scene {
  const thoughts = withoutFigures(typed)
  const text = thoughts.replaceAll('\n', ' ').trimEnd()
  const goesOn = still.test(text)
  const isPraise = praise.test(text)
  const told = isPraise ? thoughts.replaceAll(delighted, (words) => '.'.repeat(words.length)) : thoughts
  return { told, text, goesOn, isPraise, solvedTo: goesOn ? -1 : endOfSolved(thoughts, text) }
}

/** Where the last thought ends that says that it is over; -1 where none does. */
function endOfSolved(thoughts: string, text: string): number {
  const last = everyMatch(text, solved).findLast(({ index }) => !tellsWhatWasFound(text.slice(index, index + 120)))
  if (!last) return -1
  const end = thoughts.indexOf('\n', last.index + last[0].length - 1)
  return end === -1 ? thoughts.length : end
}

/** What is over is over for what was told until then, and for what is told after it only in passing; water that comes every spring is not here now. */
function isOverBy({ told, solvedTo }: Scene, { is, at }: Told): boolean {
  const [first = 0] = at
  const clause = clauseAt(told, first)
  if (is === 'flood' && isHabitual(clause) && !still.test(clause)) return true
  if (solvedTo === -1) return false
  return first <= solvedTo || !announced.test(clause) || bygone.test(clause)
}

function isOpen({ text, goesOn }: Scene, danger: Danger): boolean {
  if (goesOn) return true
  if (danger === 'flood') return !shutOff.test(text)
  return danger !== 'co' || !isLowBattery(text) || ringing.test(text)
}

const announced =
  /(?:^| )(?:(?:i|we) (?:can )?(?:still |also )?(?:smell|see|hear|have|feel)|theres?|there (?:is|are)|now|is|are|its|help|hay|huele|esta|estan|sale|c est|y a|sent|maintenant|emergency|on fire|\w{3,}ing)(?: |$)/
const bygone =
  /(?:^| )(?:was|were|had|thought|smelled|era|fue|estaba|habia|hubo|pense|etait|avait|pensais|croyais|just|only|solo)(?: |$)/
const ringing =
  /(?:^| )(?:going off|ppm|(?:4|four) (?:times|beeps|chirps)|dizzy|headaches?|sick|screaming|blaring|nauseous)(?: |$)/

const languages = [english, spanish, french]

type Kind = { is: Danger; list: Told['is']; wording: RegExp }
// What smokes where current runs is a matter of current, unless it burns.
const dangers: readonly Kind[] = [
  kind('gas', 'gas'),
  kind('co', 'co'),
  { is: 'other', list: 'pressure', wording: /(?!)/gu },
  kind('fire', 'flames'),
  kind('electrical', 'electrical'),
  kind('fire', 'smoke'),
  kind('flood', 'flood'),
  kind('other', 'other'),
]
// Who is locked in is often told in two breaths, and that it smells.
const acrossMarks: readonly Kind[] = [
  { is: 'gas', list: 'gas', wording: dangerous('gasGuessed') },
  kind('co', 'co'),
  { is: 'co', list: 'co', wording: dangerous('coAlone') },
  kind('other', 'other'),
  { is: 'flood', list: 'flood', wording: dangerous('runsOn') },
]
const praise = anyOf(...languages.map((language) => language.praise))
const delighted = /^fire+$/gm
const begun = new RegExp(anyOf(...languages.map((language) => language.begun)), 'mu')
const past = anyOf(...languages.map((language) => language.past))
const still = anyOf(...languages.map((language) => language.still))
const solved = new RegExp(anyOf(...languages.map((language) => language.solved)), 'gu')
const shutOff = anyOf(...languages.map((language) => language.shutOff))
// "Had a gas smell last week. It's back".
const isBack =
  /^[^\n]*\n(?:(?:and|but|now|so|today|well|y|et|pero|mais) )*(?:its|it is|it s|ha|ya|c est|ca) (?:now |a |est |ya )?(?:back|happening again|regreso|volvio|revenue?|de retour)/u
const pastAlone = new RegExp(`^(?:so |hi |hey )?${past.source}$`, 'u')
// "My dishwasher floods? No, it just doesn't drain": who asks and says no has told it all.
const answeredNo =
  /[^.!?\n]{0,120}\?\s*(?=(?:no|nope|nah|not really|non)\b,? (?:(?:it|its|it's|i|we|they|es|ca|ça|c'est) )?(?:just|only|simply|solo|solamente|juste|seulement)\b)/g
// "In -20"
const minus = /(?<=(?:^|\s))-(?=\d{1,2}(?!\d))/g
const butThen = / (?=(?:but|pero|mais|however|although|though) )/
// "It's not that I don't smell gas": who denies twice affirms.
const deniedTwice = /\bnot (?:that|like|as if|because) (?:i|we) (?:dont|cant|do not|cannot|didnt) /g
const breath = 80
const hazardous =
  '(?:gas |burning )?(?:smoke|sparks?|sparking|flames?|fire|gas|leaks?|smells?|flooding|floods?|water|burning|odou?rs?|chispas|humo|fuego|olor|fumee|odeur|etincelles|flammes|feu)'
const denied = before('negations')
// Who asks what to do if they smell gas does smell something: in doubt it is told at once.
const noticed =
  /(?:^|[ \n])(?:if|when|si|quand) (?:(?:i|we|je|on|yo)(?: (?:can|do|still|ever))?|(?:there is|theres|there s)(?: a| an)?(?: strong)?|it|hay|ca) $/u
const smelt = /^(?:smell|gas smell|gas odou?r|odou?r of gas|huelo|huele|olor|sens|sent|odeur)/u
const imagined = before('hypotheticals')
const fearing = /(?:afraid|worried|scared|concerned|nervous|peur|crains|miedo|temo)(?: (?:that|que|de|qu))* $/u
const saidThere = /^(?:theres|there is|we have|its|it is|il y a|y a|c est|hay|es) /u
// "If I smelled gas I'd call 911": who says what they would do smells nothing.
const wouldDo = /^\w+ed [^\n]{0,40}?[ \n](?:id|i would|we would|wed|i ll|ill) /u
// "I'm afraid it is a gas leak" tells of what is there; "afraid it floods again" does not.
const feared =
  /(?:afraid|worried|scared|concerned|nervous|fear|peur|crains|craint|inquiete?|miedo|temo|tememos|preocupad[oa]|preocupa)(?: (?:that|que|de|qu|a|maybe|really|very))*(?: (?:its|it is|it might be|it could be|it may be|this is|this might be|this could be|thats|theres|there is|there might be|there could be|there may be|we have|we might have|i have|i might have|ce soit|c est|ce serait|il y ait|y ait|on ait|sea|es|haya|hay|tengamos|tenga|tenemos|pueda ser|puede ser))(?: (?:a|an|the|le|el|une|un|de|la|du|d|una|probably|some|really|maybe|big|bad|strong))* $/u

// "No smoke, sparks, flames": what is denied first is denied to the end of the list.
const deniedList = new RegExp(
  `^(?:.* )?(?:no|not|without|dont see(?: any)?|sin|ni|pas|pas de|sans|aucune?)(?: (?:any|de|d|hay))? ${hazardous}(?:\n(?:or |and |ni |ou |o |et |y )?(?:any )?${hazardous})*\n(?:or |and |ni |ou |o |et |y )?$`,
)

function kind(is: Danger, list: Exclude<Told['is'], 'pressure'>): Kind {
  return { is, list, wording: dangerous(list) }
}

function dangerous(list: keyof DangerWordings): RegExp {
  return new RegExp(anyOf(...languages.map((language) => language[list])), 'gmu')
}

// Right before the danger; what stands further away than a breath is about something else.
function before(list: 'negations' | 'hypotheticals'): RegExp {
  const wordings = languages.flatMap((language) => language[list])
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${wordings.join('|')}) $`, 'u')
}

// A line for each thought: "last year, the basement flooded" is one, "no smoke but I smell gas" is two.
function thoughtsOf(reading: Reading): string {
  const clauses = asMeant(
    clausesOf({ ...reading, plain: reading.plain.replaceAll(answeredNo, '').replaceAll(minus, 'minus ') }).join('\n'),
  )
    .replaceAll(deniedTwice, '')
    .split('\n')
    .flatMap((clause) => clause.split(butThen))
  return clauses.map((clause) => clause + (clause.length < 30 && pastAlone.test(clause) ? ' ' : '\n')).join('')
}

function inWords({ list, wording }: Kind, text: string): Told[] {
  return everyMatch(text, wording).map(({ index }) => ({ is: list, at: [index] }))
}

function isReal(text: string, [first = 0, ...rest]: readonly number[]): boolean {
  const clause = clauseAt(text, first)
  const places = [first, ...rest]
  if (places.some((place) => isImagined(text, place))) return false
  if (begun.test(text.slice(first))) return true
  if (past.test(clause) && !still.test(clause) && !isBack.test(text.slice(first))) return false
  return places.every((place) => !isDenied(text, place))
}

function isImagined(text: string, place: number): boolean {
  const lead = leadTo(text, place)
  const rest = text.slice(place)
  if (!imagined.test(lead) || feared.test(lead) || (fearing.test(lead) && saidThere.test(rest))) return false
  return !(noticed.test(lead) && smelt.test(rest)) || wouldDo.test(rest)
}

function isDenied(text: string, place: number): boolean {
  return denied.test(leadTo(text, place)) || deniedList.test(text.slice(Math.max(0, place - breath), place))
}

function leadTo(text: string, place: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', place - 1) + 1, place - breath), place)
}

function clauseAt(text: string, place: number): string {
  const end = text.indexOf('\n', place)
  return text.slice(text.lastIndexOf('\n', place - 1) + 1, end === -1 ? undefined : end)
}
