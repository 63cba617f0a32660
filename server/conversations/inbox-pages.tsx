import type { RequestHandler } from 'express'
import * as z from 'zod'
import { Inbox } from '../../views/conversations/inbox.tsx'
import type { ToastProps } from '../../views/parts/toast.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { readCursor } from '../database/cursor.ts'
import type { Shop } from '../settings/settings.ts'
import { firstLine, readShop } from '../settings/store.ts'
import { inboxProps } from './inbox-props.ts'
import { threadById } from './inbox-store.ts'
import { titleOf } from './title.ts'

const query = z.object({
  show: z.enum(['open', 'waiting', 'closed']).catch('open'),
  q: z
    .string()
    .trim()
    .transform((typed) => typed.slice(0, 60))
    .catch(''),
  closed: z.coerce.number().int().positive().optional().catch(undefined),
})

/** All conversations, the latest first. */
export function inbox(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config } = appliance
    const shop = readShop(db, config)
    const { show: which, q, closed } = query.parse(req.query)
    const line = firstLine(db)
    const props = {
      ...inboxProps(appliance, shop, { which, before: readCursor(req.query.before), sought: q }),
      toast: closed ? closedToast(appliance, shop, closed) : null,
      isZoneSet: shop.zone !== null,
      shopNumber: line ? showNumber(line.number, shop.country) : null,
    }
    show(req, res, 'Conversations', <Inbox {...props} />)
  }
}

/** Only while it is closed: the address of the page may be an old one. */
function closedToast({ db }: Appliance, shop: Shop, id: number): ToastProps | null {
  const thread = threadById(db, id)
  if (!thread?.conversation.closedAt) return null
  return {
    words: `Closed: ${titleOf(thread.caller, shop)}`,
    undo: { action: `/conversations/${id}/reopening`, fields: { next: '/conversations' } },
  }
}
