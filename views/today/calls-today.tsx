import type { Silence } from '../../server/calls/missed-call.ts'
import { silences } from '../calls/silences.ts'
import { reasonOf } from '../conversations/reasons.ts'
import { Row } from '../parts/row.tsx'
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
  const { isCalendarDay, missed, silent, failed, answered, undecided } = calls
  return (
    <Section id="calls-today" title={isCalendarDay ? "Today's calls" : 'Calls of the last 24 hours'}>
      {missed + answered + undecided === 0 && <p class="muted">{`No calls ${isCalendarDay ? 'yet today' : 'yet'}.`}</p>}
      {missed + answered + undecided > 0 && (
        <ul class="rows">
          {missed > 0 && <TextedBack {...calls} />}
          {silent.map(({ because, count }) => (
            <Figure key={because} id={`silent-${because}`} words={`${count} not texted`} why={silences[because]} />
          ))}
          {failed.map(({ because, count }) => (
            <Figure
              key={because}
              id={`failed-${because}`}
              words={count === 1 ? '1 text did not arrive' : `${count} texts did not arrive`}
              why={reasonOf(because).why}
            />
          ))}
          {answered > 0 && <Figure id="answered" words={`${answered} answered`} why="by somebody of the shop" />}
          {undecided > 0 && <Figure id="undecided" words={`${undecided} on the line`} why="the call goes on" />}
        </ul>
      )}
      {!isCalendarDay && (
        <p class="hint">
          The day begins at midnight of the shop, once its time zone is set under <a href="/settings">Settings</a>.
        </p>
      )}
    </Section>
  )
}

function TextedBack({ missed, textedBack }: CallsTodayProps) {
  const isAll = missed === textedBack
  return (
    <Figure
      id="texted-back"
      words={`Texted back ${textedBack} of ${missed}`}
      why={isAll ? 'every missed call' : 'missed calls; why not the others:'}
    />
  )
}

function Figure({ id, words, why }: { id: string; words: string; why: string }) {
  return <Row id={`calls-${id}`} href="/calls" who={words} what={why} isWhole />
}
