import type { Which } from '../../server/conversations/inbox-store.ts'
import { Filters } from '../parts/filters.tsx'
import { Search } from '../parts/search.tsx'
import { ZoneNote } from '../parts/time.tsx'
import { Toast, type ToastProps } from '../parts/toast.tsx'
import { type InboxRowProps, Rows } from './inbox-rows.tsx'
import { NoConversations } from './no-conversations.tsx'

type Props = {
  toast: ToastProps | null
  isZoneSet: boolean
} & ListProps

type ListProps = {
  which: Which
  /** What was looked for; empty for all. */
  sought: string
  conversations: InboxRowProps[]
  /** The cursor of the next page. */
  older: string | null
  /** More were found than a page shows. */
  hasMore: boolean
  isFirstPage: boolean
  shopNumber: string | null
}

export function Inbox({ toast, isZoneSet, ...list }: Props) {
  return (
    <>
      <ZoneNote isZoneSet={isZoneSet} />
      <Search action="/conversations" target="conversations" q={list.sought} maxLength={60} />
      <List {...list} />
      {toast && <Toast {...toast} />}
    </>
  )
}

const names: [Which, string][] = [
  ['open', 'Open'],
  ['waiting', 'Waiting'],
  ['closed', 'Closed'],
]

function List(list: ListProps) {
  const { which, sought, conversations } = list
  const links = names.map(([each, words]) => ({ href: listAt(each), words, isHere: !sought && each === which }))
  return (
    <div id="conversations" data-live={list.isFirstPage || undefined}>
      <Filters label="Which conversations" links={links} />
      {conversations.length === 0 ? <NoConversations {...list} /> : <Rows conversations={conversations} />}
      <Pages {...list} />
    </div>
  )
}

function Pages({ which, sought, older, hasMore, isFirstPage }: ListProps) {
  if (sought) return hasMore ? <p class="hint">More than these were found. Write more of the name or number.</p> : null
  if (isFirstPage && !older) return null
  return (
    <p class="pages">
      {isFirstPage ? <span /> : <a href={listAt(which)}>To the latest</a>}
      {older && <a href={listAt(which, older)}>Older conversations</a>}
    </p>
  )
}

function listAt(which: Which, before?: string): string {
  const query = new URLSearchParams({ ...(which !== 'open' && { show: which }), ...(before && { before }) }).toString()
  return query ? `/conversations?${query}` : '/conversations'
}
