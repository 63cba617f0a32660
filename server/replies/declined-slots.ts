// What was offered in a run and not wanted is not offered in it once more, unless it is asked for by day and hour.
import { Temporal } from 'temporal-polyfill'
import type { Slot } from '../bookings/availability.ts'
import { type Offer, offersIn } from '../bookings/offer-store.ts'
import type { Queries } from '../database/queries.ts'
import { speaksOfHouse, withoutNoToPlace } from '../understanding/address/corrected-place.ts'
import { chooseSlots } from '../understanding/choice/choice.ts'
import { refusedPlaces } from '../understanding/choice/places.ts'
import { hasKind, sceneOf } from '../understanding/choice/scene.ts'
import { slotsIn } from '../understanding/choice/slots.ts'
import { readYesNo } from '../understanding/choice/yes-no.ts'
import { withoutAbsent } from '../understanding/no-need.ts'
import { withoutReactions } from '../understanding/reaction.ts'
import { readText } from '../understanding/reading.ts'
import type { OfferedSlot, Situation, WantedTime } from '../understanding/understanding.ts'
import { findRefused, findWindows } from '../understanding/windows/windows.ts'
import type { EnquiryRow } from './enquiry-store.ts'
import { latestTexts } from './text-store.ts'

type Run = {
  row: EnquiryRow | undefined
  conversationId: number
  situation: Situation
  windows: readonly WantedTime[]
  /** Where to come: its number, put right, turns down no day. */
  place: string | null
  /** The message before which; all where it is left out. */
  before?: number
}

const mostTexts = 40

/** What was turned down, slot by slot, and the times within which nothing is to be offered; `passedOver`: only because another time was wished for. */
export type Declined = { slots: Slot[]; passedOver: Slot[]; times: WantedTime[]; onOffer: number[] }

/** The slots of every offer of the run that a text after it, before the next one, turned down: those that it names, else all of them. */
export function declinedSlots(
  db: Queries,
  { row, conversationId, situation, windows, place, before = Number.POSITIVE_INFINITY }: Run,
): Declined {
  const offers = row ? offersIn(db, conversationId, row.openedAt) : []
  if (offers.length === 0) return { slots: [], passedOver: [], times: [], onOffer: [] }
  const texts = latestTexts(db, conversationId, mostTexts).filter(
    ({ direction, id }) => direction === 'inbound' && id < before,
  )
  const declined = offers.map((offer, n) => {
    const until = offers[n + 1]?.createdAt.epochMilliseconds ?? Number.POSITIVE_INFINITY
    const here = { ...situation, offered: wallSlots(offer, situation.zone) }
    const since = texts.filter(({ createdAt: { epochMilliseconds: at } }) => {
      return at >= offer.createdAt.epochMilliseconds && at < until
    })
    const isOfHouse = (body: string) =>
      place !== null && speaksOfHouse(readText(body), { place, offered: here.offered })
    return { offer, refusals: since.flatMap(({ body }) => (isOfHouse(body) ? [] : (refusalIn(body, here) ?? []))) }
  })
  const isWanted = (slot: Slot) => isNamed(slot, windows, situation.zone)
  const last = declined.at(-1)
  const turnedDown = (isMeant: (refusal: Refusal) => boolean) =>
    declined.flatMap(({ offer, refusals }) =>
      offer.slots.filter((_, n) => refusals.some((one) => isMeant(one) && one.numbers.includes(n + 1))),
    )
  const refused = turnedDown(({ isOnlyOther }) => !isOnlyOther)
  return {
    slots: turnedDown(() => true).filter((slot) => !isWanted(slot)),
    passedOver: turnedDown(({ isOnlyOther }) => isOnlyOther).filter(
      ({ start }) => !refused.some((slot) => slot.start === start),
    ),
    times: declined
      .flatMap(({ refusals }) => refusals.flatMap(({ times }) => times))
      .filter((time) => !isMeant(time, windows)),
    onOffer: last ? [...new Set(last.refusals.flatMap(({ numbers }) => numbers))] : [],
  }
}

/** `isOnlyOther`: another time was wished for, and nothing said of these. */
type Refusal = { numbers: number[]; times: WantedTime[]; isOnlyOther: boolean }

/** "Can't do today" turns down what is on that day, and "none of those" all. */
export function refusalIn(body: string, situation: Situation): Refusal | null {
  const reading = withoutAbsent(withoutNoToPlace(readText(withoutReactions(body)), situation))
  const chosen = chooseSlots(reading, situation)
  const { offered } = situation
  const times = findRefused(reading, situation)
  const scene = sceneOf(reading.plain, { offered })
  const named = [...times.flatMap((time) => slotsIn(time, offered)), ...refusedPlaces(scene)]
  const isSome = named.length > 0 && named.length < offered.length
  // "Anything but Friday" takes none of the others yet.
  const isLeftOpen = isSome && chosen !== null && chosen.length > 1
  if (chosen?.length !== 0 && (chosen !== null || readYesNo(reading) !== 'no') && !isLeftOpen) return null
  const isNo = times.length > 0 || hasKind(scene, 'none') || hasKind(scene, 'not') || readYesNo(reading) === 'no'
  return {
    numbers: (isSome ? named : offered).map(({ n }) => n),
    times: isSome ? times : [],
    isOnlyOther: !isNo && named.length === 0 && findWindows(reading, situation).length > 0,
  }
}

/** Who names the day again means it. */
function isMeant(time: WantedTime, windows: readonly WantedTime[]): boolean {
  return windows.some(({ date }) => date !== null && date === time.date)
}

function wallSlots({ slots }: Offer, zone: string): OfferedSlot[] {
  return slots.map(({ start, end }, n) => ({ n: n + 1, start: wall(start, zone), end: wall(end, zone) }))
}

function isNamed({ start }: Slot, windows: readonly WantedTime[], zone: string): boolean {
  const at = wall(start, zone)
  const [day, time] = [at.toPlainDate().toString(), at.toPlainTime().toString().slice(0, 5)]
  return windows.some((window) => window.date === day && window.dateEnd === null && window.start === time)
}

function wall(at: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()
}
