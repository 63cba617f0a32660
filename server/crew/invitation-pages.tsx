import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { Invitation as InvitationPage, NoInvitation } from '../../views/crew/invitation.tsx'
import { show } from '../../views/show.tsx'
import type { Appliance } from '../appliance.ts'
import { readShop } from '../settings/store.ts'
import { field } from '../sign-in/form.ts'
import { type Guesses, guess, type Refusal } from '../sign-in/guess.ts'
import { guesserOf, refuse } from '../sign-in/guesser.ts'
import { wrongNewPassword } from '../sign-in/new-password.ts'
import { beginSession } from '../sign-in/session.ts'
import { personWithPassword } from '../sign-in/store.ts'
import { acceptInvitation, type Invitation, openInvitation } from './accept-invitation.ts'

/** Who invites whom, and a password to choose. */
export function askInvited(appliance: Appliance, guesses: Guesses): RequestHandler {
  return async (req, res) => {
    const answer = await lookUp(appliance, guesses, req)
    if (answer.do === 'refuse') return showNone(req, res, answer)
    showInvitation(appliance, req, res, { invitation: answer.found })
  }
}

const form = z.object({ password: field, again: field })

/** Takes the password, and signs in with it. */
export function acceptInvited(appliance: Appliance, guesses: Guesses): RequestHandler {
  return async (req, res) => {
    const { password, again } = form.parse(req.body ?? {})
    const answer = await lookUp(appliance, guesses, req)
    if (answer.do === 'refuse') return showNone(req, res, answer)
    const { person } = answer.found
    const fault = wrongNewPassword(appliance, { wanted: password, again, alsoNot: person.name })
    if (fault) return showInvitation(appliance, req, res.status(422), { invitation: answer.found, fault })
    const accepted = await acceptInvitation(appliance, { token: tokenIn(req), password })
    if (!accepted) return showNone(req, res, { do: 'refuse', because: 'wrong' })
    await beginSession(appliance, req, res, accepted.id)
    res.redirect(303, '/')
  }
}

function lookUp(appliance: Appliance, guesses: Guesses, req: Request) {
  return guess(guesses, guesserOf(appliance, req), async () => openInvitation(appliance, tokenIn(req)))
}

function tokenIn(req: Request): string {
  return field.parse(req.params.token)
}

function showInvitation(
  appliance: Appliance,
  req: Request,
  res: Response,
  { invitation, fault }: { invitation: Invitation; fault?: string },
): void {
  const { person, inviterName } = invitation
  const viewer = personWithPassword(appliance.db, req.session.crewId ?? 0)
  const props = {
    action: `/invitations/${tokenIn(req)}`,
    name: person.name,
    inviter: inviterName,
    shop: readShop(appliance.db, appliance.config).businessName,
    signedInAs: viewer && viewer.id !== person.id ? viewer.name : null,
    fault,
  }
  show(req, res, 'Welcome', <InvitationPage {...props} />)
}

function showNone(req: Request, res: Response, refusal: Refusal): void {
  const words = refuse(res, refusal, '')
  if (refusal.because === 'wrong') res.status(404)
  show(req, res, 'No such invitation', <NoInvitation wait={words || undefined} />)
}
