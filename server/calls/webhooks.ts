import type { Request, RequestHandler, Response } from 'express'
import type { Appliance } from '../appliance.ts'
import { asMetBy, carrierNamed, carriersOf } from '../connections.ts'
import { rawRequest, refuse, reply } from '../webhook.ts'
import { takeUpCall } from './take-up-call.ts'

/** The carrier says that a call came or ended; which of the two stands in the request. */
export function callReported(appliance: Appliance, company: Appliance['carrier']['name']): RequestHandler {
  return (req: Request, res: Response) => {
    const carrier = carrierNamed(appliance, company)
    if (!carrier) return refuse(res, 'not-configured')
    const reading = carrier.readCall(rawRequest(req))
    // The page that shows what came; strangers do not make it look.
    if (carrier.arrivals && (reading.ok || reading.because === 'unreadable')) appliance.live.announce()
    if (!reading.ok) return refuse(res, reading.because)
    const answers = reading.events.map((event) => takeUpCall(asMetBy(appliance, { carrier }), event))
    // A system that only tells would tell it for ever.
    if (carrier.can.steersCalls && answers.includes('not-ours')) return refuse(res, 'not-ours')
    reply(res, carrier.answer(answers.filter((answer) => answer !== 'not-ours').flat()))
  }
}

/** What callers are to hear, for a company that fetches it; its names are not to be guessed. */
export function soundToHear(appliance: Appliance): RequestHandler {
  return (req: Request, res: Response) => {
    const [sound] = carriersOf(appliance).flatMap(({ live }) => live?.soundAt(req.path) ?? [])
    if (!sound) return void res.status(404).end()
    res.set('Cache-Control', 'no-store').type('audio/wav').send(Buffer.from(sound))
  }
}
