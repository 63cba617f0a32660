import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { type Conversation, type Message, messageById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { answerAloud } from './answer-aloud.ts'
import { tellInDanger } from './danger-aloud.ts'
import { hearNothing } from './hear-nothing.ts'
import { asKept, keepHeard } from './keep-heard.ts'
import { soundOf } from './plain-wishes.ts'
import { repeatLast, takeYourTime } from './repeat-last.ts'
import { keepSpoken } from './say-aloud.ts'
import { lastSpokenIn } from './spoken-store.ts'
import { changeTalk, type Talk } from './talk-store.ts'
import type { Heard, Turn } from './turn.ts'

export type Listening = {
  talk: Talk
  conversation: Conversation
  /** What names this call in the words that are kept. */
  name: string
  heard: Heard
  /** Whether a phone of the crew could be rung for this caller now. */
  canRing: boolean
  now: Temporal.Instant
}

/** What the voice answers to what it just heard, kept with all that follows from it in one commit. */
export function takeTurn(tx: Tx, appliance: Appliance, listening: Listening): Turn {
  const { talk, conversation, name, now } = listening
  const n = talk.turns + 1
  const turn = isOverTime(talk, now)
    ? hearNothing(tx, appliance, listening, 'too-long')
    : answer(tx, appliance, listening)
  changeTalk(tx, talk.callId, { turns: n, connectedAt: talk.connectedAt ?? now, follows: turn.follows })
  const said = { conversationId: conversation.id, carrier: appliance.carrier.name, now }
  if (turn.message === undefined) keepSpoken(tx, { ...said, by: 'voice', words: turn.words, name: `${name}:${n}` })
  return { words: turn.words, language: turn.language, follows: turn.follows }
}

/** A turn, and the row of what it says where that is kept already. */
export type Answered = Turn & { message?: Message }

function answer(tx: Tx, appliance: Appliance, listening: Listening): Answered {
  const { talk, conversation, heard, now } = listening
  const words = wordsOf(heard)
  const sound = soundOf(words, lastSpokenIn(tx, conversation.id)?.body ?? '')
  if (sound === 'nothing' && heard.digits === '')
    return tellInDanger(tx, appliance, listening) ?? hearNothing(tx, appliance, listening, 'silence')
  if (sound === 'wait') return takeYourTime(tx, appliance, listening)
  if (sound === 'again') return repeatLast(tx, appliance, listening)
  if (words === '') return repeatLast(tx, appliance, listening, { isKeys: true })
  changeTalk(tx, talk.callId, { silences: 0, saidAt: talk.saidAt ?? now })
  const kept = heard.messageId === undefined ? undefined : messageById(tx, heard.messageId)
  const message = kept ?? keepHeard(tx, appliance, { conversation, words, now })
  return answerAloud(tx, appliance, listening, { message, believed: heard.believed })
}

/** A key stands for a time on offer, nought for a person; several are a number. */
function wordsOf({ words, digits }: Heard): string {
  if (words.trim() !== '') return asKept(words)
  if (digits === '0') return 'I want to talk to a person'
  return /^(?:[1-9]|\d{2,})$/.test(digits) ? digits : ''
}

/** Nobody talks with a machine for longer; a line that was left open costs. */
const mostMinutes = 15

function isOverTime({ beganAt }: Talk, now: Temporal.Instant): boolean {
  return now.epochMilliseconds - beganAt.epochMilliseconds > mostMinutes * 60_000
}
