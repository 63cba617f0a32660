import type { Appliance } from '../appliance.ts'
import { answerBridge } from '../callbacks/answer-bridge.ts'
import type { CallEvent, CallStep } from '../providers/carrier/carrier.ts'
import { adoptLine } from '../settings/adopt-line.ts'
import { lineCalled } from '../settings/line-called.ts'
import type { Line } from '../settings/store.ts'
import { answerLeg } from './answer-leg.ts'
import { endRinging } from './end-ringing.ts'
import { endTalk } from './end-talk.ts'
import { finishCall } from './finish-call.ts'
import { hearCaller } from './hear-caller.ts'
import { receiveCall } from './receive-call.ts'
import { takeKeys } from './take-keys.ts'
import { takeRecording, takeRecordingTold } from './take-recording.ts'

/** What a carrier tells of a call, whichever way it comes, and what is done next; `not-ours`: a call to a number that is no line of the shop. */
export function takeUpCall(appliance: Appliance, event: CallEvent): CallStep[] | 'not-ours' {
  if ('bridge' in event) return answerBridge(appliance, event)
  if ('leg' in event) return answerLeg(appliance, event)
  if (event.kind === 'recording-told') return takeRecordingTold(appliance, event)
  const line = lineOf(appliance, event)
  if (!line) return 'not-ours'
  if (event.kind === 'incoming') return receiveCall(appliance, event, line)
  if (event.kind === 'ring-ended') return endRinging(appliance, event, line)
  if (event.kind === 'keyed') return takeKeys(appliance, event, line)
  if (event.kind === 'recorded') return takeRecording(appliance, event, line)
  if (event.kind === 'heard') return hearCaller(appliance, event, line)
  if (event.kind === 'talk-ended') return endTalk(appliance, event, line)
  finishCall(appliance, event, { line, foundBy: 'webhook' })
  return []
}

/** A call to a system of the shop's own is one to the shop, also where it names another number of the house. */
function lineOf(appliance: Appliance, event: Extract<CallEvent, { to: string }>): Line | null {
  const countsFor = event.kind === 'ended' ? event.countsFor : undefined
  if (countsFor === undefined) return adoptLine(appliance, event.to)
  return lineCalled(appliance, event.to) ?? adoptLine(appliance, countsFor)
}
