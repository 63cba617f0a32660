import type { RequestHandler } from 'express'
import type { Appliance } from '../appliance.ts'

/**
 * The one connection of an open page, as Server-Sent Events (WHATWG HTML 9.2): `changed` says that the page may look again,
 * `beat` that the box is still there.
 */
export function listen({ live }: Appliance): RequestHandler {
  return (req, res) => {
    if (req.method === 'HEAD') return void res.type('text/event-stream').end()
    const leave = live.join({
      isReading: () => !res.writableNeedDrain,
      tell: (event) => void res.write(`event: ${event}\ndata:\n\n`),
      close: () => res.destroy(),
    })
    if (!leave) return void res.status(503).set('Retry-After', '30').end()
    res.on('close', leave)
    req.socket.setKeepAlive(true, 20_000)
    res.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
    res.write('retry: 2000\n\n')
  }
}
