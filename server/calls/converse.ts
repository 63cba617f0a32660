import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import { lineByNumber } from '../settings/store.ts'
import { beginTalk } from '../voice/begin-talk.ts'
import { passOnAloud } from '../voice/pass-on-aloud.ts'
import { talkOf } from '../voice/talk-store.ts'
import { askVoicemail } from './ask-voicemail.ts'
import type { Unanswered } from './fall-through.ts'
import { greetMissed } from './greet-missed.ts'
import { listen } from './listen.ts'
import { updateCall } from './store.ts'

/** The voice speaks with whom nobody of the shop answers; whom it cannot help hears what everybody else hears. */
export function converse(tx: Tx, appliance: Appliance, { call, line, now }: Unanswered): CallStep[] {
  const caller = call.callerId === null ? undefined : callerById(tx, call.callerId)
  // Who hides the number may say it after the tone.
  if (!caller?.number) return askVoicemail(tx, appliance, { call, now })
  if (call.decidedAt || !isForVoice(tx, caller)) return greetMissed(tx, appliance, { call, now })
  const before = talkOf(tx, call.id)
  if (before?.endedBecause === 'person') return afterRinging(tx, appliance, { call, line, now })
  if (before?.endedAt) return askVoicemail(tx, appliance, { call, now })
  const heardBy = appliance.carrier.name === 'simulated' ? 'practice' : (before?.heardBy ?? line.heardBy)
  const begun = { callId: call.id, name: call.providerCallId, caller, lineId: line.id, heardBy, now }
  const { words, language, talk } = beginTalk(tx, appliance, begun)
  updateCall(tx, call.id, { stage: 'talking' })
  return heardBy === 'relay' ? [{ do: 'converse', words, language }] : listen(talk.turns, { words, language })
}

type Caller = NonNullable<ReturnType<typeof callerById>>

/** Not who is to be left alone, or would be a line of the shop that talks with itself. */
function isForVoice(tx: Tx, caller: Caller): boolean {
  if (caller.blockedAt || caller.personalAt || !caller.number) return false
  return lineByNumber(tx, caller.number) === undefined
}

/** The crew was rung for somebody who had asked for a person, and nobody came. */
function afterRinging(tx: Tx, appliance: Appliance, { call, now }: Unanswered): CallStep[] {
  const { words, language } = passOnAloud(tx, appliance, call.callerId ?? 0)
  return [{ do: 'say', words, language }, ...askVoicemail(tx, appliance, { call, now })]
}
