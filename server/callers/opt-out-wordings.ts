// A wish not to be texted is honoured in any clear wording, but a tap that will not stop and a job to cancel are none.
import { english } from './opt-out-english.ts'
import { french } from './opt-out-french.ts'
import { spanish } from './opt-out-spanish.ts'

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
}

/** True when somebody asks, beyond doubt, to be left in peace. Takes the clauses of `bareClauses`. */
export function asksForSilence(clauses: readonly string[]): boolean {
  const text = clauses.join(' ')
  if (clear.some((wording) => clauses.some((clause) => wording.test(clause)))) return true
  if (aboutCalls.some((wording) => clauses.some((clause) => wording.test(clause)))) return !ofTexting.test(text)
  return text.split(' ').length <= longestWhole && whole.some((wording) => wording.test(text))
}

// A longer text says something else as well; and the expression must not try all ways to read a thousand courtesies.
const longestWhole = 20

const languages: Wordings[] = [english, spanish, french]
const clear = languages.map((language) => somewhere(language.clear, language))
const aboutCalls = languages.map((language) => somewhere(language.aboutCalls, language))
const whole = languages.map(alone)
const ofTexting =
  /\b(?:te?xt(?:s|ing|ed)?|messag(?:e|es|ing)|msg|sms|e ?mail|whatsapp|textos?|textez|ecri(?:vez|s)|mensajes?|escrib\w+|correo)\b/

function somewhere(wordings: string[], { after, unless }: Wordings): RegExp {
  return new RegExp(
    `(?:^|(?:^| )(?:${after.join('|')}) )(?:${wordings.join('|')})(?= |$)(?! (?:${unless.join('|')})(?: |$))`,
  )
}

function alone({ whole, beside }: Wordings): RegExp {
  const ornaments = `(?:${beside.join('|')})`
  return new RegExp(`^(?:${ornaments} )*(?:${whole.join('|')})(?: ${ornaments})*$`)
}
