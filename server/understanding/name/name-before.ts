// Names that go before the words that make them names: "Dana here", "Raj Patel, 28 Woodbine", "dana from before".
import { everyMatch } from '../every-match.ts'
import { isCalendarWord } from '../language/everyday.ts'
import type { Reading } from '../reading.ts'
import { behindHere, nameBefore } from './introductions.ts'
import { type Name, nameAt } from './name-at.ts'

/** "Hi, Maria Lopez here". */
export function nameBeforeHere(reading: Reading): Name | null {
  for (const found of everyMatch(reading.plain, nameBefore)) {
    const place = found.index + found[0].length - (found[1]?.length ?? 0)
    if (
      found[1] !== "a l'appareil" &&
      !behindHere.test(reading.plain.slice(place + (found[1]?.length ?? 0)).slice(0, 20))
    )
      continue
    const name = endingAt(reading, place)
    if (name && (found[1] !== 'ici' || name.isKnown)) return name
  }
  return null
}

/** A name of up to four words that ends right before this place and begins where a clause does, greetings apart. */
function endingAt(reading: Reading, place: number): Name | null {
  const before = reading.plain.slice(Math.max(0, place - 60), place)
  const found =
    /(?:^|[.,!?;:\n-] ?|\b(?:hi|hello|hey|hola|bonjour|yes|yeah|ok|allo|morning|afternoon|evening|there) )((?:\p{L}[\p{L}'.-]* ){1,4})$/u.exec(
      before,
    )
  if (!found?.[1]) return null
  const start = place - found[1].length
  const name = nameAt(reading, start, 'hinted')
  if (!name || !(name.isKnown || name.isCapital)) return null
  return name.end >= place - 2 ? name : null
}

/** At the very beginning: "dana from before", "Raj Patel, 28 Woodbine Cres". */
export function nameInFront(reading: Reading): Name | null {
  const start = greeting.exec(reading.plain)?.[0].length ?? 0
  const name = nameAt(reading, start, 'hinted')
  if (!name?.isKnown || isCalendarWord(reading.plain.slice(name.start, name.end))) return null
  const rest = reading.plain.slice(name.end, name.end + 30)
  if (/^ (?:from (?!now|today|me)|at (?=\d|unit|apt|the)|in unit|again\b|w\/|with (?!us|me|you|a |the ))/.test(rest))
    return name
  return start === 0 && ((name.count > 1 && /^,? ?[#\d(+]|^,/.test(rest)) || /^,?[ \n][#(+]?\d/.test(rest))
    ? name
    : null
}

const greeting = /^(?:(?:hi|hello|hey|hola|bonjour|good (?:morning|afternoon|evening))[ ,!.]+)?(?:there[ ,!.]+)?/
