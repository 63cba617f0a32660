import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { speechAddress } from '../../config/config.ts'
import { show } from '../../views/show.tsx'
import { SpeechPage } from '../../views/speech/speech.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from '../settings/change-settings.ts'
import { showConflict, toSettings } from '../settings/conflict-pages.tsx'
import { seenField } from '../settings/shop-form.ts'
import { readStored } from '../settings/store.ts'
import { reconnectSpeech } from './connect-speech.ts'

const path = '/settings/speech'
const query = z.object({ done: z.literal('saved').optional().catch(undefined) })

/** Who writes voicemails down, and whether it answers. */
export function speechSettings(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { done } = query.parse(req.query)
    await showSpeech(appliance, req, res, { done: done && 'The address is saved.' })
  }
}

const form = z.object({ speechUrl: z.string().max(300).catch(''), seen: seenField })

/** Takes another address, and lives with it from the next voicemail on. */
export function changeSpeech(appliance: Appliance): RequestHandler {
  return async (req, res) => {
    const { speechUrl, seen } = readForm(form, req.body)
    const typed = speechUrl.trim()
    const read = typed ? speechAddress.safeParse(typed) : null
    if (read?.error) return showSpeech(appliance, req, res.status(422), { typed, fault: faultOf(read.error) })
    const values = { speechUrl: read?.data ?? null }
    const changed = changeSettings(appliance, { values, seen })
    if (changed.do === 'refused') {
      const standing = changed.standing.speechUrl ?? 'none'
      const fields = { speechUrl: typed, seen: versionOf(changed.standing, ['speechUrl']) }
      const differences = [{ what: 'Address', standing, yours: values.speechUrl ?? 'none' }]
      return showConflict(req, res, { action: path, keep: path, fields, differences })
    }
    await reconnectSpeech(appliance)
    res.redirect(303, `${path}?done=saved`)
  }
}

function faultOf({ issues: [issue] }: z.ZodError): string {
  return `It ${issue?.message}.`
}

async function showSpeech(
  { db, speech }: Appliance,
  req: Request,
  res: Response,
  said: { done?: string; typed?: string; fault?: string },
): Promise<void> {
  const stored = readStored(db)
  res.locals.back = toSettings
  const props = {
    ...said,
    address: speech?.address ?? null,
    found: speech && (await speech.look()),
    typed: said.typed ?? stored.speechUrl ?? '',
    seen: versionOf(stored, ['speechUrl']),
  }
  show(req, res, 'Speech to text', <SpeechPage {...props} />)
}
