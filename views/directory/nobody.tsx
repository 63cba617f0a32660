import type { Filter } from '../../server/directory/store.ts'
import { Empty } from '../parts/empty.tsx'

type Props = { q: string; filter: Filter; isFirstPage: boolean; shopNumber: string | null }

/** Why the list is empty, and what fills it. */
export function Nobody({ q, filter, isFirstPage, shopNumber }: Props) {
  if (q)
    return (
      <Empty title="Nobody found">
        <p>Any part of a name or of a number will do. Whoever was forgotten cannot be found.</p>
      </Empty>
    )
  if (!isFirstPage)
    return (
      <Empty title="Nobody before that">
        <p>This is the end of the list.</p>
      </Empty>
    )
  if (filter === 'all') return <NobodyYet shopNumber={shopNumber} />
  const { title, words } = empty[filter]
  return (
    <Empty title={title}>
      <p>{words}</p>
    </Empty>
  )
}

function NobodyYet({ shopNumber }: { shopNumber: string | null }) {
  return (
    <Empty title="Nobody has called yet">
      <p>
        {shopNumber ? (
          <>
            Call <bdi>{shopNumber}</bdi> from another phone and do not pick up
          </>
        ) : (
          'Everybody who calls or texts the shop stands here'
        )}
        , or try it with the <a href="/practice">practice phone</a>.
      </p>
    </Empty>
  )
}

const empty = {
  personal: {
    title: 'No personal contacts yet',
    words:
      'Family and friends get no text when you miss their call. Add them here, or mark a caller on their own page.',
  },
  blocked: {
    title: 'Nobody is blocked',
    words: 'Open a caller to block them: they get no texts, and their calls are only logged.',
  },
  'opted-out': {
    title: 'Nobody has opted out',
    words: 'Whoever answers STOP gets no more texts and stands here. Only they can change that, by texting START.',
  },
}
