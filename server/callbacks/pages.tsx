import type { RequestHandler } from 'express'
import { z } from 'zod'
import { type CallbackProps, Queue } from '../../views/callbacks/queue.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { telephoneLink, whoIs } from '../callers/who.ts'
import { conversationWith } from '../conversations/store.ts'
import { rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import type { Shop } from '../settings/settings.ts'
import { shopTime, waitWords } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { closeCallback, waitingCallers } from './store.ts'

const most = 100

/** Who still waits for a voice, the most urgent first. */
export function callbackQueue(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const shop = readShop(appliance.db, appliance.config)
    const found = waitingCallers(appliance.db, most + 1)
    const waiting = found.slice(0, most).map((row) => callbackProps(row, shop, appliance))
    const props = { waiting, hasMore: found.length > most, isZoneSet: shop.zone !== null }
    show(req, res, 'Callbacks', <Queue {...props} />)
  }
}

const form = z.object({ outcome: z.enum(['reached', 'gave-up']) })

/** Takes a caller out of the queue. */
export function endCallback({ db, now }: Appliance): RequestHandler {
  return (req, res) => {
    const { outcome } = readForm(form, req.body)
    closeCallback(db, rowIn(req.params.id), { because: outcome, now: now() })
    res.redirect(303, '/callbacks')
  }
}

type Row = ReturnType<typeof waitingCallers>[number]

function callbackProps({ callback, caller }: Row, shop: Shop, { db, now }: Appliance): CallbackProps {
  const { id, because, calledTimes, waitingSince } = callback
  return {
    ...{ id, because, calledTimes },
    who: whoIs(caller, { country: shop.country }),
    telephone: telephoneLink(caller),
    conversationId: conversationWith(db, caller.id)?.id ?? null,
    since: shopTime(waitingSince, { zone: shop.zone, now: now() }),
    waited: waitWords(waitingSince, now()),
    isBlocked: caller.blockedAt !== null,
  }
}
