import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { AskCaller } from '../providers/carrier/carrier.ts'
import { readShop } from '../settings/store.ts'
import { question, type Unread } from './key-words.ts'
import { languageOf } from './say-decision.ts'
import type { Call } from './store.ts'

type Asked = Pick<Call, 'asked' | 'keyedNumber' | 'callerId'>

/** The question that stands in a call, in its caller's language; `unread`: why the number was not taken. */
export function standingQuestion(
  tx: Tx,
  { config }: Appliance,
  { call: { asked, keyedNumber, callerId }, unread }: { call: Asked; unread?: Unread },
): AskCaller {
  const shop = readShop(tx, config)
  const language = languageOf(tx, callerId, shop)
  return question(asked ?? 'mobile', shop, { language, number: keyedNumber, unread, isHidden: callerId === null })
}
