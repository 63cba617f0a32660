import type { Answer } from '../alerts/read-answer.ts'
import type { Appliance } from '../appliance.ts'
import { callBack } from '../callbacks/call-back.ts'
import { askForVoice, closeCallbacks } from '../callbacks/store.ts'
import { showNumber } from '../callers/phone-number.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { closeConversation } from '../conversations/close-conversation.ts'
import { openDraftOf } from '../conversations/draft-store.ts'
import { takeEmergency, takenBy } from '../conversations/emergency-store.ts'
import { conversationById, type Message } from '../conversations/store.ts'
import { takeOver } from '../conversations/take-over.ts'
import type { Tx } from '../database/open.ts'
import { keepBack } from '../replies/decide-draft.ts'
import { giveBackAndAnswer } from '../replies/give-back.ts'
import { shopClock } from '../settings/shop-time.ts'
import type { Candidate } from './choose-conversation.ts'
import { discardAsAsked, keepBackAsAsked, sendAsAsked } from './decide-as-asked.ts'
import type { Reply } from './reply-words.ts'
import type { Said } from './said.ts'
import { writeAsAsked } from './write-as-asked.ts'

/** What somebody wants with one conversation. `text` is the text of theirs that said so. */
export type Act = { said: Said; candidate: Candidate; answer: Answer; text: Message }

/** Does it, and tells so. Whoever of us does anything about a caller has taken the danger that they told of. */
export function carryOut(tx: Tx, appliance: Appliance, act: Act): Reply {
  const reply = done(tx, appliance, act)
  const { candidate, said, answer } = act
  // A call is not made yet: who is reached by it, or is not, decides whether the alarm goes on.
  if (reply && !reply.isAsking && answer.do !== 'give-back' && answer.do !== 'call')
    takeEmergency(tx, candidate.conversationId, { by: said.by, now: appliance.now() })
  return reply
}

function done(tx: Tx, appliance: Appliance, act: Act): Reply {
  switch (act.answer.do) {
    case 'send':
      return sendAsAsked(tx, appliance, act)
    case 'discard':
      return discardAsAsked(tx, appliance, act)
    case 'keep-back':
      return keepBackAsAsked(tx, appliance, act)
    case 'write':
      return writeAsAsked(appliance, { ...act, words: act.answer.words })
    case 'call':
      return putOnCallList(tx, appliance, act)
    case 'handle':
      return take(tx, appliance, act)
    case 'give-back':
      return give(tx, appliance, act)
    case 'close':
      return close(tx, appliance, act)
    default:
      return null
  }
}

function putOnCallList(tx: Tx, appliance: Appliance, { candidate, said }: Act): Reply {
  const { conversationId, code, who } = candidate
  const caller = callerOf(tx, conversationId)
  if (!caller?.number) return null
  askForVoice(tx, { callerId: caller.id, now: appliance.now() })
  // Two at once would talk with the caller: what waits goes only when a person says so.
  const draft = openDraftOf(tx, conversationId)
  if (draft) keepBack(appliance, draft.id)
  const number = showNumber(caller.number, said.shop.country)
  const them = who === number ? 'this caller' : who
  const words =
    isFresh(appliance, said) && placeFor(tx, appliance, said, caller)
      ? `${code}: your phone rings now. Press 1 and we ring ${them}, ${number}.`
      : `${code}: ${them} is in your call-back list: ${number}`
  return { words, conversationId }
}

/** Nobody's phone rings for what they wrote long ago. */
function isFresh({ now }: Appliance, { at }: Said): boolean {
  return now().epochMilliseconds - at.epochMilliseconds < freshSeconds * 1000
}

const freshSeconds = 120

function placeFor(tx: Tx, appliance: Appliance, { mobile, by }: Said, caller: Caller): boolean {
  return callBack(tx, appliance, { caller, phone: mobile, crewId: by ?? null, now: appliance.now() }).do === 'placed'
}

function take(tx: Tx, appliance: Appliance, { said, candidate: { conversationId, code, who } }: Act): Reply {
  takeOver(appliance, conversationId)
  const words = `${code}: ${who} is yours. The box says nothing there until you answer ${code} back.`
  return { words: `${words}${whoElse(tx, conversationId, said)}`, conversationId }
}

/** Two who go to the same danger must know of each other. */
function whoElse(tx: Tx, conversationId: number, { by, shop }: Said): string {
  const other = takenBy(tx, conversationId)
  if (!other || other.crewId === by) return ''
  const { words: when } = shopClock(other.at, { zone: shop.zone, now: other.at })
  return ` ${other.name} took it at ${when}, too.`
}

function give(tx: Tx, appliance: Appliance, { candidate: { conversationId, code, who, isHandedOver } }: Act): Reply {
  if (!isHandedOver) return { words: `${code}: the box answers ${who} already.`, conversationId, isAsking: true }
  giveBackAndAnswer(tx, appliance, conversationId)
  return { words: `${code}: the box answers ${who} again.`, conversationId }
}

function close(tx: Tx, appliance: Appliance, { candidate: { conversationId, code, who } }: Act): Reply {
  closeConversation(appliance, conversationId)
  const caller = callerOf(tx, conversationId)
  if (caller) closeCallbacks(tx, caller.id, { because: 'reached', now: appliance.now() })
  return { words: `${code}: ${who} is done and put aside.`, conversationId }
}

function callerOf(tx: Tx, conversationId: number): Caller | undefined {
  const conversation = conversationById(tx, conversationId)
  return conversation && callerById(tx, conversation.callerId)
}
