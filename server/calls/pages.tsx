import type { RequestHandler } from 'express'
import * as z from 'zod'
import { CallLog } from '../../views/calls/call-log.tsx'
import type { DoneProps } from '../../views/directory/done-toast.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { type CallerDone, callerDone } from '../callers/caller-done.ts'
import { showNumber } from '../callers/phone-number.ts'
import { callerById } from '../callers/store.ts'
import { type Cursor, readCursor, writeCursor } from '../database/cursor.ts'
import type { Shop } from '../settings/settings.ts'
import { firstLine, numbersOf, readShop } from '../settings/store.ts'
import { callProps } from './call-props.ts'
import { callDown, callLog as callsBefore, notTexted } from './log-store.ts'

const pageSize = 50
/** Those without a text may be few and far between: a page looks through so many calls and then says where it stopped. */
const mostLooked = 5000

const query = z.object({
  show: z.enum(['all', 'not-texted']).catch('all'),
  done: callerDone,
  caller: z.coerce.number().int().positive().optional().catch(undefined),
})

/** Every call, newest first, with the reason for every silence. */
export function callLog(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config } = appliance
    const shop = readShop(db, config)
    const { show: which, done, caller } = query.parse(req.query)
    const isSilentOnly = which === 'not-texted'
    const before = readCursor(req.query.before)
    const { rows, older, isCutOff } = isSilentOnly ? silentOnes(appliance, before) : allOnes(appliance, before)
    const here = isSilentOnly ? '/calls?show=not-texted' : '/calls'
    const props = {
      ...{ here, older, isCutOff, isSilentOnly },
      calls: rows.map((row) => callProps(appliance, row, { shop, hasLines: numbersOf(db).length > 1 })),
      isFirstPage: before === null,
      isZoneSet: shop.zone !== null,
      shopNumber: ownNumber(appliance, shop),
      done: caller ? doneWith(appliance, { caller, done, here }) : null,
    }
    show(req, res, 'Calls', <CallLog {...props} />)
  }
}

function allOnes({ db }: Appliance, before: Cursor | null) {
  const found = callsBefore(db, { before, size: pageSize + 1 })
  return { ...pageOf(found), isCutOff: false }
}

function silentOnes({ db }: Appliance, before: Cursor | null) {
  const floor = callDown(db, { before, places: mostLooked })
  const page = pageOf(notTexted(db, { before, floor, size: pageSize + 1 }))
  const isCutOff = page.older === null && floor !== null
  return { ...page, older: isCutOff ? writeCursor(floor) : page.older, isCutOff }
}

function pageOf(found: ReturnType<typeof callsBefore>) {
  const rows = found.slice(0, pageSize)
  const last = found.length > pageSize ? rows.at(-1)?.call : undefined
  return { rows, older: last ? writeCursor({ at: last.startedAt, id: last.id }) : null }
}

function doneWith(
  { db }: Appliance,
  { caller, done, here }: { caller: number; done?: CallerDone; here: string },
): DoneProps | null {
  const found = callerById(db, caller)
  return found
    ? { id: caller, isBlocked: found.blockedAt !== null, isPersonal: found.personalAt !== null, done, here }
    : null
}

function ownNumber({ db }: Appliance, shop: Shop): string | null {
  const line = firstLine(db)
  return line ? showNumber(line.number, shop.country) : null
}
