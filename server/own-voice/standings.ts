import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Appliance } from '../appliance.ts'
import { photoFolder } from '../database/photos.ts'
import { soundType } from '../recordings/sound-type.ts'
import { readSecondLanguage } from '../settings/second-language.ts'
import { languages } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'
import type { Language } from '../understanding/understanding.ts'
import { readOwnRecordings, type Standing, standingOf } from './own-recordings.ts'
import { type Sentence, sentenceNamed, sentencesOf } from './sentences.ts'
import { whoPlays } from './who-plays.ts'

type Stands = { sentence: Sentence; standing: Standing }
type Means = Pick<Appliance, 'db' | 'config'>

/** Every sentence in a language, and whose voice says it. */
export function standings({ db, config }: Means, language: Language): Stands[] {
  const own = readOwnRecordings(db)
  const all = sentencesOf(readShop(db, config), language, readSecondLanguage(db))
  return all.map((sentence) => ({ sentence, standing: standingOf(own, sentence, isThere(config.DATA_DIR)) }))
}

export function standingIn({ db, config }: Means, sentence: Sentence): Standing {
  return standingOf(readOwnRecordings(db), sentence, isThere(config.DATA_DIR))
}

export function namedSentence({ db, config }: Means, id: string): Sentence | undefined {
  return sentenceNamed(readShop(db, config), id, readSecondLanguage(db))
}

/** How many are recorded and heard, and how many are to be recorded again; none where nobody plays them. */
export function countRecorded(appliance: Appliance): { recorded: number; toRecordAgain: number } {
  if (!whoPlays(appliance)) return { recorded: 0, toRecordAgain: 0 }
  const recorded = inEveryLanguage(appliance).filter(({ standing }) => standing === 'recorded')
  return { recorded: recorded.length, toRecordAgain: toRecordAgain(appliance).length }
}

/** What was recorded for other words, or is gone from the disk. */
export function toRecordAgain(means: Means): Sentence[] {
  const lost = inEveryLanguage(means).filter(({ standing }) => standing === 'other-words' || standing === 'lost')
  return lost.map(({ sentence }) => sentence)
}

function inEveryLanguage(means: Means): Stands[] {
  return languages.flatMap((language) => standings(means, language))
}

function isThere(dataDir: string): (fileName: string) => boolean {
  return (fileName) => {
    const file = join(photoFolder(dataDir), fileName)
    return existsSync(file) && soundType(readFileSync(file))?.extension === 'wav'
  }
}
