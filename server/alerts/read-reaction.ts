import { codeInFront } from './read-code.ts'

/** What a telephone sends when somebody taps a heart or a thumb on one of our texts: the mark, and our words again. */
export type Reaction = { code: string | null; isThumbUp: boolean; isOfDraft: boolean }

const open = '["“«]\\s*'
const named: [RegExp, boolean][] = [
  [new RegExp(`^(?:liked|le gust[óo]|le gusta|a aim[ée]|aime)\\s+${open}`, 'iu'), true],
  [
    new RegExp(
      `^(?:loved|emphasi[sz]ed|laughed at|disliked|questioned|removed an? .{1,40} from|reacted .{1,30} to|le encant[óo]|no le gust[óo]|a ador[ée])\\s+${open}`,
      'iu',
    ),
    false,
  ],
  [new RegExp(`^👍\\p{Emoji_Modifier}?\\s*(?:to|a|à)\\s+${open}`, 'u'), true],
  [new RegExp(`^\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\ufe0f]*\\s*(?:to|a|à)\\s+${open}`, 'u'), false],
]

/** Null where the text is no reaction. */
export function readReaction(text: string): Reaction | null {
  for (const [wording, isLike] of named) {
    const begin = wording.exec(text)?.[0]
    if (begin === undefined) continue
    const quoted = text.slice(begin.length)
    const isThumbUp = isLike || /^reacted 👍/iu.test(text)
    return { code: codeInFront(quoted)?.code ?? null, isThumbUp, isOfDraft: /\bReply 1 send\b/.test(quoted) }
  }
  return null
}
