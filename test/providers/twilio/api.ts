// A Twilio API that answers as a test says, for what the fake that keeps account would never do.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Api = {
  url: string
  /** Every request that came, in order. */
  asked: { method: string; target: string; authorization: string | undefined }[]
  close(): Promise<unknown>
}

export async function startApi(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Api> {
  const asked: Api['asked'] = []
  const server = createServer((request, response) => {
    const { method = '', url: target = '', headers } = request
    asked.push({ method, target, authorization: headers.authorization })
    request.resume().on('end', () => answer(request, response))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const close = () => {
    server.closeAllConnections()
    return new Promise((done) => server.close(done))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close }
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
