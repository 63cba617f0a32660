// The text in small letters, cut into words, figures and marks; what is written together stays known as glued.

import { everyMatch } from '../every-match.ts'

export type Token = { text: string; from: number; to: number; glued: boolean }

const pieces =
  /2(?:morrow|morow|morro|moro|mro|mrw|mrow|moz|mara|day|nite|night)(?!\p{L})|b4(?!\d)|\d+k(?!\p{L})|\d+|\p{L}[\p{L}']*|\n|[^\s\p{L}\d]/gu
const elided = /^(l|d|j|n|s|c|m|t|qu|jusqu|lorsqu|puisqu)'(?=\p{L}{2})/u

export function cutIntoTokens(plain: string): Token[] {
  const tokens: Token[] = []
  for (const match of everyMatch(plain, pieces)) {
    const from = match.index
    const glued = from > 0 && from === tokens.at(-1)?.to
    tokens.push(...unglueArticle(match[0], from, glued))
  }
  return tokens
}

function unglueArticle(text: string, from: number, glued: boolean): Token[] {
  const article = text.startsWith('aujourd') ? undefined : elided.exec(text)?.[1]
  if (!article) return [{ text: bareWord(text), from, to: from + text.length, glued }]
  const cut = from + article.length + 1
  return [
    { text: article, from, to: cut, glued },
    { text: bareWord(text.slice(article.length + 1)), from: cut, to: from + text.length, glued: true },
  ]
}

/** People write "cant" and "can't" alike. */
function bareWord(text: string): string {
  return text.length > 1 ? text.replaceAll("'", '') : text
}
