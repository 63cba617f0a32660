import type { Appliance } from '../appliance.ts'
import type { Slot } from '../bookings/availability.ts'
import { whyNotFree } from '../bookings/book-slot.ts'
import { newLink } from '../bookings/link.ts'
import type { Tx } from '../database/open.ts'
import type { Plan } from './plan.ts'
import type { ReadScene } from './read-scene.ts'
import { type Reply, reply } from './step.ts'
import { passTimesOn } from './times-step.ts'

/** What becomes of the shop's time when the reply goes; `offeredAt`: milliseconds since 1970. */
export type PlannedTimes =
  | { do: 'offer'; slots: Slot[]; bookingId: number | null; link?: string | null }
  | { do: 'book'; slot: Slot; offeredAt: number }
  | { do: 'move'; slot: Slot; offeredAt: number; bookingId: number }
  | { do: 'cancel' | 'amend'; bookingId: number }
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
  if (deed.do !== 'book' && deed.do !== 'move' && deed.do !== 'check')
    return { step, times: booking ? { do: deed.do, bookingId: booking.id } : null }
  const slot = times.offer?.slots[deed.n - 1]
  const moved =
    deed.do === 'move' || (deed.do === 'check' && read.scene.times.isMove) ? (times.offer?.bookingId ?? null) : null
  if (!slot || !times.offer) return { step: passTimesOn(read.scene), times: null }
  const offeredAt = times.offer.createdAt
  const question = { slot, offeredAt, service: times.service, conversationId: read.conversation.id, moved }
  const because = whyNotFree(tx, appliance, question)
  if (because) return gone(read, because)
  const chosen = { slot, offeredAt: offeredAt.epochMilliseconds }
  if (deed.do === 'check') return { step, times: { do: 'check', ...chosen, n: deed.n } }
  return { step, times: moved === null ? { do: 'book', ...chosen } : { do: 'move', ...chosen, bookingId: moved } }
}

function offered(read: ReadScene, step: Reply): Settled {
  const { slots, ahead } = read.times
  const toMove = step.deed?.do === 'offer' && step.deed.toMove
  const bookingId = toMove ? (ahead[0]?.id ?? null) : null
  return { step, times: { do: 'offer', slots, bookingId, link: read.shop.bookAt && newLink(read.shop.bookAt) } }
}

/** What was chosen is somebody else's by now, or over. */
export function gone(read: ReadScene, because: string): Settled {
  const deed = { do: 'offer', toMove: read.times.isMove } as const
  return renewed(read, reply({ say: [because === 'over' ? 'slotOver' : 'slotGone', 'offer'], deed }))
}

/** Whether all that a step asks them to choose from can still be had; true of a step that asks nothing such. */
function isStillOnOffer(tx: Tx, appliance: Appliance, { times, conversation }: ReadScene, { say }: Reply): boolean {
  const { offer, service } = times
  if (!say.includes('whichSlot') || !offer) return true
  const asked = { service, offeredAt: offer.createdAt, conversationId: conversation.id, moved: offer.bookingId }
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

/** What the words of a settled step speak of. */
export function spokenTimes({ times, scene }: ReadScene, settled: Settled): Pick<Plan, 'slots' | 'agreed' | 'link'> {
  const planned = settled.times
  if (planned?.do === 'offer') return { slots: planned.slots, agreed: null, link: planned.link ?? null }
  const slots = times.offer?.slots ?? []
  if (!planned) return { slots, agreed: null, link: null }
  const booking = times.ahead.find((one) => 'bookingId' in planned && one.id === planned.bookingId)
  const address = scene.enquiry.address ?? booking?.address ?? null
  if (planned.do === 'check') return { slots, agreed: { ...planned.slot, address: null }, link: null }
  if ('slot' in planned) return { slots, agreed: { ...planned.slot, address }, link: null }
  if (!booking) return { slots, agreed: null, link: null }
  const { startsAt, endsAt } = booking
  const agreed = {
    ...{ start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds },
    address: planned.do === 'amend' ? address : null,
  }
  return { slots, agreed, link: null }
}
