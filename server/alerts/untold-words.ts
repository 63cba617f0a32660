// What of a caller's words an alert must carry: all that the box left to a person or has not answered, since the owner was told last.
import type { Temporal } from 'temporal-polyfill'
import { messagesIn } from '../conversations/inbox-store.ts'
import { mediaOf } from '../conversations/media-store.ts'
import { cardType } from '../conversations/media-type.ts'
import type { Message } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { isBareNod } from '../understanding/empty-words.ts'
import { type Answered, answeredIn } from './about-store.ts'

const mostRead = 40

type Untold = { said: string; photos: number; cards: number; otherFiles: number }

/** Oldest first; where all is answered, what they wrote last in one go. Thanks beside other words are left out. */
export function untoldWords(tx: Tx, conversationId: number, toldSince: Temporal.Instant | null): Untold {
  const thread = messagesIn(tx, conversationId, { size: mostRead })
  const open = leftOpen(thread, answeredIn(tx, conversationId, thread[0]?.id ?? 0), toldSince)
  const theirs = open.length > 0 ? open : lastRun(thread)
  const telling = theirs.filter(({ body }) => body.trim() === '' || !isBareNod(body))
  const said = (telling.length > 0 ? telling : theirs).map(({ body }) => body.trim()).filter(Boolean)
  return { said: said.join(' '), ...filesIn(tx, theirs) }
}

function leftOpen(thread: readonly Message[], answers: readonly Answered[], since: Temporal.Instant | null): Message[] {
  const byHand = thread.findLastIndex(({ kind }) => kind === 'by-hand')
  return thread
    .slice(byHand + 1)
    .filter(({ direction }) => direction === 'inbound')
    .filter(({ createdAt }) => !since || createdAt.epochMilliseconds > since.epochMilliseconds)
    .filter(({ id }) => answers.find(({ through }) => through >= id)?.isOwners ?? true)
}

function lastRun(thread: readonly Message[]): Message[] {
  const end = thread.findLastIndex(({ direction }) => direction === 'inbound') + 1
  const before = thread.slice(0, end).findLastIndex(({ direction }) => direction === 'outbound')
  return thread.slice(before + 1, end)
}

function filesIn(tx: Tx, theirs: readonly Message[]): Pick<Untold, 'photos' | 'cards' | 'otherFiles'> {
  const files = mediaOf(
    tx,
    theirs.map(({ id }) => id),
  )
  const cards = files.filter(({ contentType }) => contentType === cardType).length
  const noPhotos = files.filter(({ because }) => because === 'not-a-photo').length
  return { photos: files.length - noPhotos, cards, otherFiles: noPhotos - cards }
}
