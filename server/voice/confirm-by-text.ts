import type { Appliance } from '../appliance.ts'
import type { Booking } from '../bookings/store.ts'
import type { Caller } from '../callers/store.ts'
import { queueMessage, whyNotTextable } from '../conversations/queue-message.ts'
import { stopHint } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import { lineOf } from '../replies/line-of.ts'
import { noTimes, type Plan } from '../replies/plan.ts'
import type { Quotable } from '../replies/quotable.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import { reply, type Saying } from '../replies/step.ts'
import { wordStep } from '../replies/word-step.ts'
import type { Language } from '../understanding/understanding.ts'

/** After so long the words would come out of the blue. */
const goodForMinutes = 60

/** `read`: who is told, and with which conversation they spoke. */
type Confirming = {
  read: Pick<ReadScene, 'caller' | 'conversation' | 'shop' | 'wallClock'>
  plan: Plan
  onceKey: string
}

/** What was agreed on the telephone, as a text to keep; false where this caller gets none. */
export function confirmByText(tx: Tx, appliance: Appliance, { read, plan, onceKey }: Confirming): boolean {
  const { caller, conversation, shop, wallClock } = read
  const line = lineOf(tx, appliance, conversation)
  if (!line || whyNotTextable(caller, 'reply', shop) !== null) return false
  const say = plan.step.say.filter((saying) => agreed.includes(saying))
  const isFirst = caller.lastTextedBackAt === null
  const words = wordStep({ ...plan, step: reply({ say }), lead: null, link: null, signs: true }, shop, wallClock)
  const body = isFirst ? `${words} ${stopHint(plan.language)}` : words
  const { messenger, quietHours } = appliance
  const now = appliance.now()
  const text = { caller, line, kind: 'reply', body, onceKey, notAfter: now.add({ minutes: goodForMinutes }) } as const
  return queueMessage(tx, text, { shop, messenger: messenger.name, quietHours, now }).do === 'queued'
}

const agreed: readonly Saying[] = ['booked', 'moved', 'cancelled', 'stands']

/** When and where a booking is, as `saying` tells it. */
export function planOfBooking(
  { startsAt, endsAt, address, place }: Booking,
  { saying, language }: { saying: Saying; language: Language },
): Plan {
  return {
    ...{ ...noTimes, step: reply({ say: [saying] }), language, wanted: [], lead: null, signs: false },
    agreed: { start: startsAt.epochMilliseconds, end: endsAt.epochMilliseconds, address, place },
  }
}

/** Why a confirmation cannot come where somebody calls from, though they have not forbidden it. */
export function mayNeedMobile(caller: Caller, shop: Quotable): boolean {
  const because = whyNotTextable(caller, 'reply', shop)
  return because === 'cannot-be-texted' || because === 'toll-free' || because === 'country-not-allowed'
}
