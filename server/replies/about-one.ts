// Who has two visits ahead and speaks of one of them is answered about that one, and who moves what is booked while another job is spoken of is answered about what is booked.
import type { Booking } from '../bookings/store.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { heard as wordings } from '../understanding/intent/heard.ts'
import { namesOther, namesOwn } from '../understanding/whose-visit.ts'
import { nothingKnown } from './enquiry.ts'
import type { Heard } from './hear.ts'
import { bookingNamed, bookingTold } from './meant-booking.ts'
import { namesOtherNeed, speaksOfOtherPlace } from './other-need.ts'
import type { Standing } from './read-standing.ts'
import { hasSaid } from './sentences/said-before.ts'

export function aboutOne(heard: () => Heard, standing: Standing): Standing {
  const { ahead } = standing.agreed
  const isOtherJob = (standing.known.need ?? standing.known.service) !== null
  if (ahead.length === 0 || (ahead.length === 1 && !isOtherJob)) return standing
  const read = heard()
  if (isOtherJob && !isOfBooked(read, standing)) return standing
  return narrowed(read, isOtherJob ? besideOther(standing) : standing)
}

/** The other job waits, as it is known, and what was offered for it is no choice for this. */
function besideOther(standing: Standing): Standing {
  const { known, agreed, offered } = standing
  const isMove = agreed.offer !== null && agreed.offer.bookingId !== null
  return {
    ...standing,
    known: { ...nothingKnown, name: known.name, asked: known.asked },
    agreed: isMove ? agreed : { ...agreed, offer: null },
    offered: isMove ? offered : [],
    isAside: true,
  }
}

/** While times to move it to are on offer, or where it is clearly called what is booked. */
function isOfBooked({ reading, understanding, remarks }: Heard, standing: Standing): boolean {
  const { agreed, known } = standing
  const { windows, service } = understanding
  const offer = agreed.offer
  if (offer && offer.bookingId !== null) return service === null || agreed.ahead.some((one) => one.service === service)
  const text = clausesOf(reading).join('\n')
  if (namesOther(text) || speaksOfOtherPlace(reading)) return false
  const isMove = wordings.reschedule.test(text) || remarks.wantsAnotherTime || windows.length > 0
  if (namesOwn(text)) return isMove
  const isTheOther = service !== null && service === known.service
  if (isTheOther || !wordings.reschedule.test(text)) return false
  return moves.test(text) || (makesIt.test(text) && turns.test(text))
}

function narrowed(heard: Heard, standing: Standing): Standing {
  const one = meant(heard, standing)
  return one ? { ...standing, agreed: { ...standing.agreed, ahead: [one] } } : standing
}

function meant(heard: Heard, { agreed, said, packs }: Standing): Booking | null {
  const { ahead, offer } = agreed
  if (ahead.length < 2) return null
  const isListed = isWhichAsked(said)
  const { reading, situation } = heard
  const isMoved = offer ? (ahead.find(({ id }) => id === offer.bookingId) ?? null) : null
  if (!isListed && !isMoved && !isOfVisit(heard, { said, ahead })) return null
  const named = bookingNamed(reading, { ahead, situation, packs, isListed })
  // With times to move it to on offer a day is one of those.
  if (isMoved) return isMoved
  return named ?? (isListed || !refersBack(heard, said) ? null : bookingTold({ ahead, situation }))
}

/** Of the visit itself, and not of work. */
function isOfVisit(
  { reading, understanding, remarks }: Heard,
  { said, ahead }: { said: string; ahead: readonly Booking[] },
): boolean {
  const { intent, windows } = understanding
  if (intent === 'reschedule' || intent === 'cancel' || hasSaid(said, 'askCancel')) return true
  if (remarks.wantsAnotherTime || remarks.cannotBeThere || remarks.troubleIsGone || remarks.isOver) return true
  if (remarks.asksWhenBooked || remarks.keepsBooking) return true
  return windows.length > 0 && !namesOtherNeed({ reading, understanding, isAboutVisit: remarks.isAboutVisit }, ahead)
}

/** "Cancel that", "make it ten instead", right after we told of one. */
function refersBack({ reading, remarks }: Heard, said: string): boolean {
  if (hasSaid(said, 'askCancel')) return true
  const text = clausesOf(reading).join('\n')
  return pronoun.test(text) && !remarks.meansAll && !oneOfThem.test(text)
}

/** Our last words asked which of them is meant. */
export function isWhichAsked(said: string): boolean {
  return hasSaid(said, 'whichToCancel') || hasSaid(said, 'whichToMove')
}

const moves =
  /\b(?:mov(?:e|ing|er\w*)|re ?sched\w*|re ?book\w*|push|postpon\w*|bump|shift|swap|switch|chang\w*|muev\w*|cambi\w*|reprogram\w*|reagend\w*|aplaz\w*|pasar\w*|pasen\w*|deplac\w*|decal\w*|report\w*|repouss\w*|remettre)\b/
const makesIt = /\bmake it\b/
const turns = /\b(?:actually|instead|rather)\b/
const oneOfThem = /\b(?:one|una|uno|un|une) (?:of|de|d) /
const pronoun = /\b(?:it|that|this|cancelala|cancelenla|cancelarla|anularla|esa|esta|la|annulez le|l annuler|ca)\b/
