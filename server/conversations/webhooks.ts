import type { Request, RequestHandler, Response } from 'express'
import type { Appliance } from '../appliance.ts'
import { asMetBy, messengerNamed } from '../connections.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import { adoptLine } from '../settings/adopt-line.ts'
import { rawRequest, refuse, reply } from '../webhook.ts'
import { receiveMessage } from './receive-message.ts'
import { receiveReceipt } from './receive-receipt.ts'

/** The messenger says that a text came in, or what became of one of ours; which of the two stands in the request. */
export function messageReported(appliance: Appliance, company: Appliance['messenger']['name']): RequestHandler {
  return (req: Request, res: Response) => {
    const messenger = messengerNamed(appliance, company)
    if (!messenger) return refuse(res, 'not-configured')
    const reading = messenger.readMessage(rawRequest(req))
    if (messenger.arrivals && (reading.ok || shownToOwner.has(reading.because))) appliance.live.announce()
    if (!reading.ok) return refuse(res, reading.because)
    const isOurs = reading.events.every((event) => takeUp(asMetBy(appliance, { messenger }), event))
    if (!isOurs) return refuse(res, 'not-ours')
    reply(res, messenger.answer())
  }
}

/** What is refused and yet stands on the owner's page. */
const shownToOwner = new Set<string>(['unreadable', 'not-ours'])

function takeUp(appliance: Appliance, event: MessageEvent): boolean {
  if (event.kind === 'receipt') {
    receiveReceipt(appliance, event)
    return true
  }
  const line = adoptLine(appliance, event.to)
  if (line) receiveMessage(appliance, event, line)
  return line !== null
}
