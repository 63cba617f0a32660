// What the shop recorded of what is said on the phone, as it stands in the settings. A recording is heard for exactly the words that it was made for.
import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Queries } from '../database/queries.ts'
import { languages } from '../settings/settings.ts'
import { readValue, storeValue } from '../settings/store.ts'
import type { Sentence } from './sentences.ts'

/** By this name copies of the shop are searched for its sounds, too. */
const name = 'ownSentences'
const ownRecording = z.object({
  /** Of the sentence. */
  id: z.string(),
  language: z.enum(languages),
  words: z.string(),
  fileName: z.string().regex(/^[0-9a-f]{32}\.wav$/),
  /** False while the machine's voice is wanted all the same. */
  isUsed: z.boolean(),
})
export type OwnRecording = z.infer<typeof ownRecording>

export function readOwnRecordings(db: Queries): OwnRecording[] {
  return z.array(ownRecording).safeParse(readValue(db, name)).data ?? []
}

/** In the place of what was recorded of the same sentence before. */
export function storeOwnRecording(db: Queries, one: OwnRecording, now: Temporal.Instant): void {
  const others = readOwnRecordings(db).filter(({ id }) => id !== one.id)
  storeValue(db, name, [...others, one], now)
}

/** The recording that is heard for these words; none where the machine speaks. */
export function recordingFor(
  all: OwnRecording[],
  { words, language }: Pick<Sentence, 'words' | 'language'>,
): OwnRecording | undefined {
  return all.find((each) => each.isUsed && each.language === language && each.words === words)
}

/** `other-words`: it was recorded, and the shop or the sentence has changed since; `lost`: its sound is gone from the disk, or damaged; `set-aside`: the machine's voice is wanted. */
export type Standing = 'machine' | 'recorded' | 'other-words' | 'lost' | 'set-aside'

export function standingOf(all: OwnRecording[], sentence: Sentence, isThere: (fileName: string) => boolean): Standing {
  const own = all.find(({ id }) => id === sentence.id)
  if (!own) return 'machine'
  if (own.words !== sentence.words) return 'other-words'
  if (!isThere(own.fileName)) return 'lost'
  return own.isUsed ? 'recorded' : 'set-aside'
}
