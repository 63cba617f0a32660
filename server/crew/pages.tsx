import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { People, type PeopleProps } from '../../views/crew/people.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { NoSuchPage, rowIn } from '../no-such-page.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import type { Departures } from './departures.ts'
import { peopleProps } from './people-props.ts'
import { bringBack, type Revoked, revokePerson } from './revoke-person.ts'
import { crewRow } from './store.ts'

const path = '/settings/crew'

/** Who works here. */
export function people(appliance: Appliance, departures: Departures): RequestHandler {
  return (req, res) => showPeople(appliance, req, res, { toast: toastOf(appliance, departures, req.query) })
}

/** Takes somebody's way in, with one tap. */
export function revokeOne(appliance: Appliance, departures: Departures): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    const revoked = revokePerson(appliance, departures, { by: viewerOf(res), id })
    if (revoked.do === 'revoked') return res.redirect(303, `${path}?done=revoked&person=${id}`)
    if (revoked.because === 'gone') throw new NoSuchPage('nobody works here by that number')
    showPeople(appliance, req, res.status(409), { fault: whyKept[revoked.because] })
  }
}

/** Takes that back. */
export function takeBackRevocation(appliance: Appliance, departures: Departures): RequestHandler {
  return (req, res) => {
    const id = rowIn(req.params.id)
    if (!crewRow(appliance.db, id)) throw new NoSuchPage('nobody worked here by that number')
    res.redirect(303, `${path}?done=${bringBack(appliance, departures, id)}&person=${id}`)
  }
}

export function viewerOf(res: Response): number {
  const { person } = res.locals
  if (!person) throw new Error('a page of the crew was reached without a sign-in')
  return person.id
}

const whyKept: Record<Exclude<Extract<Revoked, { do: 'refused' }>['because'], 'gone'>, string> = {
  yourself: 'You cannot remove yourself. Another owner can.',
  'last-owner': 'Nobody else is an owner who can sign in: the last one stays.',
  'number-fixed': "OWNER_MOBILE fixes this owner's number where FirstRing is started. Take it out there first.",
}

function showPeople(
  appliance: Appliance,
  req: Request,
  res: Response,
  said: Pick<PeopleProps, 'toast' | 'fault'>,
): void {
  res.locals.back = toSettings
  show(req, res, 'People', <People {...peopleProps(appliance, viewerOf(res))} {...said} />)
}

const whatIsDone = z.object({
  done: z.enum(['saved', 'texted', 'not-texted', 'revoked', 'back', 'back-without-number', 'too-late']),
  person: z.string(),
})

const doneWords: Record<z.infer<typeof whatIsDone>['done'], (name: string) => string> = {
  saved: (name) => `${name} is saved.`,
  texted: (name) => `The link is on its way to ${name}.`,
  'not-texted': (name) => `The link for ${name} could not be texted. Make a new one.`,
  revoked: (name) => `${name} works here no more.`,
  back: (name) => `${name} is back, and has to sign in again.`,
  'back-without-number': (name) => `${name} is back, without the number: somebody else has it now.`,
  'too-late': (name) => `That was too long ago. Add ${name} anew.`,
}

function toastOf({ db }: Appliance, departures: Departures, query: unknown): PeopleProps['toast'] {
  const read = whatIsDone.safeParse(query)
  const row = read.success && crewRow(db, rowIn(read.data.person))
  if (!read.success || !row) return null
  const words = doneWords[read.data.done](row.name)
  if (read.data.done !== 'revoked') return { words }
  return departures.has(row.id) ? { words, undo: { action: `${path}/${row.id}/return` } } : null
}
