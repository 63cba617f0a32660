import type { RequestHandler } from 'express'
import * as z from 'zod'
import { show } from '../../views/show.tsx'
import { Today } from '../../views/today/today.tsx'
import type { Appliance } from '../appliance.ts'
import { closeConversation } from '../conversations/close-conversation.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { readShop } from '../settings/store.ts'
import { toastFor, whatWasDone } from './toast.ts'
import { todayProps } from './today-props.ts'

/** The owner's first page: who needs me? */
export function today(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const shop = readShop(appliance.db, appliance.config)
    const personId = res.locals.person?.id ?? null
    const props = todayProps(appliance, shop, { isShowingAll: req.query.show === 'all', personId })
    const toast = toastFor(appliance, shop, whatWasDone.parse(req.query))
    show(req, res, 'Today', <Today {...props} toast={toast} />)
  }
}

const closing = z.object({ show: z.literal('all').optional().catch(undefined) })

/** Nothing more is to be said to a caller for now. */
export function closeFromToday(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    if (!closeConversation(appliance, id)) throw new NoSuchPage('no such conversation')
    const { show } = readForm(closing, req.body)
    res.redirect(303, show ? `/?show=all&closed=${id}` : `/?closed=${id}`)
  }
}
