import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import type { AddingProps } from '../../views/directory/add-contact.tsx'
import { Callers, type RowProps } from '../../views/directory/callers.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { readSearch } from '../callers/search.ts'
import { whoIs } from '../callers/who.ts'
import { readCursor, writeCursor } from '../database/cursor.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime } from '../settings/shop-time.ts'
import { firstLine, readShop } from '../settings/store.ts'
import { field } from '../sign-in/form.ts'
import { addPersonalContact } from './add-contact.ts'
import { callerName } from './caller-name.ts'
import { marksOf } from './marks.ts'
import { listedCallers } from './store.ts'

const pageSize = 50

/** Everybody who called or texted, the latest first. */
export function callers(appliance: Appliance): RequestHandler {
  return (req, res) => showCallers(appliance, req, res, { number: '', name: '' })
}

const contactForm = z.object({ number: field, name: callerName })

/** Keeps a personal contact who has not called yet; the number makes a second one impossible. */
export function addContact(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const sent = contactForm.safeParse(req.body ?? {})
    const typed = { number: field.parse(req.body?.number), name: field.parse(req.body?.name) }
    if (!sent.success) {
      const nameFault = z.flattenError(sent.error).fieldErrors.name?.[0]
      return showCallers(appliance, req, res.status(422), { ...typed, nameFault })
    }
    const added = addPersonalContact(appliance, sent.data)
    if (added.do === 'added')
      return res.redirect(303, `/callers/${added.callerId}?done=${added.isNew ? 'added' : 'personal'}`)
    showCallers(appliance, req, res.status(422), { ...typed, numberFault: added.because })
  }
}

const query = z.object({
  q: z.string().trim().max(100).catch(''),
  show: z.enum(['all', 'personal', 'blocked', 'opted-out']).catch('all'),
})

function showCallers(appliance: Appliance, req: Request, res: Response, adding: AddingProps): void {
  const { db, config } = appliance
  const shop = readShop(db, config)
  const { q, show: filter } = query.parse(req.query)
  const before = readCursor(req.query.before)
  const found = listedCallers(db, { filter, search: readSearch(q, shop.country), before, size: pageSize + 1 })
  const shown = found.slice(0, pageSize)
  const last = found.length > pageSize ? shown.at(-1)?.caller : undefined
  const line = firstLine(db)
  const props = {
    ...{ q, filter, adding },
    callers: shown.map((row) => rowProps(row, shop, appliance)),
    older: last ? writeCursor({ at: last.lastContactAt, id: last.id }) : null,
    isFirstPage: before === null,
    isZoneSet: shop.zone !== null,
    shopNumber: line ? showNumber(line.number, shop.country) : null,
  }
  show(req, res, 'Callers', <Callers {...props} />)
}

type Row = ReturnType<typeof listedCallers>[number]

function rowProps({ caller, calls, texts }: Row, shop: Shop, { now }: Appliance): RowProps {
  return {
    ...{ id: caller.id, calls, texts },
    who: whoIs(caller, { country: shop.country }),
    when: shopTime(caller.lastContactAt, { zone: shop.zone, now: now() }),
    marks: marksOf(caller),
  }
}
