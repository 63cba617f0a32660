import { connect } from 'node:net'

/** What came back: the status of every answer on the connection, none when it was closed without a word. */
export type Heard = { statuses: number[]; tookMs: number; isClosed: boolean }

const patienceMs = 10_000

/** Sends bytes and says that no more will follow, so that the other side never has a reason to wait. */
export function sendBytes(port: number, bytes: Buffer, from: string): Promise<Heard> {
  const { promise, resolve } = Promise.withResolvers<Heard>()
  const socket = connect({ port, host: '127.0.0.1', localAddress: from })
  const begun = performance.now()
  const chunks: Buffer[] = []
  const end = (isClosed: boolean) => {
    clearTimeout(timer)
    socket.destroy()
    const answers = Buffer.concat(chunks).toString('latin1')
    const statuses = [...answers.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
    resolve({ statuses, tookMs: performance.now() - begun, isClosed })
  }
  const timer = setTimeout(() => end(false), patienceMs)
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('close', () => end(true))
  // Who is refused in the middle of a huge body sees a reset: the answer, if there was one, has been read by then.
  socket.on('error', () => end(true))
  socket.end(bytes)
  return promise
}
