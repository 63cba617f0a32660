// Who guesses from many addresses of one IPv6 network is one guesser: such a network is a /64, handed out whole.
const mappedV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** The address itself for IPv4, the first 64 bits for IPv6, as Node writes remote addresses. */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '')
  const v4 = mappedV4.exec(plain)?.[1]
  if (v4) return v4
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const first = groups(head)
  const last = groups(tail ?? '')
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`
}

function groups(part: string): string[] {
  return part === '' ? [] : part.split(':').map((group) => group.replace(/^0+(?=.)/, ''))
}
