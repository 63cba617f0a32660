// Whether the time that was read back came to the caller's ear: who was interrupted before it has agreed to nothing.
import type { Temporal } from 'temporal-polyfill'
import type { Queries } from '../database/queries.ts'
import type { Plan } from '../replies/plan.ts'
import { aloud } from '../replies/sentences/aloud.ts'
import { agreedInWords } from '../replies/sentences/slot-words.ts'
import { spokenFrom } from './spoken-store.ts'

type Around = { conversationId: number; zone: string | null; today: Temporal.PlainDate }

export function wasTimeHeard(
  db: Queries,
  { agreed, language, draft }: Plan & { draft: { messageId: number | null } },
  { conversationId, zone, today }: Around,
): boolean {
  if (!agreed || draft.messageId === null) return true
  const time = aloud(language, agreedInWords(agreed, { language, zone: zone ?? 'UTC', today }))
  const least = untilItsHour.exec(time)?.[0] ?? time
  return spokenFrom(db, conversationId, draft.messageId).some(({ body }) => body.includes(least))
}

/** Day and hour; until when it takes may be missed. */
const untilItsHour = /^.*?, \d{1,2}(?::\d\d)?/
