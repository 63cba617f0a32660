import type { Temporal } from 'temporal-polyfill'
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { markAlerted, type Thread, threadOfMessage } from '../conversations/thread.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { readShop } from '../settings/store.ts'
import { closeCallbacks } from './store.ts'

/** A caller who writes waits for no call any more; the owner is told when one first answers. */
export const callerAnswered: ErrandVerbs = { whyNotNow: () => null, run, settle: () => undefined }

const mostWords = 240

async function run(appliance: Appliance, messageId: number): Promise<Outcome> {
  const now = appliance.now()
  appliance.db.transaction((tx) => {
    const thread = threadOfMessage(tx, messageId)
    if (!thread) return
    closeCallbacks(tx, thread.caller.id, { because: 'answered-by-text', now })
    if (thread.conversation.ownerAlertedAt) return
    markAlerted(tx, thread.conversation.id, now)
    tellOfAnswer(tx, appliance, thread, now)
  })
  appliance.wake()
  return { do: 'done' }
}

function tellOfAnswer(
  tx: Tx,
  appliance: Appliance,
  { caller, conversation, message, photos }: Thread,
  now: Temporal.Instant,
): void {
  if (!caller.number) return
  const number = showNumber(caller.number, readShop(tx, appliance.config).country)
  const who = [caller.name, number].filter(Boolean).join(' ')
  const words = answerWords(who, message.body, photos)
  tellOwner(tx, appliance, {
    kind: 'first-answer',
    onceKey: `answer:${message.id}`,
    words,
    conversationId: conversation.id,
    now,
  })
}

function answerWords(who: string, body: string, photos: number): string {
  const said = [...body.replaceAll(/\s+/g, ' ').trim()]
  const quoted = said.length > mostWords ? `${said.slice(0, mostWords - 3).join('')}...` : said.join('')
  const sent = photos === 0 ? '' : photos === 1 ? ' (1 photo)' : ` (${photos} photos)`
  return quoted ? `${who} answered: "${quoted}"${sent}` : `${who} sent${sent || ' an empty text'}`
}
