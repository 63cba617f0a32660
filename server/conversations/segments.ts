// A text is paid by the segment: 160 plain characters, or 153 each of several; one foreign character makes it 70, or 67.

/** What a text costs on the air. `units` are septets or UTF-16 units; `foreign` the characters that rule GSM-7 out, each once. */
export type SegmentCount = { encoding: 'gsm-7' | 'ucs-2'; units: number; segments: number; foreign: string[] }

/** Counts as the network cuts: neither an escaped character nor a surrogate pair is torn apart. No body, no segment. */
export function countSegments(body: string): SegmentCount {
  const characters = [...body]
  const foreign = [...new Set(characters.filter((character) => !isPlain(character)))]
  const isForeign = foreign.length > 0
  const sizes = characters.map((character) => (isForeign ? character.length : extended.has(character) ? 2 : 1))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const [alone, together] = isForeign ? [70, 67] : [160, 153]
  return {
    encoding: isForeign ? 'ucs-2' : 'gsm-7',
    units,
    segments: units <= alone ? Math.min(units, 1) : cut(sizes, together),
    foreign,
  }
}

/** The same text in the letters of GSM-7 wherever one of them says the same; what has no plain twin stays as it is. */
export function plainLetters(body: string): string {
  const plain = Array.from(body.normalize('NFC').replace(invisible, ''), plainTwin).join('').replace(strayVariation, '')
  // An accent that had no letter to sit on may find one in the twin: œ and its accent become oé.
  return plain === body ? body : plainLetters(plain)
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

// Each plain twin with the characters that it stands in for.
const twins = new Map(
  [
    ["'", '‘’‚‛′´`ʼ‹›'],
    ['"', '“”„‟″«»'],
    ['-', '‐‑‒–—―−•·'],
    [' ', '\t'],
    ['\n', '\u2028\u2029'],
    ['/', '⁄'],
    ['x', '×'],
    ['->', '→'],
    ['oe', 'œ'],
    ['OE', 'Œ'],
    ['l', 'ł'],
    ['L', 'Ł'],
    ['d', 'đ'],
    ['D', 'Đ'],
    ['i', 'ı'],
    ['(c)', '©'],
    ['(R)', '®'],
  ].flatMap(([twin = '', disguised = '']) => Array.from(disguised, (character): [string, string] => [character, twin])),
)

// Copied along from web pages, contacts and word processors; they show nothing.
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const strayVariation = /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier})[\ufe0e\ufe0f]/gu

function isPlain(character: string): boolean {
  return basic.has(character) || extended.has(character)
}

function cut(sizes: number[], most: number): number {
  let segments = 1
  let filled = 0
  for (const size of sizes) {
    if (filled + size > most) {
      segments += 1
      filled = 0
    }
    filled += size
  }
  return segments
}

// Half of a typographer's character set is a plain one in disguise (…, ½, ﬁ, wide letters, odd spaces) or one with an accent.
function plainTwin(character: string): string {
  if (isPlain(character)) return character
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '')
  const twin = twins.get(character) ?? Array.from(bare, (part) => twins.get(part) ?? part).join('')
  return twin !== '' && [...twin].every(isPlain) ? twin : character
}
