import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isOneCall } from '../../server/calls/same-call.ts'

const began = Temporal.Instant.from('2026-11-20T15:00:00Z')
const at = (seconds: number) => began.add({ seconds })
const outcome = fc.constantFrom('answered', 'missed', 'voicemail', null)
const length = fc.integer({ min: 0, max: 7200 })

test('whatever is told of within 90 seconds of a call that nobody answered is that call', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('missed', 'voicemail', null),
      fc.option(length),
      fc.integer({ min: -90, max: 90 }),
      fc.boolean(),
      (outcome, seconds, after, saysWhen) => {
        const call = { outcome, startedAt: began, endedAt: at(seconds ?? 0), seconds }
        expect(isOneCall(call, { startedAt: at(after), saysWhen })).toBe(true)
      },
    ),
  )
})

test('what begins after somebody was answered and has hung up is another call', () => {
  fc.assert(
    fc.property(length, fc.integer({ min: 0, max: 7200 }), fc.boolean(), (seconds, after, saysWhen) => {
      const call = { outcome: 'answered' as const, startedAt: began, endedAt: at(seconds), seconds }
      expect(isOneCall(call, { startedAt: at(Math.max(seconds + after, 1)), saysWhen })).toBe(false)
      expect(isOneCall(call, { startedAt: at(Math.max(Math.min(after, seconds - 1), 0)), saysWhen })).toBe(true)
    }),
  )
})

test('nobody said how long they spoke: what is said to have begun more than half a minute later is another call', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7200 }), fc.integer({ min: 31, max: 7200 }), (told, after) => {
      const call = { outcome: 'answered' as const, startedAt: began, endedAt: at(told), seconds: null }
      expect(isOneCall(call, { startedAt: at(after), saysWhen: true })).toBe(false)
      expect(isOneCall(call, { startedAt: at(after), saysWhen: false })).toBe(after <= 90)
      expect(isOneCall(call, { startedAt: at(Math.min(told, after, 30)), saysWhen: true })).toBe(true)
    }),
  )
})

test('what is told twice as having begun at one moment is one call, whatever is said of it', () => {
  fc.assert(
    fc.property(outcome, fc.option(length), fc.boolean(), (outcome, seconds, saysWhen) => {
      const call = { outcome, startedAt: began, endedAt: at(seconds ?? 60), seconds }
      expect(isOneCall(call, { startedAt: began, saysWhen })).toBe(true)
    }),
  )
})
