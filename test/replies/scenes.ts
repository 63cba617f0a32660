import fc from 'fast-check'
import { type Enquiry, nothingKnown, questions } from '../../server/replies/enquiry.ts'
import type { Scene } from '../../server/replies/scene.ts'
import type { Remarks } from '../../server/understanding/remarks.ts'
import type { Understanding, WantedTime } from '../../server/understanding/understanding.ts'

export const tomorrow: WantedTime = { date: '2026-05-14', dateEnd: null, start: null, end: null, part: 'morning' }

const unremarkable: Remarks = {
  isAutomatic: false,
  complains: false,
  asksForCall: false,
  asksForPerson: false,
  asksWhoWrites: false,
  asksForAreas: false,
  asksForPlace: false,
  asksWhereWeAre: false,
  ...{ asksForPrice: false, asksForVisitFee: false },
  asksOfShop: false,
  isAboutVisit: false,
  isOver: false,
  ...{ takesBack: null, mayGiveUp: false },
  ...{ missedOurCall: false, ofTheirVisit: false, namesOtherBooking: false, isPleasantry: false },
  ...{ asksWhenBooked: false, keepsBooking: false, withholds: false },
  ...{ cannotBeThere: false, wantsAnotherTime: false, asksSomebodyFirst: false, missesUs: false },
  tellsWayIn: false,
  asks: false,
  tellsHowToCome: false,
  mayBeOff: false,
  asksOfCancelling: false,
  troubleIsGone: false,
  ...{ meansAll: false, keepsAll: false, asksToPrepare: false },
}

const heardNothing: Understanding = {
  ...{ intent: 'other', name: null, service: null, address: null, urgency: null, windows: [], phone: null },
  ...{ email: null, slotChoice: null, yesNo: null, safety: 'none', injection: false, language: 'en' },
}

/** What is changed in the base scene; parts of parts may be left out. */
export type Change = Partial<Omit<Scene, 'understanding' | 'remarks' | 'enquiry' | 'facts' | 'times'>> & {
  times?: Partial<Scene['times']>
  understanding?: Partial<Understanding>
  remarks?: Partial<Remarks>
  enquiry?: Partial<Enquiry>
  facts?: Partial<Scene['facts']>
}

/** A shop whose times may not be promised. */
const noTimes: Scene['times'] = {
  free: null,
  offered: 0,
  isDoubtful: false,
  ...{ isUnsure: false, hangsOnAnswer: false, answersAll: false },
  isMove: false,
  booked: 0,
  canBeBack: false,
  isReminded: false,
  isLetter: false,
  ...{
    isUnderWay: false,
    isCancelAsked: false,
    isCancelled: false,
    wantsBack: null,
    isWhichAsked: false,
    isVisitAsked: false,
    wantsSooner: false,
    namesOtherOne: false,
    namesOther: false,
    namesOwn: false,
    leavesOwn: false,
    refused: [],
    refusesSome: false,
    isStillAsked: false,
    choosesAgain: null,
    corrects: null,
    asWished: null,
    askedAbout: [],
  },
}

/** Somebody told of a leak, of which a photo would help, and was asked nothing yet; no fact of the shop is known. */
export function scene({ understanding, remarks, enquiry, facts, times, ...rest }: Change = {}): Scene {
  return {
    understanding: { ...heardNothing, intent: 'new_job', service: 'leak-repair', ...understanding },
    remarks: { ...unremarkable, ...remarks },
    asked: 'need',
    placeAsks: 0,
    isForeign: false,
    ...{ isTownAlone: false },
    ...{
      isRemark: false,
      dropsDetail: false,
      isFalseAlarm: false,
      prefersText: false,
      isAfterPerson: false,
      isMoreForVisit: false,
      elsewhere: null,
    },
    ...{ isAside: false, isResized: false },
    noise: null,
    isHandedOver: false,
    hasWords: true,
    isQuestion: false,
    isNudge: false,
    isStillWaiting: false,
    isGibberish: false,
    hasAnswered: false,
    afterWork: null,
    photos: 0,
    hasPhoto: rest.photos !== undefined && rest.photos > 0,
    otherFiles: 0,
    enquiry: { ...nothingKnown, service: 'leak-repair', need: 'a leak', ...enquiry },
    isNew: true,
    wasKnown: false,
    service: { ask: ['need', 'photo', 'address'] },
    ...{ isAtShop: false, awaits: null },
    times: { ...noTimes, ...times },
    opening: 'hoursUnknown',
    languageAsked: null,
    facts: { areas: false, place: false, callOutFee: false, ...facts },
    ...rest,
  }
}

/** Nothing is known and nothing was said that can be used. */
export const blank: Change = {
  understanding: { intent: 'other', service: null },
  enquiry: { service: null, need: null },
  isNew: false,
  service: null,
}

const intents: Understanding['intent'][] = [
  ...(['new_job', 'emergency', 'reschedule', 'cancel', 'confirm', 'decline', 'price_question'] as const),
  ...(['hours_question', 'wrong_number', 'spam', 'stop', 'help', 'human', 'thanks', 'other'] as const),
]
const word = fc.option(fc.constant('words'), { nil: null })

/** Any scene at all. */
export const anyScene: fc.Arbitrary<Scene> = fc.record({
  understanding: fc.record({
    ...{ name: word, service: word, address: word, phone: word, email: word },
    intent: fc.constantFrom(...intents),
    urgency: fc.constantFrom('emergency', 'soon', 'flexible', null),
    windows: fc.constantFrom([], [tomorrow]),
    slotChoice: fc.constantFrom(null, [], [1], [2, 3], [4]),
    yesNo: fc.constantFrom('yes', 'no', null),
    safety: fc.constant('none' as const),
    injection: fc.boolean(),
    language: fc.constantFrom('en', 'es', 'fr'),
  }),
  remarks: fc.record({
    ...{ isAutomatic: fc.boolean(), complains: fc.boolean(), asksForCall: fc.boolean(), asksForPerson: fc.boolean() },
    ...{ asksWhoWrites: fc.boolean(), asksForAreas: fc.boolean(), isAboutVisit: fc.boolean(), isOver: fc.boolean() },
    ...{ asksForPlace: fc.boolean(), asksWhereWeAre: fc.constant(false) },
    asksForPrice: fc.boolean(),
    asksForVisitFee: fc.boolean(),
    asksOfShop: fc.boolean(),
    takesBack: fc.constantFrom(null, null, 'only' as const, 'beside' as const),
    ...{ mayGiveUp: fc.boolean(), missedOurCall: fc.boolean(), ofTheirVisit: fc.boolean() },
    ...{ namesOtherBooking: fc.boolean(), isPleasantry: fc.boolean() },
    ...{ asksWhenBooked: fc.boolean(), keepsBooking: fc.boolean(), withholds: fc.boolean() },
    ...{ cannotBeThere: fc.boolean(), wantsAnotherTime: fc.boolean(), asksSomebodyFirst: fc.boolean() },
    ...{
      missesUs: fc.boolean(),
      tellsWayIn: fc.boolean(),
      tellsHowToCome: fc.boolean(),
      asks: fc.boolean(),
      mayBeOff: fc.boolean(),
    },
    ...{ asksOfCancelling: fc.boolean(), troubleIsGone: fc.boolean(), meansAll: fc.boolean(), keepsAll: fc.boolean() },
    asksToPrepare: fc.boolean(),
  }),
  placeAsks: fc.nat({ max: 4 }),
  asked: fc.constantFrom('need', 'place', 'name', 'time', 'choice', 'confirmation', 'phone', null),
  noise: fc.constantFrom(null, null, null, 'auto-responder', 'flood'),
  ...{
    isForeign: fc.boolean(),
    isTownAlone: fc.boolean(),
    isRemark: fc.boolean(),
    dropsDetail: fc.boolean(),
    isMoreForVisit: fc.boolean(),
    ...{ isAside: fc.boolean(), isResized: fc.boolean() },
    elsewhere: fc.constantFrom(
      null,
      null,
      { job: null, address: '40 Elm St' },
      { job: null, address: null },
      { job: 'words', address: null },
    ),
    isFalseAlarm: fc.boolean(),
    prefersText: fc.boolean(),
    isAfterPerson: fc.boolean(),
    isHandedOver: fc.boolean(),
    hasWords: fc.boolean(),
    isNew: fc.boolean(),
    wasKnown: fc.boolean(),
    isQuestion: fc.boolean(),
    isNudge: fc.boolean(),
    isStillWaiting: fc.boolean(),
    isGibberish: fc.boolean(),
    hasAnswered: fc.boolean(),
  },
  afterWork: fc.constantFrom('praised', 'back', null),
  photos: fc.nat(2),
  hasPhoto: fc.boolean(),
  otherFiles: fc.nat(1),
  enquiry: fc.record({
    ...{ service: word, need: word, address: word, name: word, phone: word, email: word },
    urgency: fc.constantFrom('emergency', 'soon', 'flexible', null),
    wanted: fc.constantFrom([], [tomorrow]),
    asked: fc.subarray([...questions]),
    withheld: fc.subarray([...questions]),
    misses: fc.nat(2),
  }),
  service: fc.constantFrom(
    null,
    { ask: ['need', 'photo', 'address'] as const },
    { ask: ['need'] as const },
  ) as fc.Arbitrary<Scene['service']>,
  ...{ isAtShop: fc.boolean(), awaits: fc.constantFrom(null, null, 'asked-for-call' as const) },
  times: fc.record({
    free: fc.constantFrom(
      null,
      { count: 0, fits: 'none' as const },
      { count: 0, fits: 'beyond' as const },
      { count: 3, fits: 'asked' as const },
    ),
    ...{
      offered: fc.constantFrom(0, 1, 3),
      isDoubtful: fc.boolean(),
      isUnsure: fc.boolean(),
      hangsOnAnswer: fc.boolean(),
      answersAll: fc.boolean(),
      isMove: fc.boolean(),
      booked: fc.nat(2),
      canBeBack: fc.boolean(),
      wantsBack: fc.constantFrom(null, null, 'clearly' as const, 'perhaps' as const),
      isReminded: fc.boolean(),
      isLetter: fc.boolean(),
      isUnderWay: fc.boolean(),
      ...{ isCancelAsked: fc.boolean(), isCancelled: fc.boolean() },
      isCancelled: fc.boolean(),
      isWhichAsked: fc.boolean(),
      isVisitAsked: fc.boolean(),
      wantsSooner: fc.boolean(),
      namesOtherOne: fc.boolean(),
      namesOther: fc.boolean(),
      namesOwn: fc.boolean(),
      leavesOwn: fc.boolean(),
      refused: fc.constantFrom([], [1], [1, 2, 3]),
      refusesSome: fc.boolean(),
      isStillAsked: fc.boolean(),
      choosesAgain: fc.constantFrom(null, 'booked', 'other'),
      corrects: fc.constantFrom(null, null, 2),
    },
    ...{
      asWished: fc.constantFrom(null, 1),
      askedAbout: fc.constantFrom([], [1], [2, 3]),
    },
  }),
  languageAsked: fc.constantFrom(null, 'es'),
  opening: fc.constantFrom('hoursAre', 'openThen', 'closedThen', 'hoursUnknown'),
  facts: fc.record({ areas: fc.boolean(), place: fc.boolean(), callOutFee: fc.boolean() }),
})
