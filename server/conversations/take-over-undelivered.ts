import { randomBytes } from 'node:crypto'
import type { Appliance } from '../appliance.ts'
import { callerById, updateCaller } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import { errandFor, updateErrand } from '../outbox/store.ts'
import { readCompany } from '../settings/company-store.ts'
import { standInRoad } from '../settings/road.ts'
import { readShop } from '../settings/store.ts'
import { withNewNumber } from './queue-message.ts'
import { countSegments } from './segments.ts'
import { conversationById, type Message, messageById, updateMessage } from './store.ts'

/** What a receipt says of the company's own state: the text reached nobody, and nor will the next one. */
const ofItsOwnState = ['account-suspended', 'not-registered']

/** Begins the name of a text on its second road: it takes no third one. */
const again = 'again-'

/** A text that its company took and then could not deliver by its own state goes once more, by the number that stands in; true where it does. */
export function takeOverUndelivered(tx: Tx, appliance: Appliance, messageId: number): boolean {
  const { config } = appliance
  const now = appliance.now()
  const message = messageById(tx, messageId)
  const errand = errandFor(tx, 'send-message', messageId)
  if (!message || errand?.state !== 'done' || !isUndelivered(message)) return false
  if (errand.notAfter && errand.notAfter.epochMilliseconds <= now.epochMilliseconds) return false
  const first = { number: message.fromNumber ?? '', messenger: message.messenger }
  const road = standInRoad(tx, first, readCompany(tx, config).messenger)
  if (!road) return false
  const conversation = message.conversationId === null ? undefined : conversationById(tx, message.conversationId)
  const body = conversation
    ? withNewNumber(tx, conversation, { ...message, road, shop: readShop(tx, config) })
    : message.body
  updateMessage(tx, messageId, {
    ...{ fromNumber: road.number, messenger: road.messenger, body, segments: countSegments(body).segments },
    ...{ reference: again + randomBytes(12).toString('hex'), providerMessageId: null, sentAt: null },
    ...{ state: 'queued', because: null, errorCode: null },
  })
  updateErrand(tx, errand.id, { state: 'due', dueAt: now, endedAt: null })
  const caller = conversation && callerById(tx, conversation.callerId)
  // The call that it answers is answered after all.
  if (caller && message.kind === 'text-back') updateCaller(tx, caller.id, { lastTextedBackAt: message.createdAt })
  return true
}

function isUndelivered({ state, because, reference, direction }: Message): boolean {
  const isOurs = direction === 'outbound' && !reference?.startsWith(again)
  return isOurs && state === 'failed' && because !== null && ofItsOwnState.includes(because)
}
