import type { Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { Appliance } from './appliance.ts'
import { carriersOf } from './connections.ts'
import { liveSocket } from './providers/carrier/live-socket.ts'
import { isKnockFor, refuseUpgrade } from './upgrade.ts'

/** What comes is one event, or the answer to a question of ours; a larger frame closes its connection. */
const mostBytes = 1024 * 1024
const mostConnections = 200

/** Lets a company in at the public door that tells of calls over open connections; what it gives closes them. */
export function openLiveDoor(appliance: Appliance, server: Server): () => void {
  const sockets = new WebSocketServer({
    ...{ noServer: true, maxPayload: mostBytes, perMessageDeflate: false },
    handleProtocols: (offered) => [...offered][0] ?? false,
  })
  server.on('upgrade', (request, socket, head) => {
    const target = request.url ?? ''
    const live = carriersOf(appliance).find((carrier) => isKnockFor(carrier.live?.path, target))?.live
    if (!live) return
    socket.on('error', () => socket.destroy())
    const checked = live.check({ target, headers: request.headers })
    if (checked !== 'ok') return refuseUpgrade(socket, checked === 'not-configured' ? 503 : 403)
    if (sockets.clients.size >= mostConnections) return refuseUpgrade(socket, 503)
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on('error', () => opened.terminate())
      live.take(liveSocket(opened), target)
    })
  })
  return () => {
    for (const each of sockets.clients) each.terminate()
    sockets.close()
  }
}
