import type { Request, RequestHandler, Response } from 'express'
import type { Appliance } from '../appliance.ts'
import type { CallEvent, CallStep } from '../providers/carrier/carrier.ts'
import { adoptLine } from '../settings/adopt-line.ts'
import { rawRequest, refuse, reply } from '../webhook.ts'
import { finishCall } from './finish-call.ts'
import { receiveCall } from './receive-call.ts'

/** The carrier says that a call came or ended; which of the two stands in the request. */
export function callReported(appliance: Appliance, company: Appliance['carrier']['name']): RequestHandler {
  return (req: Request, res: Response) => {
    if (appliance.carrier.name !== company) return refuse(res, 'not-configured')
    const reading = appliance.carrier.readCall(rawRequest(req))
    if (!reading.ok) return refuse(res, reading.because)
    const answers = reading.events.map((event) => takeUp(appliance, event))
    if (answers.includes('not-ours')) return refuse(res, 'not-ours')
    reply(res, appliance.carrier.answer(answers.filter((answer) => answer !== 'not-ours').flat()))
  }
}

function takeUp(appliance: Appliance, event: CallEvent): CallStep[] | 'not-ours' {
  const line = adoptLine(appliance, event.to)
  if (!line) return 'not-ours'
  if (event.kind === 'incoming') return receiveCall(appliance, event, line)
  finishCall(appliance, event, { line, foundBy: 'webhook' })
  return []
}
