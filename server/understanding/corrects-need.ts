import { clausesOf } from './bare-clauses.ts'
import type { Reading } from './reading.ts'

/** "Actually it's the bathroom sink": what was named before was not it. Whatever is named beside it ("also", "too") is one more. */
export function correctsNeed(reading: Reading): boolean {
  const text = clausesOf(reading).join('\n')
  return (corrects.test(text) || notThis.test(text)) && !beside.test(text)
}

const corrects =
  /^(?:(?:oh|ok|no|wait|sorry|hmm|um|uh|well|perdon|pardon|non|espere|attendez) )*(?:actually|i mean|i meant|rather|turns out|en realidad|quiero decir|quise decir|mas bien|en fait|je veux dire|je voulais dire|plutot)\b(?: (?:that|que))? (?:its|it is|thats|the|my|es|el|la|mi|c ?est|le|la|mon|ma)\b/m
/** "It's not the tap, it's the toilet". */
const notThis = new RegExp(
  [
    '\\b(?:(?:its|it is|it was) not|it isnt) (?:the|my|our) \\w+(?: \\w+)?\\n(?:its|it is|it was|thats) (?:the|my|our)\\b',
    '\\bno (?:es|era) (?:la|el|mi) \\w+(?: \\w+)?\\n(?:es|era|sino) (?:la|el|mi)\\b',
    '\\b(?:c ?est|ce n ?est) pas (?:la|le|l|mon|ma) \\w+(?: \\w+)?\\n(?:c ?est|mais) (?:la|le|l|mon|ma)\\b',
  ].join('|'),
)
const beside = /\b(?:also|too|as well|both|tambien|ademas|aussi|egalement)\b/
