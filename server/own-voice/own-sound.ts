import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Appliance } from '../appliance.ts'
import { photoFolder } from '../database/photos.ts'
import type { OwnSound } from '../providers/carrier/own-voice.ts'
import { readOwnRecordings, recordingFor } from './own-recordings.ts'

/** How whoever carries the calls gets at what the shop recorded; a file that is gone leaves the word to the machine. */
export function ownSound({ db, config }: Pick<Appliance, 'db' | 'config'>): OwnSound {
  return async (words, language) => {
    const recording = recordingFor(readOwnRecordings(db), { words, language })
    return recording ? readFile(join(photoFolder(config.DATA_DIR), recording.fileName)).catch(() => null) : null
  }
}
