// Who writes, by the words with which people say so.
import { everyMatch } from '../every-match.ts'
import { isCalendarWord } from '../language/everyday.ts'
import { type Reading, readText } from '../reading.ts'
import type { Situation } from '../understanding.ts'
import { isNameAsked, ourNames } from './asked-for-name.ts'
import { bareName } from './bare-name.ts'
import { withCapitals } from './capitals.ts'
import { wordsAndNames } from './given-names.ts'
import { type Introduction, introductions, nameIsOver, nameIsSure } from './introductions.ts'
import { type Name, nameAt } from './name-at.ts'
import { nameBeforeHere, nameInFront } from './name-before.ts'
import { nameBehindPlace } from './name-behind-place.ts'
import { signature } from './signature.ts'
import { isSurnameSpelled, spelledName } from './spelled-name.ts'
import { surnameTold, withFirstBehind } from './surname-told.ts'
import { withoutMail } from './without-mail.ts'

/** The writer's own name with capitals; null where none is given, or it is another's: whom they greet, who opens the door. */
export function findName(told: Reading, situation: Situation): string | null {
  const reading = withoutMail(told)
  const isAsked = isNameAsked(situation.said)
  const ours = new Set([...ourNames(situation.said), ...(situation.ours ?? []).flatMap(namesOf)])
  const letters = spelledName(reading, isAsked)
  if (letters && !isSurnameSpelled(reading)) return withCapitals(letters, false)
  const name =
    introduced(reading, isAsked) ??
    nameBeforeHere(reading) ??
    (isAsked ? (calledBy(reading) ?? bareName(reading)) : null) ??
    signature(reading, ours) ??
    nameInFront(reading) ??
    nameBehindPlace(reading, situation.said)
  if (name && (isThanked(reading, name, ours) || isGermanRoom(reading, name))) return null
  const last = name && name.count > 1 ? null : surnameTold(reading)
  const whole = name && last?.start !== name.start ? written(reading, withFirstBehind(reading, name)) : null
  const surname = letters ? withCapitals(letters, false) : last && written(reading, last)
  if (whole && surname && whole.endsWith(` ${surname}`)) return whole
  return [whole, surname].filter((part) => part !== null).join(' ') || null
}

function written(reading: Reading, { start, end }: Name): string {
  return withCapitals(reading.clean.slice(start, end), isShouted(reading))
}

function namesOf(whole: string): string[] {
  const { plain } = readText(whole)
  return [plain, plain.split(' ')[0] ?? ''].filter(Boolean)
}

/** "Wasser im Keller" is in the cellar. */
function isGermanRoom({ plain }: Reading, { start, end }: Name): boolean {
  return (
    /^(?:keller|bad|haus|garten)$/.test(plain.slice(start, end)) &&
    /\b(?:im|in|meinem|unserem|dem)\s$/.test(plain.slice(0, start))
  )
}

/** "Thanks, Mike", where that is one of ours. */
function isThanked({ plain }: Reading, { start, end }: Name, ours: ReadonlySet<string>): boolean {
  return ours.has(plain.slice(start, end)) && thanks.test(plain.slice(0, start))
}

const thanks =
  /\b(?:thanks|thank you|thankyou|thx|ty|cheers|ta|appreciate it|gracias|merci|(?:thanks|thank you) (?:so|very) much|muchas gracias|merci beaucoup|bye|see you|hi|hello|hey|hola|bonjour|salut)[\s,.!-]*$/

/** "Call me Al" answers who it is; "call me now" wants a call. */
function calledBy(reading: Reading): Name | null {
  const found = reading.clean.match(/^(?:just |please )?call me (?=\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?[.!]?$)/iu)
  return found && /^\p{Lu}/u.test(reading.clean.slice(found[0].length))
    ? nameAt(reading, found[0].length, 'told')
    : null
}

function introduced(reading: Reading, isAsked: boolean): Name | null {
  for (const introduction of introductions) {
    for (const found of everyMatch(reading.plain, introduction.words)) {
      const at = found.index + found[0].length
      const name = nameAt(reading, at, introduction.trust) ?? nameOfWord(reading, at)
      const isOfPerson = onlyOfPersons.test(found[0])
      if (name && isBelieved(reading, name, { introduction, isAsked, isOfPerson })) return name
    }
  }
  return null
}

/** "Its terry from 4th street": a name that is a word too, in small letters, where only a person can follow. */
function nameOfWord(reading: Reading, at: number): Name | null {
  const name = nameAt(reading, at, 'told')
  const word = name && reading.plain.slice(name.start, name.end)
  if (!name || !word || !wordsAndNames.has(word) || isSaidOfAnything.has(word)) return null
  return onlyOfPeople.test(reading.plain.slice(name.end, name.end + 24)) ? { ...name, isKnown: true } : null
}

const isSaidOfAnything = new Set(
  'rusty dusty sunny stormy sandy happy misty rocky ice sky summer autumn cookie ash august june jan major skip rose trip bud cliff chance lane min or said van trace will'.split(
    ' ',
  ),
)
const onlyOfPeople =
  /^,? (?:from (?!the\b|my\b|our\b|inside|under|above|a\b)|i (?:own|have|got|need|live|called|texted|spoke|manage|rent|run|work|booked|was|am|had)\b|i'?m\b|calling\b|speaking\b|again\b)/

function isBelieved(
  { plain }: Reading,
  name: Name,
  { introduction, isAsked, isOfPerson }: { introduction: Introduction; isAsked: boolean; isOfPerson: boolean },
): boolean {
  const rest = plain.slice(name.end, name.end + 40)
  if (isQuestion.test(rest)) return false
  if (introduction.isLoose && isCalendarWord(plain.slice(name.start, name.end)))
    return nameIsSure.test(rest) || (isOfPerson && name.isCapital && /^(?:$|[.,!\n])/.test(rest))
  if (introduction.trust === 'told' || name.isKnown) return true
  if (!introduction.isLoose) return nameIsOver.test(rest) && !isOpinion.test(plain.slice(name.start, name.end))
  if (!name.isCapital && isSaidOfThings.test(plain.slice(name.start, name.end))) return false
  if (nameIsSure.test(rest)) return true
  return (name.isCapital || isAsked) && nameIsOver.test(rest)
}

/** "Is it Mike or Tom?" */
const isQuestion = /^ ?\?|^ (?:or|ou|o|u) [^.!\n]*\?/

/** A day is no "I'm". */
const onlyOfPersons = /(?:i'?m|i am|soy|je suis) $/

/** "this is harassment", "this is outrageous" */
const isOpinion =
  /^\p{L}+(?:ment|ness|ing|tion|sion|ous|able|ible|ity|ism|shit|less|ful|tude|age|miento|cion|dad|eza)$/u

/** "im freezing here", "it's jammed again". */
const isSaidOfThings = /(?:ing|ed|ly|able|ible|ado|ida|ido|ada|ando|iendo|ee|ant|ante|ent)$/

/** All in capitals: they say nothing then. */
function isShouted({ clean }: Reading): boolean {
  return clean === clean.toUpperCase() && /\p{L}{4}/u.test(clean)
}
