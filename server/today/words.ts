import type { Temporal } from 'temporal-polyfill'
import { mediaOf } from '../conversations/media-store.ts'
import type { Queries } from '../database/queries.ts'
import { latestTexts } from './store.ts'

const mostCharacters = 280

/** What a caller wrote since then, the latest texts in one line. */
export function unansweredWords(db: Queries, conversationId: number, since: Temporal.Instant): string {
  const texts = latestTexts(db, conversationId)
    .filter(
      ({ direction, createdAt }) => direction === 'inbound' && createdAt.epochMilliseconds >= since.epochMilliseconds,
    )
    .reverse()
  const words = texts.map(({ body }) => body.trim()).filter((body) => body !== '')
  if (words.length > 0) return shorten(words.join(' · '))
  const photos = mediaOf(
    db,
    texts.map(({ id }) => id),
  ).length
  return photos === 0 ? 'No words' : photos === 1 ? '1 photo' : `${photos} photos`
}

export function shorten(words: string): string {
  const letters = [...words.replaceAll(/\s+/g, ' ').trim()]
  return letters.length > mostCharacters ? `${letters.slice(0, mostCharacters - 1).join('')}…` : letters.join('')
}
