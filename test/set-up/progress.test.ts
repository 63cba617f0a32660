import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readConfig } from '../../config/config.ts'
import { nextStep, type Progress, type ProgressFacts, progressOf, stepNames } from '../../server/set-up/progress.ts'
import { composeCompany, nothingStored } from '../../server/settings/company.ts'
import { composeShop } from '../../server/settings/settings.ts'

const at = Temporal.Instant.from('2026-11-20T17:00:00Z')
const line = '+14165550100'
const env = {
  BUSINESS_NAME: "Mike's Plumbing",
  OWNER_NAME: 'Mike',
  OWNER_MOBILE: '+14165550001',
  SHOP_TIMEZONE: 'America/Toronto',
  TRADE: 'plumber',
}
const blank = {
  ...{
    businessName: null,
    ownerName: null,
    ownerMobile: null,
    zone: null,
    country: null,
    opener: null,
    language: null,
    trade: null,
  },
  ...{ ollamaUrl: null, ollamaModel: null, modelKeepAliveMinutes: null },
  ...{
    bookingNoticeMinutes: null,
    bookingAheadDays: null,
    travelMinutes: null,
    mostJobsPerDay: null,
    bookingLink: null,
    speechUrl: null,
    region: null,
    nudges: null,
    reminders: null,
    reviewLink: null,
    lookUpLines: null,
  },
  ...{
    trustLevel: null,
    draftsGoAfterMinutes: null,
    callOutFee: null,
    areas: null,
    shopAddress: null,
    ownerEmail: null,
  },
  hours: { mon: { opens: '08:00', closes: '17:00' }, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null },
}
const shop = composeShop(blank, readConfig(env), null)
const connected = composeCompany(
  { ...nothingStored, carrier: 'twilio', messenger: 'twilio', twilioNumber: line, publicUrl: 'https://shop.example' },
  readConfig({}),
)
const right = { what: 'calls', set: 'x', ours: 'x', isRight: true } as const

const complete: ProgressFacts = {
  shop,
  company: connected,
  chosenCompany: 'twilio',
  carried: [{ number: line, isTexted: true }],
  found: {
    opener: { isConfirmed: true, at },
    account: { ok: true, name: 'A shop', isTrial: false, at },
    number: { ok: true, numbers: [{ number: line, canCall: true, canText: true, canSendPhotos: false }], at },
    address: { probed: 'this-box', at },
    connection: { ok: true, addresses: [right], overruledBy: null, at },
    text: { messageId: 1, at },
    call: { isAskedFor: true, at },
  },
  testText: 'delivered',
  hasCalled: true,
  isForwarded: true,
}
const openIn = (facts: ProgressFacts) => stepNames.filter((step) => progressOf(facts)[step] === 'open')
const failed = { ok: false, because: 'unreachable', code: null, at } as const
const found = (changes: Partial<ProgressFacts['found']>) => ({ found: { ...complete.found, ...changes } })

test('a shop that is connected, and has proved it, is done', () => {
  expect(openIn(complete)).toEqual([])
})

test.each<[what: string, Partial<ProgressFacts>, string]>([
  ['the name is missing', { shop: { ...shop, businessName: null } }, 'shop'],
  ['the mobile is missing', { shop: { ...shop, ownerMobile: null } }, 'shop'],
  ['the zone is missing', { shop: { ...shop, zone: null } }, 'zone'],
  ['the trade is missing', { shop: { ...shop, trade: null } }, 'trade'],
  ['the hours are missing', { shop: { ...shop, hours: null } }, 'hours'],
  ['nobody said yes to the first text', found({ opener: null }), 'opener'],
  ['the account was not checked', found({ account: null }), 'account'],
  ['the account could not be checked', found({ account: failed }), 'account'],
  ['the number is not in the account any more', found({ number: { ok: true, numbers: [], at } }), 'number'],
  ['the address leads elsewhere', found({ address: { probed: 'another-box', at } }), 'address'],
  [
    'one address of the number leads elsewhere',
    found({ connection: { ok: true, addresses: [right, { ...right, isRight: false }], overruledBy: null, at } }),
    'connection',
  ],
  [
    'a trunk takes the calls',
    found({ connection: { ok: true, addresses: [right], overruledBy: 'trunk', at } }),
    'connection',
  ],
  ['the test text is on its way', { testText: 'sent' }, 'text'],
  ['the test text failed', { testText: 'failed' }, 'text'],
  ['nobody called', { hasCalled: false }, 'call'],
  ['the own number is not proved', { isForwarded: false }, 'forwarding'],
])('when %s, one step is open', (_what, changes, step) => {
  expect(openIn({ ...complete, ...changes })).toEqual([step])
})

const asking = composeCompany(
  { ...nothingStored, carrier: 'twilio', messenger: 'twilio', twilioNumber: line, twilioMode: 'polling' },
  readConfig({}),
)

test('where the box asks Twilio nothing has to lead here, and no address is needed', () => {
  const facts = { ...complete, ...found({ address: null, connection: null }) }
  expect(openIn({ ...facts, company: asking })).toEqual([])
  const elsewhere = { ...asking, carrier: 'pbx', messenger: 'http' } as const
  expect(openIn({ ...facts, company: elsewhere })).toContain('connection')
})

test('who wants to practise only has nothing to connect', () => {
  const practice = { ...complete, company: composeCompany(nothingStored, readConfig({})), hasCalled: false }
  expect(openIn({ ...practice, chosenCompany: 'simulated' })).toEqual([])
  expect(progressOf({ ...practice, chosenCompany: 'simulated' }).account).toBe('not-needed')
  expect(openIn({ ...practice, chosenCompany: null })).toContain('company')
})

const ofTwilio = ['account', 'number', 'connection'] as const
const stored = (carrier: string, messenger: string) =>
  composeCompany(nothingStored, readConfig({}), { named: { carriers: [carrier], messengers: [messenger] } })

test.each([
  ['SignalWire', 'signalwire', 'signalwire', 'open', 'open'],
  ['an Asterisk and VoIP.ms', 'asterisk', 'voipms', 'open', 'open'],
  ['a desk phone and a mobile', 'pbx', 'android-gateway', 'open', 'not-needed'],
])('by %s no step of Twilio is needed', (_what, carrier, messenger, address, forwarding) => {
  const company = stored(carrier, messenger)
  const progress = progressOf({
    ...{ ...complete, company, chosenCompany: 'others' },
    ...{ found: { ...complete.found, address: null }, isForwarded: false },
  })
  expect(ofTwilio.map((step) => progress[step])).toEqual(['not-needed', 'not-needed', 'not-needed'])
  expect(progress).toMatchObject({ others: 'done', address, text: 'done', call: 'done', forwarding })
})

test('an Asterisk beside a practice that nobody chose needs no address, and is done once its callers are texted', () => {
  const company = stored('asterisk', '')
  const facts = { ...complete, company, chosenCompany: null, carried: [{ number: line, isTexted: false }] }
  expect(progressOf(facts)).toMatchObject({ others: 'open', address: 'not-needed', account: 'not-needed' })
})

test('the way by Twilio has no step more than before', () => {
  expect(progressOf(complete).others).toBe('not-needed')
  const nothing = { ...complete, company: composeCompany(nothingStored, readConfig({})), carried: [] }
  expect(progressOf({ ...nothing, chosenCompany: null }).others).toBe('not-needed')
  expect(nextStep(progressOf({ ...nothing, chosenCompany: 'others' }), 'company')).toBe('others')
})

test('the way on is the first open step, or the first after this one, and never one that is done', () => {
  const state = fc.constantFrom('done' as const, 'open' as const, 'not-needed' as const)
  const progress = fc.record(Object.fromEntries(stepNames.map((step) => [step, state]))) as fc.Arbitrary<Progress>
  fc.assert(
    fc.property(progress, fc.option(fc.constantFrom(...stepNames)), (standing, after) => {
      const next = nextStep(standing, after)
      const from = after === null ? 0 : stepNames.indexOf(after) + 1
      const open = stepNames.slice(from).filter((step) => standing[step] === 'open')
      expect(next).toBe(open[0] ?? null)
    }),
  )
})
