import type { Request, RequestHandler, Response } from 'express'
import { NewJob } from '../../views/bookings/new-job.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readForm } from '../read-form.ts'
import { addJob, newJobForm } from './new-job.ts'
import { newJobProps, type UnsavedNewJob } from './new-job-props.ts'
import type { TellCustomer } from './tell-customer.ts'
import { toldParam } from './told-words.ts'

/** Where a person of the shop writes a job down. */
export function newJob(appliance: Appliance): RequestHandler {
  return (req, res) => showForm(appliance, req, res)
}

export function addOneJob(appliance: Appliance, tell: TellCustomer): RequestHandler {
  return (req, res) => {
    const typed = readForm(newJobForm, req.body)
    const added = addJob(appliance, typed, { by: res.locals.person?.id, tell: typed.tell ? tell : null })
    if (added.do === 'done') {
      const told = added.told ? `&told=${toldParam(added.told)}` : ''
      return res.redirect(303, `/bookings/${added.booking.id}?done=added${told}`)
    }
    if (added.because === 'faults') return showForm(appliance, req, res.status(422), { typed, faults: added.faults })
    const inTheWay = 'insist' in added ? { conflicts: added.conflicts.words, insist: added.insist } : {}
    showForm(appliance, req, res.status(409), { typed, faults: {}, ...inTheWay })
  }
}

function showForm(appliance: Appliance, req: Request, res: Response, unsaved?: UnsavedNewJob): void {
  res.locals.back = { href: '/calendar', words: 'Calendar' }
  show(req, res, 'New job', <NewJob {...newJobProps(appliance, req.query, unsaved)} />)
}
