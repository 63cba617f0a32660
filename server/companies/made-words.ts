import type { CountryCode } from 'libphonenumber-js/max'
import { readCallerNumber, showNumber } from '../callers/phone-number.ts'
import type { Made } from '../providers/arrival.ts'

/** `numbers`: the shop's own, E.164. */
type Shown = { country: CountryCode; numbers: string[] }

/** What was made of something that a telephone system or a gateway sent. */
export function wordsOfMade(made: Made, shop: Shown): string {
  switch (made.do) {
    case 'told':
      return `${made.isAnswered ? 'Answered' : 'Missed'} call from ${callerIn(made.from, shop.country)}${beside(made, shop)}`
    case 'texted':
      return `Text from ${callerIn(made.from, shop.country)}`
    case 'ignored':
      return `Ignored: ${whyIgnored[made.because](made.word)}`
    case 'unreadable':
      return `Not readable: ${whatIsMissing(made.missing)}`
  }
}

/** What the owner should know of how it was read. */
function beside({ to, countsFor, unknown }: Extract<Made, { do: 'told' }>, { country, numbers }: Shown): string {
  const show = (number: string) => inOnePiece(showNumber(number, country))
  const elsewhere = `, for ${show(to)}, which is no number of the shop: it counts for ${show(countsFor)}`
  return [
    numbers.includes(to) || to === countsFor ? '' : elsewhere,
    unknown === null
      ? ''
      : `. ${unknown ? `“${unknown}” is not known here` : 'How it ended is not said'}, so it counts as missed`,
  ].join('')
}

function callerIn(written: string, country: CountryCode): string {
  const read = readCallerNumber(written, country)
  if (read.kind === 'number') return inOnePiece(showNumber(read.e164, country))
  return read.kind === 'withheld' ? 'a hidden number' : `${written.slice(0, mostLetters)}, which is no number`
}

const mostLetters = 40

function inOnePiece(number: string): string {
  return number.replaceAll(' ', '\u00a0')
}

const whyIgnored: Record<Extract<Made, { do: 'ignored' }>['because'], (word: string) => string> = {
  'not-inbound': (word) => `“${word}” is no call that came in`,
  'in-house': (word) => `${word} is a phone of the house`,
  'another-word': (word) => `“${word}” is said of no call that came in and is over`,
  'another-number': (word) => `“${word}” is not the number that it carries`,
}

function whatIsMissing(missing: Extract<Made, { do: 'unreadable' }>['missing']): string {
  if (missing.length === 0) return 'it is neither a form nor JSON'
  return `no field tells ${missing.map((each) => wanted[each]).join(' and ')}`
}

const wanted = { caller: 'who called', outcome: 'how the call ended', sender: 'who texted', words: 'what was written' }
