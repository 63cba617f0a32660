import type { Request, RequestHandler, Response } from 'express'
import type { Appliance } from '../appliance.ts'
import { isStillSignedIn } from '../sign-in/session.ts'

/**
 * The one connection of an open page, as Server-Sent Events (WHATWG HTML 9.2): `changed` says that the page may look again,
 * `beat` that the box is still there. Whose session ended is told nothing more.
 */
export function listen(appliance: Appliance): RequestHandler {
  return (req, res) => {
    if (req.method === 'HEAD') return void res.type('text/event-stream').end()
    const leave = appliance.live.join({
      isReading: () => !res.writableNeedDrain,
      tell: (event) => tell(appliance, { req, res, event }),
      close: () => res.destroy(),
    })
    if (!leave) return void res.status(503).set('Retry-After', '30').end()
    res.on('close', leave)
    req.socket.setKeepAlive(true, 20_000)
    res.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
    res.write('retry: 2000\n\n')
  }
}

function tell(appliance: Appliance, { req, res, event }: { req: Request; res: Response; event: string }): void {
  if (mayHear(appliance, req)) res.write(`event: ${event}\ndata:\n\n`)
  else res.destroy()
}

// It runs in a timer, where a disk that fails would take the box down; a page that hears nothing asks by itself.
function mayHear(appliance: Appliance, req: Request): boolean {
  try {
    return isStillSignedIn(appliance, req)
  } catch {
    return false
  }
}
