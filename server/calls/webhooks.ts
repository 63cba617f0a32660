import type { Request, RequestHandler, Response } from 'express'
import type { Appliance } from '../appliance.ts'
import { asMetBy, carrierNamed } from '../connections.ts'
import { rawRequest, refuse, reply } from '../webhook.ts'
import { takeUpCall } from './take-up-call.ts'

/** The carrier says that a call came or ended; which of the two stands in the request. */
export function callReported(appliance: Appliance, company: Appliance['carrier']['name']): RequestHandler {
  return (req: Request, res: Response) => {
    const carrier = carrierNamed(appliance, company)
    if (!carrier) return refuse(res, 'not-configured')
    const reading = carrier.readCall(rawRequest(req))
    if (!reading.ok) return refuse(res, reading.because)
    const answers = reading.events.map((event) => takeUpCall(asMetBy(appliance, { carrier }), event))
    if (answers.includes('not-ours')) return refuse(res, 'not-ours')
    reply(res, carrier.answer(answers.filter((answer) => answer !== 'not-ours').flat()))
  }
}
