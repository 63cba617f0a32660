import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { readAlertIds } from './alert-ids.ts'
import { markAlertsSeen, markAlertsUnseen } from './store.ts'

export function putAlertAside({ db, now }: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    markAlertsSeen(db, [id], now())
    res.redirect(303, `/?aside=${id}`)
  }
}

const shownOnes = z.object({ alerts: readAlertIds })

/** Only what the page showed: an alert that came since has not been seen. */
export function putAlertsAside({ db, now }: Appliance): RequestHandler {
  return (req, res) => {
    const { alerts } = readForm(shownOnes, req.body)
    markAlertsSeen(db, alerts, now())
    res.redirect(303, `/?aside=${alerts.join(',')}`)
  }
}

/** Takes back that they were put aside. */
export function bringAlertsBack({ db }: Appliance): RequestHandler {
  return (req, res) => {
    markAlertsUnseen(db, readForm(shownOnes, req.body).alerts)
    res.redirect(303, '/')
  }
}
