// A SIP trunk as far as registering goes: it asks for a name and a password (RFC 3261, digest), and answers when it is asked how it is.
import { createHash, randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'

export type Registrar = {
  /** Where whoever proved who they are wants to be called. */
  registered: string[]
  /** How often somebody proved it wrongly. */
  refused: number
  close(): Promise<void>
}

export async function startRegistrar(
  port: number,
  { user, password }: { user: string; password: string },
): Promise<Registrar> {
  const socket = createSocket('udp4')
  const nonce = randomBytes(8).toString('hex')
  const realm = 'sip.example'
  const registrar: Registrar = {
    registered: [],
    refused: 0,
    close: () => new Promise((closed) => socket.close(() => closed())),
  }
  socket.on('message', (data, from) => {
    const request = String(data)
    const [method = '', uri = ''] = request.split(' ')
    const kept = (names: string) => [...request.matchAll(new RegExp(`^(?:${names}): .*$`, 'gim'))].map(([line]) => line)
    const reply = (status: string, more: string[] = []) => {
      const lines = [`SIP/2.0 ${status}`, ...kept('Via|From|Call-ID|CSeq'), `${kept('To')[0]};tag=trunk`, ...more]
      socket.send(`${[...lines, 'Content-Length: 0'].join('\r\n')}\r\n\r\n`, from.port, from.address)
    }
    if (method === 'OPTIONS') return reply('200 OK')
    if (method !== 'REGISTER') return
    const [proof] = kept('Authorization')
    if (!proof)
      return reply('401 Unauthorized', [`WWW-Authenticate: Digest realm="${realm}", nonce="${nonce}", algorithm=MD5`])
    const wanted = md5(`${md5(`${user}:${realm}:${password}`)}:${nonce}:${md5(`REGISTER:${uri}`)}`)
    if (!proof.includes(`response="${wanted}"`)) {
      registrar.refused++
      return reply('403 Forbidden')
    }
    registrar.registered.push(kept('Contact')[0] ?? '')
    reply('200 OK', [...kept('Contact'), 'Expires: 300'])
  })
  await new Promise<void>((open) => socket.bind(port, '127.0.0.1', open))
  return registrar
}

function md5(words: string): string {
  return createHash('md5').update(words).digest('hex')
}
