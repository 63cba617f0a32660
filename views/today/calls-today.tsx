import type { Silence } from '../../server/calls/missed-call.ts'
import { shortSilence } from '../calls/short-silences.ts'
import { reasonOf } from '../conversations/reasons.ts'
import { ForOwners } from '../parts/for-owners.tsx'
import { Section } from '../parts/section.tsx'

export type CallsTodayProps = {
  /** Else the last 24 hours: the shop's zone is not known. */
  isCalendarDay: boolean
  missed: number
  textedBack: number
  /** Missed and not texted, by reason, the most frequent first. */
  silent: { because: Silence; count: number }[]
  /** Texted, but the text did not arrive. */
  failed: { because: string | null; count: number }[]
  answered: number
  /** Calls that are still going on. */
  undecided: number
}

/** What the day's calls came to; every figure opens what it counts. */
export function CallsToday(calls: CallsTodayProps) {
  const { isCalendarDay, missed, textedBack, silent, failed, answered, undecided } = calls
  const isQuiet = missed + answered + undecided === 0
  return (
    <Section id="calls-today" title={isCalendarDay ? "Today's calls" : 'Calls of the last 24 hours'}>
      {isQuiet && <p class="muted">{`No calls yet${isCalendarDay ? ' today' : ''}.`}</p>}
      {!isQuiet && (
        <ul class="rows figures">
          {missed > 0 && <Figure id="texted-back" words="Texted back" figure={`${textedBack} of ${missed}`} isMain />}
          {silent.map(({ because, count }) => (
            <Figure
              key={because}
              id={because}
              href={because === 'suspected-spam' ? '/calls?show=spam' : '/calls?show=not-texted'}
              words={`Not texted: ${shortSilence(because)}`}
              figure={count}
            />
          ))}
          {failed.map(({ because, count }) => (
            <Figure
              key={because}
              id={`failed-${because}`}
              words={`Text did not arrive: ${reasonOf(because).why}`}
              figure={count}
            />
          ))}
          {answered > 0 && <Figure id="answered" words="Answered by the shop" figure={answered} />}
          {undecided > 0 && <Figure id="undecided" words="On the line now" figure={undecided} />}
        </ul>
      )}
      {!isCalendarDay && (
        <p class="hint">
          The day begins at the shop's midnight, once its time zone is set
          <ForOwners>
            {' '}
            under <a href="/settings/shop#zone">Settings</a>
          </ForOwners>
          .
        </p>
      )}
    </Section>
  )
}

type FigureProps = { id: string; href?: string; words: string; figure: number | string; isMain?: boolean }

function Figure({ id, href = '/calls', words, figure, isMain }: FigureProps) {
  return (
    <li id={`calls-${id}`}>
      <a class={isMain ? 'figure main' : 'figure'} href={href}>
        <span>{words}</span> <strong>{figure}</strong>
      </a>
    </li>
  )
}
