import type { RequestHandler } from 'express'
import { z } from 'zod'
import type { AlertProps } from '../../views/alerts/unseen.tsx'
import type { Appliance } from '../appliance.ts'
import { messageById } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { markAlertsSeen, unseenAlerts } from './store.ts'

declare global {
  namespace Express {
    interface Locals {
      /** What the owner was told and has not put aside, on the pages that show it. */
      unseen?: { alerts: AlertProps[]; isTextedToo: boolean; hasMore: boolean }
    }
  }
}

const most = 10

/** Puts what is unseen on top of the pages below. */
export function unseenOnTop({ db, config, now }: Appliance): RequestHandler {
  return (_req, res, next) => {
    const { zone, ownerMobile } = readShop(db, config)
    const found = unseenAlerts(db, most + 1)
    const alerts = found.slice(0, most).map(({ id, words, conversationId, createdAt, messageId }) => ({
      ...{ id, words, conversationId },
      when: shopTime(createdAt, { zone, now: now() }),
      text: messageId === null ? null : fateOf(db, messageId),
    }))
    res.locals.unseen = { alerts, isTextedToo: ownerMobile !== null, hasMore: found.length > most }
    next()
  }
}

export function putAlertAside({ db, now }: Appliance): RequestHandler {
  return (req, res) => {
    markAlertsSeen(db, [rowIn(req.params.id)], now())
    res.redirect(303, '/conversations')
  }
}

const shownOnes = z.object({ alerts: z.string().regex(/^\d{1,15}(,\d{1,15}){0,99}$/) })

/** Only what the page showed: an alert that came since has not been seen. */
export function putAlertsAside({ db, now }: Appliance): RequestHandler {
  return (req, res) => {
    markAlertsSeen(db, readForm(shownOnes, req.body).alerts.split(',').map(Number), now())
    res.redirect(303, '/conversations')
  }
}

function fateOf(db: Queries, messageId: number): AlertProps['text'] {
  const text = messageById(db, messageId)
  return text ? { state: text.state, because: text.because, errorCode: text.errorCode } : null
}
