import type { Duplex } from 'node:stream'

/** Whether somebody who wants an open connection knocks at this path. */
export function isKnockFor(path: string | undefined, target: string): boolean {
  return path !== undefined && target.split('?')[0] === path
}

export function refuseUpgrade(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${status === 503 ? 'Service Unavailable' : 'Refused'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  )
}
