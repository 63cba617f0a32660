// A WebDAV answer about several things at once (RFC 4918, 13), and what a sync report adds to it (RFC 6578).
import { childOf, childrenOf, readXml, textOf, type XmlElement } from './xml.ts'

export type DavResponse = {
  href: string
  /** Of the whole response; null where only its properties have one. */
  status: number | null
  /** Those that were found. */
  props: XmlElement[]
}

export type Multistatus = { responses: DavResponse[]; syncToken: string | null }

/** Null for anything else, a web page for example, and for one that was cut off. */
export function readMultistatus(text: string): Multistatus | null {
  const root = readXml(text)
  if (root?.name !== 'multistatus' || root.space !== 'DAV:') return null
  return {
    responses: childrenOf(root, 'response').flatMap(readResponse),
    syncToken: textOf(childOf(root, 'sync-token')),
  }
}

/** A property that was found, by its name and namespace. */
export function propOf(response: DavResponse | undefined, name: string, space = 'DAV:'): XmlElement | undefined {
  return response?.props.find((prop) => prop.name === name && prop.space === space)
}

/** What an object is now; null where that could not be said in a header again. */
export function versionIn(response: DavResponse | undefined): string | null {
  const etag = textOf(propOf(response, 'getetag')) ?? ''
  return /^[\x20-\x7e]+$/.test(etag) ? etag : null
}

function readResponse(element: XmlElement): DavResponse[] {
  const status = statusOf(element)
  const found = childrenOf(element, 'propstat').filter((propstat) => isGood(statusOf(propstat)))
  const props = found.flatMap((propstat) => childOf(propstat, 'prop')?.children ?? [])
  // One status may hold for several addresses.
  return childrenOf(element, 'href').flatMap((href) =>
    textOf(href) ? [{ href: textOf(href) ?? '', status, props }] : [],
  )
}

function statusOf(element: XmlElement): number | null {
  const [, code] = /^\S+\s+(\d{3})\b/.exec(textOf(childOf(element, 'status')) ?? '') ?? []
  return code ? Number(code) : null
}

function isGood(status: number | null): boolean {
  return status === null || (status >= 200 && status < 300)
}
