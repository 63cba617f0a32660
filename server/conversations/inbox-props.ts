import type { InboxRowProps } from '../../views/conversations/inbox-rows.tsx'
import type { Appliance } from '../appliance.ts'
import { readSearch } from '../callers/search.ts'
import { findCallers } from '../callers/search-store.ts'
import { whoIs } from '../callers/who.ts'
import { type Cursor, writeCursor } from '../database/cursor.ts'
import type { Shop } from '../settings/settings.ts'
import { shopAgo } from '../settings/shop-time.ts'
import { inbox, inboxOf, placeIn, type Which } from './inbox-store.ts'
import { mediaOf } from './media-store.ts'

const pageSize = 50
/** So many callers of a name or number are looked at, whoever called or texted last first. */
const mostFound = 1000

type Wanted = { which: Which; before: Cursor | null; sought: string }

/** One page of conversations: those of a list, or those with whoever was looked for. */
export function inboxProps(appliance: Appliance, shop: Shop, { which, before, sought }: Wanted) {
  const { db } = appliance
  const size = pageSize + 1
  const rows = sought
    ? inboxOf(db, findCallers(db, readSearch(sought, shop.country), mostFound), size)
    : inbox(db, { which, before, size })
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1)?.conversation : undefined
  return {
    ...{ which, sought },
    conversations: rowProps(appliance, shop, shown),
    older: last && !sought ? writeCursor(placeIn(which, last)) : null,
    hasMore: rows.length > pageSize,
    isFirstPage: before === null,
  }
}

function rowProps({ db, now }: Appliance, shop: Shop, rows: ReturnType<typeof inbox>): InboxRowProps[] {
  const photos = mediaOf(
    db,
    rows.filter(({ lastMessage }) => lastMessage.body === '').map(({ lastMessage }) => lastMessage.id),
  )
  const clock = { zone: shop.zone, now: now() }
  return rows.map(({ conversation: { id, lastMessageAt, closedAt, waitsSince }, caller, lastMessage }) => {
    const { kind, body, state, because, errorCode } = lastMessage
    const ofThis = photos.filter(({ messageId }) => messageId === lastMessage.id).length
    return {
      id,
      who: whoIs(caller, { country: shop.country }),
      when: shopAgo(lastMessageAt, clock),
      isClosed: closedAt !== null,
      isWaiting: closedAt === null && waitsSince !== null,
      last: { kind, body, state, because, errorCode, photos: ofThis },
    }
  })
}
