// A machine on loopback that speaks the Wyoming protocol, well or badly.

import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

type Mode =
  | 'good'
  | 'slow'
  | 'hanging'
  | 'cut-off'
  | 'nonsense'
  | 'endless'
  | 'error'
  | 'no-text'
  | 'apart'
  | 'no-speech'

export type FakeWyoming = {
  address: string
  mode: Mode
  says: string
  /** What was asked: the language, and how many bytes of sound came. */
  asked: { language: unknown; bytes: number; rate: unknown }[]
  mostAtOnce: number
  close(): Promise<void>
}

type Header = { type: string; data?: Record<string, unknown>; data_length?: number; payload_length?: number }

export async function startFakeWyoming(): Promise<FakeWyoming> {
  const sockets = new Set<Socket>()
  let open = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    open += 1
    fake.mostAtOnce = Math.max(fake.mostAtOnce, open)
    socket.on('close', () => {
      sockets.delete(socket)
      open -= 1
    })
    socket.on('error', () => undefined)
    listen(socket)
  })
  const listen = (socket: Socket) => {
    let heard = Buffer.alloc(0)
    const asked = { language: null as unknown, bytes: 0, rate: null as unknown }
    socket.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes])
      for (;;) {
        const newline = heard.indexOf(0x0a)
        if (newline === -1) return
        const header: Header = JSON.parse(heard.toString('utf8', 0, newline))
        const length = newline + 1 + (header.data_length ?? 0) + (header.payload_length ?? 0)
        if (heard.length < length) return
        heard = heard.subarray(length)
        if (header.type === 'transcribe') asked.language = header.data?.language
        if (header.type === 'audio-start') asked.rate = header.data?.rate
        if (header.type === 'audio-chunk') asked.bytes += header.payload_length ?? 0
        if (header.type === 'audio-stop') {
          fake.asked.push(asked)
          answer(socket, 'transcript', { text: fake.says })
        }
        if (header.type === 'describe')
          answer(socket, 'info', fake.mode === 'no-speech' ? { asr: [], tts: [{}] } : info)
      }
    })
  }
  const answer = (socket: Socket, type: string, data: Record<string, unknown>) => {
    const line = JSON.stringify({ type, data })
    switch (fake.mode) {
      case 'hanging':
        return
      case 'cut-off':
        socket.write(line.slice(0, 12))
        return void socket.end()
      case 'nonsense':
        return void socket.write('HTTP/1.1 400 Bad Request\n\n')
      case 'endless':
        return void socket.write(Buffer.alloc(6 * 1024 * 1024, 'x'))
      case 'error':
        return void socket.write('{"type":"error","data":{"text":"out of memory"}}\n')
      case 'no-text':
        return void socket.write(`${JSON.stringify({ type, data: {} })}\n`)
      case 'slow':
        return void setTimeout(() => socket.write(`${line}\n`), 150)
      case 'apart': {
        // Newer ones put the data behind the line, and speak of other things before.
        const rest = Buffer.from(JSON.stringify(data))
        socket.write('{"type":"transcript-start"}\n')
        socket.write(`${JSON.stringify({ type, version: '1.8.0', data_length: rest.length })}\n`)
        return void setTimeout(() => socket.write(rest), 20)
      }
      default:
        socket.write(`${line}\n`)
    }
  }
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const fake: FakeWyoming = {
    address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mode: 'good',
    says: 'I have a leak in the basement',
    asked: [],
    mostAtOnce: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
  return fake
}

const info = {
  asr: [
    {
      name: 'faster-whisper',
      attribution: { name: 'Guillaume Klein', url: 'https://github.com/guillaumekln/faster-whisper/' },
      installed: true,
      models: [{ name: 'base-int8', languages: ['en', 'es', 'fr'], installed: true }],
    },
  ],
}
