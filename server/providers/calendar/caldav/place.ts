// Servers write one and the same address in several ways: whole or from the root, `@` or `%40`. Here each has one form.

/** Where an object is kept, as an address on the origin of its calendar, whatever origin a proxy lets the server believe in. */
export function refOf(href: string, base: URL): string | null {
  if (!URL.canParse(href.trim(), base.href)) return null
  const { pathname, search } = new URL(href.trim(), base)
  return `${base.origin}${oneForm(pathname)}${search}`
}

/** A collection: always with a slash at its end, since names are resolved against it. */
export function collectionAt(address: string | URL): URL {
  const url = new URL(address)
  const path = oneForm(url.pathname)
  return new URL(`${url.origin}${path.endsWith('/') ? path : `${path}/`}${url.search}`)
}

export function isSamePlace(one: string, other: string): boolean {
  return withoutSlash(one) === withoutSlash(other)
}

/** For a request: path and query alone. */
export function pathOf(ref: string): string {
  const { pathname, search } = new URL(ref)
  return pathname + search
}

function oneForm(path: string): string {
  return path.split('/').map(decodedOnce).join('/')
}

function decodedOnce(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment))
  } catch {
    return segment
  }
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '')
}
