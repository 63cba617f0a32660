// Whoever has a booking ahead speaks of that one, unless they name something else that they need.
import type { Booking } from '../bookings/store.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { heard } from '../understanding/intent-heard.ts'
import { tellsOwnNeed } from '../understanding/own-need.ts'
import type { Reading } from '../understanding/reading.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { speaksOfAnother, tellsWayIn } from '../understanding/visit-wordings.ts'

type Heard = { reading: Reading; understanding: Pick<Understanding, 'intent' | 'service'>; isAboutVisit: boolean }

export function namesOtherNeed({ reading, understanding, isAboutVisit }: Heard, ahead: readonly Booking[]): boolean {
  const { intent, service } = understanding
  if (ofBooking.includes(intent)) return false
  const text = clausesOf(reading).join('\n')
  const tells = tellsOwnNeed(reading, { ads: heard.spam, namesService: service !== null })
  if (service === null) return tells && !appointment.test(text)
  const isSame = ahead.some((booking) => booking.service === service)
  if (isAboutVisit || tellsWayIn(text)) return false
  return isSame ? tells && speaksOfAnother(text) : tells || also.test(text)
}

const ofBooking: readonly Understanding['intent'][] = ['reschedule', 'cancel', 'confirm', 'decline', 'thanks', 'human']
const also = /\b(?:also|too|as well|while (?:you|u|hes|theyre)|tambien|ademas|aussi|en plus)\b/
const appointment = /\b(?:appointment|appt|apt|booking|visit|cita|visita|rendez ?vous|rdv|visite)\b/
