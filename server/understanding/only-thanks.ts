import { anyOf } from './bare-clauses.ts'
import { english } from './intent/english.ts'
import { french } from './intent/french.ts'
import { spanish } from './intent/spanish.ts'

/** True when somebody thanks and says nothing else but courtesies; takes bare clauses. */
export function isOnlyThanks(text: string): boolean {
  if (text.length > longest || !thanks.test(text)) return false
  return text.replaceAll(everyThanks, ' ').replaceAll(courtesies, ' ').trim() === ''
}

const longest = 160
const thanks = anyOf(english.thanks, spanish.thanks, french.thanks)
const everyThanks = new RegExp(thanks, 'gu')
const courtesies = new RegExp(anyOf(english.courtesy, spanish.courtesy, french.courtesy), 'gu')
