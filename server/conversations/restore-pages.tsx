import type { RequestHandler } from 'express'
import { Restore } from '../../views/conversations/restore.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { readBox } from '../database/box.ts'
import { isQuarantined, release } from '../database/quarantine.ts'
import { muzzle } from '../outbox/store.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { countHeldByRestore, heldByRestore } from './inbox-store.ts'

const most = 100

/** What a restore holds back. */
export function restore(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config, now } = appliance
    const shop = readShop(db, config)
    const clock = { zone: shop.zone, now: now() }
    const { restoredAt } = readBox(db)
    const texts = heldByRestore(db, most).map(({ id, conversationId, toNumber, body, createdAt }) => ({
      ...{ id, conversationId, body },
      to: toNumber && showNumber(toNumber, shop.country),
      when: shopTime(createdAt, clock),
    }))
    const props = {
      texts,
      howMany: countHeldByRestore(db),
      restored: restoredAt && shopTime(restoredAt, clock),
      isQuarantined: isQuarantined(db),
      isListMissing: muzzle(db) === 'quarantined',
      isZoneSet: shop.zone !== null,
    }
    show(req, res, 'After a restore', <Restore {...props} />)
  }
}

/** The owner has read it: what was unsent stays unsent, and the box speaks freely again. */
export function releaseHeld(appliance: Appliance): RequestHandler {
  return (_req, res) => {
    const { db, log, now, wake } = appliance
    const { suppressedTexts } = db.transaction((tx) => release(tx, now()), { behavior: 'immediate' })
    log.warn({ suppressedTexts }, 'the owner ended the quarantine')
    wake()
    res.redirect(303, '/restore')
  }
}
