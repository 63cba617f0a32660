// "Aftenoon", "mornign", "wedensday": a long word of the calendar with one letter wrong.
import { isKnown } from './lexicon.ts'

const words =
  `monday tuesday wednesday thursday saturday tomorrow morning afternoon evening weekend january february september
  october november december viernes miercoles domingo septiembre octubre noviembre diciembre mercredi vendredi dimanche janvier
  fevrier juillet septembre octobre novembre decembre`.split(/\s+/)

/** Real words that are as near. */
const others = new Set('moaning mourning dominio viertes weekends'.split(' '))

export function respelled(text: string): string {
  if (text === 'b4') return 'before'
  if (text.length < 6 || text.length > 11 || others.has(text) || isKnown(text)) return text
  return words.find((word) => word[0] === text[0] && isOneOff(text, word)) ?? text
}

/** One letter more, one less, another one, or two that changed places. */
function isOneOff(text: string, word: string): boolean {
  if (Math.abs(text.length - word.length) > 1) return false
  let from = 0
  while (from < word.length && text[from] === word[from]) from += 1
  const rests = [
    [text.slice(from + 1), word.slice(from + 1)],
    [text.slice(from + 1), word.slice(from)],
    [text.slice(from), word.slice(from + 1)],
    [(text[from + 1] ?? '') + (text[from] ?? '') + text.slice(from + 2), word.slice(from)],
  ]
  return rests.some(([one, other]) => one === other)
}
