// One live call: who calls, how it is meant to go, and every webhook it has caused so far.
import type { Account, Call, OwnNumber, SentWebhook } from './account.ts'
import { sendWebhook } from './send-webhook.ts'
import type { Params } from './signed-post.ts'
import type { FinalCallStatus } from './webhooks.ts'

export type IncomingCall = {
  from: string
  /** One of our numbers; the first unless told. */
  to?: string
  callSid?: string
  forwardedFrom?: string
  callerName?: string
  /** What happens when the plan rings the crew: a voicemail picks up but never presses 1. */
  crew?: 'no-answer' | 'busy' | 'failed' | 'voicemail' | 'answers'
  /** What the caller does when something is said to them. */
  caller?: 'listens' | 'hangs-up' | 'leaves-voicemail'
  /** What the caller keys in, one for each question; then nothing any more. */
  keys?: string[]
  /** Which webhooks get through: a dark box gets none, and only the list knows of the call. */
  webhooks?: 'all' | 'none' | 'only-voice' | 'only-end'
  /** How the carrier says it ended; unless told, from what happened. */
  status?: FinalCallStatus
  seconds?: number
}

export type Line = { account: Account; number: OwnNumber; call: Call; plan: IncomingCall; webhooks: SentWebhook[] }

/** What a verb does to the call: did Twilio pick up, is it over, which document comes next. */
export type Step = { wasAnswered: boolean; isOver?: boolean; next?: { url: string; params: Params } }

export async function sendOn(line: Line, url: string, params: Params): Promise<SentWebhook | undefined> {
  const sent = await sendWebhook(line.account, url, params)
  if (sent) line.webhooks.push(sent)
  return sent
}

/** The fields that every request about this call carries. */
export function theCall({ account, number, call, plan }: Line) {
  const { forwardedFrom, callerName } = plan
  return {
    accountSid: account.sid,
    callSid: call.sid,
    from: call.from,
    to: number.phoneNumber,
    forwardedFrom,
    callerName,
  }
}
