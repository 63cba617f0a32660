// A call as Twilio runs it: listed, the voice URL and what its documents ask for, then the status callback.
import { type Account, addRow, type Call, numberCalled, type SentWebhook } from './account.ts'
import { followDocuments } from './follow-documents.ts'
import { type IncomingCall, type Line, sendOn, theCall } from './line.ts'
import { callEnded, incomingCall } from './webhooks.ts'

export type ReceivedCall = { call: Call; webhooks: SentWebhook[] }

export async function receiveCall(account: Account, plan: IncomingCall): Promise<ReceivedCall> {
  const number = numberCalled(account, plan.to)
  const line: Line = {
    account,
    number,
    plan: { ...plan, keys: [...(plan.keys ?? [])] },
    webhooks: [],
    call: addInbound(account, plan, number.phoneNumber),
  }
  const gets = (kind: string) => ['all', kind].includes(plan.webhooks ?? 'all')
  const wasAnswered = gets('only-voice') && (await followDocuments(line, incomingCall(theCall(line))))
  const seconds = plan.seconds ?? (wasAnswered ? 12 : 0)
  const status = plan.status ?? (wasAnswered ? 'completed' : 'no-answer')
  Object.assign(line.call, { status, seconds, endedAtMs: account.nowMs() })
  const told = callEnded({ ...theCall(line), status: account.company.endOf(status), seconds })
  if (gets('only-end')) await sendOn(line, number.statusCallback, told)
  return { call: line.call, webhooks: line.webhooks }
}

function addInbound(account: Account, plan: IncomingCall, to: string): Call {
  return addRow(account, account.calls, {
    sid: plan.callSid ?? account.company.newSid('CA'),
    parentCallSid: null,
    from: plan.from,
    to,
    status: 'ringing',
    direction: 'inbound',
    createdAtMs: account.nowMs(),
    startedAtMs: account.nowMs(),
    endedAtMs: null,
    seconds: null,
    answeredBy: null,
    forwardedFrom: plan.forwardedFrom ?? null,
    callerName: plan.callerName ?? null,
  })
}
