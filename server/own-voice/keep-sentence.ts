import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Appliance } from '../appliance.ts'
import { keepFile } from '../database/keep-file.ts'
import { photoFolder } from '../database/photos.ts'
import { readWav } from '../providers/speech/wav.ts'
import { readOwnRecordings, storeOwnRecording } from './own-recordings.ts'
import type { Sentence } from './sentences.ts'

type Means = Pick<Appliance, 'db' | 'config' | 'now'>

/** Keeps what was said for a sentence, in the place of what was said before; `no-sound`: nobody could hear it. */
export async function keepSentence(
  { db, config, now }: Means,
  { id, language, words }: Sentence,
  sound: Uint8Array,
): Promise<'kept' | 'no-sound'> {
  if (!readWav(sound)) return 'no-sound'
  const folder = photoFolder(config.DATA_DIR)
  const fileName = `${randomBytes(16).toString('hex')}.wav`
  await keepFile(folder, fileName, sound)
  const before = readOwnRecordings(db).find((each) => each.id === id)
  storeOwnRecording(db, { id, language, words, fileName, isUsed: true }, now())
  if (before) await rm(join(folder, before.fileName), { force: true })
  return 'kept'
}
