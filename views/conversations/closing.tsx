import { Icon } from '../parts/icon.tsx'
import { Time } from '../parts/time.tsx'

type Props = { id: number; closed: { iso: string; words: string } | null }

/** Puts a conversation aside, or takes it up again. */
export function Closing({ id, closed }: Props) {
  if (closed)
    return (
      <form class="deed" method="post" action={`/conversations/${id}/reopening`}>
        <input type="hidden" name="next" value={`/conversations/${id}`} />
        <button type="submit" class="quiet">
          <Icon name="undo" />
          Open it again
        </button>
        <p class="hint">
          Closed <Time {...closed} />. It opens by itself when the caller writes.
        </p>
      </form>
    )
  return (
    <form class="deed" method="post" action={`/conversations/${id}/closing`}>
      <button type="submit" class="quiet">
        <Icon name="done" />
        Close this conversation
      </button>
      <p class="hint">Nothing is sent. It opens again when the caller writes, or calls and is texted.</p>
    </form>
  )
}
