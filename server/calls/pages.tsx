import type { RequestHandler } from 'express'
import { CallLog, type CallProps } from '../../views/calls/call-log.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { whoIs } from '../callers/who.ts'
import { readCursor, writeCursor } from '../database/cursor.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime } from '../settings/shop-time.ts'
import { firstLine, readShop } from '../settings/store.ts'
import { callLog as callsBefore } from './store.ts'

const pageSize = 50

/** Every call, newest first, with the reason for every silence. */
export function callLog(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config } = appliance
    const shop = readShop(db, config)
    const before = readCursor(req.query.before)
    const rows = callsBefore(db, { before, size: pageSize + 1 })
    const shown = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? shown.at(-1)?.call : undefined
    const props = {
      calls: shown.map((row) => callProps(row, shop, appliance)),
      older: last ? writeCursor({ at: last.startedAt, id: last.id }) : null,
      isFirstPage: before === null,
      isZoneSet: shop.zone !== null,
      shopNumber: ownNumber(appliance, shop),
    }
    show(req, res, 'Calls', <CallLog {...props} />)
  }
}

type Row = ReturnType<typeof callsBefore>[number]

function callProps({ call, caller, line, message }: Row, shop: Shop, { now }: Appliance): CallProps {
  const { id, decision, because, foundBy, endedAt, outcome, carrierSaid, seconds } = call
  return {
    ...{ id, decision, because, foundBy, endedAt, outcome, carrierSaid, seconds },
    who: whoIs(caller, { country: shop.country, noNumberBecause: call.noCallerBecause }),
    when: shopTime(call.startedAt, { zone: shop.zone, now: now() }),
    line: line && showNumber(line.number, shop.country),
    text: message && textProps(message),
  }
}

function textProps({ conversationId, state, because, errorCode }: NonNullable<Row['message']>): CallProps['text'] {
  return { conversationId, state, because, errorCode }
}

function ownNumber({ db }: Appliance, shop: Shop): string | null {
  const line = firstLine(db)
  return line ? showNumber(line.number, shop.country) : null
}
