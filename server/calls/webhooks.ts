import type { Request, RequestHandler, Response } from 'express'
import type { Appliance } from '../appliance.ts'
import { rawRequest, refuse, reply } from '../webhook.ts'
import { takeUpCall } from './take-up-call.ts'

/** The carrier says that a call came or ended; which of the two stands in the request. */
export function callReported(appliance: Appliance, company: Appliance['carrier']['name']): RequestHandler {
  return (req: Request, res: Response) => {
    if (appliance.carrier.name !== company) return refuse(res, 'not-configured')
    const reading = appliance.carrier.readCall(rawRequest(req))
    if (!reading.ok) return refuse(res, reading.because)
    const answers = reading.events.map((event) => takeUpCall(appliance, event))
    if (answers.includes('not-ours')) return refuse(res, 'not-ours')
    reply(res, appliance.carrier.answer(answers.filter((answer) => answer !== 'not-ours').flat()))
  }
}

/** What callers are to hear, for a company that fetches it; its names are not to be guessed. */
export function soundToHear(appliance: Appliance): RequestHandler {
  return (req: Request, res: Response) => {
    const sound = appliance.carrier.live?.soundAt(req.path)
    if (!sound) return void res.status(404).end()
    res.set('Cache-Control', 'no-store').type('audio/wav').send(Buffer.from(sound))
  }
}
