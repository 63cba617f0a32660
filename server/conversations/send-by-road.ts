import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { messengerNamed } from '../connections.ts'
import { errandFor, mayHaveHappened } from '../outbox/store.ts'
import type { SendAnswer } from '../providers/messenger/messenger.ts'
import { standInRoad, type TextRoad } from '../settings/road.ts'
import { readShop } from '../settings/store.ts'
import { withNewNumber } from './queue-message.ts'
import { countSegments } from './segments.ts'
import { conversationById, type Message, updateMessage } from './store.ts'

/** Hands a text to its own messenger, and where that surely took nothing by its own state, to the one that stands in for it. */
export async function sendByRoad(appliance: Appliance, message: Message): Promise<SendAnswer> {
  const first = { number: message.fromNumber ?? '', messenger: message.messenger }
  const answer = await sendBy(first, appliance, message)
  const isFree = tookNothing(answer) && !mayBeThere(appliance, message)
  const standIn = isFree ? standInRoad(appliance.db, first, appliance.messenger.name) : null
  return (standIn && (await sendBySecond({ first, standIn }, appliance, message))) ?? answer
}

async function sendBy(
  { number: from, messenger }: TextRoad,
  appliance: Appliance,
  message: Message,
): Promise<SendAnswer> {
  const { reference, toNumber: to, body } = message
  const by = messengerNamed(appliance, messenger)
  if (!by || !to)
    return { outcome: 'rejected', because: 'never-left', about: 'moment', code: null, retryAfterSeconds: null }
  return by.send({ reference, to, from, body, validForSeconds: secondsLeft(message, appliance.now()) })
}

/** Surely not taken, by the messenger's own state: never for an opt-out, a filter, a bad number or an unknown outcome. */
function tookNothing(answer: SendAnswer): boolean {
  return answer.outcome === 'rejected' && (answer.about === 'account' || answer.because === 'never-left')
}

/** Sent again under the same name it is harmless there; by another it would be a second text. */
function mayBeThere(appliance: Appliance, { id, messenger }: Message): boolean {
  const errand = errandFor(appliance.db, 'send-message', id)
  const isRepeated = messengerNamed(appliance, messenger)?.can.repeatsSafely ?? false
  return isRepeated && errand !== undefined && mayHaveHappened(appliance.db, errand)
}

type Roads = { first: TextRoad; standIn: TextRoad }

/** The row names the stand-in before it is asked, so that whatever becomes of this box the text is looked for there. Null: it took nothing either. */
async function sendBySecond(
  { first, standIn }: Roads,
  appliance: Appliance,
  message: Message,
): Promise<SendAnswer | null> {
  if (!messengerNamed(appliance, standIn.messenger)) return null
  const take = ({ number, messenger }: TextRoad, body: string) =>
    updateMessage(appliance.db, message.id, {
      fromNumber: number,
      messenger,
      body,
      segments: countSegments(body).segments,
    })
  const body = bodyFrom(appliance, message, standIn)
  take(standIn, body)
  const answer = await sendBy(standIn, appliance, { ...message, body })
  if (!tookNothing(answer)) return answer
  take(first, message.body)
  return null
}

/** To a caller the words say that they come from another number. */
function bodyFrom({ db, config }: Appliance, message: Message, road: TextRoad): string {
  const conversation = message.conversationId === null ? undefined : conversationById(db, message.conversationId)
  return conversation ? withNewNumber(db, conversation, { ...message, road, shop: readShop(db, config) }) : message.body
}

function secondsLeft(message: Message, now: Temporal.Instant): number {
  const left = message.notAfter ? Math.floor((message.notAfter.epochMilliseconds - now.epochMilliseconds) / 1000) : 3600
  return Math.min(36_000, Math.max(1, left))
}
