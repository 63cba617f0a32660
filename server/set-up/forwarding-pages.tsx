import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Forwarding } from '../../views/set-up/forwarding.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import { forwardingProps, type Unsaved } from './forwarding-props.ts'
import { askForForwardedCall, heardInstead, noteHeard } from './forwarding-test.ts'
import { showStep } from './pages.tsx'
import { saveOwnNumber } from './save-own-number.ts'

const place = z.enum(['set-up', 'settings']).catch('settings')
type Place = z.infer<typeof place>

/** The shop's own number, and what to dial so that it sends calls on to the box. */
export function forwarding(appliance: Appliance): RequestHandler {
  return (req, res) => showForwarding(appliance, req, res, { place: 'settings' })
}

const form = z.object({
  number: z.string().max(60).default(''),
  company: z.string().max(40).default(''),
  seconds: z.coerce.number().int().min(5).max(30).catch(20),
  seen: z.string().max(200),
  from: place,
})

/** Takes the number and who carries it. */
export function changeForwarding(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { from, seen, ...typed } = readForm(form, req.body)
    const saved = saveOwnNumber(appliance, { typed, seen })
    if (saved.do === 'saved') return goBack(res, from, 'codes')
    const isLate = saved.because === 'changed-meanwhile'
    const unsaved = isLate
      ? { typed, alert: 'Somebody changed this while you had it open. Save once more if yours shall stand.' }
      : { typed, fault: saved.fault }
    showForwarding(appliance, req, res.status(isLate ? 409 : 422), { place: from, unsaved })
  }
}

/** Waits for a call that was sent on. */
export function askForwarded(appliance: Appliance): RequestHandler {
  return (req, res) => {
    askForForwardedCall(appliance)
    goBack(res, readForm(z.object({ from: place }), req.body).from, 'proof')
  }
}

const heardForm = z.object({ heard: z.enum(heardInstead), from: place })

/** Nothing came: what the owner heard says where it went. */
export function sayHeard(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { heard, from } = readForm(heardForm, req.body)
    noteHeard(appliance, heard)
    goBack(res, from, 'proof')
  }
}

type Shown = { place: Place; unsaved?: Unsaved }

function showForwarding(appliance: Appliance, req: Request, res: Response, { place, unsaved }: Shown): void {
  if (place === 'set-up') return showStep(appliance, req, res, 'forwarding', { forwarding: unsaved })
  res.locals.back = toSettings
  show(req, res, "Your shop's own number", <Forwarding {...forwardingProps(appliance, { place, unsaved })} />)
}

function goBack(res: Response, from: Place, part: string): void {
  res.redirect(303, `${from === 'settings' ? '/settings/forwarding' : '/set-up/forwarding'}#${part}`)
}
