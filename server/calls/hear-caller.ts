import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationWith, messageByProviderId } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep, TalkEvent } from '../providers/carrier/carrier.ts'
import { type Line, readShop } from '../settings/store.ts'
import { takeTurn } from '../voice/take-turn.ts'
import { closeTalk, type Talk, talkOf } from '../voice/talk-store.ts'
import type { Heard, Turn } from '../voice/turn.ts'
import { askVoicemail } from './ask-voicemail.ts'
import { decideCall } from './decide-call.ts'
import { goOnWith } from './go-on.ts'
import { listen } from './listen.ts'
import { phonesFor, ringCrew } from './ring-crew.ts'
import { type Call, callById, callByProviderId } from './store.ts'

export type HeardEvent = Extract<TalkEvent, { kind: 'heard' }>

/** What a caller said, or that they said nothing: the voice answers, and the call goes on as it says. */
export function hearCaller(appliance: Appliance, event: HeardEvent, line: Line): CallStep[] {
  const now = appliance.now()
  const steps = appliance.db.transaction((tx) => hear(tx, appliance, { event, line, now }), { behavior: 'immediate' })
  appliance.wake()
  appliance.log.info({ call: event.callId, turn: event.turn }, 'the voice heard')
  return steps
}

type Hearing = { event: HeardEvent; line: Line; now: Temporal.Instant }

function hear(tx: Tx, appliance: Appliance, { event, line, now }: Hearing): CallStep[] {
  const call = callByProviderId(tx, appliance.carrier.name, event.callId)
  const talk = call && talkOf(tx, call.id)
  if (!call || !talk || call.endedAt) return [{ do: 'hang-up' }]
  const known = event.turn < talk.turns ? saidThen(tx, appliance, { event, call, talk }) : null
  const isOver = talk.endedAt !== null || call.decidedAt !== null
  if (!known && isOver) return [{ do: 'hang-up' }]
  // Asked again of what was said long before, the call is where it has come to since.
  if (known && isOver && event.turn + 1 < talk.turns)
    return call.decidedAt ? [{ do: 'hang-up' }] : goOnWith(tx, appliance, { call, line, now })
  const turn = known ?? answerCaller(tx, appliance, { call, line, heard: event, now })
  return goOn(tx, appliance, { call, line, turn, now })
}

type Asking = { event: HeardEvent; call: Call; talk: Talk }

/** The carrier asks again: the same answer. */
function saidThen(tx: Tx, { carrier, config }: Appliance, { event, call, talk }: Asking): Turn | null {
  const said = messageByProviderId(tx, carrier.name, `${event.callId}:${event.turn + 1}:voice`)
  const language = spokenWith(tx, call.callerId ?? 0, readShop(tx, config))
  return said && event.turn + 1 === talk.turns
    ? { words: said.body, language, follows: talk.follows }
    : { words: '', language, follows: 'listen' }
}

/** One turn of the voice, within the transaction that keeps it; where it was the last, the call is decided. */
export function answerCaller(
  tx: Tx,
  appliance: Appliance,
  { call, line, heard, now }: { call: Call; line: Line; heard: Heard; now: Temporal.Instant },
): Turn {
  const talk = talkOf(tx, call.id)
  const conversation = call.callerId === null ? undefined : conversationWith(tx, call.callerId)
  if (!talk || !conversation) throw new Error('the voice heard somebody with whom it does not speak')
  const canRing = phonesFor(tx, appliance, { call, line, now, isAskedFor: true }).length > 0
  const turn = takeTurn(tx, appliance, { talk, conversation, name: call.providerCallId, heard, canRing, now })
  if (turn.follows === 'listen') return turn
  closeTalk(tx, call.id, { because: turn.follows === 'person' ? 'person' : 'said', now })
  if (turn.follows === 'end') decideCall(tx, appliance, { call, outcome: 'missed', now })
  return turn
}

type Going = { call: Call; line: Line; turn: Turn; now: Temporal.Instant }

function goOn(tx: Tx, appliance: Appliance, { call, line, turn, now }: Going): CallStep[] {
  const { words, language, follows } = turn
  const turns = talkOf(tx, call.id)?.turns ?? 0
  if (follows === 'listen') return listen(turns, { words, language })
  const say: CallStep[] = words === '' ? [] : [{ do: 'say', words, language }]
  if (follows === 'end') return [...say, { do: 'hang-up' }]
  return [...say, ...reachSomebody(tx, appliance, { call, line, now })]
}

/** Rings the crew for who asked for a person. */
export function reachSomebody(tx: Tx, appliance: Appliance, { call, line, now }: Omit<Going, 'turn'>): CallStep[] {
  const ring = ringCrew(tx, appliance, { call: callById(tx, call.id) ?? call, line, now, isAskedFor: true })
  return ring ?? askVoicemail(tx, appliance, { call, now })
}
