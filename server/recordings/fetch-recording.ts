import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { carrierNamed } from '../connections.ts'
import { keepFile } from '../database/keep-file.ts'
import type { Tx } from '../database/open.ts'
import { photoFolder } from '../database/photos.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { leaveErrand } from '../outbox/store.ts'
import { soundType } from './sound-type.ts'
import { recordingById, updateRecording } from './store.ts'

/** Fetches the sound of a voicemail and keeps it on the box under a name of ours. */
export const fetchRecording: ErrandVerbs = { whyNotNow, run, settle }

/** Three minutes of what a carrier records are 3 MB at most. */
const mostBytes = 8 * 1024 * 1024
/** The carrier keeps its own copy for so long, in case the disk here fails at once. */
const dropAfterHours = 24

function whyNotNow(tx: Tx, appliance: Appliance, recordingId: number): string | null {
  const recording = recordingById(tx, recordingId)
  if (recording?.state !== 'waiting') return 'forgotten'
  return carrierNamed(appliance, recording.carrier)?.can.keepsRecordings ? null : 'another-company'
}

async function run(appliance: Appliance, recordingId: number): Promise<Outcome> {
  const { db, config } = appliance
  const recording = recordingById(db, recordingId)
  const carrier = recording && carrierNamed(appliance, recording.carrier)
  if (!carrier) return { do: 'give-up', because: 'forgotten' }
  const { providerRecordingId: id, sourceUrl: address } = recording
  const content = await carrier.fetchRecording({ id, address }, mostBytes)
  const kind = soundType(content)
  if (!kind) return { do: 'give-up', because: 'no-sound' }
  const fileName = `${randomBytes(16).toString('hex')}.${kind.extension}`
  const folder = photoFolder(config.DATA_DIR)
  await keepFile(folder, fileName, content)
  // The caller may have been forgotten while it was on its way.
  if (recordingById(db, recordingId)?.state !== 'waiting') return dropForgotten(join(folder, fileName))
  updateRecording(db, recordingId, { fileName, contentType: kind.type, bytes: content.length })
  return { do: 'done' }
}

async function dropForgotten(file: string): Promise<Outcome> {
  await rm(file, { force: true })
  return { do: 'give-up', because: 'forgotten' }
}

function settle(tx: Tx, recordingId: number, outcome: Outcome, now: Temporal.Instant): void {
  const recording = recordingById(tx, recordingId)
  if (recording?.state !== 'waiting') return
  if (outcome.do === 'hold') updateRecording(tx, recordingId, { state: 'failed', because: outcome.because })
  if (outcome.do === 'give-up')
    updateRecording(tx, recordingId, {
      state: outcome.because === 'too-late' ? 'failed' : 'refused',
      because: outcome.because,
    })
  if (outcome.do === 'done') {
    updateRecording(tx, recordingId, { state: 'stored', because: null })
    leaveDropping(tx, recordingId, now.add({ hours: dropAfterHours }))
  }
  if (outcome.do !== 'done' && outcome.do !== 'hold' && outcome.do !== 'give-up') return
  // Who was told to listen hears that there is nothing.
  if (outcome.do !== 'done' && recording.transcriptState === 'none')
    updateRecording(tx, recordingId, { transcriptState: 'waiting' })
  else if (recording.transcriptState !== 'waiting') return
  // Without a sound it says why there are no words, and the owner is told all the same.
  leaveErrand(tx, {
    ...{ kind: 'write-transcript', subjectId: recordingId, orderKey: `transcript:${recordingId}` },
    ...{ at: now, notAfter: now.add({ hours: 1 }) },
  })
}

function leaveDropping(tx: Tx, recordingId: number, at: Temporal.Instant): void {
  const orderKey = `drop-recording:${recordingId}`
  leaveErrand(tx, { kind: 'drop-recording', subjectId: recordingId, orderKey, at, notAfter: at.add({ hours: 24 * 7 }) })
}
