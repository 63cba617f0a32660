import type { NotTextable } from '../../server/conversations/queue-message.ts'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Cost, type CostProps } from './cost.tsx'
import { reasonOf } from './reasons.ts'

export type WritingProps = {
  id: number
  token: string
  body: string
  fault?: string
  /** What the words cost that stand in the form. */
  cost: CostProps
  /** What the clock says where the caller is, at an hour at which people sleep. */
  lateThere: string | null
  /** Why nothing can be written to this caller at all. */
  notPossibleBecause: NotTextable | 'no-line' | null
  telephone?: string
}

/** Where the owner writes; on a phone it stays at hand while the thread moves. */
export function Writing(writing: WritingProps) {
  return (
    <section id="write" class="write" aria-label="Write" data-live>
      {writing.notPossibleBecause === null ? (
        <Form {...writing} />
      ) : (
        <NotPossible because={writing.notPossibleBecause} {...writing} />
      )}
    </section>
  )
}

function Form({ id, token, body, fault, cost, lateThere }: WritingProps) {
  return (
    <form method="post" action={`/conversations/${id}/messages`}>
      <Hidden fields={{ token }} />
      {fault && (
        <p id="body-fault" class="fault" role="alert">
          {fault}
        </p>
      )}
      <div class="pen">
        <label class="unseen" for="body">
          Your words
        </label>
        <textarea
          id="body"
          name="body"
          rows={1}
          maxLength={1600}
          required
          placeholder="Text message"
          aria-describedby={fault ? 'body-fault cost' : 'cost'}
          aria-invalid={fault ? true : undefined}
          hx-post={`/conversations/${id}/segments`}
          hx-trigger="input changed delay:250ms"
          hx-target="#cost"
          hx-swap="outerHTML"
          hx-sync="this:replace"
        >
          {body}
        </textarea>
        <button type="submit">
          <Icon name="send" />
          Send
        </button>
      </div>
      {lateThere && (
        <p id="late-there" class="late">
          <Icon name="night" />
          {`It is ${lateThere} where they are.`}
        </p>
      )}
      <Cost {...cost} />
    </form>
  )
}

/** What was typed is shown again: it may be all that is left of it. */
function NotPossible({ because, body, telephone }: WritingProps & { because: NotTextable | 'no-line' }) {
  return (
    <>
      {body && (
        <p dir="auto" class="fault">
          {`Not sent: ${body}`}
        </p>
      )}
      <Note icon="silent">
        <p>
          {notPossibleWords(because)}
          {because === 'no-line' && <a href="/settings">Settings</a>}
        </p>
        {telephone && (
          <p>
            <a class="button quiet" href={telephone}>
              <Icon name="call" />
              Call them
            </a>
          </p>
        )}
      </Note>
    </>
  )
}

function notPossibleWords(because: NotTextable | 'no-line'): string {
  if (because === 'no-line') return 'The shop has no number of its own yet to text from. Add it under '
  const { why, remedy } = reasonOf(because)
  return [`This caller cannot be texted: ${why}.`, remedy].filter(Boolean).join(' ')
}
