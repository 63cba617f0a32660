import type { Appliance } from '../appliance.ts'
import { isLookUpFresh, keepLineType, takesNoTexts } from '../callers/line-type.ts'
import { callerById } from '../callers/store.ts'
import { readShop } from '../settings/store.ts'
import { conversationById, type Message } from './store.ts'

/** A first text waits so long to hear what kind of line it goes to, and goes then whatever it is. */
const patienceMilliseconds = 700

/** Looks the number of a first text up, where the shop wants that and nobody did lately. True: it takes no texts. */
export async function goesToLandline(appliance: Appliance, message: Message): Promise<boolean> {
  const { db, config, messenger, now } = appliance
  if (!messenger.can.looksUpLines || message.kind !== 'text-back' || message.conversationId === null) return false
  const conversation = conversationById(db, message.conversationId)
  const caller = conversation && callerById(db, conversation.callerId)
  if (!caller?.number || isLookUpFresh(caller, now()) || !readShop(db, config).lookUpLines) return false
  const lineType = await messenger.lineType(caller.number, patienceMilliseconds)
  if (lineType === null) return false
  db.transaction((tx) => keepLineType(tx, caller.id, lineType, now()), { behavior: 'immediate' })
  return takesNoTexts(lineType)
}
