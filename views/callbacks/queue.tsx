import type { Silence } from '../../server/calls/missed-call.ts'
import { silences } from '../calls/silences.ts'
import { Time, ZoneNote } from '../parts/time.tsx'
import { Who, type WhoProps } from '../parts/who.tsx'

export type CallbackProps = {
  id: number
  who: WhoProps
  /** As it is dialled; absent for who has no number. */
  telephone?: string
  conversationId: number | null
  because: string
  calledTimes: number
  since: { iso: string; words: string }
  /** How long the caller has been waiting, such as `7 min`. */
  waited: string
  isBlocked: boolean
}

type Props = { waiting: CallbackProps[]; hasMore: boolean; isZoneSet: boolean }

/** Who still waits for a voice. */
export function Queue({ waiting, hasMore, isZoneSet }: Props) {
  if (waiting.length === 0) return <p>Nobody waits for a call.</p>
  return (
    <>
      <ZoneNote isZoneSet={isZoneSet} />
      <ul class="cards">
        {waiting.map((callback) => (
          <Callback key={callback.id} {...callback} />
        ))}
      </ul>
      {hasMore && <p class="hint">More callers wait; they show when these are done.</p>}
    </>
  )
}

function Callback(callback: CallbackProps) {
  const { id, who, telephone, conversationId, because, calledTimes, since, waited, isBlocked } = callback
  return (
    <li id={`callback-${id}`}>
      <strong>
        <Who {...who} />
      </strong>{' '}
      · waiting {waited} (since <Time {...since} />)
      <div>
        {calledTimes > 1 && `Called ${calledTimes} times. `}
        {`${callbackWords(because)}.`}
        {isBlocked && ' You have blocked this caller since.'}
      </div>
      <div>
        {telephone && <a href={telephone}>Call them</a>}
        {telephone && conversationId !== null && ' · '}
        {conversationId !== null && <a href={`/conversations/${conversationId}`}>Open the conversation</a>}
      </div>
      <Closing id={id} />
    </li>
  )
}

function Closing({ id }: { id: number }) {
  return (
    <form method="post" action={`/callbacks/${id}/closing`}>
      <button type="submit" name="outcome" value="reached">
        Reached
      </button>{' '}
      <button type="submit" name="outcome" value="gave-up" class="quiet">
        Give up
      </button>
    </form>
  )
}

function callbackWords(because: string): string {
  if (because === 'missed-call') return 'Missed call, texted back, no answer yet'
  const why = Object.hasOwn(silences, because) ? silences[because as Silence] : because
  return `Missed call, not texted: ${why}`
}
