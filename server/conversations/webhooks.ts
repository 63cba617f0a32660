import type { Request, RequestHandler, Response } from 'express'
import type { Appliance } from '../appliance.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import { adoptLine } from '../settings/adopt-line.ts'
import { rawRequest, refuse, reply } from '../webhook.ts'
import { receiveMessage } from './receive-message.ts'
import { receiveReceipt } from './receive-receipt.ts'

/** The messenger says that a text came in, or what became of one of ours; which of the two stands in the request. */
export function messageReported(appliance: Appliance, company: Appliance['messenger']['name']): RequestHandler {
  return (req: Request, res: Response) => {
    if (appliance.messenger.name !== company) return refuse(res, 'not-configured')
    const reading = appliance.messenger.readMessage(rawRequest(req))
    if (!reading.ok) return refuse(res, reading.because)
    const isOurs = reading.events.every((event) => takeUp(appliance, event))
    if (!isOurs) return refuse(res, 'not-ours')
    reply(res, appliance.messenger.answer())
  }
}

function takeUp(appliance: Appliance, event: MessageEvent): boolean {
  if (event.kind === 'receipt') {
    receiveReceipt(appliance, event)
    return true
  }
  const line = adoptLine(appliance, event.to)
  if (line) receiveMessage(appliance, event, line)
  return line !== null
}
