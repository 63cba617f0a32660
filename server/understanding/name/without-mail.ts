// "Wei Zhang wei.z@…": what belongs to a mail address is no part of a name, and no name by itself.
import { everyMatch } from '../every-match.ts'
import type { Reading } from '../reading.ts'

/** The same text, letter for letter, with its mail addresses made unreadable; a clause ends with each. */
export function withoutMail({ clean, plain }: Reading): Reading {
  if (!plain.includes('@')) return { clean, plain }
  return everyMatch(plain, mail).reduce<Reading>(
    (left, { index, 0: { length } }) => ({
      clean: hidden(left.clean, index, length),
      plain: hidden(left.plain, index, length),
    }),
    { clean, plain },
  )
}

const mail = /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu

function hidden(text: string, at: number, length: number): string {
  return `${text.slice(0, at)}${'#'.repeat(length - 1)},${text.slice(at + length)}`
}
