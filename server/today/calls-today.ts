import type { CallsTodayProps } from '../../views/today/calls-today.tsx'
import type { callsSince } from './store.ts'

type Counted = ReturnType<typeof callsSince>[number]

/** Every call counts once: answered, still going on, texted back, texted in vain, or not texted for a reason. */
export function callFigures(counted: Counted[]): Omit<CallsTodayProps, 'isCalendarDay'> {
  const undecided = sum(counted.filter(({ decision }) => decision === null))
  const answered = sum(counted.filter(({ silentBecause }) => silentBecause === 'answered'))
  const missed = counted.filter(({ decision, silentBecause }) => decision !== null && silentBecause !== 'answered')
  const failed = missed.filter(isInVain)
  return {
    missed: sum(missed),
    textedBack: sum(missed.filter((each) => each.decision === 'text-back' && !isInVain(each))),
    silent: missed.flatMap(({ silentBecause, count }) => (silentBecause ? [{ because: silentBecause, count }] : [])),
    failed: byReason(failed),
    answered,
    undecided,
  }
}

function isInVain({ decision, textState }: Counted): boolean {
  return decision === 'text-back' && (textState === 'failed' || textState === 'held' || textState === 'suppressed')
}

/** Whatever state it ended in, one reason is one line. */
function byReason(failed: Counted[]): CallsTodayProps['failed'] {
  const reasons = [...new Set(failed.map(({ textBecause }) => textBecause))]
  return reasons.map((because) => ({ because, count: sum(failed.filter((each) => each.textBecause === because)) }))
}

function sum(counted: Counted[]): number {
  return counted.reduce((total, { count }) => total + count, 0)
}
