import type { IncomingMessage, Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Appliance } from './appliance.ts'
import { openTalk } from './calls/talk-over-line.ts'
import { asMetBy, carriersOf } from './connections.ts'
import type { OpenLine } from './providers/carrier/open-line.ts'
import { isKnockFor, refuseUpgrade } from './upgrade.ts'

/** What comes is a sentence or two; a larger frame closes its connection. */
const mostBytes = 32 * 1024
const mostTalks = 200
const mostNonsense = 20
/** Whoever connects says within so long for which call. */
const setupMilliseconds = 10_000
/** So long after our words a caller who says nothing is asked whether they are there. */
const silenceMilliseconds = 8_000
/** So long the caller may go on speaking before the company tells what they said. */
const speechMilliseconds = 12_000
/** So long an answer may take. */
const answerMilliseconds = 30_000
/** How soon a caller in danger hears that somebody has answered. */
const lookMilliseconds = 1000
const lettersPerSecond = 15

/** Lets the carrier's connections for callers who speak with the voice in at the public door; what it gives closes them. */
export function openRelayDoor(appliance: Appliance, server: Server): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostBytes, perMessageDeflate: false })
  server.on('upgrade', (request, socket, head) => {
    // Another door lets that in.
    if (carriersOf(appliance).some(({ live }) => isKnockFor(live?.path, request.url ?? ''))) return
    socket.on('error', () => socket.destroy())
    const carrier = carriersOf(appliance).find(({ openLine }) => isKnockFor(openLine?.path, request.url ?? ''))
    const line = carrier?.openLine
    const why = whyNot(line, request, sockets.clients.size)
    if (why || !carrier || !line) return refuseUpgrade(socket, why ?? 404)
    sockets.handleUpgrade(request, socket, head, (opened) => speakOver(asMetBy(appliance, { carrier }), line, opened))
  })
  return () => {
    for (const each of sockets.clients) each.terminate()
    sockets.close()
  }
}

function whyNot(line: OpenLine | undefined, { url = '', headers }: IncomingMessage, open: number): number | null {
  if (!line) return 404
  const checked = line.check({ target: url, headers })
  if (checked !== 'ok') return checked === 'not-configured' ? 503 : 403
  return open >= mostTalks ? 503 : null
}

function speakOver(appliance: Appliance, line: OpenLine, socket: WebSocket): void {
  let nonsense = 0
  let patience = setTimeout(() => socket.terminate(), setupMilliseconds)
  const wait = (milliseconds: number) => {
    clearTimeout(patience)
    patience = setTimeout(() => talk.silent(), milliseconds)
  }
  const waitAfter = (words: string) => wait(silenceMilliseconds + (words.length / lettersPerSecond) * 1000)
  const talk = openTalk(appliance, {
    send(word) {
      if (socket.readyState !== socket.OPEN) return
      socket.send(line.write(word))
      if (word.do === 'say') waitAfter(word.words)
    },
    saying: waitAfter,
    close: () => socket.close(1008),
  })
  socket.on('error', () => socket.terminate())
  const watch = setInterval(() => guarded(appliance, socket, () => talk.look()), lookMilliseconds)
  socket.on('close', () => {
    clearTimeout(patience)
    clearInterval(watch)
    talk.gone()
  })
  socket.on('message', (data, isBinary) => {
    const frame = isBinary ? null : line.read(String(data))
    if (!frame && ++nonsense > mostNonsense) return socket.close(1008)
    if (!frame) return
    wait(frame.kind === 'interrupted' ? speechMilliseconds : answerMilliseconds)
    guarded(appliance, socket, () => talk.take(frame))
  })
}

/** What one caller's line does must not take the box from all others. */
function guarded({ log }: Appliance, socket: WebSocket, run: () => void): void {
  try {
    run()
  } catch (err) {
    log.error({ err }, 'a voice line failed')
    socket.terminate()
  }
}
