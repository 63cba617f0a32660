import type { Appliance } from '../appliance.ts'
import { queueMessage, whyNotTextable } from '../conversations/queue-message.ts'
import { stopHint } from '../conversations/texts.ts'
import type { Tx } from '../database/open.ts'
import { lineOf } from '../replies/line-of.ts'
import type { Plan } from '../replies/plan.ts'
import type { ReadScene } from '../replies/read-scene.ts'
import { reply, type Saying } from '../replies/step.ts'
import { wordStep } from '../replies/word-step.ts'

/** After so long the words would come out of the blue. */
const goodForMinutes = 60

/** What was agreed on the telephone, as a text to keep; false where this caller gets none. */
export function confirmByText(
  tx: Tx,
  appliance: Appliance,
  { read, plan, onceKey }: { read: ReadScene; plan: Plan; onceKey: string },
): boolean {
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

const agreed: readonly Saying[] = ['booked', 'moved', 'cancelled']
