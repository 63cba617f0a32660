import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import { Opener } from '../../views/conversations/opener.tsx'
import { Conflict } from '../../views/settings/conflict.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { changeSettings, versionOf } from '../settings/change-settings.ts'
import { readShop, readStored } from '../settings/store.ts'
import { previewOpener, readOpener } from './opener-rules.ts'
import { ownersOpener, shopsOpener } from './texts.ts'

/** The first text to who was missed, as it goes out and as the owner words it. */
export function openerForm(appliance: Appliance): RequestHandler {
  return (req, res) => showOpener(appliance, req, res, {})
}

const form = z.object({ opener: z.string(), seen: z.string().regex(/^[0-9a-f]{16}$/) })

export function changeOpener(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { opener: typed, seen } = readForm(form, req.body)
    const read = readOpener(typed, readShop(appliance.db, appliance.config))
    if (!read.ok) return showOpener(appliance, req, res.status(422), { typed, fault: read.fault, seen })
    const changed = changeSettings(appliance, { values: { opener: read.opener }, seen })
    if (changed.do === 'changed') return res.redirect(303, '/settings?done=opener')
    const { standing } = changed
    const differences = [{ what: 'First text', standing: standing.opener ?? 'ours', yours: read.opener ?? 'ours' }]
    const fields = { opener: read.opener ?? '', seen: versionOf(standing, ['opener']) }
    res.status(409)
    show(req, res, 'Changed meanwhile', <Conflict {...{ action: '/settings/opener', fields, differences }} />)
  }
}

function showOpener(
  { db, config }: Appliance,
  req: Request,
  res: Response,
  refused: { typed?: string; fault?: string; seen?: string },
): void {
  const shop = readShop(db, config)
  const stored = readStored(db)
  const props = {
    typed: refused.typed ?? stored.opener ?? '',
    fault: refused.fault,
    seen: refused.seen ?? versionOf(stored, ['opener']),
    preview: previewOpener(shop),
    ours: shop.ownerName ? ownersOpener : shopsOpener,
    isNameMissing: shop.businessName === null,
  }
  show(req, res, 'The first text', <Opener {...props} />)
}
