// "Never mind, make it eleven": what is said behind it takes the place of what was said before, and nothing is given up by it.
import { anyOf, clausesOf } from './bare-clauses.ts'
import { isOver } from './over.ts'
import { readText } from './reading.ts'

const neverMind = [
  'never ?mind|nvm|nvmd|forget (?:it|that|about (?:it|that))|scratch that',
  'no importa|olvide(?:lo|selo|se)|olvidalo|olvidelo',
  "laisse[zr]? (?:tomber|faire)|oublie[zr]? (?:ca|cela)|(?:(?:c'?est|ce n'?est) )?pas grave",
].join('|')
const before =
  '(?:(?:oh|ok|okay|ah|no|um|uh|well|actually|sorry|wait|and|but|yeah|bueno|ay|perdon|pues|bon|non|ah bon|ben|euh|attendez)[\\s,.!-]+)*'
const beside = '(?:,? (?:that|it|then|about (?:that|it)|entonces|alors|ca))*'
const day =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|lunes|martes|miercoles|jueves|viernes|sabado|manana|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain'
const goingOn = [
  "make it|let'?s|i'?d|i (?:can|could|want|need|would)|can|could|how about|what about|do|come|it'?s|is|at|my (?:address|name)",
  'mejor|que sea|venga|puede|necesito|quiero|el|la|las|es',
  "mettons|plutot|j'?(?:ai|aimerais)|je (?:veux|peux|voudrais|prefere)|venez|le|c'?est",
  `(?:${day})(?= (?:at|is|works|would|instead|morning|afternoon|a las?|por|est|a \\d|vers))`,
].join('|')
const first = new RegExp(
  `^${before}(?:${neverMind})${beside}(?:\\s*[,.;:!-]+\\s*|(?<=then|entonces|alors)\\s+|\\s+(?=(?:${goingOn})(?!\\p{L})))`,
  'u',
)
/** An hour in bare words. */
const hourAlone =
  /^(?:make it|let'?s (?:do|say|make it)|how about|what about|i'?d (?:rather|prefer)(?: do)?) (?=(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\d)(?!\p{L}))/u
/** What they do themselves. */
const own =
  /\b(?:(?:i|we)(?:'?ll| will| can|'?m going to|'?re going to)(?: just)? (?:call|try|phone|ring|text|go|wait|do|fix|ask|find|figure)|(?:le|les|te)? ?(?:llamo|llamare|vuelvo a llamar|busco)|je (?:vous )?(?:rappelle\w*|vais|verrai|reessaie\w*))\b/u

/** The words behind it, with an hour named as one; null where there is none of them, or where they say that it is over. */
export function saidInstead(text: string): string | null {
  const { clean, plain } = readText(text)
  const told = first.exec(plain)?.[0]
  if (!told || !/\p{L}/u.test(plain.slice(told.length))) return null
  const rest = plain.slice(told.length)
  if (own.test(rest) || isOver(clausesOf(readText(rest)).join('\n'))) return null
  const lead = hourAlone.exec(rest)?.[0] ?? ''
  return `${lead === '' ? '' : 'at '}${clean.slice(told.length + lead.length)}`
}

/** Over by other words than "never mind", which may be said of anything. Takes bare clauses. */
export function isOverForSure(text: string): boolean {
  return isOver(text.replaceAll(takenBack, ' | '))
}

const takenBack = new RegExp(anyOf([neverMind.replaceAll("'?", ' ?')]).source, 'gmu')
