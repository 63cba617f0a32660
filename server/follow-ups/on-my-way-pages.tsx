import type { RequestHandler } from 'express'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { toldParam } from '../bookings/told-words.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { tellOnMyWay } from './on-my-way.ts'

const form = z.object({ minutes: z.coerce.number().int().min(1).max(180) })

/** Tells a customer that whoever tapped is on the way. */
export function onMyWay(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const { minutes } = readForm(form, req.body)
    const told = tellOnMyWay(appliance, { id, minutes, by: res.locals.person })
    if (!told) throw new NoSuchPage('no job that stands')
    res.redirect(303, `/bookings/${id}?done=on-my-way&told=${toldParam(told)}`)
  }
}
