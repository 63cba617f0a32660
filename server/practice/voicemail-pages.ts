import express, { type Request, type RequestHandler, type Response } from 'express'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage } from '../no-such-page.ts'
import type { VoicemailLeft } from '../providers/carrier/simulated.ts'
import { readWav } from '../providers/speech/wav.ts'
import { chosenPhone, pathOf, withPhones } from './pages.tsx'
import type { PracticePhones } from './practice-phones.ts'

/** Three minutes as a browser records them. */
const readBytes = express.raw({ type: 'multipart/form-data', limit: '8mb' })

/** The caller speaks after the tone: in written words, or with a voice that the browser recorded. */
export function leaveVoicemail(appliance: Appliance): RequestHandler {
  const answer = withPhones(appliance, (phones, req, res) => leave(appliance, phones, { req, res }))
  return (req, res, next) =>
    readBytes(req, res, (error?: unknown) => {
      if (error) return next(error)
      Promise.resolve(answer(req, res, next)).catch(next)
    })
}

type Heard = { req: Request; res: Response }

async function leave(appliance: Appliance, { carrier }: PracticePhones, { req, res }: Heard): Promise<void> {
  const chosen = chosenPhone.parse(req.query)
  const call = carrier.calls.get(String(req.params.id))
  if (!call) throw new NoSuchPage('no such practice call')
  const message = await messageIn(req)
  if (!call.ended && call.tone === 'waits') {
    if (message) carrier.leaveVoicemail(call.incoming.callId, message)
    else carrier.keepSilent(call.incoming.callId)
  }
  appliance.live.announce()
  res.redirect(303, pathOf(chosen))
}

const form = z.object({ words: z.string().trim().max(2000).catch('') })

/** Null: nothing is said. */
async function messageIn(req: Request): Promise<VoicemailLeft | null> {
  const fields = await fieldsOf(req)
  const sound = fields?.get('sound')
  const bytes = sound instanceof File ? new Uint8Array(await sound.arrayBuffer()) : null
  const speech = bytes && readWav(bytes)
  if (bytes && speech) return { sound: bytes, seconds: Math.max(1, Math.round(speech.seconds)) }
  const { words } = form.parse(fields ? { words: fields.get('words') } : (req.body ?? {}))
  return words ? { words } : null
}

async function fieldsOf(req: Request): Promise<FormData | null> {
  if (!Buffer.isBuffer(req.body)) return null
  try {
    return await new Response(new Uint8Array(req.body), {
      headers: { 'Content-Type': req.get('content-type') ?? '' },
    }).formData()
  } catch {
    return null
  }
}
