import { expect, test } from 'vitest'
import type { CarrierCan } from '../../../server/providers/carrier/carrier.ts'
import { pbxCarrier } from '../../../server/providers/carrier/pbx.ts'
import { presets } from '../../../server/providers/pbx/presets.ts'
import type { RawRequest } from '../../../server/providers/request.ts'
import { sentBy } from '../../pbx/fake-pbx.ts'
import { carrierContract } from '../carrier-contract.ts'
import { accountOf, caller, form, now, ours, ownByPath } from '../pbx/shop.ts'

const onlyTells: CarrierCan = {
  ...{
    steersCalls: false,
    hearsWords: false,
    ringsInTurn: false,
    followsDocument: false,
    talksOpenLine: false,
    placesCalls: false,
    listsCalls: false,
    keepsRecordings: false,
    playsRecordings: false,
  },
  ...{ showsOwnNumber: false, tellsByItself: true, repeatsUnderNewIds: true },
}

const startedAt = now.epochMilliseconds / 1000
const kinds = (Object.keys(presets) as (keyof typeof presets)[]).filter((kind) => kind !== 'own')

for (const kind of kinds)
  carrierContract(presets[kind].name, onlyTells, () => ({
    carrier: pbxCarrier(accountOf(kind), { now: () => now }),
    ours,
    told: (from, how) => sentBy(kind, { id: 'call-1', from, to: ours, how, startedAt }),
    pass: () => undefined,
    now: () => now,
    close: () => undefined,
  }))

const told = { from: caller, status: 'missed' }
const stranger: RawRequest = { ...form(told), target: '/webhooks/pbx/guess' }

test('nothing set up is answered in words', async () => {
  const carrier = pbxCarrier(null, { now: () => now })
  expect(carrier.readCall(form(told))).toEqual({ ok: false, because: 'not-configured' })
  expect(await carrier.check()).toMatchObject([{ ok: false }])
})

test('the last ten that came are kept, the latest first, and of strangers only how often and when', () => {
  const carrier = pbxCarrier(ownByPath, { now: () => now })
  for (let n = 0; n < 12; n++) carrier.readCall(form({ ...told, id: String(n) }))
  for (let n = 0; n < 50; n++) carrier.readCall(stranger)
  const arrivals = carrier.arrivals?.latest() ?? []
  expect(arrivals.map(({ fields }) => fields.at(-1)?.value)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map(String))
  expect(arrivals[0]).toMatchObject({ at: now, method: 'POST', made: { do: 'told', from: caller, isAnswered: false } })
  expect(carrier.arrivals?.unproven()).toEqual({ times: 50, lastAt: now })
})

test('what came before is read once more by an account that was changed since', () => {
  const before = pbxCarrier(ownByPath, { now: () => now })
  before.readCall(form({ kunde: caller, status: 'missed' }))
  const mapping = { caller: ['kunde'] }
  const after = pbxCarrier({ ...ownByPath, mapping }, { now: () => now, arrivals: before.arrivals?.memory })
  expect(after.arrivals?.latest()).toMatchObject([
    { made: { do: 'unreadable', missing: ['caller'] }, wouldBe: { do: 'told', from: caller } },
  ])
})

test('of what came nothing is denied by a doctor, who has not been there when it did', async () => {
  const carrier = pbxCarrier(ownByPath, { now: () => now })
  expect(await carrier.check()).toEqual([
    { name: 'Another system', ok: true, words: expect.stringContaining('its page') },
  ])
})

test.each([
  ['a call', [form(told)], true, 'a call'],
  ['what says no caller', [form({ status: 'missed' })], false, 'the caller'],
  ['what says nothing', [form({ a: 'b' })], false, 'the caller and the outcome'],
  ['a stranger', [stranger], false, 'without the right secret'],
  ['a call, and not of a stranger who came after it', [form(told), stranger], true, 'a call'],
])('the doctor tells of %s that came last', async (_what, requests, ok, words) => {
  const carrier = pbxCarrier(ownByPath, { now: () => now })
  for (const request of requests) carrier.readCall(request)
  expect(await carrier.check()).toEqual([{ name: 'Another system', ok, words: expect.stringContaining(words) }])
})
