/** A code as it was written, in its one form, and what was written beside it. */
export type Coded = { code: string; rest: string }

const letter = '[A-HJ-NP-Z]'
const joined = new RegExp(`^${letter}[1-9]$`, 'i')
// A7, "A7", #a7, A-7, A.7; then the end, a mark or a space, or right behind it one of the three answers.
const inFront = new RegExp(
  `^[\\s"'(#]*(${letter})[-.]?([1-9])(?:[\\s"')]*[:;,.\\-/!)]+\\s*|["')]*\\s+|["')]*$|(?=[123]$)|(?=\\p{Extended_Pictographic}))`,
  'iu',
)
const apart = new RegExp(`^[\\s"'(#]*(${letter})\\s+([1-9])(?![\\p{L}\\p{N}%$])(\\s*[:;,.\\-]\\s*|\\s+|$)`, 'iu')
const behind = new RegExp(
  `^(.+?)(?:\\s+(?:for|to|on|in|para|pour|a))?[\\s,:;#-]+(${letter})[-.]?([1-9])[.!\\s]*$`,
  'isu',
)

/** The code in front of an answer, as everybody writes it; null where there is none. */
export function codeInFront(text: string): Coded | null {
  return codedBy(inFront.exec(text), text)
}

/** The code in front with a gap in it, which may as well be a word and a figure: "A 7" and "a 7 pm job". */
export function codeWithGap(text: string): Coded | null {
  return codedBy(apart.exec(text), text)
}

/** The code behind: "send A7", "call her for B2". */
export function codeBehind(text: string): Coded | null {
  const [, rest, first, second] = behind.exec(text) ?? []
  return rest && first && second ? { code: `${first.toUpperCase()}${second}`, rest } : null
}

/** Whether anything in it could be a code. */
export function holdsCode(text: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((word) => joined.test(word))
}

function codedBy(found: RegExpExecArray | null, text: string): Coded | null {
  const [whole, first, second] = found ?? []
  if (!whole || !first || !second) return null
  return { code: `${first.toUpperCase()}${second}`, rest: text.slice(whole.length).trim() }
}
