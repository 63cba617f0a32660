import { Cost, type CostProps } from '../conversations/cost.tsx'
import { Bubble } from '../parts/bubble.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { Icon } from '../parts/icon.tsx'
import { RefusedWords, type RefusedWordsProps } from './refused-words.tsx'
import { isToBeLookedAtAgain, whyItWaits } from './waits.ts'

export type DraftProps = {
  id: number
  version: number
  body: string
  isEdited: boolean
  because: string | null
  /** When it goes by itself. */
  goes: { iso: string; words: string } | null
  /** Until when the times in it are kept for them. */
  kept: { iso: string; words: string } | null
  refused: RefusedWordsProps[]
  /** The place for other words is open; what was typed there and refused is shown again. */
  isEditing: boolean
  typed?: { body: string; fault: string }
  cost: CostProps
}

/** An answer that waits for a person: to be sent, worded anew, or thrown away. */
export function Draft({ conversationId, ...draft }: DraftProps & { conversationId: number }) {
  const { id, version, body, refused } = draft
  const action = `/conversations/${conversationId}/drafts/${id}`
  return (
    <div class="draft">
      <ol class="thread">
        <Bubble id="draft" side="out" state="unsent" words={body}>
          <About {...draft} action={action} />
        </Bubble>
      </ol>
      <div class="actions">
        <form method="post" action={`${action}/approval`} class="send">
          <Hidden fields={{ version: `${version}` }} />
          <button type="submit">
            <Icon name="send" />
            Send
          </button>
        </form>
        <Editing {...draft} action={action} conversationId={conversationId} />
        <form method="post" action={`${action}/discarding`}>
          <Hidden fields={{ version: `${version}` }} />
          <button type="submit" class="plain">
            Discard
          </button>
        </form>
      </div>
      <RefusedWords refused={refused} />
    </div>
  )
}

function About({ isEdited, because, goes, kept, action }: DraftProps & { action: string }) {
  const mustBeLookedAt = isToBeLookedAtAgain(because)
  return (
    <>
      <span class="what">{isEdited ? 'Draft, edited.' : 'Draft.'}</span>
      <span class={mustBeLookedAt ? 'warned' : undefined}>{whyItWaits(because)}</span>
      {kept && (
        <span>
          Kept for them until <time dateTime={kept.iso}>{kept.words}</time>.
        </span>
      )}
      {goes && (
        <form method="post" action={`${action}/keeping`} class="goes">
          <span>
            Goes by itself at <time dateTime={goes.iso}>{goes.words}</time>
          </span>
          <button type="submit" class="plain">
            Keep it back
          </button>
        </form>
      )}
    </>
  )
}

type EditingProps = DraftProps & { action: string; conversationId: number }

function Editing({ version, body, isEditing, typed, cost, goes, action, conversationId }: EditingProps) {
  // What somebody is about to change does not go by itself meanwhile.
  const keptBack = goes && { 'hx-post': `${action}/keeping`, 'hx-trigger': 'toggle once', 'hx-swap': 'none' }
  return (
    <details class="editing" id="editing" open={isEditing || undefined} {...keptBack}>
      <summary class="button quiet">
        <span class="shut">
          <Icon name="write" />
          Edit
        </span>
        <span class="opened">Leave it as it was</span>
      </summary>
      <form method="post" action={`${action}/approval`}>
        <Hidden fields={{ version: `${version}` }} />
        {typed && (
          <p id="draft-body-fault" class="fault" role="alert">
            {typed.fault}
          </p>
        )}
        <label class="unseen" for="draft-body">
          The answer
        </label>
        <textarea
          id="draft-body"
          name="body"
          dir="auto"
          rows={3}
          maxLength={1600}
          required
          aria-describedby={typed ? 'draft-body-fault draft-cost' : 'draft-cost'}
          aria-invalid={typed ? true : undefined}
          hx-post={`/conversations/${conversationId}/segments?for=draft`}
          hx-trigger="input changed delay:250ms"
          hx-target="#draft-cost"
          hx-swap="outerHTML"
          hx-sync="this:replace"
        >
          {typed?.body ?? body}
        </textarea>
        <Cost id="draft-cost" {...cost} />
        <div class="actions">
          <button type="submit">
            <Icon name="send" />
            Send
          </button>
          <button type="submit" class="quiet" formaction={`${action}/editing`}>
            Save for later
          </button>
        </div>
      </form>
    </details>
  )
}
