// DNS rebinding needs a name: an attacker's page can give its own name our address, but not an address our name.
// So the box answers to `localhost`, to every IP address written as such, and to the names that the owner listed.
import { isIPv4, isIPv6 } from 'node:net'

const hostHeader = /^(?:\[(?<v6>[0-9a-f:.]+)\]|(?<name>[^\s:/?#@[\]\\]+))(?::\d{1,5})?$/i

/** Reads one `Host` header, any port; `names` are the owner's own, in lower case. */
export function isAllowedHost(host: string, names: readonly string[]): boolean {
  const parts = hostHeader.exec(host)?.groups
  if (parts?.v6) return isIPv6(parts.v6)
  const name = parts?.name?.toLowerCase()
  if (!name) return false
  return name === 'localhost' || isIPv4(name) || names.includes(name)
}

/** The name without its port, where the header is well-formed enough to be shown back. */
export function nameInHost(host: string): string | undefined {
  return hostHeader.exec(host)?.groups?.name
}
