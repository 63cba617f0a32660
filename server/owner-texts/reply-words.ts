// What the box answers to its own people, short and plain; a quote is cut so that all of it fits two segments.
import { cut, plain, unitsOf } from '../alerts/plain-words.ts'
import type { ShownDraft } from '../alerts/shown-draft.ts'
import type { Candidate } from './choose-conversation.ts'

/** What one of our own people is answered; null: nothing. `isAsking`: nothing was done yet. */
export type Reply = { words: string; conversationId: number | null; isAsking?: boolean; draft?: ShownDraft } | null

const mostUnits = 2 * 153
const mostListed = 4

export function whichOne(among: readonly Candidate[], kept: string | null): string {
  const listed = together(
    among.slice(0, mostListed).map(({ code, who, about }) => `${code} ${who}${about ? ` (${about})` : ''}`),
  )
  const example = among[0]?.code ?? 'A7'
  if (kept === null) return `Which one? ${listed}. Answer with the code first, such as ${example} 1.`
  return quoting(`Which one? ${listed}. Answer just the code, such as ${example}, and it gets: `, kept)
}

/** Words of which it is not sure that they are for a caller. */
export function isItFor({ code, who }: Candidate, kept: string): string {
  return quoting(`Nothing was sent. Is it for ${who}? Answer ${code} ok and it goes: `, kept)
}

export function notUnderstood(code: string | null): string {
  const example = code ?? 'A7'
  return `Not understood, nothing was done. Answer 1 send, 2 call, 3 I'll handle, back, or done; or ${example} and your own words, such as ${example} see you at 4.`
}

/** A draft that was not seen in these words yet. */
export function draftShown(code: string, why: string, body: string): string {
  const end = ` Answer ${code} 1 to send it.`
  return `${quoting(`${code}: ${why} `, body, unitsOf(end))}${end}`
}

function quoting(before: string, words: string, behind = 0): string {
  const quote = cut(plain(words), mostUnits - unitsOf(`${before}""`) - behind)
  return `${before}"${quote ?? '...'}"`
}

function together(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
