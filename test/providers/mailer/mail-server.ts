import { type AddressInfo, createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

type TakenMail = { from: string; to: string[]; raw: string; user: string | null; isSecure: boolean }

/** A real mail server on loopback, with what it took. */
export async function openMailServer(options: SMTPServerOptions = {}) {
  const taken: TakenMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    onAuth: (auth, _session, done) =>
      auth.password === 'right' ? done(null, { user: auth.username ?? '' }) : done(new Error('Invalid login')),
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
          user: typeof session.user === 'string' ? session.user : null,
          isSecure: session.secure,
        })
        done(null, 'taken')
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', () => opened()))
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())))
  return { taken, port: (server.server.address() as AddressInfo).port }
}

/** Whatever listens and is no mail server. */
export async function openSocket(speak: (socket: import('node:net').Socket) => void): Promise<number> {
  const sockets = new Set<import('node:net').Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    speak(socket)
  })
  await new Promise<void>((opened) => server.listen(0, '127.0.0.1', () => opened()))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

export function refusal(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code })
}
