// A choice from a list that was answered already: of the time that is booked, of another, or one that puts the first right.
import { type Offer, offersIn } from '../bookings/offer-store.ts'
import type { Queries } from '../database/queries.ts'
import { chooseSlots } from '../understanding/choice/choice.ts'
import { correctedChoice } from '../understanding/choice/corrects-choice.ts'
import type { Heard } from './hear.ts'
import type { Standing } from './read-standing.ts'
import { offeredIn } from './read-times.ts'
import type { SaidOfTimes } from './scene.ts'

type Agreed = Pick<Standing, 'conversation' | 'agreed' | 'now'>

export function choiceAgain(
  db: Queries,
  { text, reading, understanding, situation }: Heard,
  standing: Standing,
): Pick<SaidOfTimes, 'choosesAgain' | 'corrects'> {
  const none = { choosesAgain: null, corrects: null }
  const isShort = text.split(/\s+/).length <= mostWords
  const last = situation.offered.length === 0 && isShort ? answeredOffer(db, standing) : null
  if (!last) return none
  const { ahead } = standing.agreed
  const offered = offeredIn({ offer: last, ahead }, situation.zone)
  const isBooked = (n: number) => last.slots[n - 1]?.start === ahead[0]?.startsAt.epochMilliseconds
  const corrected = correctedChoice(reading, { ...situation, offered })
  const isAhead = corrected !== null && (last.slots[corrected - 1]?.start ?? 0) > standing.now.epochMilliseconds
  if (isAhead && corrected !== null && !isBooked(corrected)) return { choosesAgain: null, corrects: corrected }
  if (understanding.windows.length > 0 || text.split(/\s+/).length > mostWordsOfChoice) return none
  const [chosen, ...others] = chooseSlots(reading, { ...situation, offered }) ?? []
  if (chosen === undefined || others.length > 0) return none
  return { ...none, choosesAgain: isBooked(chosen) ? 'booked' : 'other' }
}

/** The last list, where it was lately and the one booking ahead was taken from it. */
export function answeredOffer(db: Queries, { conversation, agreed: { ahead }, now }: Agreed): Offer | null {
  const [booked, ...more] = ahead
  if (!booked || more.length > 0) return null
  return offersIn(db, conversation.id, now.subtract({ hours: choiceHours })).at(-1) ?? null
}

const mostWords = 10
const mostWordsOfChoice = 5
const choiceHours = 2
