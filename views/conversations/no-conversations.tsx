import type { Which } from '../../server/conversations/inbox-store.ts'
import { Empty } from '../parts/empty.tsx'

type Props = { which: Which; sought: string; isFirstPage: boolean; shopNumber: string | null }

/** Why the list is empty, and what will fill it. */
export function NoConversations({ which, sought, isFirstPage, shopNumber }: Props) {
  if (sought) return <NothingFound sought={sought} />
  if (!isFirstPage)
    return (
      <Empty title="There are no older conversations">
        <p>
          <a href="/conversations">To the latest ones</a>
        </p>
      </Empty>
    )
  if (which === 'waiting')
    return <Empty title="Nobody waits for you">Who writes and is not answered stands here.</Empty>
  if (which === 'closed') return <NothingClosed />
  return (
    <Empty title="No conversation yet">
      <p>
        {shopNumber ? `Call ${shopNumber} and do not pick up` : 'Call the shop and do not pick up'}: the text that goes
        out begins the first one. Or try it with the <a href="/practice">practice phone</a>.
      </p>
    </Empty>
  )
}

function NothingFound({ sought }: { sought: string }) {
  return (
    <Empty title="Nobody found">
      <p>
        No conversation with “<bdi>{sought}</bdi>”. Any part of a name or number will do. Who only called stands under{' '}
        <a href="/callers">Callers</a>. <a href="/conversations">Show all</a>
      </p>
    </Empty>
  )
}

function NothingClosed() {
  return (
    <Empty title="Nothing is closed">
      <p>What you are done with you close; it opens again when the caller comes back.</p>
    </Empty>
  )
}
