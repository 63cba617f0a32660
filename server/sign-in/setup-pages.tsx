import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod'
import { show } from '../../views/show.tsx'
import { Setup } from '../../views/sign-in/setup.tsx'
import type { Appliance } from '../appliance.ts'
import { claimBox } from './claim-box.ts'
import { field, personName } from './form.ts'
import { type Guesses, guess } from './guess.ts'
import { guesserOf, refuse } from './guesser.ts'
import { wrongNewPassword } from './new-password.ts'
import { beginSession } from './session.ts'
import { isClaimed } from './store.ts'

const form = z.object({ code: field, name: field, password: field, again: field })
const title = 'Claim this box'

export function askClaim({ db }: Appliance): RequestHandler {
  return (req, res) => {
    if (isClaimed(db)) return res.redirect(303, '/sign-in')
    show(req, res, title, <Setup code={field.parse(req.query.code)} name="" />)
  }
}

export function claim(appliance: Appliance, guesses: Guesses): RequestHandler {
  return async (req: Request, res: Response) => {
    if (isClaimed(appliance.db)) return res.redirect(303, '/sign-in')
    const filled = form.parse(req.body ?? {})
    const { code, name, password } = filled
    const fault = faultIn(appliance, filled)
    if (fault) return showAgain(req, res.status(422), { code, name, fault })
    const answer = await guess(guesses, guesserOf(appliance, req), () => claimBox(appliance, { code, name, password }))
    if (answer.do === 'accept') {
      await beginSession(appliance, req, res, answer.found.id)
      return res.redirect(303, '/set-up')
    }
    const words = refuse(res, answer, "This is not this box's code. It stands in the log and in the file setup-code.")
    const isWrong = answer.because === 'wrong'
    showAgain(req, res, { code: isWrong ? '' : code, name, fault: words, isWait: !isWrong })
  }
}

function faultIn(appliance: Appliance, { name, password, again }: z.infer<typeof form>): string | undefined {
  if (!personName.safeParse(name).success) return 'Write your name, with at most 60 characters.'
  return wrongNewPassword(appliance, { wanted: password, again, alsoNot: name })
}

function showAgain(
  req: Request,
  res: Response,
  props: { code: string; name: string; fault: string; isWait?: boolean },
): void {
  show(req, res, title, <Setup {...props} />)
}
