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

test('the last ten that came are kept, the latest first, and a stranger pushes none of them out but one', () => {
  const carrier = pbxCarrier(ownByPath, { now: () => now })
  for (let n = 0; n < 12; n++) carrier.readCall(form({ ...told, id: String(n) }))
  for (let n = 0; n < 50; n++) carrier.readCall(stranger)
  const arrivals = carrier.arrivals?.() ?? []
  expect(arrivals).toHaveLength(10)
  expect(arrivals.map(({ outcome }) => outcome)).toEqual(['unproven', ...Array.from({ length: 9 }, () => 'told')])
  expect(arrivals[0]?.fields).toEqual([])
  expect(arrivals[1]?.fields.at(-1)).toEqual({ name: 'id', value: '11' })
})

test.each([
  ['a call', form(told), true, 'a call'],
  ['what says no caller', form({ status: 'missed' }), false, 'the caller'],
  ['what says nothing', form({ a: 'b' }), false, 'the caller and the outcome'],
  ['a stranger', stranger, false, 'without the right secret'],
])('the doctor tells of %s that came last', async (_what, request, ok, words) => {
  const carrier = pbxCarrier(ownByPath, { now: () => now })
  carrier.readCall(request)
  expect(await carrier.check()).toEqual([{ name: 'Another system', ok, words: expect.stringContaining(words) }])
})
