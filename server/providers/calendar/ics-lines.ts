// Calendar text by its lines (RFC 5545, 3.1): folded ones put together, long ones folded. What we do not know of stays as it is.

/** One unfolded line with its name, and where it stands: within how many components, and of what kind the innermost is. */
export type IcsLine = { text: string; name: string; value: string; depth: number; component: string }

export function readLines(ics: string): IcsLine[] {
  const open: string[] = []
  return unfolded(ics).map((text) => {
    const [name, value] = parted(text)
    const line = { text, name, value, depth: open.length, component: open.at(-1) ?? '' }
    if (name === 'BEGIN') open.push(value.trim().toUpperCase())
    if (name === 'END') open.pop()
    return line
  })
}

export function writeLines(lines: string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** For a text in a property. */
export function escapedText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(controls, '')
}

// They have no place in a calendar, but for the tab.
const controls = /[^\P{Cc}\t]/gu

function unfolded(ics: string): string[] {
  return ics
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** The value begins after the first colon that stands in no quotes. */
function parted(text: string): [string, string] {
  const end = text.search(/[:;]/)
  const colon = colonAfter(text, end)
  return colon === -1 ? ['', text] : [text.slice(0, end).trim().toUpperCase(), text.slice(colon + 1)]
}

function colonAfter(text: string, start: number): number {
  if (start === -1) return -1
  let isQuoted = false
  for (let n = start; n < text.length; n++) {
    if (text[n] === '"') isQuoted = !isQuoted
    if (text[n] === ':' && !isQuoted) return n
  }
  return -1
}

const mostBytes = 75

/** At most 75 bytes to a line, never within a letter. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= mostBytes) return line
  const parts = ['']
  let bytes = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > mostBytes) parts.push(' ')
    bytes = bytes + size > mostBytes ? 1 + size : bytes + size
    parts[parts.length - 1] += letter
  }
  return parts.join('\r\n')
}
