import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Appliance } from '../appliance.ts'
import { messageByProviderId } from '../conversations/store.ts'
import { whyItCannotText } from './callers-phone.ts'
import { chosenPhone, ownLine, pathOf, phoneOf, showPractice, withPhones } from './pages.tsx'
import type { PracticePhones } from './practice-phones.ts'
import { samplePhoto } from './sample-photos.ts'
import { faultIn, readTypedText, type TypedText } from './typed-text.ts'

const readBytes = express.raw({ type: 'multipart/form-data', limit: '12mb' })

/** The caller texts the shop, perhaps with photos. */
export function sendAsCaller(appliance: Appliance): RequestHandler {
  const answer = withPhones(appliance, (phones, req, res) => takeText(appliance, phones, { req, res }))
  return (req, res, next) =>
    readBytes(req, res, (error?: unknown) => {
      // The page says so itself, with the phone that was in use.
      res.locals.isTooLarge = error instanceof Error && 'status' in error && error.status === 413
      if (error && !res.locals.isTooLarge) return next(error)
      Promise.resolve(answer(req, res, next)).catch(next)
    })
}

async function takeText(
  appliance: Appliance,
  phones: PracticePhones,
  { req, res }: { req: Request; res: Response },
): Promise<void> {
  const { who, number, line } = chosenPhone.parse(req.query)
  const phone = phoneOf(appliance, { who, number, line })
  const refuse = (status: number, message: { body: string; fault: string }) =>
    showPractice(appliance, phones, { req, res: res.status(status), chosen: { phone, line, message } })
  if (res.locals.isTooLarge) return refuse(413, { body: '', fault: tooLarge })
  const text = await readTypedText(req.body, req.get('content-type') ?? '')
  const fault = whyItCannotText(phone) ? speechless : faultIn(text)
  if (fault) return refuse(422, { body: text.body, fault })
  const known = messageByProviderId(appliance.db, appliance.messenger.name, idOf(text))
  if (known && known.body !== text.body) return refuse(409, { body: text.body, fault: usedUp })
  if (!known) send(appliance, phones, { from: phone.number, to: ownLine(appliance, line), text })
  res.redirect(303, pathOf({ who, number, line }))
}

const tooLarge = 'The photos of one text may have 12 MB together. Send fewer, or smaller ones.'
const speechless = 'This phone can call, and cannot text.'
const usedUp = 'This form was sent before with other words. Press Send once more to send these.'

type Sending = { from: string; to: string; text: TypedText }

function send({ config }: Appliance, { messenger }: PracticePhones, { from, to, text }: Sending): void {
  const sample = text.sample ? [samplePhoto(config.root, text.sample)] : []
  messenger.receive({ from, to, body: text.body, photos: [...text.photos, ...sample], messageId: idOf(text) })
}

function idOf({ token }: TypedText): string {
  return `simulated-${token}`
}
