import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SentenceProps } from '../../views/own-voice/sentence.tsx'
import type { SentencesProps } from '../../views/own-voice/sentences.tsx'
import type { Appliance } from '../appliance.ts'
import { phoneToRing } from '../callbacks/phone-to-ring.ts'
import { showNumber } from '../callers/phone-number.ts'
import { photoFolder } from '../database/photos.ts'
import { readSecondLanguage } from '../settings/second-language.ts'
import { readShop } from '../settings/store.ts'
import type { Language } from '../understanding/understanding.ts'
import type { DictationState } from './dictations.ts'
import { readOwnRecordings, recordingFor, type Standing, standingOf } from './own-recordings.ts'
import { type Sentence, sentenceNamed, sentencesOf } from './sentences.ts'
import { whoPlays } from './who-plays.ts'

type Stands = { sentence: Sentence; standing: Standing }

/** Every sentence in a language, the shop's own by default, and whose voice says it. */
export function sentencesProps(appliance: Appliance, wanted: Language | null): SentencesProps {
  const { db, config } = appliance
  const shop = readShop(db, config)
  const language = wanted ?? shop.language
  const own = [shop.language, ...(['en', 'es', 'fr'] as const).filter((each) => each !== shop.language)]
  return {
    languages: own.map((each) => ({ language: each, isHere: each === language })),
    rows: standings(appliance, language).map(({ sentence: { id, when, ending, among }, standing }) => ({
      ...{ id, when, ending, among, standing },
    })),
    isPlayed: whoPlays(appliance) !== null,
  }
}

/** One of them; undefined for a name that is none. */
export async function sentenceProps(
  appliance: Appliance,
  { id, personId, state }: { id: string; personId: number | null; state: DictationState },
): Promise<SentenceProps | undefined> {
  const { db, config } = appliance
  const sentence = namedSentence(appliance, id)
  if (!sentence) return undefined
  const shop = readShop(db, config)
  const ring = phoneToRing(db, shop, personId)
  const { among, when, words, language } = sentence
  const sound = await whoPlays(appliance)?.ownVoice.heard(words, language)
  const shown = (number: string) => showNumber(number, shop.country)
  return {
    ...{ id, among, when, words, language },
    standing: standingIn(appliance, sentence),
    version: recordingFor(readOwnRecordings(db), sentence)?.fileName.slice(0, 8) ?? 'machine',
    sound: sound === undefined ? 'elsewhere' : sound === null ? 'nobody' : 'heard',
    ring: ring && { phone: shown(ring.phone), whose: ring.whose },
    state: state.is === 'under-way' ? { ...state, phone: shown(state.phone) } : state,
  }
}

export function namedSentence({ db, config }: Appliance, id: string): Sentence | undefined {
  return sentenceNamed(readShop(db, config), id, readSecondLanguage(db))
}

/** How many are recorded and heard, and how many were recorded for other words; none where nobody plays them. */
export function countRecorded(appliance: Appliance): { recorded: number; toRecordAgain: number } {
  if (!whoPlays(appliance)) return { recorded: 0, toRecordAgain: 0 }
  const all = (['en', 'es', 'fr'] as const).flatMap((language) => standings(appliance, language))
  const count = (...which: Standing[]) => all.filter(({ standing }) => which.includes(standing)).length
  return { recorded: count('recorded'), toRecordAgain: count('other-words', 'lost') }
}

function standings(appliance: Appliance, language: Language): Stands[] {
  const { db, config } = appliance
  const own = readOwnRecordings(db)
  return sentencesOf(readShop(db, config), language, readSecondLanguage(db)).map((sentence) => ({
    sentence,
    standing: standingOf(own, sentence, isThere(appliance)),
  }))
}

function standingIn(appliance: Appliance, sentence: Sentence): Standing {
  return standingOf(readOwnRecordings(appliance.db), sentence, isThere(appliance))
}

function isThere({ config }: Appliance): (fileName: string) => boolean {
  return (fileName) => existsSync(join(photoFolder(config.DATA_DIR), fileName))
}
