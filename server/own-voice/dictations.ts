// A sentence is recorded by phone, one at a time; how far it has come stands on the page, and only what was kept is remembered.
import type { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Appliance } from '../appliance.ts'
import { phoneToRing } from '../callbacks/phone-to-ring.ts'
import type { Queries } from '../database/queries.ts'
import type { Dictated, DictationStage } from '../providers/carrier/own-voice.ts'
import { readShop, readValue, storeValue } from '../settings/store.ts'
import { dictationWords } from './dictation-words.ts'
import { keepSentence } from './keep-sentence.ts'
import type { Sentence } from './sentences.ts'
import { whoPlays } from './who-plays.ts'

/** `no-phone`: nobody of the shop has one; `no-line`: no number of ours can be shown; `not-written`: the disk did not take it. */
export type WhyNotKept =
  | Extract<Dictated, { outcome: 'not-kept' }>['because']
  | 'nobody-plays'
  | 'no-phone'
  | 'no-line'
  | 'no-sound'
  | 'not-written'

/** `id`: of the sentence. */
export type DictationState =
  | { is: 'idle' }
  | { is: 'under-way'; id: string; phone: string; stage: DictationStage }
  | { is: 'kept'; id: string }
  | { is: 'not-kept'; id: string; because: WhyNotKept }

export type Dictations = {
  state(): DictationState
  /** Rings the phone of whoever asks, and ends when that call has; while one is under way there is no second one. */
  begin(sentence: Sentence, personId: number | null): Promise<DictationState>
}

export function openDictations(appliance: Appliance): Dictations {
  const { db, now } = appliance
  let state = stateAfterStart(appliance)
  let underWay: Promise<DictationState> | null = null

  const become = (next: DictationState): DictationState => {
    state = next
    appliance.live.announce()
    return next
  }
  const record = async (sentence: Sentence, personId: number | null): Promise<DictationState> => {
    const { id } = sentence
    storeUnderWay(db, id, now())
    const tell = (phone: string) => (stage: DictationStage) => void become({ is: 'under-way', id, phone, stage })
    const ended = await recordSentence(appliance, sentence, { personId, tell })
      .then((how) => {
        // It may be this box that goes away: then the next start tells of it.
        if (how !== 'cut-off') storeUnderWay(db, null, now())
        return how
      })
      .catch((err: unknown) => {
        appliance.log.error({ err }, 'what was recorded for callers could not be kept')
        return 'not-written' as const
      })
    underWay = null
    return become(ended === 'kept' ? { is: 'kept', id } : { is: 'not-kept', id, because: ended })
  }
  return {
    state: () => state,
    begin(sentence, personId) {
      underWay ??= record(sentence, personId)
      return underWay
    },
  }
}

/** A call that is cut off by a restart leaves nothing but that it was under way. */
function stateAfterStart({ db, now }: Appliance): DictationState {
  const id = z.string().safeParse(readValue(db, underWayName)).data
  if (id === undefined) return { is: 'idle' }
  storeUnderWay(db, null, now())
  return { is: 'not-kept', id, because: 'cut-off' }
}

const underWayName = 'dictationUnderWay'

function storeUnderWay(db: Queries, id: string | null, now: Temporal.Instant): void {
  storeValue(db, underWayName, id, now)
}

type Asked = { personId: number | null; tell(phone: string): (stage: DictationStage) => void }

async function recordSentence(
  appliance: Appliance,
  sentence: Sentence,
  { personId, tell }: Asked,
): Promise<'kept' | WhyNotKept> {
  const { db, config } = appliance
  const plays = whoPlays(appliance)
  const ring = phoneToRing(db, readShop(db, config), personId)
  if (!plays) return 'nobody-plays'
  if (!ring) return 'no-phone'
  if (!plays.line) return 'no-line'
  const { language } = sentence
  const dictation = { to: ring.phone, from: plays.line, language, words: dictationWords(sentence) }
  const dictated = await plays.ownVoice.dictate(dictation, tell(ring.phone))
  return dictated.outcome === 'kept' ? keepSentence(appliance, sentence, dictated.sound) : dictated.because
}
