// The letters and marks of a worded text: only those of one plain paragraph in English, Spanish or French.
import { plainLetters } from '../../conversations/segments.ts'
import { type Refusal, refuse } from './refusal.ts'

/** The text on one line with plain letters, or the first sign that has no place in an acknowledgement. */
export function cleanLetters(worded: string, most: number): Refusal | { ok: true; words: string } {
  const line = worded.normalize('NFC').trim()
  if (!/\p{L}/u.test(line)) return refuse('empty', line)
  if (line.length > 2 * most) return refuse('too-long', line)
  for (const [because, sign] of signs) {
    const found = sign.exec(line)
    if (found) return refuse(because, around(line, found.index))
  }
  const words = plainLetters(
    line
      .replaceAll('…', '...')
      .replaceAll(/\s*[–—]\s*/g, ' - ')
      .replaceAll(/\s+/g, ' '),
  )
  return words.length > most ? refuse('too-long', words) : { ok: true, words }
}

// In this order: what is asked about first names the reason. The last ones leave nothing over that is not known.
const signs: readonly (readonly [Refusal['because'], RegExp])[] = [
  ['markup', /[<>{}[\]`*#|"“”„«»‹›]/],
  ['number', /\p{N}/u],
  ['price', /[\p{Sc}%]/u],
  ['link', /[@/\\]|\p{L}[.·。]\p{L}|[.·。]\p{Ll}|:\p{P}/u],
  ['question', /[?¿؟՞፧⁇⁈‽？]/u],
  ['strange-word', /(?![A-Za-zÁÀÂÄÇÉÈÊËÍÎÏÑÓÔÖÚÙÛÜŸŒÆáàâäçéèêëíîïñóôöúùûüÿœæ]|\ufe0e|\ufe0f)[\p{L}\p{M}]/u],
  ['markup', /(?![ '’‘,.!¡…–—\t\u00a0\u202f-])[^\p{L}]/u],
  ['markup', /(?<!\p{L})['’‘]|['’‘](?!\p{L}|[ ,.!])|(?<![ \p{L}])-|-(?![ \p{L}])| -\p{L}|\p{L}- /u],
  ['markup', /(?<![\p{L}'’‘ ]),|,(?! )|[.!…](?![ .!…]|$)|[.!…]{4}|!{3}|¡(?!\p{Lu})|\p{L}¡/u],
]

function around(line: string, place: number): string {
  return line.slice(0, place).replace(/^.*\s(?=\S*$)/su, '') + line.slice(place).replace(/(?<=\S)\s.*$/su, '')
}
