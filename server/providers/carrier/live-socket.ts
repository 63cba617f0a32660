import type { WebSocket } from 'ws'
import type { LiveSocket } from './live-calls.ts'

/** A WebSocket as a company's file sees it: words, and its end. */
export function liveSocket(socket: WebSocket): LiveSocket {
  return {
    send: (words) => {
      if (socket.readyState === socket.OPEN) socket.send(words)
    },
    close: () => socket.close(),
    onWords: (hear) => void socket.on('message', (data, isBinary) => hear(isBinary ? '' : String(data))),
    onGone: (hear) => void socket.on('close', hear),
  }
}
