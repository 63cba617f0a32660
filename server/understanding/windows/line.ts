// One text as the grammar reads it: its pieces, what they can mean, and where its sentences end.
import type { Reading } from '../reading.ts'
import type { Language } from '../understanding.ts'
import { languageOf, type Sense, sensesOf } from './lexicon.ts'
import { withoutSeeYou } from './see-you.ts'
import { respelled } from './spelling.ts'
import { cutIntoTokens, type Token } from './tokens.ts'

export type Line = { tokens: readonly Token[]; senses: readonly Sense[][]; language: Language }

/** Something read from a line, and the place after it. */
export type Read<T> = { value: T; next: number }

const phones = /\+?\(?\d[\d ().-]{5,18}\d/g
const dates = /^\(?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/
const visits = new Set('stop come swing drop pop be go pass came stopping coming swinging run roll comes'.split(' '))
const numbered = new Set(
  '# apt apartment unit suite ste room rm flat lot code box exit route rte hwy highway level piso apto numero num no number nr bldg building door gate model chambre bureau etage porte bloc block line size aged'.split(
    ' ',
  ),
)

export function readLine(reading: Reading, usual: Language): Line {
  const cut = cutIntoTokens(hideOther(hidePhones(withoutSeeYou(reading.plain))))
  const tokens = cut.map((token, at) =>
    numbered.has(cut[at - 1]?.text ?? '') && isFigure(token) ? { ...token, text: '#' } : withSpelling(token),
  )
  const language = languageOf(tokens, usual)
  return { tokens, senses: sensesOf(tokens, language), language }
}

function withSpelling(token: Token): Token {
  const text = respelled(token.text)
  return text === token.text ? token : { ...token, text }
}

export function textAt(line: Line, at: number): string {
  return line.tokens[at]?.text ?? ''
}

/** The longest meaning of a kind (and value) at a place. */
export function senseAt(line: Line, at: number, kind: string, value?: string): Sense | undefined {
  return line.senses[at]?.find((sense) => sense.kind === kind && (value === undefined || sense.value === value))
}

export function figureAt(line: Line, at: number): number | null {
  const token = line.tokens[at]
  return token && isFigure(token) && token.text.length <= 4 ? Number(token.text) : null
}

export function isGlued(line: Line, at: number): boolean {
  return line.tokens[at]?.glued === true
}

/** A sentence ends here; a full stop inside a number or after a short word of time ends none. */
export function isStop(line: Line, at: number): boolean {
  const text = textAt(line, at)
  if (text === '.') return !isAbbreviation(line, at) && !(isGlued(line, at + 1) && figureAt(line, at + 1) !== null)
  return text === '' || text === '\n' || text === '!' || text === '?' || text === ';'
}

/** "stop by at 3" and "come by Friday" set no deadline. */
export function isVisit(line: Line, at: number): boolean {
  return textAt(line, at) === 'by' && visits.has(textAt(line, at - 1))
}

function isAbbreviation(line: Line, at: number): boolean {
  const before = line.tokens[at - 1]
  if (!before || before.text.length > 5 || textAt(line, at + 1) === '' || textAt(line, at + 1) === '\n') return false
  return ['weekday', 'month', 'ampm', 'unit'].some((kind) => senseAt(line, at - 1, kind)) || before.text === 'm'
}

function isFigure(token: Token): boolean {
  const first = token.text.charCodeAt(0)
  return first >= 48 && first <= 57 && /^\d+$/.test(token.text)
}

function hidePhones(plain: string): string {
  return plain.replaceAll(phones, (found) => (isPhone(found) ? '#'.repeat(found.length) : found))
}

/** Marks that were spoken, what it may cost, streets that are counted, and what time it is now: none of it is wished for. */
function hideOther(plain: string): string {
  const marked = plain.replaceAll(spokenMark, (found, mark: string) => found.replace(mark, marks[mark] ?? '.'))
  const unpriced = marked.replaceAll(sum, (found) => '#'.repeat(found.length))
  const unshortened = unpriced.replaceAll(fourForFor, '#')
  const placed = unshortened.replaceAll(onStreet, (found, nth: string) => found.replace(nth, 'x'))
  return waits.test(placed) ? placed.replaceAll(itIsNow, ' now ') : placed
}

const marks: Readonly<Record<string, string>> = { comma: ',', 'question mark': '?' }
const spokenMark =
  /(?<!\b(?:a|the|time|grace|trial|this|that|any|my|her|of|warranty)) (period|full stop|comma|question mark|exclamation (?:mark|point))(?= |$)/g
/** "Menos de 150", "no more than $80": a sum that is weighed refuses no day. */
const sum =
  /(?<![\p{L}\d])(?:(?:no|not|nothing|nada|pas|rien) )?(?:(?:more|less|higher|lower|cheaper) than|under|over|below|above|upwards of|mas de|menos de|por debajo de|inferior a|plus de|moins de|en dessous de|sous)(?: (?:the |los |les )?)(?:[$£€] ?\d[\d.,]*\d|\d{3,5}(?![\d:])(?! ?(?:[ap]\.?m|h(?:rs?)?\b))|\d{2,5}(?= ?(?:[$£€]|dollars?|bucks|quid|euros?|pounds|dolares|pesos|balles|piastres)))/gu
/** "Works 4 me". */
const fourForFor =
  /(?<=(?<!\p{L})(?:works?|wrks|ok|okay|good|fine|great|free|best|better|perfect|thanks|thx|ty|you|suits?|easier|cool|open|looking|waiting|hard|tough|bad) )4(?= (?:me|us|u|you|him|her|the|my)(?!\p{L}))/gu
const onStreet =
  /\b(?:stop|corner|house|home|place|store|shop|building|apartment|apt|condo|school|church|station|restaurant|office|park|garage|bank|hospital|hotel|live|lives|living|located|parked|im|i'm|we're|is|across|entrance|door|lot|alley)(?: (?:over|right|up|down|here|just))? on (?:the corner of )?(\d{1,3}(?:st|nd|rd|th))(?![\p{L}\d])/gu
const waits =
  /\b(?:where|wheres|eta|nobody|no one|still|late|waiting|how long|ou etes|etes ou|ou est|donde|todavia|nadie|personne|toujours|attend|attends|llegan?|vienen?|no show|hello|been)\b/
const itIsNow =
  /(?<![\p{L}\d])(?:it'?s|it is|its already|il est|son|ya son|es)(?: (?:already|now|almost|past|deja|passe|ya|casi|like))*(?: las?)? \d{1,2}(?:[:h.]\d{2}|h| ?h \d{2})?(?: ?[ap]\.?m\.?)?(?![\p{L}\d:])/gu

function isPhone(found: string): boolean {
  const figures = found.replaceAll(/\D/g, '')
  return (
    figures.length >= 7 &&
    !dates.test(found) &&
    /\d{3}/.test(found) &&
    !/\d{1,2} ?- ?\d{1,2}(?!\d).*\d{1,2} ?- ?\d{1,2}(?!\d)/.test(found)
  )
}

export function skipArticle(line: Line, at: number): number {
  return ['the', 'le', 'la', 'el', 'les', 'los', 'on', 'du', 'del', 'au', 'al'].includes(textAt(line, at)) ? at + 1 : at
}
