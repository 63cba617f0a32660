import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../server/callers/store.ts'
import { type CallFacts, decideOnCall, type Silence } from '../../server/calls/missed-call.ts'

const now = Temporal.Instant.from('2026-11-21T15:00:00Z')
const dana: Caller = {
  id: 1,
  number: '+14165550134',
  name: null,
  plainName: null,
  optedOutAt: null,
  optedOutBy: null,
  blockedAt: null,
  personalAt: null,
  cannotTextAt: null,
  cannotTextBecause: null,
  lastTextedBackAt: null,
  createdAt: now,
  forgottenAt: null,
  notSpamAt: null,
  lineType: null,
  lineTypeAt: null,
  lastContactAt: now,
}
const missedCall: CallFacts = {
  plan: 'fallback',
  outcome: 'missed',
  talk: null,
  caller: dana,
  noCallerBecause: null,
  isOwnLine: false,
  isSuspect: false,
  isTakenBack: false,
  isForwardLoop: false,
  isCrew: false,
  isTest: false,
  isCountryAllowed: true,
  textability: 'ok',
  hasMessenger: true,
  startedAt: now,
  now,
  open: 'open',
  isHourToText: true,
  isBeforeRestore: false,
  isInConversation: false,
  wasToldCalledAgain: false,
  isBookedAhead: false,
  episodeHours: 4,
  textBacksLastHour: 0,
  textBacksLastDay: 0,
  textBacksPerHour: 60,
  textBacksPerDay: 300,
}
const ago = (minutes: number) => now.subtract({ seconds: Math.round(minutes * 60) })
const silence = (because: Silence, callBack: boolean) => ({ do: 'stay-silent', because, callBack })

test('a missed call is texted back and waits in the queue', () => {
  expect(decideOnCall(missedCall)).toEqual({ do: 'text-back', with: 'opener', callBack: true })
})

test('a call that left a voicemail is texted back', () => {
  expect(decideOnCall({ ...missedCall, outcome: 'voicemail' })).toMatchObject({ do: 'text-back' })
})

describe('nobody is texted, for a reason the owner can read', () => {
  test.each<[string, Partial<CallFacts>, Silence, boolean]>([
    ['a person of the crew answered', { outcome: 'answered' }, 'answered', false],
    ['the line is off', { plan: 'off' }, 'line-off', false],
    ['the voice heard that nothing is wanted', { talk: 'settled' }, 'settled-by-voice', false],
    ['the number is withheld', { caller: null, noCallerBecause: 'withheld' }, 'withheld', false],
    ['the number is impossible', { caller: null, noCallerBecause: 'impossible' }, 'impossible', false],
    ['a short code called', { caller: null, noCallerBecause: 'short-code' }, 'short-code', false],
    ['a SIP address called', { caller: null, noCallerBecause: 'not-a-phone' }, 'not-a-phone', false],
    ['one of our own lines called', { isOwnLine: true }, 'own-line', false],
    ["the crew's own phone called", { isCrew: true }, 'crew', false],
    ['the caller is blocked', { caller: { ...dana, blockedAt: now } }, 'blocked', false],
    ['the caller is a personal contact', { caller: { ...dana, personalAt: now } }, 'personal', false],
    ['the caller opted out', { caller: { ...dana, optedOutAt: now } }, 'opted-out', true],
    ['the number is premium', { textability: 'premium' }, 'premium', false],
    ['the number is toll-free', { textability: 'toll-free' }, 'toll-free', true],
    ['the country is not allowed', { isCountryAllowed: false }, 'country-not-allowed', true],
    ['the number is a landline', { caller: { ...dana, cannotTextAt: now } }, 'landline', true],
    ['nobody carries texts yet', { hasMessenger: false }, 'no-messenger', true],
    ['it began before a backup was put back', { isBeforeRestore: true }, 'before-restore', true],
    ['it was found out after an hour', { startedAt: ago(61) }, 'found-too-late', true],
    ['it was taken for spam for an hour', { startedAt: ago(61), isTakenBack: true }, 'taken-for-spam', true],
    ['it was found out late, out of hours', { startedAt: ago(30), open: 'closed' }, 'found-too-late', true],
    ['it was found out late and hours are not known', { startedAt: ago(30), open: 'unknown' }, 'found-too-late', true],
    [
      'the caller was texted in this episode',
      { caller: { ...dana, lastTextedBackAt: ago(239) } },
      'texted-recently',
      true,
    ],
    [
      'the caller knows that we saw the second call',
      { isInConversation: true, wasToldCalledAgain: true },
      'in-conversation',
      true,
    ],
    ['the hourly cap is reached', { textBacksLastHour: 60 }, 'hourly-cap', true],
    ['the daily cap is reached', { textBacksLastDay: 300 }, 'daily-cap', true],
  ])('when %s', (_, change, because, callBack) => {
    expect(decideOnCall({ ...missedCall, ...change })).toEqual(silence(because, callBack))
  })
})

test('an opt-out goes before every other thing that could still lead to a text', () => {
  const everything = { isInConversation: true, startedAt: ago(30), caller: { ...dana, optedOutAt: now } }
  expect(decideOnCall({ ...missedCall, ...everything })).toMatchObject({ because: 'opted-out' })
})

test('a call of an hour ago is texted in opening hours with its hour named, one of ten minutes as if it just came', () => {
  expect(decideOnCall({ ...missedCall, startedAt: ago(59) })).toMatchObject({ do: 'text-back', with: 'late-opener' })
  expect(decideOnCall({ ...missedCall, startedAt: ago(10), open: 'unknown' })).toMatchObject({
    do: 'text-back',
    with: 'opener',
  })
})

test('who is in an open conversation hears once that the call was seen', () => {
  const calledAgain = { ...missedCall, isInConversation: true, caller: { ...dana, lastTextedBackAt: ago(5) } }
  expect(decideOnCall(calledAgain)).toEqual({ do: 'text-back', with: 'called-again', callBack: true })
})

test('a new episode begins when the old one is over', () => {
  expect(decideOnCall({ ...missedCall, caller: { ...dana, lastTextedBackAt: ago(240) } })).toMatchObject({
    do: 'text-back',
  })
})

describe("the owner's own call, while the set-up waits for it,", () => {
  const tried = { ...missedCall, isCrew: true, isTest: true }

  test('is texted, and puts nobody into the queue', () => {
    expect(decideOnCall(tried)).toEqual({ do: 'text-back', with: 'opener', callBack: false })
  })

  test('may be tried again at once, in whatever conversation', () => {
    const again = { isInConversation: true, wasToldCalledAgain: true, caller: { ...dana, lastTextedBackAt: ago(1) } }
    expect(decideOnCall({ ...tried, ...again })).toMatchObject({ do: 'text-back', with: 'opener' })
  })

  test.each<[string, Partial<CallFacts>, Silence]>([
    ['an opt-out', { caller: { ...dana, optedOutAt: now } }, 'opted-out'],
    ['a block', { caller: { ...dana, blockedAt: now } }, 'blocked'],
    ['a phone without texts', { caller: { ...dana, cannotTextAt: now } }, 'landline'],
    ['a line that is off', { plan: 'off' }, 'line-off'],
    ['the hourly cap', { textBacksLastHour: 60 }, 'hourly-cap'],
    ['the daily cap', { textBacksLastDay: 300 }, 'daily-cap'],
  ])('is not texted against %s', (_, change, because) => {
    expect(decideOnCall({ ...tried, ...change })).toEqual(silence(because, false))
  })
})

test('no facts whatever lead to a text for somebody who must not get one', () => {
  const facts = fc.record({
    outcome: fc.constantFrom('missed' as const, 'voicemail' as const),
    isInConversation: fc.boolean(),
    wasToldCalledAgain: fc.boolean(),
    isBookedAhead: fc.boolean(),
    textBacksLastHour: fc.nat(100),
    open: fc.constantFrom('open' as const, 'closed' as const, 'unknown' as const),
    startedAt: fc.nat(200).map(ago),
  })
  const barred: Partial<CallFacts>[] = [
    { caller: { ...dana, optedOutAt: now } },
    { caller: { ...dana, blockedAt: now } },
    { caller: { ...dana, personalAt: now } },
    { caller: { ...dana, cannotTextAt: now } },
    { caller: null, noCallerBecause: 'withheld' },
    { isOwnLine: true },
    { isCrew: true },
    { textability: 'premium' },
    { isCountryAllowed: false },
    { isBeforeRestore: true },
  ]
  fc.assert(
    fc.property(facts, fc.constantFrom(...barred), (some, bar) => {
      expect(decideOnCall({ ...missedCall, ...some, ...bar }).do).toBe('stay-silent')
    }),
  )
})
