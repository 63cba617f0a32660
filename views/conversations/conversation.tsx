import type { CallerDone } from '../../server/callers/caller-done.ts'
import { DoneToast } from '../directory/done-toast.tsx'
import { Icon } from '../parts/icon.tsx'
import { ZoneNote } from '../parts/time.tsx'
import { Toast } from '../parts/toast.tsx'
import { Replies, type RepliesProps } from '../replies/in-conversation.tsx'
import { CallerCard, type CallerProps } from './caller-card.tsx'
import { Closing } from './closing.tsx'
import { Thread, type ThreadProps } from './thread.tsx'
import { Writing, type WritingProps } from './writing.tsx'

type Props = ThreadProps & {
  isZoneSet: boolean
  closed: { iso: string; words: string } | null
  caller: CallerProps
  replies: RepliesProps
  writing: Omit<WritingProps, 'id' | 'telephone'>
  /** What was just done with the caller. */
  done?: CallerDone
  /** The draft that was just thrown away. */
  discarded?: number | null
}

/** What was said with one caller, a place to go on, and who it is. */
export function Conversation({ isZoneSet, closed, caller, replies, writing, done, discarded, ...thread }: Props) {
  const { id } = thread
  return (
    <>
      <Tools telephone={caller.telephone} />
      <ZoneNote isZoneSet={isZoneSet} />
      <div class="columns">
        <div class="talk">
          <Thread {...thread} />
          {thread.isLatest && <Replies id={id} {...replies} />}
          <Writing id={id} telephone={caller.telephone} {...writing} />
        </div>
        <aside class="card about-caller" id="caller" popover="auto" aria-labelledby="caller-title">
          <button type="button" class="plain shut" popovertarget="caller" popovertargetaction="hide">
            Done
          </button>
          <div id="caller-card" data-live>
            <CallerCard here={`/conversations/${id}`} {...caller} />
            <Closing id={id} closed={closed} />
          </div>
        </aside>
      </div>
      {discarded != null && (
        <Toast words="Draft discarded" undo={{ action: `/conversations/${id}/drafts/${discarded}/restoring` }} />
      )}
      {!caller.isForgotten && <DoneToast {...caller} done={done} here={`/conversations/${id}`} />}
    </>
  )
}

/** On a phone, where the caller's card has no place beside the thread. */
function Tools({ telephone }: { telephone?: string }) {
  return (
    <div class="tools">
      {telephone && (
        <a class="button plain" href={telephone} aria-label="Call them">
          <Icon name="call" />
        </a>
      )}
      <button type="button" class="plain" popovertarget="caller" aria-label="The caller">
        <Icon name="caller" />
      </button>
    </div>
  )
}
