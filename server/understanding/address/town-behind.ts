// The town that is told behind a street with a small word between: "12 Oak Street in Ajax", "45 rue Panet à Montréal".
import type { Reading } from '../reading.ts'
import { towns } from './places.ts'

const knownTowns = new Set(towns)

/** The address with such a town, as it was written; else as it was. */
export function withTown({ clean, plain }: Reading, address: string): string {
  const at = clean.indexOf(address)
  if (at === -1) return address
  const behind = at + address.length
  const words = /^,? (?:in|a|en)((?: [\p{L}'.-]+){1,3})/u.exec(plain.slice(behind))
  if (!words?.[1]) return address
  const said = words[1].trim().split(' ')
  const count =
    [3, 2, 1].find((n) =>
      knownTowns.has(
        said
          .slice(0, n)
          .join(' ')
          .replace(/[.'-]+$/, ''),
      ),
    ) ?? 0
  if (count === 0) return address
  const begin = words[0].length - words[1].length
  const end = behind + begin + ` ${said.slice(0, count).join(' ')}`.length
  return clean.slice(at, end).replace(/[.'-]+$/, '')
}
