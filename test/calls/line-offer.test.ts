import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { asServed, offerOf } from '../../server/calls/line-offer.ts'
import { asteriskCan } from '../../server/providers/carrier/asterisk.ts'
import type { CarrierCan } from '../../server/providers/carrier/carrier.ts'
import { onlyTelling } from '../../server/providers/carrier/only-tells.ts'
import { simulatedCarrier } from '../../server/providers/carrier/simulated.ts'

const { can } = simulatedCarrier({ now: () => Temporal.Now.instant() })
const chosen = { fallsTo: 'voice', isRungInTurn: true, heardBy: 'relay' } as const

test('who steers calls, hears words and keeps voicemails is offered for everything', () => {
  const offer = offerOf(can)
  expect(offer.plans).toHaveLength(6)
  expect(offer.closedPlans).toHaveLength(6)
  expect(offer).toMatchObject({ falls: ['greeting', 'voicemail', 'voice'], order: 'any', screens: true })
})

test('who only tells of calls is offered for Fallback and Off, and says nothing to callers', () => {
  expect(offerOf(onlyTelling)).toEqual({
    plans: ['fallback', 'off'],
    closedPlans: ['fallback', 'off'],
    ...{ falls: [], order: null, screens: false, talksOpenLine: false },
  })
})

test('who follows a document is offered for what neither hours nor callers change', () => {
  const byDocument: CarrierCan = { ...onlyTelling, followsDocument: true, ringsInTurn: true }
  expect(offerOf(byDocument)).toEqual({
    plans: ['fallback', 'ring-crew-first', 'always', 'off'],
    ...{ closedPlans: [], falls: ['greeting'], order: 'any', screens: false, talksOpenLine: false },
  })
})

test.each([
  [{}, 'voice'],
  [{ hearsWords: false }, 'voicemail'],
  [{ hearsWords: false, keepsRecordings: false }, 'greeting'],
] as const)('where a carrier can do no more than %j the voice gives way to the %s', (less, fallsTo) => {
  expect(asServed(chosen, { ...can, ...less }).fallsTo).toBe(fallsTo)
})

test('a voicemail that nobody keeps gives way to the greeting', () => {
  expect(asServed({ ...chosen, fallsTo: 'voicemail' }, { ...can, keepsRecordings: false }).fallsTo).toBe('greeting')
})

test('phones ring in turn only where the carrier rings them so', () => {
  expect(asServed(chosen, asteriskCan).isRungInTurn).toBe(true)
  expect(asServed(chosen, { ...can, ringsInTurn: false }).isRungInTurn).toBe(false)
})

test('the voice hears over one connection only where there is one', () => {
  expect(asServed(chosen, can).heardBy).toBe('gather')
  expect(asServed(chosen, { ...can, talksOpenLine: true }).heardBy).toBe('relay')
})
