import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Job } from '../../views/bookings/job.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { readForm } from '../read-form.ts'
import { readShop } from '../settings/store.ts'
import { cancelByHand, type Done, finishByHand, type Hand, moveByHand, restoreByHand, rewordByHand } from './by-hand.ts'
import { jobProps, type UnsavedJob } from './job-props.ts'
import { readJobTime, timeForm } from './job-time.ts'
import { jobToast } from './job-toast.ts'
import { noteForm, readNote, readWords, wordsForm } from './job-words.ts'
import { presentCrew } from './people-store.ts'
import type { TellCustomer } from './tell-customer.ts'
import { toldParam } from './told-words.ts'

/** One job: when, who, what, where, and what can be done about it. */
export function job(appliance: Appliance): RequestHandler {
  return (req, res) => showJob(appliance, req, res)
}

const tells = z.literal('on').optional().catch(undefined)
const moveForm = timeForm.extend({ tell: tells, seen: z.coerce.number().int(), insist: z.string().max(60).optional() })

/** Puts a job elsewhere. */
export function moveJob(appliance: Appliance, tell: TellCustomer): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const { tell: isTold, seen, insist, ...typed } = readForm(moveForm, req.body)
    const { zone } = readShop(appliance.db, appliance.config)
    const around = { zone: zone ?? 'UTC', now: appliance.now(), people: presentCrew(appliance.db) }
    const read = readJobTime(typed, around)
    const unsaved = { typed, tells: isTold === 'on' }
    if (!read.ok) return showJob(appliance, req, res.status(422), { move: { ...unsaved, faults: read.faults } })
    const wanted = `${read.time.start}-${read.time.end}-${read.time.crewId}`
    const place = { ...read.time, id, seen, insists: insist === wanted }
    const done = moveByHand(appliance, place, handOf(res, tell, isTold))
    if (done.do === 'done') return leadBack(res, done, 'moved')
    if (done.because !== 'conflicts') {
      return showJob(appliance, req, res.status(409), { note: done.because, move: { ...unsaved, faults: {} } })
    }
    const conflicts = { conflicts: done.conflicts.words, insist: wanted }
    showJob(appliance, req, res.status(409), { move: { ...unsaved, faults: {}, ...conflicts } })
  }
}

const tellForm = z.object({ tell: tells })

export function cancelJob(appliance: Appliance, tell: TellCustomer): RequestHandler {
  return (req, res) => {
    const { tell: isTold } = readForm(tellForm, req.body)
    const done = cancelByHand(appliance, rowIn(req.params.id), handOf(res, tell, isTold))
    if (done.do === 'done') return leadBack(res, done, 'cancelled')
    showJob(appliance, req, res.status(409), { note: 'gone' })
  }
}

const restoreForm = z.object({ tell: tells, insist: z.string().max(60).optional() })

/** Takes a cancellation back while it is fresh. */
export function restoreJob(appliance: Appliance, tell: TellCustomer): RequestHandler {
  return (req, res) => {
    const { tell: isTold, insist } = readForm(restoreForm, req.body)
    const wish = { id: rowIn(req.params.id), insists: insist === 'yes' }
    const done = restoreByHand(appliance, wish, handOf(res, tell, isTold))
    if (done.do === 'done') return leadBack(res, done, 'restored')
    if (done.because !== 'conflicts') return showJob(appliance, req, res.status(409), { note: 'gone' })
    showJob(appliance, req, res.status(409), { restoring: done.conflicts.words })
  }
}

/** The work is done, or after all it is not. */
export function finishJob(appliance: Appliance, isDone: boolean): RequestHandler {
  return (req, res) => {
    const done = finishByHand(appliance, { id: rowIn(req.params.id), isDone, by: byOf(res) })
    if (done.do === 'done') return leadBack(res, done, isDone ? 'finished' : 'reopened')
    showJob(appliance, req, res.status(409), { note: 'gone' })
  }
}

export function rewordJob(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const typed = readForm(wordsForm, req.body)
    const read = readWords(typed)
    if (!read.ok) return showJob(appliance, req, res.status(422), { words: { typed, faults: read.faults } })
    const done = rewordByHand(appliance, { id: rowIn(req.params.id), words: read.words, by: byOf(res) })
    if (done.do === 'done') return leadBack(res, done, 'reworded')
    throw new NoSuchPage('no such job')
  }
}

export function noteJob(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const { note: typed } = readForm(noteForm, req.body)
    const read = readNote(typed)
    if (!read.ok) return showJob(appliance, req, res.status(422), { noted: { typed, fault: read.fault } })
    const done = rewordByHand(appliance, { id: rowIn(req.params.id), words: { note: read.note }, by: byOf(res) })
    if (done.do === 'done') return leadBack(res, done, 'noted')
    throw new NoSuchPage('no such job')
  }
}

function handOf(res: Response, tell: TellCustomer, isTold: 'on' | undefined): Hand {
  return { by: byOf(res), tell: isTold ? tell : null }
}

function byOf(res: Response): number | undefined {
  return res.locals.person?.id
}

function leadBack(res: Response, { booking, told }: Extract<Done, { do: 'done' }>, done: string): void {
  res.redirect(303, `/bookings/${booking.id}?done=${done}${told ? `&told=${toldParam(told)}` : ''}`)
}

function showJob(appliance: Appliance, req: Request, res: Response, unsaved?: UnsavedJob): void {
  const id = rowIn(req.params.id)
  const props = jobProps(appliance, { id, at: req.query.at }, unsaved)
  if (!props) throw new NoSuchPage('no such job')
  res.locals.back = { href: `/calendar?week=${props.week}&day=${props.week}`, words: 'Calendar' }
  const toast = unsaved ? null : jobToast(appliance, id, req.query)
  show(req, res, props.name ?? props.caller?.who.number ?? 'A job', <Job {...props} toast={toast} />)
}
