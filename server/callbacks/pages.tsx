import type { RequestHandler } from 'express'
import * as z from 'zod'
import { Queue } from '../../views/callbacks/queue.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { readShop } from '../settings/store.ts'
import { answerWhomReached } from './bridge-store.ts'
import { callBack } from './call-back.ts'
import { callbackProps, callbackToast } from './callback-props.ts'
import { endCallback, reopenCallback } from './end-callback.ts'
import { canPlaceFrom, lineToCallFrom } from './line-to-call-from.ts'
import { phoneToRing } from './phone-to-ring.ts'
import { queue } from './queue.ts'
import { reachedLately } from './reached.ts'
import { callbackById } from './store.ts'
import { countWaiting } from './waiting-store.ts'

const pageSize = 100
const query = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  ended: z.coerce.number().int().positive().nullable().catch(null),
})

/** Who still waits for a voice, the most urgent first. */
export function callbackQueue(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config } = appliance
    const shop = readShop(db, config)
    const { page, ended } = query.parse(req.query)
    const personId = res.locals.person?.id ?? null
    const found = queue(db, { now: appliance.now(), size: pageSize + 1, skip: (page - 1) * pageSize })
    const shown = found.slice(0, pageSize)
    const props = {
      waiting: shown.map((row) => callbackProps(row, shop, { ...appliance, personId })),
      howMany: countWaiting(db),
      isDialledByHand: shown.every(({ caller }) => !canPlaceFrom(appliance, lineToCallFrom(db, caller.id))),
      hasMore: found.length > pageSize,
      isZoneSet: shop.zone !== null,
      toast: ended === null ? null : callbackToast(appliance, ended, { country: shop.country, next: '/callbacks' }),
      page,
      reached: reachedLately(db, appliance.now()),
    }
    res.locals.back = { href: '/', words: 'Today' }
    show(req, res, 'Callbacks', <Queue {...props} />)
  }
}

/** The pages on which callbacks stand. */
const next = z.enum(['/', '/callbacks']).catch('/callbacks')
const ending = z.object({ outcome: z.enum(['reached', 'gave-up']), next })

/** Rings the phone of whoever asks, and after the key is pressed there the caller's. */
export function callThem(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { next: page } = readForm(z.object({ next }), req.body)
    const { db, config, now } = appliance
    const callback = callbackById(db, rowIn(req.params.id))
    const caller = callback && callerById(db, callback.callerId)
    if (!callback || !caller) throw new NoSuchPage('no such callback')
    const shop = readShop(db, config)
    const crewId = res.locals.person?.id ?? null
    const ring = phoneToRing(db, shop, crewId)
    if (ring && !callback.closedAt)
      db.transaction((tx) => callBack(tx, appliance, { caller, phone: ring.phone, crewId, now: now() }), {
        behavior: 'immediate',
      })
    appliance.wake()
    res.redirect(303, page)
  }
}

/** Whom they were connected with was a voicemail: the caller waits on. */
export function callWasVoicemail(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { next: page } = readForm(z.object({ next }), req.body)
    const callback = callbackById(appliance.db, rowIn(req.params.id))
    if (!callback) throw new NoSuchPage('no such callback')
    answerWhomReached(appliance.db, callback.callerId, 'voicemail')
    res.redirect(303, page)
  }
}

/** Takes a caller out of the queue. */
export function closeCallback(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const { outcome, next } = readForm(ending, req.body)
    if (!endCallback(appliance, id, outcome)) throw new NoSuchPage('no such callback')
    res.redirect(303, `${next}?ended=${id}`)
  }
}

/** Takes back what was just done. */
export function openCallbackAgain(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { next: page } = readForm(z.object({ next }), req.body)
    reopenCallback(appliance, rowIn(req.params.id))
    res.redirect(303, page)
  }
}
