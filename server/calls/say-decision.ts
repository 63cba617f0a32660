import type { Appliance } from '../appliance.ts'
import { lastTextBackIn } from '../conversations/last-said-store.ts'
import { knownLanguage } from '../conversations/spoken-language.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import { readSecondLanguage } from '../settings/second-language.ts'
import type { Shop } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'
import type { Language } from '../understanding/understanding.ts'
import { greet } from './greeting.ts'
import { afterKeyed } from './key-words.ts'
import { type Call, callById } from './store.ts'

/** What a caller hears whose call is decided. */
export function sayDecision(tx: Tx, { config }: Appliance, { id }: Pick<Call, 'id'>): CallStep[] {
  const call = callById(tx, id)
  const shop = readShop(tx, config)
  const language = languageOf(tx, call?.callerId ?? null, shop)
  if (call?.textedCallerId != null) return afterKeyed(call.decision ?? 'stay-silent', language)
  if (call?.decision === 'text-back')
    return greet({ do: 'text-back' }, shop, { language, second: secondFor(tx, call, language) })
  const because = call?.because ?? 'answered'
  return greet({ do: 'stay-silent', because, hasOurText: hasOurText(tx, call?.callerId ?? null) }, shop, { language })
}

/** Whether the last text of ours to a caller is there, or may yet arrive. */
export function hasOurText(tx: Tx, callerId: number | null): boolean {
  const conversation = callerId === null ? undefined : conversationWith(tx, callerId)
  const last = conversation && lastTextBackIn(tx, conversation.id)
  return !last || ['queued', 'sending', 'sent', 'delivered'].includes(last.state)
}

/** Of whom nothing is known it is told in the shop's other language that they may answer in it. */
function secondFor(tx: Tx, { callerId }: Call, language: Language): Language | null {
  const second = readSecondLanguage(tx)
  const isKnown = callerId !== null && knownLanguage(tx, callerId) !== null
  return isKnown || second === language ? null : second
}

/** In which a caller is spoken to: theirs where it is known, else the shop's. */
export function languageOf(tx: Tx, callerId: number | null, shop: Shop): Language {
  return (callerId === null ? null : knownLanguage(tx, callerId)) ?? shop.language
}
