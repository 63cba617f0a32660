import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import type { Tx } from '../database/open.ts'
import { photoFolder } from '../database/photos.ts'
import type { ErrandVerbs } from '../outbox/deliver.ts'
import type { Outcome } from '../outbox/errand.ts'
import { Refused, Unreachable } from '../providers/request.ts'
import { simulatedSpeech } from '../providers/speech/simulated.ts'
import type { SpeechToText, SpokenLanguage } from '../providers/speech/speech.ts'
import { wordsIn } from '../providers/speech/wav.ts'
import { callOfRecording, type Recording, recordingById, updateRecording } from '../recordings/store.ts'
import { readShop } from '../settings/store.ts'
import { takeWords } from './take-words.ts'
import { tellOfVoicemail } from './tell-of-voicemail.ts'

/** Has a voicemail written down. Where that fails for some minutes the owner is told of it without its words. */
export const writeTranscript: ErrandVerbs = { whyNotNow, run, settle }

const patienceMinutes = 10
/** Nobody says more before the recording ends. */
const longest = 4000

function whyNotNow(tx: Tx, _appliance: Appliance, recordingId: number): string | null {
  return recordingById(tx, recordingId)?.transcriptState === 'waiting' ? null : 'not-waiting'
}

async function run(appliance: Appliance, recordingId: number): Promise<Outcome> {
  const recording = recordingById(appliance.db, recordingId)
  if (!recording) return { do: 'give-up', because: 'forgotten' }
  const written = await write(appliance, recording)
  appliance.db.transaction((tx) => keep(tx, appliance, { recordingId, written }), { behavior: 'immediate' })
  appliance.wake()
  return { do: 'done' }
}

type Written = { words: string } | { because: string }

async function write(appliance: Appliance, recording: Recording): Promise<Written> {
  const { state, fileName, createdAt } = recording
  if (state !== 'stored' || fileName === null) return { because: 'no-sound' }
  const sound = await readFile(join(photoFolder(appliance.config.DATA_DIR), fileName))
  const writer = writerOf(appliance, recording, sound)
  if (!writer) return { because: 'nobody-writes' }
  try {
    return { words: (await writer.write(sound, languageOf(appliance, recording))).slice(0, longest) }
  } catch (error) {
    if (error instanceof Refused) return { because: 'refused' }
    const isOver = appliance.now().since(createdAt).total('minutes') >= patienceMinutes
    if (error instanceof Unreachable && isOver) return { because: 'unreachable' }
    throw error
  }
}

/** What is practised in writing brings its words along, whoever else there is. */
function writerOf({ speech }: Appliance, { carrier }: Recording, sound: Uint8Array): SpeechToText | null {
  return carrier === 'simulated' && wordsIn(sound) !== null ? simulatedSpeech() : speech
}

function languageOf({ db, config }: Appliance, recording: Recording): SpokenLanguage {
  const shop = readShop(db, config)
  const callerId = callOfRecording(db, recording)?.callerId
  return callerId == null ? shop.language : spokenWith(db, callerId, shop)
}

function keep(tx: Tx, appliance: Appliance, { recordingId, written }: { recordingId: number; written: Written }): void {
  const recording = recordingById(tx, recordingId)
  // Forgotten while it was being written down.
  if (recording?.transcriptState !== 'waiting') return
  if ('because' in written) {
    updateRecording(tx, recordingId, { transcriptState: 'failed', transcriptBecause: written.because })
    return tellOfVoicemail(tx, appliance, recording)
  }
  const { words: transcript } = written
  updateRecording(tx, recordingId, { transcriptState: 'written', transcript, transcriptBecause: null })
  takeWords(tx, appliance, { ...recording, transcript })
}

function settle(tx: Tx, recordingId: number, outcome: Outcome, _now: Temporal.Instant): void {
  if (outcome.do !== 'hold' && outcome.do !== 'give-up') return
  if (recordingById(tx, recordingId)?.transcriptState !== 'waiting') return
  updateRecording(tx, recordingId, { transcriptState: 'failed', transcriptBecause: outcome.because })
}
