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
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { recordingsOfCalls } from '../recordings/store.ts'
import type { Shop } from '../settings/settings.ts'
import { firstLine, numbersOf, readShop } from '../settings/store.ts'
import { callProps } from './call-props.ts'
import { callDown, callLog as callsBefore, notTexted, suspected } from './log-store.ts'
import { rescueCall } from './rescue-call.ts'

const pageSize = 50
/** Those without a text may be few and far between: a page looks through so many calls and then says where it stopped. */
const mostLooked = 5000

const filters = ['all', 'not-texted', 'spam'] as const

const query = z.object({
  show: z.enum(filters).catch('all'),
  done: callerDone,
  rescued: z.enum(['texted', 'not-texted']).optional().catch(undefined),
  caller: z.coerce.number().int().positive().optional().catch(undefined),
})

/** Every call, newest first, with the reason for every silence. */
export function callLog(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config } = appliance
    const shop = readShop(db, config)
    const { show: which, done, caller, rescued } = query.parse(req.query)
    const before = readCursor(req.query.before)
    const { rows, older, isCutOff } = found[which](appliance, before)
    const here = which === 'all' ? '/calls' : `/calls?show=${which}`
    const recordings = recordingsOfCalls(
      db,
      rows.map(({ call }) => call.id),
    )
    const props = {
      ...{ here, older, isCutOff, which, rescued },
      calls: rows.map((row) => callProps(appliance, row, { shop, hasLines: numbersOf(db).length > 1, recordings })),
      isFirstPage: before === null,
      isZoneSet: shop.zone !== null,
      shopNumber: ownNumber(appliance, shop),
      done: caller ? doneWith(appliance, { caller, done, here }) : null,
    }
    show(req, res, 'Calls', <CallLog {...props} />)
  }
}

const rescueForm = z.object({
  next: z.enum(['/calls', '/calls?show=not-texted', '/calls?show=spam', '/']).catch('/calls'),
})

/** Takes a caller back who was taken for spam. */
export function rescue(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { next } = readForm(rescueForm, req.body)
    const rescued = rescueCall(appliance, rowIn(req.params.id))
    if (rescued === 'no-such-call') throw new NoSuchPage('no such call')
    res.redirect(303, `${next}${next.includes('?') ? '&' : '?'}rescued=${rescued}`)
  }
}

const found: Record<(typeof filters)[number], typeof allOnes> = {
  all: allOnes,
  'not-texted': silentOnes,
  spam: suspectedOnes,
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

function suspectedOnes({ db }: Appliance, before: Cursor | null) {
  return { ...pageOf(suspected(db, { before, size: pageSize + 1 })), isCutOff: false }
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
