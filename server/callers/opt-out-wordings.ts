// A wish not to be texted is honoured in any clear wording, but a tap that will not stop and a job to cancel are none.
import { english } from './opt-out-english.ts'
import { french } from './opt-out-french.ts'
import { spanish } from './opt-out-spanish.ts'
import { asMeant } from './opt-out-spellings.ts'

/** One language's ways to say it, as regular expressions over bare words. */
export type Wordings = {
  /** Clear wherever they stand, at the start of a clause or right after one of `after`, and not before one of `unless`. */
  clear: string[]
  /** As clear, but about calls: no opt-out when the same text speaks of texting. */
  aboutCalls: string[]
  after: string[]
  unless: string[]
  /** Clear only when nothing else is said but `beside`. */
  whole: string[]
  /** Courtesies and dismissals, loan words among them. */
  beside: string[]
  /** Alone at the beginning or the end of a short text, where all else is `talk`. */
  word: string
  /** Words that are about who writes to whom, and about no job. */
  talk: string
  /** Words right before it that make it another's, or a thing's. */
  notAfter: string
}

/** True when somebody asks, beyond doubt, to be left in peace. Takes the clauses of `bareClauses`. */
export function asksForSilence(typed: readonly string[]): boolean {
  const clauses = typed.map(asMeant)
  const text = clauses.join(' ')
  if (clear.some((wording) => clauses.some((clause) => wording.test(clause)))) return true
  if (aboutCalls.some((wording) => clauses.some((clause) => wording.test(clause)))) return !ofTexting.test(text)
  if (text.split(' ').length > longestWhole) return false
  if (whole.some((wording) => wording.test(text))) return true
  return !prefersTexts.test(text) && talks.some((talk) => endsTalk(clauses, talk))
}

type Talk = { word: RegExp; words: ReadonlySet<string>; notAfter: ReadonlySet<string> }

/** "thx but stop", "You're spamming me, stop": the word first or last, and nothing beside it that could be a job. */
function endsTalk(clauses: readonly string[], { word, words, notAfter }: Talk): boolean {
  const said = clauses.join(' ').split(' ')
  const at = [0, said.length - 1].filter((place) => word.test(said[place] ?? ''))
  const isSaid = at.some((place) => place === 0 || startsClause(clauses) || !notAfter.has(said[place - 1] ?? ''))
  return isSaid && said.every((one) => word.test(one) || words.has(one))
}

function startsClause(clauses: readonly string[]): boolean {
  return clauses.length > 1 && !clauses.at(-1)?.includes(' ')
}

// A longer text says something else as well; and the expression must not try all ways to read a thousand courtesies.
const longestWhole = 20

const languages: Wordings[] = [english, spanish, french]
const clear = languages.map((language) => somewhere(language.clear, language))
const aboutCalls = languages.map((language) => somewhere(language.aboutCalls, language))
const whole = languages.map(alone)
const talks = languages.map(({ word, talk, notAfter }) => ({
  word: new RegExp(`^(?:${word})$`),
  words: new Set(talk.split(' ')),
  notAfter: new Set(notAfter.split(' ')),
}))
const ofTexting =
  /\b(?:te?xt(?:s|ing|ed)?|messag(?:e|es|ing)|msg|sms|e ?mail|whatsapp|textos?|textez|ecri(?:vez|s)|mensajes?|escrib\w+|correo)\b/

// "Stop calling and just text": there is to be more of it.
const prefersTexts =
  /\b(?:call(?:s|ing)?|phon(?:e|ing)|ring(?:ing)?|llam\w+|appel\w+)\b.* (?:te?xt(?! messages)|message|msg|textez|ecrivez|escriban?|escribir|por (?:texto|mensajes?)|par (?:textos?|messages?))(?: |$)/

function somewhere(wordings: string[], { after, unless }: Wordings): RegExp {
  return new RegExp(
    `(?:^|(?:^| )(?:${after.join('|')}) )(?:${wordings.join('|')})(?= |$)(?! (?:${unless.join('|')})(?: |$))`,
  )
}

function alone({ whole, beside }: Wordings): RegExp {
  const ornaments = `(?:${beside.join('|')})`
  return new RegExp(`^(?:${ornaments} )*(?:${whole.join('|')})(?: ${ornaments})*$`)
}
