// What becomes of an accepted text: sent, then its fate, each told to its StatusCallback.
import type { Account, Message } from './account.ts'
import { oneOf } from './dice.ts'
import type { Fate } from './modes.ts'
import { sendWebhook } from './send-webhook.ts'
import { type MessageStatus, messageStatus } from './webhooks.ts'

type Step = { status: MessageStatus; errorCode: number | null; afterMs: number }

export function letProgress(account: Account, message: Message): void {
  const { modes, later, random } = account
  const steps = stepsTo(modes.fates[message.to] ?? modes.fates['*'] ?? { status: 'delivered' }, account)
  for (const step of steps) later.do(step.afterMs, () => advance(account, message, step))
  const told = random() < modes.callbacksReversed ? reversed(steps) : steps
  for (const step of told) {
    later.do(step.afterMs + oneOf(modes.callbackDelayMs, random), () => tell(account, message, step))
  }
}

function stepsTo(fate: Fate, { modes }: Account): Step[] {
  if (fate.status === 'queued') return []
  const sent: Step = { status: 'sent', errorCode: null, afterMs: modes.sentAfterMs }
  if (fate.status === 'sent') return [sent]
  const last = { status: fate.status, errorCode: fate.errorCode ?? null, afterMs: modes.finalAfterMs }
  return fate.status === 'failed' ? [last] : [sent, last]
}

/** Same moments, other order: the last step is told first. */
function reversed(steps: Step[]): Step[] {
  return steps.map((step, n) => ({ ...step, afterMs: steps[steps.length - 1 - n]?.afterMs ?? step.afterMs }))
}

function advance(account: Account, message: Message, step: Step): void {
  message.from ??= account.messagingServices[message.messagingServiceSid ?? ''] ?? null
  message.status = step.status
  message.errorCode = step.errorCode
  message.updatedAtMs = account.nowMs()
  if (step.status === 'sent') message.sentAtMs = account.nowMs()
}

async function tell(account: Account, message: Message, step: Step): Promise<void> {
  if (message.statusCallback === null) return
  const params = messageStatus({
    accountSid: account.sid,
    messageSid: message.sid,
    from: message.from ?? '',
    to: message.to,
    status: step.status,
    errorCode: step.errorCode,
    messagingServiceSid: message.messagingServiceSid,
  })
  const isDoubled = account.random() < account.modes.callbacksDoubled
  await sendWebhook(account, message.statusCallback, params, isDoubled ? 2 : 1)
}
