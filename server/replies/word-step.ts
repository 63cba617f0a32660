// A decided step in words: the model's acknowledgement first, where there is one, then sentences that alone may hold facts.
import type { Temporal } from 'temporal-polyfill'
import { whereInText } from '../bookings/where-to-come.ts'
import { businessName } from '../conversations/texts.ts'
import type { Language } from '../understanding/understanding.ts'
import type { Question } from './enquiry.ts'
import { type OpeningSaid, openingSaid } from './opening-said.ts'
import type { Plan, Visit } from './plan.ts'
import type { Quotable } from './quotable.ts'
import { dateInWords } from './sentences/day-words.ts'
import { hoursInWords } from './sentences/hours-words.ts'
import { closedInWords, daysInWords, openInWords } from './sentences/opening-words.ts'
import { type SentenceKey, sentence, sentenceAloud } from './sentences/sentences.ts'
import { agreedInWords, slotsInWords } from './sentences/slot-words.ts'
import { timeWords } from './sentences/time-words.ts'
import { wantedInWords } from './sentences/wanted-times.ts'
import type { Reply, Saying } from './step.ts'

/** No text of ours is longer. */
export const mostCharacters = 320

/** `now` is the shop's wall clock. What makes it too long is left out: first what a model worded, then the wish for a photo, then what was said last. */
export function wordStep(plan: Plan, shop: Quotable, now: Temporal.PlainDateTime): string {
  const bodies = [plan, { ...plan, link: null }]
    .flatMap(shorterAndShorter)
    .map((one) => compose(one, { shop, now, speak: sentence }))
  return bodies.find((body) => body.length <= mostCharacters) ?? bodies.at(-1) ?? ''
}

/** The same step as it is said on the telephone: no link, no photo, nobody's tone but ours. */
export function wordAloud(plan: Plan, shop: Quotable, now: Temporal.PlainDateTime): string {
  const step = { ...plan.step, withPhoto: false }
  return compose({ ...plan, step, lead: null, link: null, signs: false }, { shop, now, speak: sentenceAloud })
}

function shorterAndShorter(plan: Plan): Plan[] {
  const { step } = plan
  const bare = { ...plan, lead: null }
  const least = step.say.map((_, n) => ({
    ...bare,
    step: { ...step, withPhoto: false, say: withoutLast(step.say, n) },
  }))
  return [plan, bare, { ...bare, step: { ...step, withPhoto: false } }, ...least]
}

/** So many fewer; what is said of times is kept. */
function withoutLast(say: readonly Saying[], count: number): Saying[] {
  const spare = say.flatMap((one, n) => (aboutTimes.includes(one) ? [] : [n])).slice(-count || say.length)
  return say.filter((_, n) => !spare.includes(n))
}

const aboutTimes: readonly Saying[] = [
  'bookedUpTo',
  'offer',
  'offerAlone',
  'offerNear',
  'noneSooner',
  'whichSlot',
  'whichStreet',
  'whatIsWrong',
  'booked',
  'moved',
  'cancelled',
  'confirmed',
  'resized',
  'stands',
  'allStand',
  'askCancel',
  'whichToCancel',
  'whichToMove',
  'otherJob',
  'stillFree',
]

type Speaking = { shop: Quotable; now: Temporal.PlainDateTime; speak: typeof sentence }

function compose(plan: Plan, { shop, now, speak }: Speaking): string {
  const { step, language, lead, signs } = plan
  const opening = openingSaid(plan.hoursAsked ?? null, shop, now)
  const values = { ...valuesOf(plan, shop, now), ...openingOf(opening, { shop, language, today: now.toPlainDate() }) }
  const say = (key: SentenceKey) => speak(language, key, values)
  const first = lead ? [lead] : opensBare(step) ? [say('gotIt')] : []
  const isPlaceTold = isAtShop(plan.agreed, step)
  const answered = step.say.filter(
    (saying) => !(lead && acknowledgements.includes(saying)) && !(isPlaceTold && saying === 'placeIs'),
  )
  const said = answered.map((saying) =>
    say(ofHours.includes(saying) && opening.say !== 'hoursUnknown' ? opening.say : saying),
  )
  const asked = step.ask ? [say(questionOf[step.ask]), ...(step.withPhoto ? [say('askPhoto')] : [])] : []
  // Last, where nothing that follows can become part of the address.
  const link = plan.link ? [say('orPick')] : []
  return (signs ? say('signedStart') : '') + [...first, ...said, ...asked, ...link].join(' ')
}

/** Whether words of sympathy or thanks may stand before it: what is agreed, ended or regretted has its own. */
export function takesLead({ say, closes }: Reply): boolean {
  return !closes && !say.some((saying) => ownTone.includes(saying))
}

const ownTone: readonly Saying[] = [
  ...([
    'booked',
    'moved',
    'resized',
    'cancelled',
    'confirmed',
    'slotGone',
    'slotOver',
    'offerNear',
    'noneSooner',
    'whichSlot',
    'declined',
  ] as const),
  ...([
    'notUnderstood',
    'photoThanks',
    'complaintPassedOn',
    'otherLanguage',
    'cancelPassedOn',
    'changePassedOn',
  ] as const),
]

function opensBare({ say, isUnderstood }: Reply): boolean {
  return say.length === 0 && isUnderstood
}

const acknowledgements: readonly Saying[] = ['hello']

const questionOf: Record<Question, SentenceKey> = {
  need: 'askNeed',
  address: 'askAddress',
  name: 'askName',
  time: 'askTime',
}

/** Every value that any sentence may need; what is not known is only named by sentences that are not said then. */
function valuesOf(
  { step, language, wanted, slots, agreed, ahead, link, times, elsewhere }: Plan,
  shop: Quotable,
  now: Temporal.PlainDateTime,
): Omit<AllValues, keyof OpeningValues> {
  const where = { language, zone: shop.zone ?? 'UTC', today: now.toPlainDate() }
  return {
    owner: shop.ownerName,
    business: businessName(shop, language),
    areas: shop.areas ?? '',
    address: shop.shopAddress ?? '',
    fee: shop.callOutFee ?? '',
    until: step.say.includes('bookedUpTo')
      ? dateInWords(language, now.toPlainDate().add({ days: shop.bookingAheadDays }))
      : '',
    wanted: wantedInWords(language, wanted, now.toPlainDate()) ?? '',
    slots: slotsInWords(slots, where),
    only: slotsInWords(slots.slice(0, 1), where),
    others: slotsInWords(slots.slice(1), where),
    numbers: slots.map((_, n) => n + 1).join(', '),
    agreed: agreed ? told([agreedInWords(agreed, where), whereOf(agreed, step, shop)]) : '',
    visits: (ahead ?? [])
      .map((visit) => told([agreedInWords(visit, where), visit.address?.slice(0, mostOfSeveral)]))
      .join(step.say.includes('allStand') ? '; ' : timeWords[language].or('')),
    // A single time on offer is the first.
    number: times?.do === 'check' ? String(times.n) : '1',
    place: elsewhere?.slice(0, mostAddress) ?? '',
    link: link ?? '',
    emergencyNumber: '',
  }
}

function told(parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ')
}

function whereOf(visit: Visit, step: Reply, shop: Quotable): string | null {
  return whereInText({ ...visit, place: isAtShop(visit, step) ? 'shop' : 'customer' }, shop)
}

/** Where the shop is, is told with what is agreed there. */
function isAtShop(visit: Visit | null, { say }: Reply): boolean {
  return visit?.place === 'shop' && say.some((saying) => agreements.includes(saying))
}

const agreements: readonly Saying[] = ['booked', 'moved', 'resized', 'confirmed', 'stands']

/** "Mon-Fri 8am-5pm, closed Sat-Sun; closed Mon May 18 (Victoria Day)", or what holds on the days that were asked for. */
function openingOf(said: OpeningSaid, { shop, language, today }: Hours): OpeningValues {
  if (said.say === 'openThen')
    return { hours: '', open: openInWords(language, said.day, { today, until: said.until }), closed: '' }
  if (said.say === 'closedThen')
    return {
      hours: '',
      open: openInWords(language, said.next, { today, until: null }),
      closed: closedInWords(language, said.days, { today, isNow: said.isNow }),
    }
  const week = shop.hours ? hoursInWords(language, shop.hours) : (shop.hoursWords ?? '')
  if (said.say === 'hoursUnknown') return { hours: week, open: '', closed: '' }
  const except = said.except.length > 0 ? [daysInWords(language, said.except, today)] : []
  const hours = said.days.length > 0 ? daysInWords(language, said.days, today) : [week, ...except].join('; ')
  return { hours, open: '', closed: '' }
}

/** What was decided may be worded anew when the shop is closed by now. */
const ofHours: readonly Saying[] = ['hoursAre', 'openThen', 'closedThen']

type Hours = { shop: Quotable; language: Language; today: Temporal.PlainDate }

const mostAddress = 80
const mostOfSeveral = 40

type OpeningValues = { hours: string; open: string; closed: string }
type AllValues = OpeningValues & {
  owner: string | null
  business: string
  areas: string
  address: string
  fee: string
  until: string
  wanted: string
  slots: string
  only: string
  others: string
  numbers: string
  agreed: string
  visits: string
  number: string
  place: string
  link: string
  emergencyNumber: string
}
