import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { callerById } from '../callers/store.ts'
import { insertMessage, openConversation } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { leaveErrand } from '../outbox/store.ts'
import type { Recorded } from '../providers/carrier/carrier.ts'
import { insertRecording, type Recording } from './store.ts'

/** The call that it was left in. */
type Left = { id: number; carrier: string; callerId: number | null; lineId: number | null }

/** For so long the sound is asked for at the carrier. */
const fetchHours = 24

/** Keeps that a caller left a voicemail, gives it its place in the conversation, and leaves the errand that fetches it; null when it is kept already, or of somebody who was forgotten. */
export function keepRecording(
  tx: Tx,
  appliance: Appliance,
  { call, recording, now }: { call: Left; recording: Recorded; now: Temporal.Instant },
): Recording | null {
  const caller = call.callerId === null ? null : callerById(tx, call.callerId)
  if (caller && caller.number === null) return null
  const kept = insertRecording(tx, {
    callId: call.id,
    carrier: call.carrier,
    providerRecordingId: recording.id,
    sourceUrl: recording.address,
    seconds: recording.seconds,
    createdAt: now,
    messageId: caller && placeInConversation(tx, appliance, { call, recording, callerId: caller.id, now }),
    state: 'waiting',
    transcriptState: canBeWritten(appliance, call.carrier) ? 'waiting' : 'none',
  })
  if (!kept) return null
  const orderKey = `recording:${kept.id}`
  const notAfter = now.add({ hours: fetchHours })
  leaveErrand(tx, { kind: 'fetch-recording', subjectId: kept.id, orderKey, at: now, notAfter })
  return kept
}

/** What is practised brings its words along. */
function canBeWritten({ speech }: Pick<Appliance, 'speech'>, carrier: string): boolean {
  return speech !== null || carrier === 'simulated'
}

type Placed = { call: Left; recording: Recorded; callerId: number; now: Temporal.Instant }

function placeInConversation(tx: Tx, appliance: Appliance, { call, recording, callerId, now }: Placed): number | null {
  const conversation = openConversation(tx, { callerId, lineId: call.lineId, now })
  const message = insertMessage(tx, {
    reference: randomBytes(12).toString('hex'),
    conversationId: conversation.id,
    direction: 'inbound',
    kind: 'voicemail',
    onceKey: `voicemail:${call.carrier}:${recording.id}`,
    body: '',
    state: 'received',
    messenger: appliance.messenger.name,
    createdAt: now,
  })
  return message?.id ?? null
}
