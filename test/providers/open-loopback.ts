// A company on loopback that can misbehave once, close its port, and open it again.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { openListener } from '../twilio/listener.ts'

/** What becomes of the next request that sends a text: taken or not, and what the sender learns of it. */
export type SendFault = 'accept-then-hang' | 'accept-then-reset' | 'accept-then-500' | 'hang' | 'reset' | '500'

export type Asked = { method: string; url: URL; headers: IncomingMessage['headers']; body: string }

/** Every request whole, before it is answered. */
export async function openLoopback(handle: (asked: Asked, response: ServerResponse) => void) {
  const listen: RequestListener = async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url = '', headers } = request
    const body = Buffer.concat(chunks).toString()
    handle({ method, url: new URL(url, 'http://fake'), headers, body }, response)
  }
  return openListener((request, response) => void listen(request, response), 0)
}

/** Whether the text is taken is the caller's business; true: the sender hears nothing sensible. */
export function misbehave(fault: SendFault | undefined, response: ServerResponse): boolean {
  if (!fault) return false
  if (fault.endsWith('500')) response.writeHead(500).end('{}')
  if (fault.endsWith('reset')) response.destroy()
  return true
}

export function takes(fault: SendFault | undefined): boolean {
  return !fault || fault.startsWith('accept')
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
