import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Slot } from '../bookings/availability.ts'
import { whyNotFree } from '../bookings/book-slot.ts'
import { minute } from '../bookings/interval.ts'
import { newLink } from '../bookings/link.ts'
import { offersIn } from '../bookings/offer-store.ts'
import { slotOf, whyNotRestored } from '../bookings/restore-booking.ts'
import type { Booking } from '../bookings/store.ts'
import type { Work } from '../bookings/work.ts'
import type { Tx } from '../database/open.ts'
import { speaksOfHouse } from '../understanding/address/corrected-place.ts'
import { chooseSlots } from '../understanding/choice/choice.ts'
import { correctedChoice } from '../understanding/choice/corrects-choice.ts'
import { isOnlyChoice } from '../understanding/choice/stands-aside.ts'
import { withoutReactions } from '../understanding/reaction.ts'
import { readText } from '../understanding/reading.ts'
import { readRemarks } from '../understanding/remarks.ts'
import { understand } from '../understanding/understand.ts'
import type { Situation } from '../understanding/understanding.ts'
import { answeredOffer } from './choice-again.ts'
import { noteOf } from './note.ts'
import { speaksOfOtherOne } from './other-one.ts'
import type { Plan, Visit } from './plan.ts'
import type { ReadScene } from './read-scene.ts'
import { offeredIn } from './read-times.ts'
import { isRemark } from './remark.ts'
import { asWork, workWanted } from './resized-visit.ts'
import { type Deed, type Reply, reply, type Saying } from './step.ts'
import { passTimesOn } from './steps/move-step.ts'
import { noted } from './steps/visit-step.ts'
import { latestTexts } from './text-store.ts'
import { placeOfWork } from './trade.ts'

/** What becomes of the shop's time when the reply goes; `offeredAt`: milliseconds since 1970, `note`: what the caller wants minded. */
export type PlannedTimes =
  | { do: 'offer'; slots: Slot[]; bookingId: number | null; link?: string | null; adds?: string }
  | { do: 'resize'; slot: Slot; bookingId: number; service: string | null; need: string | null }
  | { do: 'book'; slot: Slot; offeredAt: number; note?: string | null }
  | { do: 'move'; slot: Slot; offeredAt: number; bookingId: number; note?: string | null }
  | { do: 'restore'; slot: Slot; offeredAt: number; bookingId: number }
  | { do: 'cancel'; bookingId: number }
  | { do: 'amend'; bookingId: number; note?: string | null; isNews?: boolean }
  | { do: 'confirm' | 'tell' | 'keep'; bookingId: number }
  | { do: 'check'; slot: Slot; offeredAt: number; n: number }

export type Settled = { step: Reply; times: PlannedTimes | null }

/** A decided deed with the slots and the booking that it is about. Where somebody else was quicker, others are offered in its place. */
export function planTimes(tx: Tx, appliance: Appliance, read: ReadScene, step: Reply): Settled {
  const { deed } = step
  const { times } = read
  const booking = times.ahead[0]
  if (!deed) return isStillOnOffer(tx, appliance, read, step) ? { step, times: null } : offeredAnew(read, step)
  if (deed.do === 'offer') return offered(read, step)
  if (deed.do === 'restore') return restored(tx, appliance, read, step)
  if (deed.do === 'switch') return switched(tx, appliance, read, step)
  if (deed.do === 'resize') return resized(tx, appliance, read, step)
  if (deed.do !== 'book' && deed.do !== 'move' && deed.do !== 'check')
    return { step, times: booking ? aboutBooking(read, { deed, bookingId: booking.id }) : null }
  const slot = times.offer?.slots[deed.n - 1]
  const moved =
    deed.do === 'move' || (deed.do === 'check' && read.scene.times.isMove) ? (times.offer?.bookingId ?? null) : null
  if (!slot || !times.offer) return { step: passTimesOn(read.scene), times: null }
  const offeredAt = times.offer.createdAt
  const question = { slot, offeredAt, work: workFor(read, moved), conversationId: read.conversation.id, moved }
  const because = whyNotFree(tx, appliance, question)
  if (because) return because === 'taken' && takesLonger(question) ? longer(read, slot) : gone(read, because)
  const chosen = { slot, offeredAt: offeredAt.epochMilliseconds }
  if (deed.do === 'check') return { step, times: { do: 'check', ...chosen, n: deed.n } }
  const note = noteBeside(tx, read, deed.n)
  return {
    step,
    times: moved === null ? { do: 'book', ...chosen, note } : { do: 'move', ...chosen, note, bookingId: moved },
  }
}

/** As it stood; else the nearest that can be had. */
function restored(tx: Tx, appliance: Appliance, read: ReadScene, step: Reply): Settled {
  const booking = read.times.givenUp
  if (!booking) return { step: passTimesOn(read.scene), times: null }
  const because = whyNotRestored(tx, appliance, { booking, conversationId: read.conversation.id })
  const say: Saying[] = because === 'over' ? ['slotOver', 'offer'] : ['offerNear']
  if (because) return renewed(read, reply({ say, deed: { do: 'offer', toMove: false } }))
  const offeredAt = (booking.cancelledAt ?? appliance.now()).epochMilliseconds
  return { step, times: { do: 'restore', slot: slotOf(booking), offeredAt, bookingId: booking.id } }
}

/** What was meant of the list that was answered, looked at anew. */
function switched(tx: Tx, appliance: Appliance, read: ReadScene, step: Reply): Settled {
  const { times, conversation, scene } = read
  const offer = answeredOffer(tx, { conversation, agreed: times, now: appliance.now() })
  const slot = step.deed?.do === 'switch' ? offer?.slots[step.deed.n - 1] : undefined
  const moved = times.ahead[0]?.id
  if (!offer || !slot || moved === undefined) return { step: passTimesOn(scene), times: null }
  const { createdAt: offeredAt } = offer
  const because = whyNotFree(tx, appliance, {
    ...{ slot, offeredAt, work: workFor(read, moved), conversationId: conversation.id, moved },
  })
  const say: Saying[] = [because === 'over' ? 'slotOver' : 'slotGone', 'offer']
  if (because) return renewed(read, reply({ say, deed: { do: 'offer', toMove: true } }))
  return { step, times: { do: 'move', slot, offeredAt: offeredAt.epochMilliseconds, bookingId: moved } }
}

/** Where it is, if there is time for it there; else at another time. */
function resized(tx: Tx, appliance: Appliance, read: ReadScene, step: Reply): Settled {
  const { resized: visit, times, scene } = read
  const booking = times.ahead[0]
  if (!visit || !booking) return { step: passTimesOn(scene), times: null }
  const { start, ...own } = slotOf(booking)
  const slot = { ...own, start, end: start + visit.minutes * minute }
  const { service, need, adds } = visit
  const asked = { slot, work: asWork(booking, visit), offeredAt: appliance.now() }
  const isFree =
    slot.end <= own.end ||
    whyNotFree(tx, appliance, { ...asked, conversationId: read.conversation.id, moved: booking.id }) === null
  if (isFree) return { step, times: { do: 'resize', slot, bookingId: booking.id, service, need } }
  const instead = renewed(read, reply({ say: ['needsLonger', 'offer'], deed: { do: 'offer', toMove: true } }))
  if (instead.times?.do === 'offer' && adds !== null) return { ...instead, times: { ...instead.times, adds } }
  const note = noteForVisit(read)
  return { step: noted(scene), times: { do: 'amend', bookingId: booking.id, note, isNews: true } }
}

/** A booking that is moved takes as long as it does now. */
function workFor({ times, packs, shop: { hours } }: ReadScene, moved: number | null): Work | null {
  const booking = times.ahead.find(({ id }) => id === moved)
  return booking ? workWanted(booking, { packs, hours }) : times.work
}

type Standing = Exclude<Deed, { do: 'offer' | 'restore' | 'resize' } | { n: number }>

function aboutBooking(read: ReadScene, { deed, bookingId }: { deed: Standing; bookingId: number }): PlannedTimes {
  return deed.do === 'amend'
    ? { do: 'amend', bookingId, note: noteForVisit(read), isNews: read.scene.isMoreForVisit }
    : { do: deed.do, bookingId }
}

/** How to get in, told in this run or beside the choice. */
function noteBeside(tx: Tx, read: ReadScene, n: number): string | null {
  const { row, conversation, burst, scene } = read
  const { need, address, name, email } = scene.enquiry
  const isForOther = scene.elsewhere !== null && scene.elsewhere.address === null && scene.elsewhere.job !== null
  const first = burst[0]?.id ?? 0
  const since = row?.openedAt.epochMilliseconds ?? 0
  // What was told before is of the other job.
  const texts = read.isAside ? [] : latestTexts(tx, conversation.id, mostTexts)
  const before = texts.filter(
    ({ id, direction, createdAt }) =>
      direction === 'inbound' && id < first && createdAt.epochMilliseconds >= since - openedLateMs,
  )
  // What was told before our first words is the need.
  const answered = texts.find(
    ({ direction, createdAt }) => direction === 'outbound' && isSince(createdAt, row?.openedAt),
  )
  const offers = row ? offersIn(tx, conversation.id, row.openedAt.subtract({ seconds: openedLateMs / 1000 })) : []
  return noteOf({
    before: before.map(({ body, createdAt }) => ({
      body: withoutReactions(body),
      isBeside: isSince(createdAt, offers[0]?.createdAt) || isSince(createdAt, answered?.createdAt),
    })),
    // What somebody else wants stands with the need.
    now: isForOther ? [] : burst.map(({ body }) => withoutReactions(body)),
    known: [need, address, name, email],
    isChoice: choiceOf(read, n),
    isRemark: (words) => isRemarkIn(read, words),
  })
}

function isSince(at: Temporal.Instant, offeredAt: Temporal.Instant | undefined): boolean {
  return offeredAt !== undefined && at.epochMilliseconds >= offeredAt.epochMilliseconds
}

function isRemarkIn(read: ReadScene, words: string): boolean {
  const reading = readText(words)
  const understanding = understand(words, situationOf(read), read.packs)
  const remarks = readRemarks(reading)
  if (speaksOfOtherOne(reading) || isOnlyChoice(reading, situationOf(read))) return false
  const place = read.scene.enquiry.address
  if (place !== null && speaksOfHouse(reading, { place, offered: situationOf(read).offered })) return false
  return isRemark({ text: words, understanding, remarks, isQuestion: words.includes('?'), packs: read.packs })
}

/** "Friday then", "not today" are no notes beside Friday; another hour is. */
function choiceOf(read: ReadScene, n: number): (words: string) => boolean {
  const situation = situationOf(read)
  return (words) => {
    const reading = readText(words)
    if (correctedChoice(reading, situation) !== null) return true
    const chosen = chooseSlots(reading, situation) ?? []
    return (chosen.length === 0 || chosen.includes(n)) && isOnlyChoice(reading, situation)
  }
}

function situationOf({ times, shop, wallClock, language }: ReadScene): Situation {
  const { zone, country } = shop
  return { now: wallClock, zone: zone ?? 'UTC', country, said: '', offered: offeredIn(times, zone), language }
}

/** What they tell of the visit goes with it whole. */
export function noteForVisit({ scene, text }: ReadScene): string | null {
  const { remarks } = scene
  const isNote =
    scene.isRemark ||
    scene.isMoreForVisit ||
    remarks.tellsWayIn ||
    remarks.tellsHowToCome ||
    scene.times.leavesOwn ||
    remarks.mayBeOff
  return isNote ? text.replaceAll('\n', ' ').slice(0, mostNote) : null
}

const mostNote = 200
const mostTexts = 40
/** A run is opened when its first text is read. */
const openedLateMs = 10 * 60_000

function offered(read: ReadScene, step: Reply): Settled {
  const { slots, ahead } = read.times
  const toMove = step.deed?.do === 'offer' && step.deed.toMove
  const bookingId = toMove ? (ahead[0]?.id ?? null) : null
  // What is free by now may be more, or less.
  const say = step.say.map((one) => (one === 'offerAlone' && !read.times.free?.isAlone ? 'offer' : one))
  return {
    step: { ...step, say },
    times: { do: 'offer', slots, bookingId, link: read.shop.bookAt && newLink(read.shop.bookAt) },
  }
}

/** What was chosen is somebody else's by now, or over. */
export function gone(read: ReadScene, because: string): Settled {
  const deed = { do: 'offer', toMove: read.times.isMove } as const
  return renewed(read, reply({ say: [because === 'over' ? 'slotOver' : 'slotGone', 'offer'], deed }))
}

/** More is wanted since: perhaps there is time for it from the same hour on. */
function longer(read: ReadScene, { start }: Slot): Settled {
  const deed = { do: 'offer', toMove: read.times.isMove } as const
  const longer = renewed(read, reply({ say: ['needsLonger', 'offer'], deed }))
  const isThere = longer.times?.do === 'offer' && longer.times.slots.some((slot) => slot.start === start)
  const { step } = longer
  if (!isThere || step.do !== 'reply') return longer
  return { ...longer, step: { ...step, say: step.say.filter((one) => one !== 'needsLonger') } }
}

function takesLonger({ slot, work }: { slot: Slot; work: Work | null }): boolean {
  return work !== null && work.minutes * minute > slot.end - slot.start
}

/** Whether all that a step asks them to choose from can still be had; true of a step that asks nothing such. */
function isStillOnOffer(tx: Tx, appliance: Appliance, read: ReadScene, { say }: Reply): boolean {
  const { times, conversation } = read
  const { offer } = times
  if (!say.includes('whichSlot') || !offer) return true
  const { bookingId: moved, createdAt: offeredAt } = offer
  const asked = { work: workFor(read, moved), offeredAt, conversationId: conversation.id, moved }
  return offer.slots.every((slot) => whyNotFree(tx, appliance, { ...asked, slot }) === null)
}

/** Others in place of a list that is not to be had whole. */
function offeredAnew(read: ReadScene, step: Reply): Settled {
  const say = step.say.map((one) => (one === 'whichSlot' ? 'offer' : one))
  return renewed(read, { ...step, say, deed: { do: 'offer', toMove: read.times.isMove } })
}

/** An offer with the slots that are free by now. */
export function renewed(read: ReadScene, step: Reply): Settled {
  const { free } = read.times
  return !free || free.count === 0 ? { step: passTimesOn(read.scene), times: null } : offered(read, step)
}

/** What is learnt of them beside another job is that one's. */
function isOfBooking({ enquiry: { need, service } }: ReadScene['scene']): boolean {
  return need === null && service === null
}

/** What the words of a settled step speak of. */
export function spokenTimes(
  { times, scene, packs, shop }: ReadScene,
  settled: Settled,
): Pick<Plan, 'slots' | 'agreed' | 'link'> {
  const planned = settled.times
  if (planned?.do === 'offer') return { slots: planned.slots, agreed: null, link: planned.link ?? null }
  const slots = times.offer?.slots ?? []
  if (!planned) return { slots, agreed: null, link: null }
  const booking = times.ahead.find((one) => 'bookingId' in planned && one.id === planned.bookingId)
  const address = (isOfBooking(scene) || !booking ? scene.enquiry.address : null) ?? booking?.address ?? null
  if (planned.do === 'check') return { slots, agreed: { ...planned.slot, address: null }, link: null }
  const place = booking?.place ?? placeOfWork(times.work, { address, packs, trade: shop.trade })
  if ('slot' in planned) return { slots, agreed: { ...planned.slot, address, place }, link: null }
  if (!booking) return { slots, agreed: null, link: null }
  const agreed = { ...agreedOf(booking), address: planned.do === 'amend' ? address : null }
  return { slots, agreed, link: null }
}

/** When and where it is. */
export function agreedOf({ startsAt, endsAt, address, place }: Booking): Visit {
  return { start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds, address, place }
}
