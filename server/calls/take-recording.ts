import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { CallStep, Recorded, RecordingEvent } from '../providers/carrier/carrier.ts'
import { keepRecording } from '../recordings/keep-recording.ts'
import { hasRecording } from '../recordings/store.ts'
import type { Line } from '../settings/store.ts'
import { readShop } from '../settings/store.ts'
import { tellUnwritten } from '../voicemail/tell-of-voicemail.ts'
import { decideCall } from './decide-call.ts'
import { openCall } from './receive-call.ts'
import { hasOurText, languageOf } from './say-decision.ts'
import { type Call, callById, callByProviderId, updateCall } from './store.ts'
import { endVoicemail } from './voicemail-words.ts'

/** The recording is over: the call is decided by whether anything was said, and the caller hears what follows. */
export function takeRecording(
  appliance: Appliance,
  event: Extract<RecordingEvent, { kind: 'recorded' }>,
  line: Line,
): CallStep[] {
  const now = appliance.now()
  const steps = appliance.db.transaction(
    (tx) => {
      const call = openCall(tx, appliance, { event, line, startedAt: now, foundBy: 'webhook' })
      decideByRecording(tx, appliance, { call, recording: event.recording, now })
      const language = languageOf(tx, call.callerId, readShop(tx, appliance.config))
      const wasLeft = hasRecording(tx, call.id)
      const heard = { language, wasLeft, hasOurText: hasOurText(tx, call.callerId) }
      return endVoicemail(callById(tx, call.id) ?? call, heard)
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  appliance.log.info({ call: event.callId, seconds: event.recording?.seconds ?? 0 }, 'voicemail over')
  return steps
}

/** What the company says of a recording, at any time. Of a call that nobody knows it says nothing to us. */
export function takeRecordingTold(
  appliance: Appliance,
  { callId, recording }: Extract<RecordingEvent, { kind: 'recording-told' }>,
): CallStep[] {
  const now = appliance.now()
  const isKnown = appliance.db.transaction(
    (tx) => {
      const call = callByProviderId(tx, appliance.carrier.name, callId)
      if (call) decideByRecording(tx, appliance, { call, recording, now })
      return call !== undefined
    },
    { behavior: 'immediate' },
  )
  appliance.wake()
  appliance.log.info({ call: callId, seconds: recording?.seconds ?? 0, isKnown }, 'recording told of')
  return []
}

type Over = { call: Call; recording: Recorded | null; now: Temporal.Instant }

/** Decides a call once, whichever word of its recording comes first. What was decided without one stands, and the recording beside it. */
export function decideByRecording(tx: Tx, appliance: Appliance, { call, recording, now }: Over): void {
  const kept = recording && keepRecording(tx, appliance, { call, recording, now })
  const wasLeft = recording !== null || hasRecording(tx, call.id)
  if (!call.decidedAt) decideCall(tx, appliance, { call, outcome: wasLeft ? 'voicemail' : 'missed', now })
  else if (kept && call.outcome === 'missed') updateCall(tx, call.id, { outcome: 'voicemail' })
  if (kept?.transcriptState === 'none') tellUnwritten(tx, appliance, kept)
}
