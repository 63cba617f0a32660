import type { Temporal } from 'temporal-polyfill'
import { hadJobSince } from '../bookings/store.ts'
import type { Queries } from '../database/queries.ts'
import { comesBack } from '../understanding/comes-back.ts'
import { isGoodWord } from '../understanding/good-word.ts'
import type { TradePack } from '../understanding/packs/trade-pack.ts'
import type { Reading } from '../understanding/reading.ts'
import type { Scene } from './scene.ts'

/** So long after a job it is still of that job. */
const days = 30

type After = { callerId: number; text: string; reading: Reading; packs: readonly TradePack[]; now: Temporal.Instant }

/** What somebody says of a job that is done, while none lies ahead. */
export function readAfterWork(db: Queries, { callerId, text, reading, packs, now }: After): Scene['afterWork'] {
  if (!hadJobSince(db, callerId, { since: now.subtract({ hours: days * 24 }), now })) return null
  if (isGoodWord(text, packs)) return 'praised'
  return comesBack(reading) ? 'back' : null
}
