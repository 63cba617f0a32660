import { CallLine, type CallLineProps } from './call-line.tsx'
import { MessageBubble, type MessageProps } from './message.tsx'

type Happening = ({ what: 'message' } & MessageProps) | ({ what: 'call' } & CallLineProps)

export type ThreadProps = {
  id: number
  /** Day after day, each with what happened in it. */
  days: { day: { iso: string; words: string }; happenings: Happening[] }[]
  /** The message before which there are older ones. */
  older: number | null
  isLatest: boolean
}

export function Thread({ id, days, older, isLatest }: ThreadProps) {
  return (
    <section id="thread" aria-label="Messages" data-live={isLatest || undefined} data-follow={isLatest || undefined}>
      {older !== null && (
        <p class="further">
          <a href={`/conversations/${id}?before=${older}#end`}>Older messages</a>
        </p>
      )}
      {days.length === 0 && <p class="further">Nothing was said here yet.</p>}
      <ol class="thread">
        {days.flatMap(({ day, happenings }) => [
          <li key={day.iso} id={`day-${day.iso}`} class="happening day">
            <time dateTime={day.iso}>{day.words}</time>
          </li>,
          ...happenings.map((happening) =>
            happening.what === 'call' ? (
              <CallLine key={`call-${happening.id}`} {...happening} />
            ) : (
              <MessageBubble key={happening.id} {...happening} />
            ),
          ),
        ])}
      </ol>
      {!isLatest && (
        <p class="further">
          <a href={`/conversations/${id}#end`}>To the latest messages</a>
        </p>
      )}
      <div id="end" />
    </section>
  )
}
