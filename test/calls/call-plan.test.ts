import { expect, test } from 'vitest'
import { mayRing, meets, type Plan, type PlanFacts, planAt } from '../../server/calls/call-plan.ts'

const facts: PlanFacts = { plan: 'ring-crew-first', open: 'open', isKnown: false, isUnwelcome: false, phones: 2 }

const rows: [Plan, PlanFacts['open'], 'known' | 'unknown', ReturnType<typeof meets>][] = [
  ['off', 'open', 'known', 'turned-away'],
  ['off', 'closed', 'unknown', 'turned-away'],
  ['fallback', 'open', 'known', 'greeted'],
  ['fallback', 'closed', 'unknown', 'greeted'],
  ['ring-crew-first', 'open', 'unknown', 'rung'],
  ['ring-crew-first', 'closed', 'unknown', 'rung'],
  ['ring-crew-first', 'unknown', 'unknown', 'rung'],
  ['after-hours', 'open', 'unknown', 'rung'],
  ['after-hours', 'closed', 'known', 'greeted'],
  ['after-hours', 'unknown', 'unknown', 'rung'],
  ['unknown-callers', 'open', 'known', 'rung'],
  ['unknown-callers', 'closed', 'known', 'rung'],
  ['unknown-callers', 'open', 'unknown', 'greeted'],
  ['always', 'open', 'known', 'greeted'],
  ['always', 'closed', 'unknown', 'greeted'],
]

test.each(rows)(
  'on a line with the plan %s, while the shop is %s, a caller who is %s is %s',
  (plan, open, who, met) => {
    expect(meets({ ...facts, plan, open, isKnown: who === 'known' })).toBe(met)
  },
)

test('where no phone can ring, or the call is none to be rung for, the caller is greeted', () => {
  expect(meets({ ...facts, phones: 0 })).toBe('greeted')
  expect(meets({ ...facts, isUnwelcome: true })).toBe('greeted')
  expect(meets({ ...facts, plan: 'off', isUnwelcome: true })).toBe('turned-away')
})

test('while the shop is closed its other plan holds, where there is one', () => {
  const line = { plan: 'ring-crew-first', closedPlan: 'fallback' } as const
  expect([planAt(line, 'open'), planAt(line, 'closed'), planAt(line, 'unknown')]).toEqual([
    'ring-crew-first',
    'fallback',
    'ring-crew-first',
  ])
  expect(planAt({ ...line, closedPlan: null }, 'closed')).toBe('ring-crew-first')
})

test('a line may ring by either of its plans', () => {
  expect(mayRing({ plan: 'fallback', closedPlan: null })).toBe(false)
  expect(mayRing({ plan: 'fallback', closedPlan: 'ring-crew-first' })).toBe(true)
  expect(mayRing({ plan: 'after-hours', closedPlan: null })).toBe(true)
})
