// "The other one you said", of somebody who is booked: the times that were offered beside theirs.
import type { Temporal } from 'temporal-polyfill'
import { offersIn } from '../bookings/offer-store.ts'
import type { Booking } from '../bookings/store.ts'
import type { Queries } from '../database/queries.ts'
import { namesOtherOne } from '../understanding/choice/choice.ts'
import type { Reading } from '../understanding/reading.ts'
import type { WantedTime } from '../understanding/understanding.ts'

type Around = { conversationId: number; ahead: readonly Booking[]; zone: string | null; now: Temporal.Instant }

/** What the last list had beside the time that is booked, as wishes; null where none is spoken of. */
export function otherOnesOffered(db: Queries, reading: Reading, around: Around): WantedTime[] | null {
  const { conversationId, ahead, zone, now } = around
  const [booked, ...more] = ahead
  if (!booked || more.length > 0 || !zone || !speaksOfOtherOne(reading)) return null
  const last = offersIn(db, conversationId, now.subtract({ hours: spokenOfHours })).at(-1)
  const others = (last?.slots ?? []).filter(({ start }) => start !== booked.startsAt.epochMilliseconds)
  return others.filter(({ start }) => start > now.epochMilliseconds).map((slot) => asWish(slot, zone, now))
}

/** "The other one is leaking, too" is no time. */
export function speaksOfOtherOne(reading: Reading): boolean {
  if (otherSaid.test(reading.plain)) return true
  const isShort = reading.plain.split(/\s+/).length <= mostWords
  return isShort && namesOtherOne(reading) && !/\b(?:is|es|est|esta)\b/.test(reading.plain)
}

const mostWords = 7

/** A list that is older is nobody's "you said". */
const spokenOfHours = 14 * 24

const otherSaid =
  /\b(?:the )?other(?: (?:one|slot|option|time|day))? (?:that |which )?(?:you|u|ya|mike|he|they) (?:guys )?(?:said|say|offered|had|have|gave|mentioned|sent|told|suggested)\b|\b(?:(?:el|la) )?otr[oa](?: \p{L}+)? que (?:me )?(?:dijo|dijiste|dijeron|ofreci\p{L}*|dio|dieron|propus\p{L}*|mencion\p{L}*)|\b(?:l.)?autre(?: \p{L}+)? que vous (?:m.)?(?:avez|aviez) (?:dit|propos\p{L}*|offert\p{L}*|mentionn\p{L}*|donn\p{L}*)/u

function asWish({ start, end }: { start: number; end: number }, zone: string, now: Temporal.Instant): WantedTime {
  const [from, to] = [start, end].map((at) =>
    now.add({ milliseconds: at - now.epochMilliseconds }).toZonedDateTimeISO(zone),
  )
  const clock = (at: Temporal.ZonedDateTime | undefined) => at?.toPlainTime().toString().slice(0, 5) ?? null
  return { date: from?.toPlainDate().toString() ?? null, dateEnd: null, start: clock(from), end: clock(to), part: null }
}
