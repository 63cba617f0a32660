// A job at another place than the one that is spoken of is nobody's until a person has it: it is passed on, and told to the owner.
import type { Booking } from '../bookings/store.ts'
import { correctsPlace, isSamePlace } from '../understanding/another-job.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { tellsOthersNeed } from '../understanding/others-need.ts'
import { speaksOfAnother } from '../understanding/visit-wordings.ts'
import type { Enquiry } from './enquiry.ts'
import type { Heard } from './hear.ts'
import { speaksOfMore, speaksOfOtherPlace } from './other-need.ts'

/** `address`: null where none was told. */
export type Elsewhere = { job: string | null; address: string | null }

/** `isOther`: a job of its own is spoken of, beside what is booked. */
type Around = { known: Enquiry; need: string | null; ahead: readonly Booking[]; isMore: boolean; isOther: boolean }

export function elsewhereIn(heard: Heard, { known, need, ahead, isMore, isOther }: Around): Elsewhere | null {
  const { second, understanding, reading } = heard
  if (second) return { job: second.job || null, address: second.address }
  const text = clausesOf(reading).join('\n')
  if (ahead.length > 0 && understanding.intent === 'cancel') return besideCancel(text, understanding.address, ahead)
  const { address } = understanding
  if (ahead.length > 0 && !isOther && (known.need ?? known.service) === null) return besideBooking(heard, ahead)
  const isOneMore =
    isMore || ((known.need ?? known.service) !== null && (speaksOfMore(reading) || speaksOfAnother(text)))
  if (!isOneMore || address === null || known.address === null || correctsPlace(text)) return null
  return isSamePlace(known.address, address) ? null : { job: need, address }
}

/** "No need to come, but my neighbour needs you". */
function besideCancel(text: string, address: string | null, ahead: readonly Booking[]): Elsewhere | null {
  const isOther = address !== null && !ahead.some((booking) => booking.address && isSamePlace(booking.address, address))
  return isOther || tellsOthersNeed(text) ? { job: null, address: isOther ? address : null } : null
}

/** "Can you also come to my mom's at 8 Elm St that day?": what is booked stays where and when it is. */
function besideBooking({ reading, understanding }: Heard, ahead: readonly Booking[]): Elsewhere | null {
  const { address, windows } = understanding
  const text = clausesOf(reading).join('\n')
  if (correctsPlace(text) || saysInstead.test(text)) return null
  if (address === null) {
    const isAsked = windows.length > 0 && speaksOfOtherPlace(reading) && asksToCome(text)
    return isAsked ? { job: null, address } : null
  }
  if (ahead.some((booking) => booking.address && isSamePlace(booking.address, address))) return null
  return speaksOfMore(reading) || speaksOfAnother(text) || speaksOfOtherPlace(reading) ? { job: null, address } : null
}

const saysInstead = /\b(?:instead|rather|en vez|en lugar|mejor|plutot|a la place)\b/
/** "Can you do Friday?"; takes bare clauses. */
export function asksToCome(text: string): boolean {
  return toCome.test(text)
}

const toCome =
  /\b(?:(?:can|could|would|will) (?:you|u|he|she|they|someone|somebody)(?: (?:guys|please|also|too|then))* (?:do|come|go|look|check|fix|swing|stop|visit|see)|pueden?(?: tambien)? (?:ir|pasar|hacer|ver|revisar|venir)|(?:pouvez|peut)(?: vous| il)?(?: aussi)? (?:aller|passer|faire|voir|venir))\b/

/** As the owner reads it with the job that is booked. */
export function notBooked({ job, address }: Elsewhere): string | null {
  if (address === null) return job === null ? null : `(not booked: ${job.replaceAll(/[()]/g, '')})`
  return `(not booked, at ${[address, job].filter((part) => part !== null).join(': ')})`
}
