// Whether somebody is unhappy with this shop. Whose fault it is decides: what names us is ours; what names nobody is ours unless
// somebody else stands in the text, for then it is told of them.
import { isBackAfterUs } from './back-after-us.ts'
import { complaintInEnglish } from './english.ts'
import { complaintInFrench } from './french.ts'
import { complaintInSpanish } from './spanish.ts'

/** One language's ways to complain, as regular expressions over bare words. */
export type ComplaintWordings = {
  /** What names us: "you", "your plumber". */
  ours: readonly string[]
  /** What names nobody, or only "he" and "they". */
  anybodys: readonly string[]
  /** Other companies and their people. */
  others: readonly string[]
  /** People of the caller's own. */
  household: readonly string[]
  /** What only sounds like it. */
  none: readonly string[]
}

const languages = [complaintInEnglish, complaintInSpanish, complaintInFrench]

/** `text`: bare clauses, one a line. */
export function complains(text: string): boolean {
  const told = text.replaceAll(none, ' | ')
  const withoutOthers = told.replaceAll(others, ' | ')
  if (ours.test(withoutOthers) || isBackAfterUs(withoutOthers.replaceAll('\n', ' | '))) return true
  return withoutOthers === told && !household.test(told) && anybodys.test(told)
}

/** The reproach names us: whoever else stands beside it. */
export function blamesUs(text: string): boolean {
  return ours.test(text.replaceAll(none, ' | ').replaceAll(others, ' | '))
}

const ours = wordings('ours')
const anybodys = wordings('anybodys')
const others = wordings('others', 'gmu')
const household = wordings('household')
const none = wordings('none', 'gmu')

function wordings(list: keyof ComplaintWordings, flags = 'mu'): RegExp {
  const all = languages.flatMap((language) => language[list])
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, flags)
}
