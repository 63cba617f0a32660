import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { AskCaller } from '../providers/carrier/carrier.ts'
import { lineById, readShop } from '../settings/store.ts'
import { question, type Unread } from './key-words.ts'
import { languageOf } from './say-decision.ts'
import type { Call } from './store.ts'

type Asked = Pick<Call, 'asked' | 'keyedNumber' | 'callerId' | 'lineId'>

/** The question that stands in a call, in its caller's language; `unread`: why the number was not taken. */
export function standingQuestion(
  tx: Tx,
  { config }: Appliance,
  { call: { asked, keyedNumber, callerId, lineId }, unread }: { call: Asked; unread?: Unread },
): AskCaller {
  const shop = readShop(tx, config)
  const language = languageOf(tx, callerId, shop)
  const line = lineId === null ? undefined : lineById(tx, lineId)
  const goesOn = line !== undefined && line.fallsTo !== 'greeting'
  const about = { language, number: keyedNumber, unread, isHidden: callerId === null, goesOn }
  return question(asked ?? 'mobile', shop, about)
}
