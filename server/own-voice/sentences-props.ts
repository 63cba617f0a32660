import type { SentenceProps } from '../../views/own-voice/sentence.tsx'
import type { SentencesProps } from '../../views/own-voice/sentences.tsx'
import type { Appliance } from '../appliance.ts'
import { phoneToRing } from '../callbacks/phone-to-ring.ts'
import { showNumber } from '../callers/phone-number.ts'
import { languages } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'
import type { Language } from '../understanding/understanding.ts'
import type { DictationState } from './dictations.ts'
import { readOwnRecordings, recordingFor } from './own-recordings.ts'
import { namedSentence, standingIn, standings } from './standings.ts'
import { whoPlays } from './who-plays.ts'

/** Every sentence in a language, the shop's own by default, and whose voice says it. */
export function sentencesProps(appliance: Appliance, wanted: Language | null): SentencesProps {
  const { db, config } = appliance
  const shop = readShop(db, config)
  const language = wanted ?? shop.language
  const own = [shop.language, ...languages.filter((each) => each !== shop.language)]
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
