import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { conversationWith } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep, TalkEvent } from '../providers/carrier/carrier.ts'
import { type Line, readShop } from '../settings/store.ts'
import { sayAgain } from '../voice/begin-talk.ts'
import { lastSpokenIn } from '../voice/spoken-store.ts'
import { changeTalk, closeTalk, talkOf } from '../voice/talk-store.ts'
import { askVoicemail } from './ask-voicemail.ts'
import { decideCall } from './decide-call.ts'
import { reachSomebody } from './hear-caller.ts'
import { listen } from './listen.ts'
import { type Call, callByProviderId } from './store.ts'

export type TalkEnded = Extract<TalkEvent, { kind: 'talk-ended' }>

/** The connection to the voice is over and the caller perhaps still there: it ended as the voice said, never came about, or broke off. */
export function endTalk(appliance: Appliance, event: TalkEnded, line: Line): CallStep[] {
  const now = appliance.now()
  const steps = appliance.db.transaction((tx) => goOn(tx, appliance, { event, line, now }), { behavior: 'immediate' })
  appliance.wake()
  appliance.log.info({ call: event.callId, how: event.how }, 'the voice is done')
  return steps
}

type Ended = { event: TalkEnded; line: Line; now: Temporal.Instant }

function goOn(tx: Tx, appliance: Appliance, { event, line, now }: Ended): CallStep[] {
  const call = callByProviderId(tx, appliance.carrier.name, event.callId)
  const talk = call && talkOf(tx, call.id)
  if (!call || !talk || call.endedAt) return [{ do: 'hang-up' }]
  if (event.how === 'hung-up') return over(tx, appliance, { call, now })
  const last = lastWords(tx, appliance, call.callerId)
  if (talk.follows === 'end') return [...last, { do: 'hang-up' }]
  if (talk.follows === 'person') return [...last, ...reachSomebody(tx, appliance, { call, line, now })]
  const isHeardByTurns = talk.heardBy === 'gather' && talk.endedAt === null
  if (isHeardByTurns || (talk.connectedAt === null && talk.heardBy === 'relay')) {
    changeTalk(tx, call.id, { heardBy: 'gather' })
    return listen(talk.turns, sayAgain(tx, appliance, { callerId: call.callerId ?? 0, talk }))
  }
  closeTalk(tx, call.id, { because: 'cut-off', now })
  if (talk.bookedAt === null) return askVoicemail(tx, appliance, { call, now })
  return over(tx, appliance, { call, now })
}

/** Nothing more is said to them: the call is decided by what came of the talk. */
function over(tx: Tx, appliance: Appliance, { call, now }: { call: Call; now: Temporal.Instant }): CallStep[] {
  closeTalk(tx, call.id, { because: 'hung-up', now })
  if (!call.decidedAt) decideCall(tx, appliance, { call, outcome: 'missed', now })
  return [{ do: 'hang-up' }]
}

/** The last words go with what is done then, for a connection that ends says nothing more. */
function lastWords(tx: Tx, { config }: Appliance, callerId: number | null): CallStep[] {
  const conversation = callerId === null ? undefined : conversationWith(tx, callerId)
  const last = conversation && lastSpokenIn(tx, conversation.id)
  if (!last || callerId === null) return []
  return [{ do: 'say', words: last.body, language: spokenWith(tx, callerId, readShop(tx, config)) }]
}
