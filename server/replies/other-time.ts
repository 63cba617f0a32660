// "Cancel tomorrow", while the job is on Thursday: what is given up or refused is at another time than what is booked.
import type { Booking } from '../bookings/store.ts'
import { clausesOf } from '../understanding/bare-clauses.ts'
import { slotsIn } from '../understanding/choice/slots.ts'
import type { Reading } from '../understanding/reading.ts'
import type { OfferedSlot, Situation, WantedTime } from '../understanding/understanding.ts'
import { findRefused } from '../understanding/windows/windows.ts'

type Around = { ahead: readonly Booking[]; situation: Situation }

export function namesOtherTime(reading: Reading, { ahead, situation }: Around): boolean {
  if (ahead.length === 0) return false
  const booked = bookedIn({ ahead, situation })
  const named = findRefused(reading, { ...situation, offered: [] })
  return named.length > 0 && !named.some((window) => slotsIn(window, booked).length > 0)
}

/** "On garde jeudi", while the job is on Thursday. */
export function namesOwnTime(named: readonly WantedTime[], around: Around): boolean {
  if (around.ahead.length === 0) return false
  const booked = bookedIn(around)
  return named.length > 0 && named.every((window) => slotsIn(window, booked).length > 0)
}

/** "I won't be there till 8:15", or "I must leave at 8:30", while they are due from 8 to 9: nothing is to be moved for that. */
export function leavesOwnTime(reading: Reading, named: readonly WantedTime[], around: Around): boolean {
  const [own, ...others] = bookedIn(around)
  if (!own || others.length > 0 || named.length === 0) return false
  const text = clausesOf(reading).join('\n')
  const day = own.start.toPlainDate().toString()
  const [begin, end] = [own.start, own.end].map((at) => at.toPlainTime().toString().slice(0, 5))
  if (begin === undefined || end === undefined) return false
  if (leaves.test(text))
    return named.every(({ date, start, end: until }) => (date ?? day) === day && !start && until && until > begin)
  if (!notUntil.test(text) && !arrives.test(text)) return false
  return named.every(({ date, start, end: until }) => (date ?? day) === day && start !== null && !until && start < end)
}

const notUntil =
  /(?:\b(?:dont|wont|not|cant|cannot|isnt|aint|never|nobody|no one)\b.*\b(?:before|till?|until)|\bno\b.*\b(?:antes|hasta)|\b(?:pas|personne)\b.*\bavant) /mu

/** "I have to leave by 8:30". */
const leaves =
  /\b(?:(?:must|have to|has to|gotta|got to|need to|needs to|going to|gonna|should|will|ill|well) (?:leave|go|head out|be out|be gone|run|take off)|(?:leaving|heading out)|(?:debo|tengo que|tenemos que|hay que|voy a|me tengo que|necesito) (?:salir|irme|ir)|(?:salgo|me voy)|(?:dois|doit|devons|faut que je|vais) (?:partir|quitter|parte|m en aller)|(?:je pars|on part))\b/u

/** "I get home at 8:10", of somebody who is waited for. */
const arrives =
  /\b(?:(?:ill|i will|i|we|we will|well|im|gonna|going to|hes|shes|she|he|my \w+|someone)(?: (?:will|should|can|be|only|probably|prob|might|may|get|gets|getting|got|arrive|arrives|arriving|come|comes|coming|back|home|there|here|in|out|off|make it|from work|off work|drop the kids|around|about|like|not))+ (?:at|by|around|till?|until|after|for)|(?:llego|llegare|llegamos|llega|estare|estaremos|estoy|voy a (?:llegar|estar)|salgo|regreso|vuelvo)(?: \w+){0,3} (?:a|hasta|como|tipo|despues)|(?:j arrive|j arriverai|on arrive|arriverai|je (?:serai|suis|rentre|reviens|finis)|je vais (?:etre|arriver)|j y serai|on sera)(?: \w+){0,3} (?:a|vers|pour|apres)) /u

/** What lies ahead as wall times, by their order. */
export function bookedIn({ ahead, situation }: Around): OfferedSlot[] {
  const wall = (at: Booking['startsAt']) => at.toZonedDateTimeISO(situation.zone).toPlainDateTime()
  return ahead.map(({ startsAt, endsAt }, n) => ({ n: n + 1, start: wall(startsAt), end: wall(endsAt) }))
}
