// What the box answers to its own people, short and plain; a quote is cut so that all of it fits two segments.
import { cut, losesLetters, plain, unitsOf } from '../alerts/plain-words.ts'
import type { ShownDraft } from '../alerts/shown-draft.ts'
import type { Candidate } from './choose-conversation.ts'

/** What one of our own people is answered; null: nothing. `isAsking`: nothing was done yet. */
export type Reply = { words: string; conversationId: number | null; isAsking?: boolean; draft?: ShownDraft } | null

const mostUnits = 2 * 153
/** The same in the large alphabet, and what a quote gets of it at least. */
const mostForeign = 3 * 67
const leastQuoted = 40
const mostListed = 4

export function whichOne(among: readonly Candidate[], kept: string | null, figure = 1): string {
  const listed = together(
    among.slice(0, mostListed).map(({ code, who, about }) => `${code} ${who}${about ? ` (${about})` : ''}`),
  )
  const example = among[0]?.code ?? 'A7'
  if (kept === null) return `Which one? ${listed}. Answer with the code first, such as ${example} ${figure}.`
  return quoting(`Which one? ${listed}. Answer just the code, such as ${example}, and it gets: `, kept)
}

/** A draft that is not to go as it is: it waits, and nothing is thrown away. */
export function keptBack({ code, who }: Candidate, draft: string | null): string {
  if (draft === null)
    return `${code}: nothing was sent to ${who}. Answer ${code} and your own words, or ${code} 2 to call.`
  const end = ` Answer ${code} and your own words, ${code} discard, or ${code} 1 to send it after all.`
  return `${quoting(`${code}: not sent: `, draft, unitsOf(end))}${end}`
}

/** Words of which it is not sure that they are for a caller. */
export function isItFor({ code, who }: Candidate, kept: string): string {
  return quoting(`Nothing was sent. Is it for ${who}? Answer ${code} ok and it goes: `, kept)
}

/** A bare figure after we asked about words of their own: the draft may be meant, too. */
export function yoursOrDraft({ code, who }: Candidate, kept: string): string {
  const before = `Nothing was sent to ${who}. ${code} 1 sends the draft, ${code} ok sends: `
  return quoting(before, kept)
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

/** In the letters of a person's own, whatever they cost: other words than theirs would be shown to be sent. */
function quoting(before: string, words: string, behind = 0): string {
  const isForeign = losesLetters(words)
  const line = isForeign ? words.replaceAll(/\s+/g, ' ').trim() : plain(words)
  const room = isForeign ? mostForeign - before.length - 2 - behind : mostUnits - unitsOf(`${before}""`) - behind
  return `${before}"${cut(line, Math.max(leastQuoted, room)) ?? '...'}"`
}

function together(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
