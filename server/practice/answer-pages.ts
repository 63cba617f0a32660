import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { messageByProviderId } from '../conversations/store.ts'
import { NoSuchPage } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { readShop } from '../settings/store.ts'
import { chosenPhone, ownLine, pathOf, phoneOf, showPractice, withPhones } from './pages.tsx'
import { faultIn } from './typed-text.ts'

const answerForm = z.object({
  answer: z.string().transform((typed) => typed.replaceAll('\r\n', '\n').trim()),
  token: z.string().regex(/^[0-9a-f]{24}$/),
})

/** The owner texts the shop's number from their own phone. */
export function sendAsOwner(appliance: Appliance): RequestHandler {
  return withPhones(appliance, (phones, req, res) => {
    const { db, config, messenger } = appliance
    const place = chosenPhone.parse(req.query)
    const { answer: body, token } = readForm(answerForm, req.body)
    const { ownerMobile } = readShop(db, config)
    if (!ownerMobile) throw new NoSuchPage('the owner has no mobile')
    const fault = faultIn({ body, token, photos: [] })
    if (fault) {
      const chosen = { phone: phoneOf(appliance, place), line: place.line, answer: { body, fault } }
      return showPractice(appliance, phones, { req, res: res.status(422), chosen })
    }
    const messageId = `simulated-${token}`
    if (!messageByProviderId(db, messenger.name, messageId))
      phones.messenger.receive({ from: ownerMobile, to: ownLine(appliance, place.line), body, messageId })
    res.redirect(303, pathOf(place))
  })
}
