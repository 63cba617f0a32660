import type { CountryCode } from 'libphonenumber-js/max'
import { readCallerNumber, showNumber } from '../callers/phone-number.ts'
import type { Made } from '../providers/arrival.ts'

/** What was made of something that a telephone system or a gateway sent. */
export function wordsOfMade(made: Made, country: CountryCode): string {
  switch (made.do) {
    case 'told':
      return `${made.isAnswered ? 'Answered' : 'Missed'} call from ${callerIn(made.from, country)}`
    case 'texted':
      return `Text from ${callerIn(made.from, country)}`
    case 'ignored':
      return `Ignored: ${whyIgnored[made.because](made.word)}`
    case 'unreadable':
      return `Not readable: ${whatIsMissing(made.missing)}`
  }
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
  'another-word': (word) => `“${word}” means neither missed nor answered here`,
  'another-number': (word) => `“${word}” is not the number that it carries`,
}

function whatIsMissing(missing: Extract<Made, { do: 'unreadable' }>['missing']): string {
  if (missing.length === 0) return 'it is neither a form nor JSON'
  return `no field tells ${missing.map((each) => wanted[each]).join(' and ')}`
}

const wanted = { caller: 'who called', outcome: 'how the call ended', sender: 'who texted', words: 'what was written' }
