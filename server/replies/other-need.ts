// Whoever has a booking ahead speaks of that one, unless they name something else that they need.
import type { Booking } from '../bookings/store.ts'
import { correctsPlace, isSamePlace, namesAnotherJob } from '../understanding/another-job.ts'
import { asksHowToPrepare } from '../understanding/asks-to-prepare.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { callsOff } from '../understanding/calls-off.ts'
import { correctsNeed } from '../understanding/corrects-need.ts'
import { heard } from '../understanding/intent/heard.ts'
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
  if (ofBooking.includes(intent) || asksHowToPrepare(text) || correctsNeed(reading)) return false
  const tells = tellsOwnNeed(reading, { ads: heard.spam, namesService: service !== null })
  if (namesAnotherJob(text) && (tells || service !== null)) return true
  if (service === null) return tells && !appointment.test(text)
  if (isAboutVisit || tellsWayIn(text) || tellsHowToCome(text) || callsOff(text) === 'partly') return false
  return isSame ? tells && (isElsewhere || speaksOfAnother(text)) : tells || also.test(text) || adds.test(text)
}

/** "It's the toilet too": one more thing beside what is known. */
export function speaksOfMore(reading: Reading): boolean {
  return also.test(clausesOf(reading).join('\n'))
}

/** One more thing to do at the visit that is agreed, and not a visit of its own. */
export function addsToVisit(
  reading: Reading,
  { address, windows }: Pick<Understanding, 'address' | 'windows'>,
  [booking, ...more]: readonly Booking[],
): boolean {
  if (!booking || more.length > 0 || windows.length > 0) return false
  if (address !== null && !(booking.address && isSamePlace(booking.address, address))) return false
  const text = clausesOf(reading).join('\n')
  if (namesAnotherJob(text) || otherPlace.test(text) || ownVisit.test(text)) return false
  return also.test(text) || adds.test(text) || beside.test(text)
}

/** "Can I add color", "I want color with that". */
const adds = /\b(?:add|adding|agreg\w+|anad\w+|ajout\w+)\b|\b(?:with (?:that|it)|con eso|avec ca)$/m
const beside =
  /^(?:(?:oh|ok|hi|hey|btw|thanks|sorry|and|y|et|ah) )*(?:and|plus|y|et|can (?:you|u|he|they|we) (?:please )?(?:add|include)|add|oh and|one more thing|puede\w* (?:agregar|anadir|incluir)|agregue\w*|ajoutez|pouvez vous ajouter) |\b(?:at the same time|in addition|on top of (?:that|it)|same (?:visit|trip)|while (?:you are|hes|he is|theyre|they are|at it|there|here)|de paso|ya que (?:viene\w*|va\w*|esta\w*)|al mismo tiempo|en la misma (?:visita|cita)|pendant que|tant qu a|en meme temps|par la meme occasion|meme visite)\b/m
/** A time or a visit of its own is wished for. */
const ownVisit =
  /\b(?:(?:another|different|other|separate|second|new|next) (?:day|time|visit|appointment|appt|date|week|slot)|come (?:back|again)|(?:book|schedule|set up) (?:a|an|another)|otr[oa] (?:dia|cita|visita|hora|fecha)|(?:agendar|programar) (?:una|otra)|un(?:e)? autre (?:jour|visite|rendez|rdv|fois)|revenir)\b/

/** "Do you do color too?" asks what the shop does, and wants none of it yet. */
export function asksWhatIsDone(reading: Reading): boolean {
  return whatIsDone.test(clausesOf(reading).join('\n'))
}

const whatIsDone =
  /^(?:(?:hi|hey|ok|and|also|so|btw|y|et|oh|thanks|gracias|merci|perfect) )*(?:(?:do|does) (?:you|u|ya|yall|he|she|they|mike|your \w+)(?: guys)?(?: also| ever)? (?!(?:think|mind|want|wanna|need|know|suppose)\b)\w+|(?:y )?(?:(?:ustedes|usted|tambien) )*(?:hacen|ofrecen|tienen|manejan|venden|cortan|copian|arreglan|reparan|instalan|cambian|limpian|lavan|pintan|destapan|trabajan|ponen|atienden|hace|vende|corta|copia|arregla|repara|instala)|(?:est ce que )?(?:vous )(?!(?:pouvez|pourriez|voulez|devez|etes|avez)\b)\p{L}+ez|(?:est ce que )?(?:vous )?(?:faites|offrez|avez|vendez|coupez|taillez|reparez|posez|installez)(?: vous)?)\b|\b(?:how much|how long|cuanto|combien)\b/mu

/** The job may be at another place than the one that is booked. */
export function speaksOfOtherPlace(reading: Reading): boolean {
  return otherPlace.test(clausesOf(reading).join('\n'))
}

const otherPlace =
  /\b(?:(?:my|our|the) (?:mom|mum|dad|mother|father|parents?|son|daughter|brother|sister|friend|neighbou?r|tenant|rental|cottage|office|shop|store|condo|cabin|other)s?|(?:other|another|different|second|new) (?:house|place|home|property|unit|address|apartment|building|location)|otra (?:casa|direccion|propiedad)|casa de (?:mi|mis)|(?:oficina|negocio|local)|chez (?:ma|mon|mes|une?)|(?:autre|nouvelle|nouveau) (?:maison|adresse|logement|endroit)|chalet|bureau)\b/
const ofBooking: readonly Understanding['intent'][] = ['reschedule', 'cancel', 'confirm', 'decline', 'thanks', 'human']
const also = /\b(?:also|too|as well|while (?:you|u|hes|theyre)|tambien|ademas|aussi|en plus)\b/
const appointment = /\b(?:appointment|appt|apt|booking|visit|cita|visita|rendez ?vous|rdv|visite)\b/
