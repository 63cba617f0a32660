import { isInShop, type Reach } from '../settings/reach.ts'

/** Reads the public address as it is kept: `https://` unless it is written otherwise, no slash at the end. `reach`: from where the box must be reached. */
export function readAddress(
  typed: string,
  reach: Reach = 'internet',
): { ok: true; publicUrl: string } | { ok: false; fault: string } {
  const trimmed = typed.trim().replace(/\/+$/, '')
  const written = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(written) || /\s/.test(written))
    return wrong('This is no web address. Write it like calls.example.com.')
  const { protocol, hostname, host, pathname, search, hash, username, password } = new URL(written)
  if (username || password || search || hash) return wrong('Write the address alone, without a password, ? or #.')
  const path = pathname === '/' ? '' : pathname
  if (protocol === 'https:' && isPublicName(hostname)) return { ok: true, publicUrl: `https://${host}${path}` }
  if (/^https?:$/.test(protocol) && (isThisMachine(hostname) || (reach !== 'internet' && isInShop(hostname))))
    return { ok: true, publicUrl: `${protocol}//${host}${path}` }
  if (protocol === 'http:') return wrong('It must begin with https: calls and texts would cross the internet in clear.')
  return wrong('This is no web address. Write it like calls.example.com.')
}

function isPublicName(hostname: string): boolean {
  return hostname.includes('.') || hostname.includes(':')
}

/** Of use with a stand-in for the company on this machine only. */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || /^127(\.\d+){3}$/.test(hostname)
}

function wrong(fault: string): { ok: false; fault: string } {
  return { ok: false, fault }
}
