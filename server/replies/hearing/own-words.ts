// What of a text is theirs and meant: not what they take back, and not what somebody else wants.
import { placePutRight } from '../../understanding/address/corrected-place.ts'
import { withoutCards } from '../../understanding/contact/contact-card.ts'
import { readDanger } from '../../understanding/danger/danger.ts'
import { type Reading, readText } from '../../understanding/reading.ts'
import { saidInstead } from '../../understanding/said-instead.ts'
import { secondPersonIn } from '../../understanding/second-person.ts'
import { type SecondPlace, secondPlaceIn } from '../../understanding/second-place.ts'
import { understand } from '../../understanding/understand.ts'
import type { Situation, Understanding } from '../../understanding/understanding.ts'
import type { Standing } from '../read-standing.ts'

/** Their words without what is meant for others; `second`: what somebody else wants, `right`: the place with the number that they mean. */
export function ownWords(stated: string, { situation, standing }: Around) {
  const all = meantInstead(stated, { situation, standing })
  const second = secondPlace(all, { situation, standing }) ?? secondPerson(all, situation)
  const whole = second?.rest ?? all
  const cardless = withoutCards(whole)
  const right = placeInstead(readText(cardless), standing)
  return {
    ...{ whole: right?.rest ?? whole, text: right?.rest ?? cardless, second, right },
    isInstead: all !== stated,
    cards: cardless === whole ? 0 : 1,
  }
}

type Around = { situation: Situation; standing: Standing }

/** What is told behind a "never mind" is meant in place of what was said before; with a booking ahead that may be meant by it. */
function meantInstead(words: string, { situation, standing: { packs, agreed } }: Around): string {
  const rest = agreed.ahead.length === 0 ? saidInstead(words) : null
  return rest !== null && tellsSomething(understand(rest, situation, packs)) ? rest : words
}

export function tellsSomething({ windows, slotChoice, service, address }: Understanding): boolean {
  return windows.length > 0 || (slotChoice?.length ?? 0) > 0 || (service ?? address) !== null
}

/** A danger is read where it stands. */
function secondPlace(words: string, { situation, standing: { packs, known } }: Around): SecondPlace | null {
  return readDanger(readText(words)) === 'none'
    ? secondPlaceIn(words, { ...situation, packs, isNeedKnown: (known.need ?? known.service) !== null })
    : null
}

/** Where somebody else wants it nobody knows. */
function secondPerson(words: string, situation: Situation): SecondPlace | null {
  const other = secondPersonIn(words, situation)
  return other && { ...other, address: null }
}

/** The place that they told, or that is booked, with the number that they mean. */
function placeInstead(
  reading: Reading,
  { known, agreed: { ahead }, offered }: Standing,
): ReturnType<typeof placePutRight> {
  const [booking, ...more] = ahead
  const place = known.address ?? (more.length === 0 ? booking?.address : null)
  return place ? placePutRight(reading, { place, offered }) : null
}
