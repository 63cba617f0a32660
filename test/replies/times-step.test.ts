import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Enquiry } from '../../server/replies/enquiry.ts'
import { nextStep } from '../../server/replies/next-step.ts'
import type { Deed, Step } from '../../server/replies/step.ts'
import { anyScene, blank, type Change, scene, tomorrow } from './scenes.ts'

/** "booked, ask name [book 2] > question": what is said, asked, done, and who has it then. */
function inShort(step: Step): string {
  const end = `${step.handOver ? ` > ${step.handOver}` : ''}${step.closes ? ' x' : ''}`
  if (step.do === 'stay-silent') return `silent ${step.because}${end}`
  const asked = step.ask ? [`ask ${step.ask}${step.withPhoto ? ' and photo' : ''}`] : []
  const words = [...step.say, ...asked].join(', ')
  return `${step.isUnderstood ? '' : 'miss: '}${words}${step.deed ? ` [${done(step.deed)}]` : ''}${end}`.trim()
}

function done(deed: Deed): string {
  if (deed.do === 'offer') return deed.toMove ? 'offer to move' : 'offer'
  return 'n' in deed ? `${deed.do} ${deed.n}` : deed.do
}

const step = (change: Change) => inShort(nextStep(scene(change)))

const free: Change['times'] = { free: { count: 3, fits: 'any' } }
const near: Change['times'] = { free: { count: 2, fits: 'near' } }
const full: Change['times'] = { free: { count: 0, fits: 'none' } }
const cancelled: Change['times'] = { isCancelled: true, canBeBack: true }
const place: Partial<Enquiry> = { address: '28 Woodbine Cres' }
const nobody: Partial<Enquiry> = { service: null, need: null }
const known: Change = { enquiry: { ...place, name: 'Dana' } }

/** Three times are on offer, and the text brings nothing else. */
function onOffer(understanding: Change['understanding'], more: Change = {}): Change {
  return {
    ...{ isNew: false, asked: 'choice', ...more },
    understanding: { intent: 'other', service: null, ...understanding },
    enquiry: { ...place, name: 'Dana', ...more.enquiry },
    times: { ...free, offered: 3, ...more.times },
  }
}

/** One booking lies ahead, and nothing of another job was said. */
function agreed(understanding: Change['understanding'], more: Change = {}): Change {
  return {
    ...{ isNew: false, asked: null, service: null, ...more },
    understanding: { intent: 'other', service: null, ...understanding },
    enquiry: { ...nobody, name: 'Dana', ...more.enquiry },
    times: { ...free, booked: 1, ...more.times },
  }
}

const beforeOffers: [what: string, change: Change, is: string][] = [
  ['a leak at a place is offered times', { enquiry: place, times: free }, 'offer [offer]'],
  ['what is only near to what was asked says so', { enquiry: place, times: near }, 'offerNear [offer]'],
  ['without a place it is asked for first, and no name', { times: free }, 'ask address and photo'],
  ['without a need it is asked for first', { ...blank, isNew: true, times: free }, 'ask need'],
  [
    'who was asked for the place and gave none is asked for the rest, and a person has it',
    { enquiry: { asked: ['address'] }, times: free },
    'ask name',
  ],
  [
    'who keeps the place to themselves is offered times all the same',
    {
      asked: 'place',
      enquiry: { asked: ['address'], withheld: ['address'] },
      remarks: { withholds: true },
      times: free,
    },
    'byPhone, offer [offer]',
  ],
  ['a job in the shop needs no place', { service: { ask: ['need'] }, isAtShop: true, times: free }, 'offer [offer]'],
  ['a photo with it is thanked for', { enquiry: place, photos: 1, times: free }, 'photoThanks, offer [offer]'],
  [
    'a hurry is a person’s, and the soonest times are offered beside it',
    { enquiry: { ...place, urgency: 'emergency' }, times: free },
    'passedOn, offer [offer] > urgent',
  ],
  [
    'a hurry without times is a person’s',
    { enquiry: { ...place, urgency: 'emergency' }, times: full },
    'passedOn > urgent',
  ],
  ['where nothing is free it goes on as without times', { ...known, times: full }, 'ask time'],
  [
    'where nothing is free, and it was asked, a person has it',
    { enquiry: { ...place, name: 'Dana', wanted: [tomorrow] }, times: full },
    'passedOnWithTimes > wants-a-time',
  ],
  [
    'where none may be promised a person has it',
    { enquiry: { ...place, name: 'Dana', asked: ['time'] } },
    'passedOn > wants-a-time',
  ],
  [
    'a price question is answered beside the offer',
    { understanding: { intent: 'price_question' }, enquiry: place, facts: { callOutFee: true }, times: free },
    'callOutFeeIs, jobPriceAsked, offer [offer] > question',
  ],
  [
    'a price that the shop does not say is a person’s, with the offer',
    { understanding: { intent: 'price_question' }, enquiry: place, times: free },
    'priceUnknown, offer [offer] > question',
  ],
  [
    'a question for hours that nobody told is a person’s, and nothing is offered',
    { understanding: { intent: 'hours_question' }, enquiry: place, times: free },
    'hoursUnknown > question',
  ],
]

const choices: [what: string, change: Change, is: string][] = [
  ['a number books it', onOffer({ intent: 'confirm', slotChoice: [2] }), 'booked [book 2]'],
  ['either is the first', onOffer({ intent: 'confirm', slotChoice: [1, 2, 3] }), 'booked [book 1]'],
  [
    'whoever gave no name is asked for it with it',
    onOffer({ intent: 'confirm', slotChoice: [2] }, { enquiry: { name: null } }),
    'booked, ask name [book 2]',
  ],
  [
    'but once only',
    onOffer({ intent: 'confirm', slotChoice: [2] }, { enquiry: { name: null, asked: ['name'] } }),
    'booked [book 2]',
  ],
  [
    'a choice with a price question is answered both',
    onOffer({ intent: 'price_question', slotChoice: [2] }, { facts: { callOutFee: true } }),
    'booked, callOutFeeIs, jobPriceAsked [book 2] > question',
  ],
  [
    'and what nobody told is a person’s beside the booking',
    onOffer({ intent: 'price_question', slotChoice: [2] }),
    'booked, priceUnknown [book 2] > question',
  ],
  [
    'yes to one is that one',
    onOffer({ intent: 'confirm', yesNo: 'yes' }, { times: { offered: 1 } }),
    'booked [book 1]',
  ],
  ['yes to three is asked back', onOffer({ intent: 'confirm', yesNo: 'yes' }), 'whichSlot'],
  [
    'yes to one with a time of their own looks for that',
    onOffer({ intent: 'confirm', yesNo: 'yes', windows: [tomorrow] }, { isNew: true, times: { offered: 1 } }),
    'offer [offer]',
  ],
  [
    'who says yes to three again after it is a person’s',
    onOffer({ intent: 'confirm', yesNo: 'yes' }, { times: { isWhichAsked: true } }),
    'miss: passedOn > not-understood',
  ],
  [
    'the other one of three is asked back, and no refusal',
    onOffer({ intent: 'decline', yesNo: 'no' }, { times: { namesOtherOne: true } }),
    'whichSlot',
  ],
  ['a number that was not offered asks which', onOffer({ intent: 'confirm', slotChoice: [4] }), 'whichSlot'],
  [
    'several that fit one wish ask for others like it',
    onOffer({ slotChoice: [1, 3], windows: [tomorrow] }, { isNew: true }),
    'offer [offer]',
  ],
  ['none of them asks when', onOffer({ intent: 'decline', slotChoice: [] }), 'ask time'],
  [
    'and offers others when that was asked before',
    onOffer({ intent: 'decline', slotChoice: [] }, { enquiry: { asked: ['time'] } }),
    'offer [offer]',
  ],
  [
    'another day is looked for at once',
    onOffer({ intent: 'decline', slotChoice: [], windows: [tomorrow] }, { isNew: true, times: near }),
    'offerNear [offer]',
  ],
  [
    'where nothing else is free a person has it',
    onOffer(
      { intent: 'decline', slotChoice: [], windows: [tomorrow] },
      { isNew: true, enquiry: { wanted: [tomorrow] }, times: full },
    ),
    'passedOnWithTimes > wants-a-time',
  ],
  ['a farewell is one', onOffer({ intent: 'decline', yesNo: 'no' }), 'declined x'],
  ['a cancellation of nothing is a farewell', onOffer({ intent: 'cancel' }), 'declined x'],
  [
    'thanks for times of which none is taken reach a person',
    onOffer({ intent: 'thanks' }),
    'silent thanks > nothing-taken',
  ],
  [
    'yes to three is yes to the one they had wished for',
    onOffer({ yesNo: 'yes', intent: 'confirm' }, { times: { asWished: 2 } }),
    'stillFree [check 2]',
  ],
  ['what nobody understands is shown them again', onOffer({}), 'miss: notUnderstood, whichSlot'],
  ['and the second time a person has it', onOffer({}, { enquiry: { misses: 1 } }), 'miss: passedOn > not-understood'],
  ['a name alone is learnt, and they are shown again', onOffer({}, { isNew: true }), 'whichSlot'],
  ['a photo too', onOffer({}, { photos: 1 }), 'photoThanks, whichSlot'],
  [
    'a complaint is a person’s',
    onOffer({ slotChoice: [1] }, { remarks: { complains: true } }),
    'complaintPassedOn > complaint',
  ],
  ['whom a person has is not booked', onOffer({ slotChoice: [1] }, { isHandedOver: true }), 'silent handed-over'],
  [
    'a question whether one is still free is answered, and books nothing',
    onOffer({}, { times: { askedAbout: [2] } }),
    'stillFree [check 2]',
  ],
  [
    'who is not sure of a time is asked whether to book it',
    onOffer({ slotChoice: [2] }, { times: { isUnsure: true } }),
    'stillFree [check 2]',
  ],
  [
    'and who is not sure of several which one',
    onOffer({ slotChoice: [1, 2] }, { times: { isUnsure: true } }),
    'whichSlot',
  ],
  ['who is not sure at all is left to it', onOffer({}, { times: { isUnsure: true } }), 'allRight'],
  ['who asks somebody first too', onOffer({}, { remarks: { asksSomebodyFirst: true } }), 'allRight'],
  [
    'who moves what is only on offer refuses it',
    onOffer({ intent: 'reschedule' }, { enquiry: { asked: ['time'] } }),
    'offer [offer]',
  ],
  ['of several, which one is asked', onOffer({}, { times: { askedAbout: [1, 2] } }), 'whichSlot'],
  ['as soon as possible is no choice', onOffer({ intent: 'new_job', urgency: 'soon' }, { isNew: true }), 'whichSlot'],
  ['whoever asks when we come has not chosen yet', onOffer({}, { remarks: { asksWhenBooked: true } }), 'whichSlot'],
  ['a nudge shows them again', onOffer({}, { isNudge: true }), 'miss: whichSlot'],
  ['a stop books nothing', onOffer({ intent: 'stop', slotChoice: [1] }), 'silent perhaps-stop > perhaps-stop'],
]

const bookings: [what: string, change: Change, is: string][] = [
  ['a cancellation of the one ahead', agreed({ intent: 'cancel' }), 'cancelled [cancel]'],
  ['what is gone by itself', agreed({}, { remarks: { troubleIsGone: true } }), 'askCancel [tell]'],
  [
    'who asks what a cancellation costs',
    agreed({ intent: 'cancel' }, { isQuestion: true, remarks: { asksOfCancelling: true } }),
    'passedOn > about-booking',
  ],
  [
    'a cancellation of what was cancelled just now',
    agreed({ intent: 'cancel' }, { times: { booked: 0, isCancelled: true } }),
    'allRight',
  ],
  ['a cancellation of one of two', agreed({ intent: 'cancel' }, { times: { booked: 2 } }), 'whichToCancel'],
  [
    'a cancellation of one of two, asked before',
    agreed({ intent: 'cancel' }, { times: { booked: 2, isVisitAsked: true } }),
    'cancelPassedOn > cancel',
  ],
  [
    'a cancellation of both',
    agreed({ intent: 'cancel' }, { remarks: { meansAll: true }, times: { booked: 2 } }),
    'cancelPassedOn > cancel',
  ],
  [
    'none of two is given up',
    agreed({}, { remarks: { keepsAll: true }, times: { booked: 2, isVisitAsked: true } }),
    'allStand',
  ],
  ['a cancellation of none', agreed({ intent: 'cancel' }, { times: { booked: 0 } }), 'cancelPassedOn > cancel'],
  ['when it is', agreed({}, { remarks: { asksWhenBooked: true } }), 'stands [tell]'],
  ['when both of two are', agreed({}, { remarks: { asksWhenBooked: true }, times: { booked: 2 } }), 'allStand'],
  [
    'when it is, and it has begun',
    agreed({}, { remarks: { asksWhenBooked: true, isAboutVisit: true }, times: { isUnderWay: true } }),
    'passedOn > about-a-visit',
  ],
  [
    'when it is, and there is none',
    agreed({}, { remarks: { asksWhenBooked: true, isAboutVisit: true }, times: { booked: 0 } }),
    'passedOn > about-a-visit',
  ],
  ['it is to stay', agreed({}, { remarks: { keepsBooking: true } }), 'stands [tell]'],
  [
    'it is to stay, on another day',
    agreed({ windows: [tomorrow] }, { isNew: true, remarks: { keepsBooking: true } }),
    'offer [offer to move]',
  ],
  ['a cancellation of another day', agreed({ intent: 'cancel' }, { times: { namesOther: true } }), 'askCancel [tell]'],
  [
    'yes, that one is to be cancelled',
    agreed({ intent: 'confirm', yesNo: 'yes' }, { times: { isCancelAsked: true } }),
    'cancelled [cancel]',
  ],
  [
    'no, that one is not to be cancelled',
    agreed({ intent: 'decline', yesNo: 'no' }, { times: { isCancelAsked: true } }),
    'stands [tell]',
  ],
  ['a nudge', agreed({}, { isNudge: true }), 'stands [tell]'],
  ['a name that is kept', agreed({}, { isNew: true, asked: 'name', remarks: { withholds: true } }), 'allRight'],
  ['it is needed no more', agreed({}, { remarks: { isOver: true } }), 'cancelled [cancel]'],
  [
    'what was offered to move it is taken back',
    agreed(
      { intent: 'decline' },
      { remarks: { takesBack: 'only', isOver: true }, times: { offered: 3, isMove: true } },
    ),
    'stands [keep]',
  ],
  ['it is taken back, and nothing was under way', agreed({}, { remarks: { takesBack: 'only' } }), 'stands [keep]'],
  [
    'it may be given up, and nothing was under way',
    agreed({ intent: 'decline' }, { remarks: { takesBack: 'only', mayGiveUp: true } }),
    'askCancel [tell]',
  ],
  [
    'one of two may be given up',
    agreed({}, { remarks: { takesBack: 'only', mayGiveUp: true }, times: { booked: 2 } }),
    'passedOn > about-booking',
  ],
  [
    'what was under way may be given up',
    agreed({}, { remarks: { takesBack: 'only', mayGiveUp: true }, times: { isCancelAsked: true } }),
    'stands [keep]',
  ],
  [
    'what was asked is known by now, and nothing was under way',
    agreed({ intent: 'decline' }, { remarks: { takesBack: 'beside', isOver: true } }),
    'silent nothing-to-answer',
  ],
  [
    'one time is taken back for another',
    agreed(
      { intent: 'decline', windows: [tomorrow] },
      { isNew: true, remarks: { takesBack: 'beside' }, times: { offered: 3, isMove: true } },
    ),
    'offer [offer to move]',
  ],
  [
    'it is taken back, and then called off',
    agreed({ intent: 'cancel' }, { remarks: { takesBack: 'beside' } }),
    'cancelled [cancel]',
  ],
  ['another time, unnamed', agreed({ intent: 'reschedule' }), 'offer [offer to move]'],
  ['another time, named', agreed({ windows: [tomorrow] }, { isNew: true }), 'offer [offer to move]'],
  [
    'another time near which something is',
    agreed({ windows: [tomorrow] }, { isNew: true, times: near }),
    'offerNear [offer to move]',
  ],
  [
    'another time, and nothing is free',
    agreed({ intent: 'reschedule' }, { times: full }),
    'changePassedOn > reschedule',
  ],
  [
    'another time, and none may be promised',
    agreed({ intent: 'reschedule' }, { times: { free: null } }),
    'changePassedOn > reschedule',
  ],
  ['another time for one of two', agreed({ intent: 'reschedule' }, { times: { booked: 2 } }), 'whichToMove'],
  [
    'another time for one of two, asked before',
    agreed({ intent: 'reschedule' }, { times: { booked: 2, isVisitAsked: true } }),
    'changePassedOn > reschedule',
  ],
  [
    'another time for both of two',
    agreed({ windows: [tomorrow] }, { remarks: { meansAll: true }, times: { booked: 2 } }),
    'changePassedOn > reschedule',
  ],
  ['more or less to do', agreed({}, { isResized: true }), 'resized [resize]'],
  ['a name', agreed({ name: 'Dana' }, { isNew: true, asked: 'name' }), '[amend]'],
  ['a photo', agreed({}, { photos: 1, hasWords: false }), 'photoThanks'],
  ['a photo with words', agreed({}, { photos: 1 }), 'photoThanks, passedOn > about-booking'],
  [
    'a photo and a place',
    agreed({ address: '28 Woodbine Cres' }, { photos: 1, isNew: true, enquiry: place }),
    'photoThanks, stands [amend]',
  ],
  ['a phone number', agreed({ phone: '+14165550199' }, { isNew: true }), 'passedOn > about-booking'],
  ['what is not understood', agreed({}), 'miss: passedOn > about-booking'],
  [
    'how to get in',
    agreed({ intent: 'cancel' }, { remarks: { tellsWayIn: true } }),
    'passedOn [amend] > about-booking',
  ],
  ['how to come', agreed({}, { remarks: { tellsHowToCome: true } }), 'passedOn [amend] > about-booking'],
  [
    'how to come, and then another time',
    agreed({ windows: [tomorrow] }, { isNew: true, remarks: { tellsHowToCome: true } }),
    'offer [offer to move]',
  ],
  [
    'they come a little later than we do',
    agreed({ intent: 'cancel', windows: [tomorrow] }, { isNew: true, times: { leavesOwn: true } }),
    'passedOn [amend] > about-booking',
  ],
  ['a second yes to what is booked', agreed({}, { times: { choosesAgain: 'booked' } }), 'silent nothing-to-answer'],
  ['a number that is on offer no more', agreed({}, { times: { choosesAgain: 'other' } }), 'stands [tell]'],
  ['it may be called off', agreed({ intent: 'cancel' }, { remarks: { mayBeOff: true } }), 'askCancel [tell]'],
  [
    'it may be needed no more',
    agreed({ intent: 'decline' }, { remarks: { isOver: true, mayBeOff: true } }),
    'askCancel [tell]',
  ],
  ['nobody has come', agreed({}, { remarks: { missesUs: true } }), 'complaintPassedOn > complaint'],
  ['they cannot be there', agreed({ intent: 'decline' }, { remarks: { cannotBeThere: true } }), 'askCancel [tell]'],
  [
    'they cannot be there, but tomorrow',
    agreed({ windows: [tomorrow] }, { isNew: true, remarks: { cannotBeThere: true } }),
    'offer [offer to move]',
  ],
  [
    'they cannot be there at one of several',
    agreed({ intent: 'cancel' }, { times: { booked: 2 }, remarks: { cannotBeThere: true } }),
    'whichToMove',
  ],
  ['the time that is booked', agreed({ windows: [tomorrow] }, { times: { namesOwn: true } }), 'stands [tell]'],
  ['another time, any', agreed({}, { remarks: { wantsAnotherTime: true } }), 'offer [offer to move]'],
  ['they ask somebody first', agreed({}, { remarks: { asksSomebodyFirst: true } }), 'silent nothing-to-answer'],
  ['no name', agreed({ intent: 'decline', yesNo: 'no' }, { asked: 'name' }), 'allRight'],
  ['a no to nothing', agreed({ intent: 'decline', yesNo: 'no' }), 'stands [tell]'],
  ['too dear', agreed({ intent: 'decline' }), 'askCancel [tell]'],
  ['a wrong number', agreed({ intent: 'wrong_number' }), 'miss: passedOn > about-booking'],
  [
    'another day after all',
    agreed({ yesNo: 'no' }, { remarks: { wantsAnotherTime: true }, times: { isCancelAsked: true } }),
    'offer [offer to move]',
  ],
  ['thanks', agreed({ intent: 'thanks' }), 'silent thanks'],
  ['what was cancelled is wanted back', { times: { ...cancelled, wantsBack: 'clearly' } }, 'booked [restore]'],
  ['and nobody but a person knows of it', { times: { wantsBack: 'clearly' } }, 'passedOn > about-booking'],
  ['or perhaps it is', { ...known, times: { ...cancelled, ...free, wantsBack: 'perhaps' } }, 'offer [offer]'],
  ['a nod', agreed({ intent: 'confirm', yesNo: 'yes' }), 'silent nothing-to-answer'],
  ['a new job at a place is offered times of its own', { ...known, times: { ...free, booked: 1 } }, 'offer [offer]'],
  [
    'a choice of what was offered to move it',
    agreed({ intent: 'confirm', slotChoice: [2] }, { times: { offered: 3, isMove: true } }),
    'moved [move 2]',
  ],
  [
    'none of what was offered to move it',
    agreed({ intent: 'decline', slotChoice: [] }, { times: { offered: 3, isMove: true } }),
    'ask time',
  ],
  [
    'and none again',
    agreed(
      { intent: 'decline', slotChoice: [] },
      { enquiry: { asked: ['time'] }, times: { offered: 3, isMove: true } },
    ),
    'offer [offer to move]',
  ],
]

test.each(beforeOffers)('before times are offered: %s', (_what, change, is) => expect(step(change)).toBe(is))
test.each(choices)('with times on offer: %s', (_what, change, is) => expect(step(change)).toBe(is))
test.each(bookings)('with a booking ahead: %s', (_what, change, is) => expect(step(change)).toBe(is))

describe('whatever is said', () => {
  const replies = anyScene.map((any) => ({ any, next: nextStep(any) }))
  const check = (
    holds: (found: { any: typeof anyScene extends fc.Arbitrary<infer S> ? S : never; next: Step }) => void,
  ) => fc.assert(fc.property(replies, holds), { numRuns: 2000 })

  test('times are offered only where there are some', () => {
    check(({ any, next }) => {
      if (next.do !== 'reply' || next.deed?.do !== 'offer') return
      expect(any.times.free?.count).toBeGreaterThan(0)
    })
  })

  test('only what is on offer is booked, only what stands is moved or cancelled, and the words say just that', () => {
    check(({ any, next }) => {
      if (next.do !== 'reply') return
      const { deed, say } = next
      if (deed && 'n' in deed && deed.do !== 'switch') expect(deed.n).toBeLessThanOrEqual(any.times.offered)
      if (deed?.do === 'cancel' || deed?.do === 'amend') expect(any.times.booked).toBe(1)
      if (deed?.do === 'restore') expect([any.times.booked, any.times.canBeBack]).toEqual([0, true])
      expect(say.includes('booked')).toBe(deed?.do === 'book' || deed?.do === 'restore')
      if (deed?.do === 'switch') expect([any.times.booked, any.times.offered]).toEqual([1, 0])
      expect(say.includes('moved')).toBe(deed?.do === 'move' || deed?.do === 'switch')
      expect(say.includes('cancelled')).toBe(deed?.do === 'cancel')
      expect(say.includes('offer') || say.includes('offerNear')).toBe(deed?.do === 'offer')
      if (say.includes('whichSlot')) expect(any.times.offered).toBeGreaterThan(0)
    })
  })

  test('an offer asks for nothing else', () => {
    check(({ next }) => {
      if (next.do === 'reply' && (next.deed?.do === 'offer' || next.say.includes('whichSlot')))
        expect(next.ask).toBeNull()
    })
  })
})
