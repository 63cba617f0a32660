// Stands where the appliance would: answers each path with what a test says and keeps what came.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'node:querystring'
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'

type Received = { path: string; params: Record<string, string>; isGenuine: boolean; token: string }

export type FakeAppliance = {
  origin: string
  received: Received[]
  /** By path; what is not here gets an empty `<Response/>`. */
  answers: Record<string, { status?: number; body: string }>
  close(): Promise<void>
}

export async function startFakeAppliance(account: { publicUrl: string; authToken: string }): Promise<FakeAppliance> {
  const received: Received[] = []
  const answers: FakeAppliance['answers'] = {}
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const path = request.url ?? '/'
    const params = { ...parse(body) } as Record<string, string>
    const signature = String(request.headers['x-twilio-signature'])
    const isGenuine = validateRequest(account.authToken, signature, account.publicUrl + path, params)
    received.push({ path, params, isGenuine, token: String(request.headers['i-twilio-idempotency-token']) })
    const answer = answers[path.split('?')[0] ?? ''] ?? { body: '<Response/>' }
    response.writeHead(answer.status ?? 200, { 'Content-Type': 'text/xml' }).end(answer.body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
