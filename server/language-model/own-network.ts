/** Whether an address is evidently one of the shop's own network: callers' words go to it, and are not to leave the house. */
export function isOwnNetwork(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (/^[\d.]+$/.test(host)) return ownAddresses.test(host)
  if (host.includes(':')) return /^(::1$|f[cd]|fe[89ab])/.test(host)
  return !host.includes('.') || /\.(local|lan|home|internal|intranet|localhost|home\.arpa)$/.test(host)
}

// RFC 1918, loopback, and what Tailscale and carriers use inside (RFC 6598).
const ownAddresses = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/
