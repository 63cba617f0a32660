import * as z from 'zod'
import type { ToastProps } from '../../views/parts/toast.tsx'
import { readAlertIds } from '../alerts/alert-ids.ts'
import { putAsideAt } from '../alerts/store.ts'
import type { Appliance } from '../appliance.ts'
import { callbackToast } from '../callbacks/callback-props.ts'
import { whoIs } from '../callers/who.ts'
import { threadById } from '../conversations/inbox-store.ts'
import { threadOfMessage } from '../conversations/thread.ts'
import type { Shop } from '../settings/settings.ts'

const row = z.coerce.number().int().positive().nullable().catch(null)

/** What an action put into the address of the page it leads back to. */
export const whatWasDone = z.object({ ended: row, closed: row, sent: row, aside: readAlertIds.nullable().catch(null) })

const forSeconds = 60

type Means = Pick<Appliance, 'db' | 'now'>

/** What was just done on Today, with its way back; null when it was a while ago, or has been taken back. */
export function toastFor(means: Means, shop: Shop, done: z.infer<typeof whatWasDone>): ToastProps | null {
  if (done.ended) return callbackToast(means, done.ended, { country: shop.country, next: '/' })
  if (done.closed) return closedToast(means, shop, done.closed)
  if (done.sent) return sentToast(means, shop, done.sent)
  return done.aside ? asideToast(means, done.aside) : null
}

function closedToast({ db, now }: Means, { country }: Shop, id: number): ToastProps | null {
  const thread = threadById(db, id)
  if (!isJustNow(thread?.conversation.closedAt, now) || !thread) return null
  const { name, number } = whoIs(thread.caller, { country })
  return {
    words: `Closed: ${name ?? number ?? 'the conversation'}`,
    undo: { action: `/conversations/${id}/reopening`, fields: { next: '/' } },
  }
}

/** What is sent cannot be taken back. */
function sentToast({ db, now }: Means, { country }: Shop, messageId: number): ToastProps | null {
  const thread = threadOfMessage(db, messageId)
  if (!thread || !isJustNow(thread.message.createdAt, now)) return null
  const { name, number } = whoIs(thread.caller, { country })
  return { words: `Sent to ${name ?? number ?? 'them'}` }
}

function asideToast({ db, now }: Means, alerts: number[]): ToastProps | null {
  if (!isJustNow(putAsideAt(db, alerts), now)) return null
  const words = alerts.length === 1 ? 'Put aside' : `Put ${alerts.length} notices aside`
  return { words, undo: { action: '/alerts/unseen', fields: { alerts: alerts.join(',') } } }
}

function isJustNow(at: ReturnType<Means['now']> | null | undefined, now: Means['now']): boolean {
  return at != null && now().epochMilliseconds - at.epochMilliseconds < forSeconds * 1000
}
