// "Is this a scam?" asks who writes; "this is a scam" complains.
import type { Reading } from './reading.ts'

/** True where somebody asks whether we are what we say we are. */
export function asksIfFraud(reading: Reading): boolean {
  return withoutFraudQuestion(reading) !== reading
}

/** The same without that question: what is left may complain. */
export function withoutFraudQuestion(reading: Reading): Reading {
  const plain = reading.plain.replaceAll(inverted, ' ').replaceAll(marked, ' ')
  return plain === reading.plain ? reading : { ...reading, plain }
}

const fraud =
  '(?:scam(?:mers?)?|spam|fraud(?:sters?)?|hoax|phishing|legit(?:imate)?|for real|estafa(?:dores)?|fraudes?|engano|arnaque(?:urs?)?|escroquerie)'
// Who was cheated tells of it: "why did you scam me?"
const word = "(?!(?:me|us|why|did|was|nos|por|pourquoi|m'\\p{L}+)(?!\\p{L}))[\\p{L}']+"
const marked = new RegExp(`(?<=^|[.!?¿\\n,]\\s*)(?:${word} ){0,5}${fraud}(?: ${word}){0,2} ?\\?`, 'gu')
const inverted = new RegExp(
  `(?<!\\p{L})(?:(?:is|are|r|isn'?t) (?:this|that|it|you|u|these)|est-ce que c'est|c'est-tu|c'est tu|(?:no )?sera(?: que es)?)(?: (?:guys|not|a|an|just|some|kind|sort|of|like|really|actually|une?|de la|esto|ustedes))* ${fraud}(?!\\p{L})`,
  'gu',
)
