import type { Appliance } from '../appliance.ts'
import { carrierNamed } from '../connections.ts'
import type { Tx } from '../database/open.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { recordingById } from './store.ts'

/** Deletes a voicemail at the carrier: it stands on the box, or its caller was forgotten. */
export const dropRecording: ErrandVerbs = { whyNotNow, run, settle: () => undefined }

function whyNotNow(tx: Tx, appliance: Appliance, recordingId: number): string | null {
  const recording = recordingById(tx, recordingId)
  if (!recording || recording.state === 'waiting' || recording.state === 'failed') return 'not-kept'
  return carrierNamed(appliance, recording.carrier)?.can.keepsRecordings ? null : 'another-company'
}

async function run(appliance: Appliance, recordingId: number): Promise<Outcome> {
  const recording = recordingById(appliance.db, recordingId)
  const carrier = recording && carrierNamed(appliance, recording.carrier)
  if (carrier) await carrier.deleteRecording({ id: recording.providerRecordingId })
  return { do: 'done' }
}
