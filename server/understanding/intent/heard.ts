import { anyOf } from '../bare-clauses.ts'
import { type BookingWordings, bookingInEnglish, bookingInFrench, bookingInSpanish } from '../booking-wordings.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { spanish } from './spanish.ts'
import type { IntentWordings } from './wordings.ts'

/** What was heard, in any of the three languages; clauses stand on lines of their own. */
export const heard = {
  spam: wordings('spam'),
  auto: wordings('auto'),
  wrongNumber: wordings('wrongNumber'),
  human: wordings('human'),
  humanNow: /\b(?:can|could|please|need|want) (?:you |someone |somebody )?(?:please )?(?:call|talk|speak)\b/,
  noCall: wordings('noCall', 'gmu'),
  emergency: wordings('emergency'),
  cancel: wordings('cancel'),
  noCancel: wordings('noCancel', 'gmu'),
  reschedule: wordings('reschedule'),
  over: wordings('over', 'gmu'),
  unneeded: wordings('unneeded', 'gmu'),
  confirm: wordings('confirm'),
  decline: wordings('decline'),
  price: wordings('price'),
  noPrice: wordings('noPrice', 'gmu'),
  hours: wordings('hours'),
  visit: wordings('visit'),
  need: wordings('need'),
  /** When a booking is, or whether it stands. */
  whenBooked: booking('when'),
  keepsBooking: booking('keeps'),
  withholds: booking('withholds'),
}

function booking(list: keyof BookingWordings): RegExp {
  return new RegExp(anyOf(bookingInEnglish[list], bookingInSpanish[list], bookingInFrench[list]), 'mu')
}

function wordings(list: keyof IntentWordings, flags = 'mu'): RegExp {
  return new RegExp(anyOf(english[list], spanish[list], french[list]), flags)
}
