// As much of XML as WebDAV needs, and no more: no document types, hence no entities of somebody's own. Text stays the text
// that it was: a version such as "1.50" is no number. One pass from left to right, since answers may be long and hostile.
export type XmlElement = {
  /** In its namespace, as in `DAV:` and `href`. */
  space: string
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
}

type Spaces = Record<string, string>
type Open = { element: XmlElement; tag: string; spaces: Spaces }
type Reader = { source: string; at: number; open: Open[]; elements: number }

const deepest = 50
const mostElements = 400_000

/** Null for what is not well-formed, as is everything that was cut off, and for what is beyond all measure. */
export function readXml(text: string): XmlElement | null {
  const document: XmlElement = { space: '', name: '', attributes: {}, text: '', children: [] }
  const source = text.trim().replace(/^\uFEFF/, '')
  const reader: Reader = { source, at: 0, open: [{ element: document, tag: '', spaces: {} }], elements: 0 }
  while (reader.at < source.length) if (!takeNext(reader)) return null
  const [root, ...others] = document.children
  return root && others.length === 0 && reader.open.length === 1 ? root : null
}

export function childOf(element: XmlElement | undefined, name: string, space = 'DAV:'): XmlElement | undefined {
  return element?.children.find((child) => child.name === name && child.space === space)
}

export function childrenOf(element: XmlElement | undefined, name: string, space = 'DAV:'): XmlElement[] {
  return element?.children.filter((child) => child.name === name && child.space === space) ?? []
}

/** Null where there is none or it is empty. */
export function textOf(element: XmlElement | undefined): string | null {
  return element?.text.trim() || null
}

/** False where it goes on in no way that is allowed. */
function takeNext(reader: Reader): boolean {
  const { source, at, open } = reader
  const inner = open.at(-1)
  if (!inner) return false
  if (source[at] !== '<') {
    const end = source.indexOf('<', at)
    inner.element.text += decoded(upTo(reader, end === -1 ? source.length : end, 0))
    return true
  }
  if (source.startsWith('<!--', at)) return skip(reader, '-->') !== null
  if (source.startsWith('<?', at)) return skip(reader, '?>') !== null
  if (source.startsWith('</', at)) return open.length > 1 && open.pop()?.tag === skip(reader, '>')?.slice(2).trimEnd()
  if (!source.startsWith('<![CDATA[', at)) return takeTag(reader, inner)
  const raw = skip(reader, ']]>')
  inner.element.text += raw?.slice(9) ?? ''
  return raw !== null
}

const tagName = /<([^\s<>/!?="']+)/y
const attribute = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /\s*(\/?)>/y

function takeTag(reader: Reader, { spaces: outer }: Open): boolean {
  const [, tag] = match(reader, tagName) ?? []
  if (tag === undefined) return false
  const attributes: Record<string, string> = {}
  let spaces = outer
  for (let found = match(reader, attribute); found; found = match(reader, attribute)) {
    const [, name = '', double, single = ''] = found
    attributes[name] = decoded(double ?? single)
    if (name === 'xmlns' || name.startsWith('xmlns:')) spaces = { ...spaces, [name.slice(6)]: attributes[name] }
  }
  const end = match(reader, tagEnd)
  const prefix = tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : ''
  const name = prefix ? tag.slice(prefix.length + 1) : tag
  const element: XmlElement = { space: spaces[prefix] ?? '', name, attributes, text: '', children: [] }
  reader.open.at(-1)?.element.children.push(element)
  if (end && !end[1]) reader.open.push({ element, tag, spaces })
  return end !== null && reader.open.length <= deepest && ++reader.elements <= mostElements
}

function match(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.source)
  if (found) reader.at = pattern.lastIndex
  return found
}

/** What stands before this end, and null where there is no such end. */
function skip(reader: Reader, ending: string): string | null {
  const end = reader.source.indexOf(ending, reader.at)
  return end === -1 ? null : upTo(reader, end, ending.length)
}

function upTo(reader: Reader, end: number, ending: number): string {
  const text = reader.source.slice(reader.at, end)
  reader.at = end + ending
  return text
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
