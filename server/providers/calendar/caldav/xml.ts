// As much of XML as WebDAV needs, and no more: no document types, hence no entities of somebody's own. Text stays the text
// that it was: a version such as "1.50" is no number.
export type XmlElement = {
  /** In its namespace, as in `DAV:` and `href`. */
  space: string
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
}

type Open = { element: XmlElement; tag: string; spaces: Record<string, string> }

const deepest = 50

/** Null for what is not well-formed, as is everything that was cut off. */
export function readXml(text: string): XmlElement | null {
  const document: XmlElement = { space: '', name: '', attributes: {}, text: '', children: [] }
  const open: Open[] = [{ element: document, tag: '', spaces: { xml: 'xml' } }]
  const source = text.trim().replace(/^\uFEFF/, '')
  let at = 0
  for (const found of source.matchAll(token)) {
    const inner = open.at(-1)
    if (found.index !== at || !inner || !take(found, inner, open)) return null
    at += found[0].length
  }
  return at === source.length && open.length === 1 && document.children.length === 1
    ? (document.children[0] ?? null)
    : null
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

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<raw>[\s\S]*?)\]\]>|<\/(?<end>[^\s<>]+)\s*>|<(?<tag>[^\s<>/!?]+)(?<attributes>(?:\s+[^\s<>=/"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/g

function take({ groups = {} }: RegExpMatchArray, inner: Open, open: Open[]): boolean {
  const { raw, end, tag, attributes = '', empty, text } = groups
  if (raw !== undefined) inner.element.text += raw
  if (text !== undefined) inner.element.text += decoded(text)
  if (end !== undefined) return open.length > 1 && open.pop()?.tag === end
  if (tag === undefined) return true
  const opened = openedBy(tag, attributes, inner.spaces)
  inner.element.children.push(opened.element)
  if (!empty) open.push(opened)
  return open.length <= deepest
}

function openedBy(tag: string, written: string, outer: Record<string, string>): Open {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of written.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes[name] = decoded(double ?? single ?? '')
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(:|$)/.test(name))
  const spaces = { ...outer, ...Object.fromEntries(declared.map(([name, space]) => [name.slice(6), space])) }
  const [, prefix = '', name = ''] = /^(?:([^:]*):)?(.*)$/.exec(tag) ?? []
  return { tag, spaces, element: { space: spaces[prefix] ?? '', name, attributes, text: '', children: [] } }
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
