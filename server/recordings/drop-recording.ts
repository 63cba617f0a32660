import type { Appliance } from '../appliance.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { recordingById } from './store.ts'

/** Deletes a voicemail at the carrier: it stands on the box, or its caller was forgotten. */
export const dropRecording: ErrandVerbs = { whyNotNow, run, settle: () => undefined }

function whyNotNow(tx: Tx, { carrier }: Appliance, recordingId: number): string | null {
  const recording = recordingById(tx, recordingId)
  if (!recording || recording.state === 'waiting' || recording.state === 'failed') return 'not-kept'
  return recording.carrier === carrier.name && carrier.can.keepsRecordings ? null : 'another-company'
}

async function run({ db, carrier }: Appliance, recordingId: number): Promise<Outcome> {
  const recording = recordingById(db, recordingId)
  if (recording) await carrier.deleteRecording({ id: recording.providerRecordingId })
  return { do: 'done' }
}
