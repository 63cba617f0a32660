import type { Temporal } from 'temporal-polyfill'
import type { SentMessage } from '../providers/messenger/messenger.ts'

type Sought = {
  from: string
  body: string
  firstMark: Temporal.Instant
  isTaken: (providerMessageId: string) => boolean
}

/** Clocks differ: a company may have dated a text a little before our mark. */
const skewMilliseconds = 120_000

/**
 * The one listed text that can only be ours: same sender, begun no earlier than the first mark, not owned by another message,
 * and ending with our words, since trial accounts put words of their own before them.
 */
export function findAmong(listed: SentMessage[], { from, body, firstMark, isTaken }: Sought): string | null {
  const earliest = firstMark.epochMilliseconds - skewMilliseconds
  const match = listed.find(
    (sent) =>
      sent.from === from &&
      sent.createdAt.epochMilliseconds >= earliest &&
      sent.body.trimEnd().endsWith(body.trimEnd()) &&
      !isTaken(sent.messageId),
  )
  return match?.messageId ?? null
}
