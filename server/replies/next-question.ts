// What is asked next: the first thing that is not known and was never asked, until times can be offered.
import { type Enquiry, type Question, questions } from './enquiry.ts'
import type { Scene } from './scene.ts'
import type { Reply, Saying } from './step.ts'

export type Next = Pick<Reply, 'ask' | 'withPhoto' | 'deed'> & { say: Saying[] }

const nothing: Next = { ask: null, withPhoto: false, deed: null, say: [] }

/** Who is in a hurry is asked for the place alone, and whose booking it is about for nothing. */
export function nextQuestion(scene: Scene): Next {
  if (isAboutBooking(scene)) return nothing
  const { enquiry, service, hasPhoto, times } = scene
  const isInHurry = enquiry.urgency === 'emergency'
  if (canBeOffered(scene)) return times.offered > 0 || isInHurry ? nothing : offer(scene)
  if (isPlaceStillOpen(scene)) return { ...nothing, ask: 'address' }
  const ask = wantedQuestions(scene).find((question) => !enquiry.asked.includes(question))
  const wantsPhoto = ask === 'address' && !hasPhoto && !isInHurry && (service?.ask.includes('photo') ?? false)
  return { ...nothing, ask: ask ?? null, withPhoto: wantsPhoto }
}

/** Who tells a time or a name where we asked where to come is asked for the place again: without it nobody can go there. */
function isPlaceStillOpen({ asked, isNew, placeAsks, enquiry, isAtShop }: Scene): boolean {
  if (asked !== 'place' || !isNew || placeAsks === 0 || placeAsks >= mostPlaceAsks) return false
  return isKnown(enquiry, 'need') && enquiry.address === null && !enquiry.withheld.includes('address') && !isAtShop
}

export const mostPlaceAsks = 3

/** Who asks something back has not told what was asked: without the need and the place all else is asked in vain. */
export function nextOrAgain(scene: Scene): Next {
  const { asked, enquiry, isAtShop } = scene
  const next = nextQuestion(scene)
  if (next.deed || isAboutBooking(scene) || canBeOffered(scene)) return next
  const again = asked === 'need' ? 'need' : asked === 'place' && !isAtShop ? 'address' : null
  const isOpen = again !== null && !isKnown(enquiry, again) && !enquiry.withheld.includes(again)
  return isOpen && enquiry.asked.includes(again) ? { ...nothing, ask: again } : next
}

/** The slots that are free, for what is wanted or for a booking that stands. */
export function offer({ times }: Scene, toMove = false): Next {
  const { fits, isAlone } = times.free ?? {}
  const say = fits === 'near' ? 'offerNear' : isAlone ? 'offerAlone' : 'offer'
  return { ...nothing, say: [say], deed: { do: 'offer', toMove } }
}

/** There are times to offer, and it is known for what and for where. */
export function canBeOffered({ enquiry, isAtShop, times: { free } }: Scene): boolean {
  if (!free || free.count === 0) return false
  return isKnown(enquiry, 'need') && (isKnown(enquiry, 'address') || enquiry.withheld.includes('address') || isAtShop)
}

/** Who has a booking ahead and has said nothing of another job speaks of that one. */
export function isAboutBooking({ times, enquiry }: Scene): boolean {
  return times.booked > 0 && !isKnown(enquiry, 'need')
}

/** Where times may be offered nobody is asked for one, and the name is asked for with the confirmation. */
function wantedQuestions({ enquiry, isAtShop, times }: Scene): Question[] {
  const isInHurry = enquiry.urgency === 'emergency'
  const mayComeToIt = (times.free?.count ?? 0) > 0 && !enquiry.asked.includes('address')
  const few: readonly Question[] = ['need', 'address']
  return questions.filter((question) => {
    if (isKnown(enquiry, question)) return false
    if (question === 'address' && isAtShop) return false
    return (!isInHurry && !mayComeToIt) || few.includes(question)
  })
}

export function isKnown(enquiry: Enquiry, question: Question): boolean {
  if (question === 'need') return enquiry.need !== null || enquiry.service !== null
  if (question === 'time') return enquiry.wanted.length > 0
  return enquiry[question] !== null
}

/** Whoever has slots to choose from is asked for nothing else. */
export function nextOrWhich(scene: Scene): Next {
  const next = nextQuestion(scene)
  return !next.ask && !next.deed && scene.times.offered > 0 ? { ...next, say: ['whichSlot'] } : next
}
