// The words of a text in small letters without accents, with contractions written out, so that phrases can be looked for.

/** One word or comma: `text` to compare, `shown` as it was written; of a contraction only the first part shows. */
export type Word = { text: string; shown: string; startsSentence: boolean }

/** A text that was cleaned already, as its sentences; the marks that end them are gone, and a dash counts as a comma. */
export function sentencesOf(text: string): Word[][] {
  return (
    text
      .replaceAll('¡', '')
      // Three dots within a sentence are a pause.
      .replaceAll(/\.{3} ?(?=\p{Ll})/gu, ', ')
      .split(/[.!]+(?: +|$)/)
      .map((sentence) => wordsOf(sentence))
      .filter((words) => words.length > 0)
  )
}

/** Small letters without accents; œ and æ as two letters. */
export function bareLetters(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

/** The bare words of any text at all: digits and signs between them are gone. */
export function bareWords(text: string): string[] {
  return wordsOf(text.replaceAll(/[‘’]/g, "'")).map((word) => word.text)
}

function wordsOf(sentence: string): Word[] {
  // A hyphen holds a word together, a dash between spaces parts two.
  const pieces = sentence.match(/\p{L}+(?:'\p{L}+)*'?|,| - /gu) ?? []
  return pieces.flatMap((piece, place) => {
    const shown = piece === ' - ' ? ',' : piece
    return parts(bareLetters(shown)).map((text, part) => ({
      text,
      shown: part === 0 ? shown : '',
      startsSentence: place === 0,
    }))
  })
}

function parts(word: string): string[] {
  const whole = written.get(word)
  if (whole) return whole.split(' ')
  const [, elided, rest] = /^((?:l|d|j|c|n|s|m|t|qu|jusqu|lorsqu|puisqu)')(.+)$/.exec(word) ?? []
  if (elided && rest) return [elided, ...parts(rest)]
  const [, stem, ending] = /^(.+?)('s|n't|'re|'ve|'ll|'d|'m)$/.exec(word) ?? []
  if (!stem || !ending) return [word]
  return [stem, ending === "'s" && demonstratives.has(stem) ? 'is' : (endings.get(ending) ?? ending)]
}

const written = new Map([
  ["won't", 'wont'],
  ["can't", 'cant'],
  ['cannot', 'cant'],
  ['thats', 'that is'],
  ['im', 'i am'],
  ['dont', 'do not'],
  ['doesnt', 'does not'],
  ['isnt', 'is not'],
  ["let's", 'let us'],
])
const endings = new Map([
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am'],
])
const demonstratives = new Set(['that', 'it', 'this', 'there', 'what', 'here', 'everything', 'something', 'how', 'who'])
