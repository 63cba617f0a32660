import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { AlertSettings } from '../../views/alerts/settings.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { messageById } from '../conversations/store.ts'
import { readForm } from '../read-form.ts'
import { ownLine } from '../settings/company-store.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import { shopTime } from '../settings/shop-time.ts'
import { readShop } from '../settings/store.ts'
import { mailProps, type Unsaved } from './mail-props.ts'
import { latestAlert } from './store.ts'
import { testAlert } from './test-alert.ts'

export const path = '/settings/alerts'
const doneWords = {
  test: 'The test is on its way.',
  mail: 'The mail address is saved.',
  'test-mail': 'The test mail is on its way.',
}
const whatIsDone = z.enum(['test', 'mail', 'test-mail']).optional().catch(undefined)

/** Where alerts go, what they tell, and a try. */
export function alertSettings(appliance: Appliance): RequestHandler {
  return (req, res) => showAlertSettings(appliance, req, res)
}

export function showAlertSettings(
  appliance: Appliance,
  req: Request,
  res: Response,
  unsaved: Unsaved | null = null,
): void {
  const { db, config, messenger } = appliance
  const { ownerMobile, country, zone } = readShop(db, config)
  const line = ownLine(db, config)
  const done = whatIsDone.parse(req.query.done)
  const props = {
    done: done && doneWords[done],
    to: ownerMobile && showNumber(ownerMobile, country),
    from: line ? showNumber(line.number, country) : null,
    isPractice: messenger.name === 'simulated',
    token: randomBytes(12).toString('hex'),
    lastTest: lastTest(appliance, zone),
    mail: mailProps(appliance, unsaved),
  }
  res.locals.back = toSettings
  show(req, res, 'Alerts', <AlertSettings {...props} />)
}

const form = z.object({ token: z.string().regex(/^[0-9a-f]{24}$/) })

export function sendTestAlert(appliance: Appliance): RequestHandler {
  return (req, res) => {
    testAlert(appliance, readForm(form, req.body).token)
    res.redirect(303, `${path}?done=test`)
  }
}

function lastTest({ db, now }: Appliance, zone: string | null) {
  const told = latestAlert(db, 'test')
  const text = told?.messageId ? messageById(db, told.messageId) : undefined
  if (!told || !text) return null
  const { state, because, errorCode } = text
  return {
    words: told.words,
    when: shopTime(told.createdAt, { zone, now: now() }),
    text: { state, because, errorCode },
  }
}
