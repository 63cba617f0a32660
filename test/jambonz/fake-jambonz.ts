// A jambonz on loopback, by its source: the list of recent calls and the placing of one, and hooks signed with the webhook secret.
import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Row = Record<string, string | number | boolean>

export type FakeJambonz = {
  url: string
  accountId: string
  apiKey: string
  webhookSecret: string
  rows: Row[]
  /** Calls that were asked for: the JSON that came. */
  placed: Record<string, unknown>[]
  /** What becomes of the next request for a call. */
  placing: 'well' | 'hang' | number
  listIsDown: boolean
  applicationId: string
  /** The numbers of the account: digits alone, as it wants them. */
  numbers: { phone_number_sid: string; number: string; application_sid: string | null }[]
  applications: Map<string, Record<string, unknown>>
  close(): Promise<void>
}

export async function startFakeJambonz(): Promise<FakeJambonz> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', fake.url)
      const isOurs = request.headers.authorization === `Bearer ${fake.apiKey}`
      if (!isOurs) return send(response, 403, { msg: 'Unauthorized' })
      if (url.pathname === `${root}/RecentCalls`)
        return fake.listIsDown ? void request.socket.destroy() : recent(fake, url, response)
      if (url.pathname === `${root}/Calls`) return place(fake, Buffer.concat(chunks).toString(), response)
      if (settings(fake, { request, url, response }, Buffer.concat(chunks).toString())) return
      send(response, url.pathname === root ? 200 : 404, { name: 'a shop' })
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const [accountId, applicationId] = [randomUUID(), randomUUID()]
  const root = `/api/v1/Accounts/${accountId}`
  const fake: FakeJambonz = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accountId,
    apiKey: randomUUID(),
    webhookSecret: 'wh_the-secret-of-the-shop',
    rows: [],
    placed: [],
    placing: 'well',
    listIsDown: false,
    applicationId,
    numbers: [{ phone_number_sid: randomUUID(), number: '14165550100', application_sid: applicationId }],
    applications: new Map([[applicationId, newApplication(accountId)]]),
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
  return fake
}

function newApplication(account_sid: string) {
  const hook = (url: string) => ({ webhook_sid: randomUUID(), url, method: 'POST', username: null, password: null })
  return {
    ...{ name: 'the shop', account_sid, app_json: null, speech_synthesis_vendor: 'google' },
    ...{ call_hook: hook('https://old.example/call'), call_status_hook: hook('https://old.example/status') },
    messaging_hook: hook('https://old.example/texts'),
  }
}

type Asked = { request: IncomingMessage; url: URL; response: ServerResponse }

/** Numbers and applications: listed, read and changed. By its source a hook that is not named in a change is taken off. */
function settings({ numbers, applications }: FakeJambonz, { request, url, response }: Asked, body: string): boolean {
  const [, what, sid = ''] = /^\/api\/v1\/(PhoneNumbers|Applications)(?:\/([\w-]+))?$/.exec(url.pathname) ?? []
  if (!what) return false
  const sent = request.method === 'PUT' ? JSON.parse(body) : null
  const number = numbers.find((each) => each.phone_number_sid === sid)
  const application = applications.get(sid)
  const standing = what === 'PhoneNumbers' ? number : application
  if (what === 'PhoneNumbers' && !sid) send(response, 200, numbers)
  else if (!standing) send(response, 404, {})
  else if (!sent) send(response, 200, { ...standing, application_sid: sid })
  else if (what === 'PhoneNumbers' && (sent.number || sent.voip_carrier_sid))
    send(response, 400, { msg: 'number may not be modified' })
  else {
    const hooks = ['call_hook', 'call_status_hook', 'messaging_hook']
    const dropped = application ? Object.fromEntries(hooks.map((name) => [name, null])) : {}
    Object.assign(standing, dropped, sent)
    response.writeHead(204).end()
  }
  return true
}

/** `t=…,v1=…` over the moment and the body. */
export function signed(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** It insists on a page and on 25 to 500 rows. */
function recent({ rows }: FakeJambonz, { searchParams }: URL, response: ServerResponse): void {
  const [page, count] = [Number(searchParams.get('page')), Number(searchParams.get('count'))]
  if (!page || page < 1) return send(response, 400, { msg: 'missing or invalid "page" query arg' })
  if (!count || count < 25 || count > 500) return send(response, 400, { msg: 'missing or invalid "count" query arg' })
  const start = Date.parse(searchParams.get('start') ?? '1970-01-01')
  const direction = searchParams.get('direction')
  const found = rows
    .filter((row) => Date.parse(String(row.attempted_at)) >= start && (!direction || row.direction === direction))
    .reverse()
  send(response, 200, { page, total: found.length, data: found.slice((page - 1) * count, page * count) })
}

function place(fake: FakeJambonz, body: string, response: ServerResponse): void {
  if (fake.placing === 'hang') return
  if (typeof fake.placing === 'number') return send(response, fake.placing, { msg: 'refused' })
  fake.placed.push(JSON.parse(body))
  send(response, 201, { sid: randomUUID(), callId: randomUUID() })
}

function send(response: ServerResponse, status: number, said: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(said))
}
