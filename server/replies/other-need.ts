// Whoever has a booking ahead speaks of that one, unless they name something else that they need.
import type { Booking } from '../bookings/store.ts'
import { correctsPlace, isSamePlace, namesAnotherJob } from '../understanding/another-job.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { callsOff } from '../understanding/calls-off.ts'
import { heard } from '../understanding/intent-heard.ts'
import { tellsOwnNeed } from '../understanding/own-need.ts'
import type { Reading } from '../understanding/reading.ts'
import { isTroubleGone } from '../understanding/trouble-gone.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { cannotBeThere, speaksOfAnother } from '../understanding/visit-wordings.ts'
import { tellsHowToCome, tellsWayIn } from '../understanding/way-in.ts'

type Heard = {
  reading: Reading
  understanding: Pick<Understanding, 'intent' | 'service' | 'address'>
  isAboutVisit: boolean
}

export function namesOtherNeed({ reading, understanding, isAboutVisit }: Heard, ahead: readonly Booking[]): boolean {
  const { intent, service, address } = understanding
  const text = clausesOf(reading).join('\n')
  if (correctsPlace(text) || heard.keepsBooking.test(text)) return false
  if (address === null && (isTroubleGone(text) || cannotBeThere(text))) return false
  const isElsewhere =
    address !== null && ahead.every((booking) => booking.address && !isSamePlace(booking.address, address))
  const isSame = ahead.some((booking) => booking.service === service)
  // A move of what stands goes to no other place for another work.
  if (isElsewhere && service !== null && !isSame) return intent === 'reschedule' || !ofBooking.includes(intent)
  if (ofBooking.includes(intent)) return false
  const tells = tellsOwnNeed(reading, { ads: heard.spam, namesService: service !== null })
  if (namesAnotherJob(text) && (tells || service !== null)) return true
  if (service === null) return tells && !appointment.test(text)
  if (isAboutVisit || tellsWayIn(text) || tellsHowToCome(text) || callsOff(text) === 'partly') return false
  return isSame ? tells && (isElsewhere || speaksOfAnother(text)) : tells || also.test(text)
}

/** "It's the toilet too": one more thing beside what is known. */
export function speaksOfMore(reading: Reading): boolean {
  return also.test(clausesOf(reading).join('\n'))
}

/** The job may be at another place than the one that is booked. */
export function speaksOfOtherPlace(reading: Reading): boolean {
  return otherPlace.test(clausesOf(reading).join('\n'))
}

const otherPlace =
  /\b(?:(?:my|our|the) (?:mom|mum|dad|mother|father|parents?|son|daughter|brother|sister|friend|neighbou?r|tenant|rental|cottage|office|shop|store|condo|cabin|other)s?|(?:other|another|different|second|new) (?:house|place|home|property|unit|address|apartment|building|location)|otra (?:casa|direccion|propiedad)|casa de (?:mi|mis)|(?:oficina|negocio|local)|chez (?:ma|mon|mes|une?)|(?:autre|nouvelle|nouveau) (?:maison|adresse|logement|endroit)|chalet|bureau)\b/
const ofBooking: readonly Understanding['intent'][] = ['reschedule', 'cancel', 'confirm', 'decline', 'thanks', 'human']
const also = /\b(?:also|too|as well|while (?:you|u|hes|theyre)|tambien|ademas|aussi|en plus)\b/
const appointment = /\b(?:appointment|appt|apt|booking|visit|cita|visita|rendez ?vous|rdv|visite)\b/
