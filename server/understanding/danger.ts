// A danger counts when it is said to be there now: not when it is denied, imagined, long ago or over.
import { anyOf, clausesOf } from './bare-clauses.ts'
import { english } from './danger-english.ts'
import { french } from './danger-french.ts'
import { spanish } from './danger-spanish.ts'
import { asMeant } from './danger-spellings.ts'
import type { DangerWordings } from './danger-wordings.ts'
import type { Reading } from './reading.ts'
import type { Danger } from './understanding.ts'

/** The danger that somebody is in while writing, the deadliest when there are several. */
export function readDanger(reading: Reading): Danger | 'none' {
  const thoughts = thoughtsOf(reading)
  const text = thoughts.replaceAll('\n', ' ').trim()
  const goesOn = still.test(text)
  if (solved.test(text) && !goesOn) return 'none'
  const isShutOff = shutOff.test(text) && !goesOn
  const told = praise.test(text) ? thoughts.replaceAll(delighted, '') : thoughts
  const found = dangers.find(({ is, wording }) => !(is === 'flood' && isShutOff) && isThere(wording, told))
  if (found && found.is !== 'other') return found.is
  return acrossMarks.find(({ wording }) => isThere(wording, text))?.is ?? found?.is ?? 'none'
}

const languages = [english, spanish, french]

// What smokes where current runs is a matter of current, unless it burns.
const dangers: readonly { is: Danger; wording: RegExp }[] = [
  { is: 'gas', wording: dangerous('gas') },
  { is: 'co', wording: dangerous('co') },
  { is: 'fire', wording: dangerous('flames') },
  { is: 'electrical', wording: dangerous('electrical') },
  { is: 'fire', wording: dangerous('smoke') },
  { is: 'flood', wording: dangerous('flood') },
  { is: 'other', wording: dangerous('other') },
]
// Who is locked in is often told in two breaths, and that it smells.
const acrossMarks: readonly { is: Danger; wording: RegExp }[] = [
  { is: 'gas', wording: dangerous('gasGuessed') },
  { is: 'co', wording: dangerous('co') },
  { is: 'co', wording: dangerous('coAlone') },
  { is: 'other', wording: dangerous('other') },
]
const praise = anyOf(...languages.map((language) => language.praise))
const delighted = /^fire+$/gm
const begun = new RegExp(anyOf(...languages.map((language) => language.begun)), 'mu')
const past = anyOf(...languages.map((language) => language.past))
const still = anyOf(...languages.map((language) => language.still))
const solved = anyOf(...languages.map((language) => language.solved))
const shutOff = anyOf(...languages.map((language) => language.shutOff))
const pastAlone = new RegExp(`^(?:so |hi |hey )?${past.source}$`, 'u')
const butThen = / (?=(?:but|pero|mais|however|although|though) )/
const breath = 80
const hazardous =
  '(?:gas |burning )?(?:smoke|sparks?|sparking|flames?|fire|gas|leaks?|smells?|flooding|floods?|water|burning|odou?rs?|chispas|humo|fuego|olor|fumee|odeur|etincelles|flammes|feu)'
const denied = before('negations')
// Who asks what to do if they smell gas does smell something: in doubt it is told at once.
const noticed =
  /(?:^|[ \n])(?:if|when|si|quand) (?:(?:i|we|je|on|yo)(?: (?:can|do|still|ever))?|(?:there is|theres|there s)(?: a| an)?(?: strong)?|it|hay|ca) $/u
const smelt = /^(?:smell|gas smell|gas odou?r|odou?r of gas|huelo|huele|olor|sens|sent|odeur)/u
const imagined = before('hypotheticals')

// "No smoke, sparks, flames": what is denied first is denied to the end of the list.
const deniedList = new RegExp(
  `^(?:.* )?(?:no|not|without|dont see(?: any)?|sin|ni|pas|pas de|sans|aucune?)(?: (?:any|de|d|hay))? ${hazardous}(?:\n(?:or |and |ni |ou |o |et |y )?(?:any )?${hazardous})*\n(?:or |and |ni |ou |o |et |y )?$`,
)

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
  const clauses = asMeant(clausesOf(reading).join('\n'))
    .split('\n')
    .flatMap((clause) => clause.split(butThen))
  return clauses.map((clause) => clause + (clause.length < 30 && pastAlone.test(clause) ? ' ' : '\n')).join('')
}

function isThere(wording: RegExp, text: string): boolean {
  for (const { index } of text.matchAll(wording)) if (isReal(text, index)) return true
  return false
}

function isReal(text: string, index: number): boolean {
  const start = text.lastIndexOf('\n', index - 1) + 1
  const end = text.indexOf('\n', index)
  const clause = text.slice(start, end === -1 ? undefined : end)
  const lead = text.slice(Math.max(start, index - breath), index)
  if (imagined.test(lead) && !(noticed.test(lead) && smelt.test(text.slice(index)))) return false
  if (begun.test(text.slice(index))) return true
  if (past.test(clause) && !still.test(clause)) return false
  return !denied.test(lead) && !deniedList.test(text.slice(Math.max(0, index - breath), index))
}
