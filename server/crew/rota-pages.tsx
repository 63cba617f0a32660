import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { RotaPage } from '../../views/crew/rota.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { endRota, type RotaChanged, setRota, swapDay } from './change-rota.ts'
import { rotaProps } from './rota-props.ts'

const path = '/settings/rota'
const done = {
  set: 'The rota is saved.',
  swapped: 'The day is swapped.',
  back: 'The day is as before.',
  ended: 'Nobody takes turns any more.',
}
const whatIsDone = z.enum(['set', 'swapped', 'back', 'ended']).optional().catch(undefined)

/** Who is on call while the shop is closed. */
export function rota(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const what = whatIsDone.parse(req.query.done)
    showRota(appliance, req, res, { toast: what ? { words: done[what] } : null })
  }
}

const row = z.coerce.number().int().positive()
const rotaForm = z.object({
  person: z.union([row.transform((id) => [id]), z.array(row).max(100)]).catch([]),
  turn: z.enum(['week', 'day']).catch('week'),
  begins: row.catch(0),
  seen: z.string().max(1000),
})

/** Who takes turns, and for how long each. */
export function changeRota(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { person: people, turn, begins, seen } = readForm(rotaForm, req.body)
    const changed = setRota(appliance, { wanted: { people, turn, begins }, seen })
    if (changed.do === 'changed') return res.redirect(303, `${path}?done=set`)
    const status = changed.because === 'changed-meanwhile' ? 409 : 422
    showRota(appliance, req, res.status(status), { fault: faults[changed.because] })
  }
}

const swapForm = z.object({ date: z.iso.date(), person: row })

/** Somebody else takes a day. */
export function swapOneDay(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const read = swapForm.safeParse(req.body ?? {})
    if (!read.success) return showRota(appliance, req, res.status(422), { fault: 'Choose a day, and who takes it.' })
    swapDay(appliance, read.data.date, read.data.person)
    res.redirect(303, `${path}?done=swapped`)
  }
}

/** A day goes back to whose turn it is. */
export function takeBackSwap(appliance: Appliance): RequestHandler {
  return (req, res) => {
    swapDay(appliance, readForm(z.object({ date: z.iso.date() }), req.body).date, null)
    res.redirect(303, `${path}?done=back`)
  }
}

export function dropRota(appliance: Appliance): RequestHandler {
  return (_req, res) => {
    endRota(appliance)
    res.redirect(303, `${path}?done=ended`)
  }
}

const faults: Record<Extract<RotaChanged, { do: 'refused' }>['because'], string> = {
  'no-zone': "Set the shop's time zone first: without it nobody knows when a turn ends.",
  'too-few': 'Choose two people or more: one alone has no turns to take.',
  'changed-meanwhile': 'Somebody changed the rota while you had it open. It stands below as it is now.',
}

type Said = { toast?: { words: string } | null; fault?: string }

function showRota(appliance: Appliance, req: Request, res: Response, { toast = null, fault }: Said): void {
  res.locals.back = { href: '/settings/crew', words: 'People' }
  show(req, res, 'On call after hours', <RotaPage {...rotaProps(appliance)} toast={toast} fault={fault} />)
}
