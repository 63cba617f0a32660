import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { show } from '../../views/show.tsx'
import { SignIn } from '../../views/sign-in/sign-in.tsx'
import type { Appliance } from '../appliance.ts'
import { field, ownPath } from './form.ts'
import { type Guesses, guess } from './guess.ts'
import { guesserOf, refuse } from './guesser.ts'
import { beginSession, endSession } from './session.ts'
import { findPerson, whoIsMeant } from './sign-in.ts'
import { peopleWithPassword, personWithPassword } from './store.ts'

const form = z.object({ name: field, password: field, next: ownPath })

export function askPassword({ db }: Appliance): RequestHandler {
  return (req, res) => {
    const next = ownPath.parse(req.query.next)
    if (personWithPassword(db, req.session.crewId ?? 0)) return res.redirect(303, next)
    show(req, res, 'Sign in', <SignIn asksName={asksName(db)} next={next} />)
  }
}

export function signIn(appliance: Appliance, guesses: Guesses): RequestHandler {
  return async (req: Request, res: Response) => {
    const { name, password, next } = form.parse(req.body ?? {})
    const { person, aim } = whoIsMeant(appliance, name)
    const answer = await guess(guesses, guesserOf(appliance, req, aim), () => findPerson(person, password))
    if (answer.do === 'accept') {
      await beginSession(appliance, req, res, answer.found.id)
      return res.redirect(303, next)
    }
    appliance.log.warn({ because: answer.because }, 'a sign-in was refused')
    const asks = asksName(appliance.db)
    const fault = refuse(res, answer, `That ${asks ? 'name and password do' : 'password does'} not fit.`)
    const props = { asksName: asks, name, next, fault, isWait: answer.because !== 'wrong' }
    show(req, res, 'Sign in', <SignIn {...props} />)
  }
}

export async function signOut(req: Request, res: Response): Promise<void> {
  await endSession(req, res)
  res.redirect(303, '/sign-in')
}

function asksName(db: Appliance['db']): boolean {
  return peopleWithPassword(db).length > 1
}
