import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { countSegments } from '../../server/conversations/segments.ts'
import { nextStep } from '../../server/replies/next-step.ts'
import { noTimes, type Plan } from '../../server/replies/plan.ts'
import type { Quotable } from '../../server/replies/quotable.ts'
import { type Reply, reply, type Saying } from '../../server/replies/step.ts'
import { mostCharacters, takesLead, wordStep } from '../../server/replies/word-step.ts'
import type { WantedTime } from '../../server/understanding/understanding.ts'
import { anyScene, scene, tomorrow } from './scenes.ts'

const monday: WantedTime = { ...tomorrow, date: '2026-05-18', part: 'afternoon' }
const wednesday = Temporal.PlainDateTime.from('2026-05-13T12:00:00')
const mike: Quotable = {
  ...{ businessName: "Mike's Plumbing", ownerName: 'Mike', ownerMobile: null, zone: 'America/Toronto', country: 'CA' },
  ...{ hours: null, opener: null, language: 'en', trade: 'plumber', trustLevel: 'assist', draftsGoAfterMinutes: null },
  ...{
    callOutFee: '$95',
    areas: 'Toronto and East York',
    shopAddress: null,
    ownerEmail: null,
    allowedCountries: ['CA'],
  },
  ...{ episodeHours: 4, textBacksPerHour: 60, textBacksPerDay: 300, hoursWords: null, specialDays: [] },
  ...{
    bookingNoticeMinutes: 120,
    bookingAheadDays: 30,
    travelMinutes: 30,
    mostJobsPerDay: null,
    bookingLink: false,
    region: null,
    nudges: true,
    reminders: true,
    reviewLink: null,
    lookUpLines: false,
    bookAt: null,
  },
}
/** Wednesday, 2 to 4 in Toronto. */
const slot = { start: 1778695200000, end: 1778702400000, resourceId: 1 }
const link = 'https://calls.example.com/book/abcdefghijkmnpqrstuvwxyz23'
const asks = ({ say }: Reply) =>
  say.some((one) =>
    ['offer', 'offerNear', 'whichSlot', 'stillFree', 'askCancel', 'whichToCancel', 'whichToMove', 'otherJob'].includes(
      one,
    ),
  )
const ask = nextStep(scene({ enquiry: { address: '28 Woodbine Cres' } })) as Reply
const plan = (parts: Partial<Plan> = {}): Plan => ({
  ...{ step: ask, language: 'en', wanted: [], ...noTimes, lead: null, signs: false },
  ...parts,
})
const worded = (parts: Partial<Plan> = {}) => wordStep(plan(parts), mike, wednesday)

test('a bare question is led in, and what says something itself is not', () => {
  expect(worded()).toBe("Got it, thanks. What's your name, please?")
  expect(worded({ step: { ...ask, say: ['hello'] } })).toBe("Hi, thanks for your text. What's your name, please?")
  expect(worded({ step: { ...ask, isUnderstood: false } })).toBe("What's your name, please?")
})

test('what the model worded goes first, in the place of a greeting of ours', () => {
  const lead = 'A leak, I see.'
  expect(worded({ lead })).toBe("A leak, I see. What's your name, please?")
  expect(worded({ lead, step: { ...ask, say: ['hello'] } })).toBe("A leak, I see. What's your name, please?")
  expect(worded({ lead, step: { ...ask, say: ['callOutFeeIs'] } })).toContain(
    'A leak, I see. The call-out fee is $95. ',
  )
})

test('the first words of the box name the shop, and wanted times are said back', () => {
  const step: Reply = { ...ask, ask: null, say: ['passedOnWithTimes'] }
  expect(worded({ step, wanted: [tomorrow], signs: true })).toBe(
    "Mike's Plumbing: I've passed this on to Mike and said what suits you: tomorrow morning. You'll get the answer here.",
  )
})

test('an acknowledgement that makes it too long is left out', () => {
  const lead = `${'A leak and '.repeat(12)}so.`
  const long = { ...ask, say: ['callOutFeeIs', 'areasAre', 'assistant'] as const }
  const step: Reply = { ...ask, say: [...long.say], withPhoto: true }
  expect(worded({ lead })).toContain(lead)
  expect(worded({ lead, step })).toBe(worded({ step }))
})

describe('whatever is decided, in every language', () => {
  const plans = fc.record({
    step: anyScene.map(nextStep).filter((step): step is Reply => step.do === 'reply'),
    language: fc.constantFrom('en' as const, 'es' as const, 'fr' as const),
    wanted: fc.subarray([tomorrow, monday], { minLength: 1 }),
    lead: fc.option(fc.constantFrom('A leak, I see.', 'Una fuga, entiendo.', 'x'.repeat(140)), { nil: null }),
    signs: fc.boolean(),
    times: fc.constant(null),
    slots: fc.constantFrom<Plan['slots']>([slot], [slot, slot, slot]),
    elsewhere: fc.constantFrom('40 Elm St', 'w'.repeat(200)),
    link: fc.constantFrom(null, link),
    ahead: fc.constant<NonNullable<Plan['ahead']>>([
      { ...slot, address: '28 Woodbine Cres' },
      { ...slot, address: 'w'.repeat(200) },
    ]),
    agreed: fc.constantFrom<NonNullable<Plan['agreed']>>(
      { ...slot, address: '28 Woodbine Cres' },
      { ...slot, address: 'w'.repeat(200) },
      { ...slot, address: null, place: 'shop' },
    ),
  })
  const shops = fc.record({
    businessName: fc.constantFrom(null, "Mike's Plumbing", 'W'.repeat(60), 'Électricité Générale Åse & Fils'),
    ownerName: fc.constantFrom(null, 'Mike', 'José María', 'w'.repeat(60)),
    callOutFee: fc.constantFrom('$95', '95 € — plus tax', 'f'.repeat(80)),
    areas: fc.constantFrom('Toronto', 'Montréal, Laval, Longueuil', 'a'.repeat(120)),
    shopAddress: fc.constantFrom(null, '88 Queen St W', 's'.repeat(120)),
  })

  test('the words are few enough, in plain letters, with one question at most, and leave no place open', () => {
    fc.assert(
      fc.property(plans, shops, (plan, names) => {
        const words = wordStep(plan, { ...mike, ...names }, wednesday)
        expect(words.length).toBeLessThanOrEqual(mostCharacters)
        expect(countSegments(words).encoding).toBe('gsm-7')
        expect(words.split('?').length - 1).toBeLessThanOrEqual(1)
        expect(words).not.toMatch(/[{}]|undefined|null| {2}/)
        expect(words.split('?').length - 1).toBe(plan.step.ask || asks(plan.step) ? 1 : 0)
      }),
      { numRuns: 3000 },
    )
  })
})

test('words of sympathy stand before a question and an offer, not before what is agreed, ended or regretted', () => {
  const fits = (...say: Saying[]) => takesLead(reply({ say }))
  expect([fits(), fits('offer'), fits('hoursAre')]).toEqual([true, true, true])
  expect([
    fits('booked'),
    fits('cancelled'),
    fits('slotGone', 'offer'),
    fits('slotOver', 'offer'),
    fits('complaintPassedOn'),
  ]).toEqual(Array.from({ length: 5 }, () => false))
  expect(takesLead(reply({ say: ['declined'], closes: true }))).toBe(false)
})
