import type { Appliance } from '../appliance.ts'
import { takeUpCall } from '../calls/take-up-call.ts'
import { receiveMessage } from '../conversations/receive-message.ts'
import { type ReceiptEvent, receiveReceipt } from '../conversations/receive-receipt.ts'
import type { CallEvent, CallStep } from '../providers/carrier/carrier.ts'
import { asSimulatedCarrier } from '../providers/carrier/simulated.ts'
import type { MessageEvent } from '../providers/messenger/messenger.ts'
import { asSimulatedMessenger } from '../providers/messenger/simulated.ts'
import { adoptLine } from '../settings/adopt-line.ts'

/** Lets the simulated companies report as real ones do by webhook. Where a real company carries calls or texts, its webhooks alone speak. */
export function connectPractice(appliance: Appliance): void {
  asSimulatedCarrier(appliance.carrier)?.onEvent((event) => heardOf(appliance, event))
  asSimulatedMessenger(appliance.messenger)?.onEvent((event) => takeUpMessage(appliance, event))
}

function heardOf(appliance: Appliance, event: CallEvent): CallStep[] | undefined {
  const steps = takeUpCall(appliance, event)
  return steps === 'not-ours' ? undefined : steps
}

function takeUpMessage(appliance: Appliance, event: MessageEvent): void {
  if (event.kind === 'receipt') return takeUpReceipt(appliance, event)
  const line = adoptLine(appliance, event.to)
  if (line) receiveMessage(appliance, event, line)
}

/** A receipt comes when nobody waits for it, as behind a webhook: one that cannot be kept is lost, and stops nothing. */
function takeUpReceipt(appliance: Appliance, event: ReceiptEvent): void {
  try {
    receiveReceipt(appliance, event)
  } catch (err) {
    appliance.log.error({ err }, 'a practice receipt could not be kept')
  }
}
