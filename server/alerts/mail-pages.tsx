import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { queueMail } from '../mails/queue-mail.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from '../settings/change-settings.ts'
import { showConflict } from '../settings/conflict-pages.tsx'
import { readShop } from '../settings/store.ts'
import { mailRoad } from './mail-owner.ts'
import { path, showAlertSettings } from './settings-pages.tsx'

const addressForm = z.object({ ownerEmail: z.string().trim().max(400), seen: z.string().max(40) })

/** Where alerts go by mail; nothing typed: nowhere. */
export function changeMailAddress(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { ownerEmail: typed, seen } = readForm(addressForm, req.body)
    const read = z
      .email()
      .max(120)
      .nullable()
      .safeParse(typed || null)
    if (!read.success)
      return showAlertSettings(appliance, req, res.status(422), {
        typed,
        fault: 'Write a mail address such as mike@example.com.',
      })
    const changed = changeSettings(appliance, { values: { ownerEmail: read.data }, seen })
    if (changed.do === 'changed') return res.redirect(303, `${path}?done=mail`)
    const { standing } = changed
    const differences = [{ what: 'Mail address', standing: standing.ownerEmail ?? 'none', yours: read.data ?? 'none' }]
    const fields = { ownerEmail: typed, seen: versionOf(standing, ['ownerEmail']) }
    showConflict(req, res, { action: `${path}/mail`, keep: path, fields, differences })
  }
}

const testForm = z.object({ token: z.string().regex(/^[0-9a-f]{24}$/) })

/** Mails something of no weight by the road of every mail, once for each `token` of a form. */
export function sendTestMail(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { db, config, now, wake } = appliance
    const onceKey = `test:${readForm(testForm, req.body).token}`
    const shop = readShop(db, config)
    const to = mailRoad(appliance, shop)
    const body = 'This is a test. Alerts that cannot be texted to you reach you here.\n'
    const subject = `${shop.businessName ?? 'FirstRing'}: a test`
    if (to) db.transaction((tx) => queueMail(tx, { to, subject, body, onceKey, now: now() }))
    wake()
    res.redirect(303, `${path}?done=test-mail`)
  }
}
