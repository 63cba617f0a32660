import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callFigures } from '../../server/today/calls-today.ts'

type Counted = Parameters<typeof callFigures>[0][number]

const none: Counted = { decision: null, silentBecause: null, textState: null, textBecause: null, count: 1 }
const texted: Counted = { ...none, decision: 'text-back', textState: 'delivered' }
const silent: Counted = { ...none, decision: 'stay-silent', silentBecause: 'withheld' }

test('a text-back counts once the text is on its way, and in vain where it did not arrive', () => {
  for (const textState of ['queued', 'sending', 'unknown', 'sent', 'delivered'] as const)
    expect(callFigures([{ ...texted, textState }]), textState).toMatchObject({ missed: 1, textedBack: 1, failed: [] })
  for (const textState of ['failed', 'held', 'suppressed'] as const)
    expect(callFigures([{ ...texted, textState, textBecause: 'filtered' }]), textState).toMatchObject({
      missed: 1,
      textedBack: 0,
      failed: [{ because: 'filtered', count: 1 }],
    })
})

test('texts that failed for one reason are one line, whatever state they ended in', () => {
  const inVain = (['failed', 'held'] as const).map((textState) => ({
    ...texted,
    textState,
    textBecause: 'restored',
    count: 2,
  }))
  expect(callFigures(inVain).failed).toEqual([{ because: 'restored', count: 4 }])
})

test('a call that the shop took is not missed, and one that goes on is neither', () => {
  const figures = callFigures([{ ...silent, silentBecause: 'answered', count: 3 }, none, { ...silent, count: 2 }])
  expect(figures).toEqual({
    missed: 2,
    textedBack: 0,
    silent: [{ because: 'withheld', count: 2 }],
    failed: [],
    answered: 3,
    undecided: 1,
  })
})

test('every call is counted once: what was texted, what failed and every silence make up what was missed', () => {
  const counted = fc.record({
    kind: fc.constantFrom(none, texted, silent, { ...silent, silentBecause: 'answered' as const }),
    textState: fc.constantFrom('queued' as const, 'delivered' as const, 'failed' as const, 'suppressed' as const),
    textBecause: fc.constantFrom(null, 'filtered', 'no-route'),
    count: fc.integer({ min: 1, max: 50 }),
  })
  const rows = fc.array(
    counted.map(({ kind, ...rest }) => ({ ...kind, ...(kind === texted ? rest : { count: rest.count }) })),
  )
  fc.assert(
    fc.property(rows, (given) => {
      const { missed, textedBack, silent, failed, answered, undecided } = callFigures(given)
      const sum = (some: { count: number }[]) => some.reduce((total, { count }) => total + count, 0)
      expect(textedBack + sum(silent) + sum(failed)).toBe(missed)
      expect(missed + answered + undecided).toBe(sum(given))
    }),
  )
})
