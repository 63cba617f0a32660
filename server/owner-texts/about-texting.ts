import { insertAlert, putAsideNamed } from '../alerts/store.ts'
import type { Appliance } from '../appliance.ts'
import { isCarrierHelpWord, isExactStopWord } from '../callers/opt-out.ts'
import type { Tx } from '../database/open.ts'
import { notUnderstood, type Reply } from './reply-words.ts'
import type { Said } from './said.ts'

/**
 * STOP, START and HELP from one of our own phones are words to the carrier, which keeps its alerts from that phone: the page tells,
 * for no text can. Null where it is none of them.
 */
export function aboutTexting(tx: Tx, appliance: Appliance, said: Said): { reply: Reply } | null {
  const { body } = said.message
  const isCarriers = appliance.messenger.can.answersStop
  if (isExactStopWord(body) && (isCarriers || /^\s*stop\s*$/i.test(body)))
    return { reply: stopped(tx, appliance, said) }
  if (/^\s*(?:start|unstop)\s*$/i.test(body)) return { reply: started(tx, appliance, said) }
  if (isCarrierHelpWord(body)) return { reply: isCarriers ? null : help }
  return null
}

const help: Reply = { words: notUnderstood(null), conversationId: null, isAsking: true }

function stopped(tx: Tx, { messenger, now }: Appliance, { name, mobile, message }: Said): Reply {
  if (!messenger.can.answersStop)
    return {
      words: 'Alerts go on: whose phone gets them is set on the page, under Settings, People.',
      conversationId: null,
      isAsking: true,
    }
  const words = `${name} texted ${message.body.trim().toUpperCase()} to the shop's number. No alert reaches that phone until START is texted from it.`
  insertAlert(tx, { kind: 'own-stop', onceKey: `own-stop:${mobile}:${message.id}`, words, createdAt: now() })
  return null
}

function started(tx: Tx, { now }: Appliance, { mobile }: Said): Reply {
  putAsideNamed(tx, `own-stop:${mobile}:`, now())
  return { words: 'Alerts reach this phone.', conversationId: null, isAsking: true }
}
