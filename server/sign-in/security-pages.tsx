import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { show } from '../../views/show.tsx'
import { Security } from '../../views/sign-in/security.tsx'
import type { Appliance } from '../appliance.ts'
import { toSettings } from '../settings/conflict-pages.tsx'
import { changePassword } from './change-password.ts'
import { field } from './form.ts'
import { type Guesses, guess } from './guess.ts'
import { refuse } from './guesser.ts'
import { howLongAgo } from './how-long-ago.ts'
import { wrongNewPassword } from './new-password.ts'
import { beginSession } from './session.ts'
import { storedId } from './session-store.ts'
import {
  countSessions,
  type Person,
  peopleWithPassword,
  revokeOtherSessions,
  revokeSession,
  sessionsInSight,
} from './store.ts'

const passwordForm = z.object({ present: field, wanted: field, again: field })
const revocationForm = z.object({ session: field })
const whatIsDone = z.enum(['password', 'revoked', 'others']).optional().catch(undefined)
const doneWords = {
  password: 'The password is changed. Every other browser has to sign in again.',
  revoked: 'That browser has to sign in again.',
  others: 'Every other browser has to sign in again.',
}
const path = '/settings/security'
const mostShown = 50

/** Which browsers are signed in, and the password. */
export function security(appliance: Appliance): RequestHandler {
  return (req, res) => {
    const done = whatIsDone.parse(req.query.done)
    showSecurity(appliance, req, res, { done: done && doneWords[done] })
  }
}

export function revoke({ db }: Appliance): RequestHandler {
  return (req, res) => {
    const person = signedIn(res)
    const { session } = revocationForm.parse(req.body ?? {})
    if (session === 'others') revokeOtherSessions(db, person, storedId(req.sessionID))
    else revokeSession(db, person, session)
    res.redirect(303, `${path}?done=${session === 'others' ? 'others' : 'revoked'}`)
  }
}

export function replacePassword(appliance: Appliance, guesses: Guesses): RequestHandler {
  return async (req: Request, res: Response) => {
    const person = signedIn(res)
    const { present, wanted, again } = passwordForm.parse(req.body ?? {})
    const fault = wrongNewPassword(appliance, { wanted, again })
    if (fault) return showSecurity(appliance, req, res.status(422), { fault })
    const guesser = { name: `person ${person.id}`, known: true }
    const answer = await guess(guesses, guesser, () => changePassword(appliance, person, { present, wanted }))
    if (answer.do === 'refuse') {
      const refusal = refuse(res, answer, 'That is not your present password.')
      return showSecurity(appliance, req, res, { fault: refusal })
    }
    await beginSession(appliance, req, res, person.id)
    res.redirect(303, `${path}?done=password`)
  }
}

function showSecurity(
  appliance: Appliance,
  req: Request,
  res: Response,
  said: { done?: string; fault?: string },
): void {
  const viewer = signedIn(res)
  const howMany = countSessions(appliance.db, viewer, appliance.now())
  const sessions = sessionProps(appliance, req, viewer)
  res.locals.back = toSettings
  show(req, res, 'Security', <Security {...{ sessions, howMany }} {...said} />)
}

function sessionProps({ db, now }: Appliance, req: Request, viewer: Person) {
  const thisId = storedId(req.sessionID)
  const hasCompany = peopleWithPassword(db).length > 1
  return sessionsInSight(db, viewer, { thisId, now: now(), most: mostShown }).map((session) => ({
    id: session.id,
    person: hasCompany ? session.personName : undefined,
    browser: session.browser ?? 'Unknown browser',
    address: session.address ?? 'unknown',
    since: howLongAgo(session.createdAt, now()),
    lastSeen: howLongAgo(session.seenAt, now()),
    isThisOne: session.id === thisId,
  }))
}

function signedIn(res: Response): Person {
  const { person } = res.locals
  if (!person) throw new Error('a page below the sign-in line was reached without a sign-in')
  return person
}
