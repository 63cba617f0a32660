// Just enough of TwiML to follow a call: the verbs of a document in order, with their attributes.

export type Verb = { name: string; attributes: Record<string, string>; text: string; inside: Verb[] }

/** The verbs inside `<Response>`; an answer that is not TwiML has none. */
export function verbsOf(document: string): Verb[] {
  const inside = /<Response\b[^>]*?(?<!\/)>([\s\S]*)<\/Response>/.exec(document)?.[1]
  return inside === undefined ? [] : elements(inside)
}

function elements(markup: string): Verb[] {
  const element = /<(\w+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([\s\S]*?)<\/\1>)/g
  return Array.from(markup.matchAll(element), ([, name = '', attributes = '', content = '']) => ({
    name,
    attributes: attributesOf(attributes),
    text: plain(content.replace(/<[^>]*>/g, '')).trim(),
    inside: elements(content),
  }))
}

function attributesOf(markup: string): Record<string, string> {
  const pairs = markup.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return Object.fromEntries(Array.from(pairs, ([, name, double, single]) => [name, plain(double ?? single ?? '')]))
}

function plain(escaped: string): string {
  const letters: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return escaped.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return letters[name] ?? whole
  })
}
