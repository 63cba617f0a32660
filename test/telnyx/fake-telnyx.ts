// A Telnyx on loopback, by its pages: TeXML's list of calls, its own messages API, its errors, webhooks signed by Ed25519.
import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type CallRow = {
  sid: string
  from: string
  to: string
  status: string
  startedAtMs: number
  endedAtMs: number
  seconds: number
}

/** What becomes of the next POST of a text, one each; then it is answered. */
export type Fault =
  | 'accept-then-hang'
  | 'accept-then-reset'
  | 'accept-then-500'
  | 'hang'
  | '500'
  | '429'
  | '401'
  | { refuse: number; title: string }

export type FakeTelnyx = {
  url: string
  publicKey: string
  apiKey: string
  accountId: string
  applicationId: string
  number: string
  /** Texts of ours that were accepted. */
  texts: { id: string; to: string; from: string; body: string; tags: string[]; webhookUrl: string | undefined }[]
  calls: CallRow[]
  /** Calls that were asked for: the fields of the form. */
  placed: Record<string, string>[]
  media: Map<string, Buffer>
  /** By the id of the recording. */
  recordings: Map<string, Buffer>
  /** The numbers of the account, each with what it is assigned to; by its pages ids are numbers of many digits. */
  numbers: { id: string; phone_number: string; connection_id: string | null; messaging_profile_id: string | null }[]
  applications: Map<string, Record<string, unknown>>
  profiles: Map<string, Record<string, unknown>>
  faults: Fault[]
  listIsDown: boolean
  lookUpIsDown: boolean
  /** A webhook as it goes over the wire. */
  signed(target: string, body: string, type?: string): Webhook
  close(): Promise<void>
  refuseConnections(): void
}

const profileId = '3fa85f64-5717-4562-b3fc-2c963f66afa6'

export type Webhook = { method: string; target: string; headers: Record<string, string>; body: string }

export async function startFakeTelnyx({ number, now }: { number: string; now(): number }): Promise<FakeTelnyx> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(fake, { request, response, now }, Buffer.concat(chunks).toString()))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const stop = () =>
    new Promise<void>((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  const fake: FakeTelnyx = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publicKey: rawKey(publicKey),
    apiKey: 'KEY0123456789_abc',
    accountId: randomUUID(),
    applicationId: '1494404757140276705',
    number,
    numbers: [
      {
        id: '1293384261075731499',
        phone_number: number,
        connection_id: '1494404757140276705',
        messaging_profile_id: profileId,
      },
    ],
    applications: new Map([['1494404757140276705', { friendly_name: 'call-router', voice_method: 'post' }]]),
    profiles: new Map([[profileId, { name: 'Texts', webhook_api_version: '2' }]]),
    texts: [],
    calls: [],
    placed: [],
    media: new Map(),
    recordings: new Map(),
    faults: [],
    listIsDown: false,
    lookUpIsDown: false,
    signed: (target, body, type = 'application/x-www-form-urlencoded') =>
      signedBy(privateKey, { target, body, type, seconds: Math.floor(now() / 1000) }),
    close: stop,
    refuseConnections: () => void stop(),
  }
  return fake
}

/** As Telnyx shows its public key: base64 of the 32 bytes alone. */
export function rawKey(key: KeyObject): string {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64')
}

type Signing = { target: string; body: string; type: string; seconds: number }

export function signedBy(key: KeyObject, { target, body, type, seconds }: Signing): Webhook {
  const signature = sign(null, Buffer.from(`${seconds}|${body}`), key).toString('base64')
  const proof = { 'telnyx-timestamp': String(seconds), 'telnyx-signature-ed25519': signature }
  return { method: 'POST', target, headers: { 'content-type': type, ...proof }, body }
}

type Asked = { request: IncomingMessage; response: ServerResponse; now(): number }

function answer(fake: FakeTelnyx, { request, response, now }: Asked, body: string): void {
  const url = new URL(request.url ?? '/', fake.url)
  const send = (status: number, said: unknown, headers: Record<string, string> = {}) =>
    void response
      .writeHead(status, { 'Content-Type': 'application/json', Date: new Date(now()).toUTCString(), ...headers })
      .end(JSON.stringify(said))
  const refuse = (status: number, code: number, title: string) =>
    send(status, { errors: [{ code: String(code), title }] })
  const photo = /^\/media\/(\w+)$/.exec(url.pathname)?.[1]
  if (photo) return fake.media.has(photo) ? void response.writeHead(200).end(fake.media.get(photo)) : send(404, {})
  if (request.headers.authorization !== `Bearer ${fake.apiKey}`) return refuse(401, 10009, 'Authentication failed')
  const recording = /\/Recordings\/([\w-]+)\.json$/.exec(url.pathname)?.[1]
  if (url.pathname === '/v2/messages') return receiveText(fake, { request, send, refuse }, JSON.parse(body))
  if (url.pathname === `/v2/texml/Accounts/${fake.accountId}/Calls`)
    return fake.listIsDown ? void request.socket.destroy() : send(200, page(fake, url))
  if (url.pathname === `/v2/texml/calls/${fake.applicationId}`) {
    const form = Object.fromEntries(new URLSearchParams(body))
    fake.placed.push(form)
    // By its pages the answer has these three fields, and no name of the call.
    return send(200, { from: form.From, to: form.To, status: 'queued' })
  }
  if (recording && request.method === 'DELETE')
    return fake.recordings.delete(recording) ? send(204, {}) : refuse(404, 10005, 'Resource not found')
  if (recording && fake.recordings.has(recording)) {
    fake.media.set('sound', fake.recordings.get(recording) ?? Buffer.alloc(0))
    return send(200, { sid: recording, status: 'completed', media_url: `${fake.url}/media/sound` })
  }
  if (settings(fake, { request, url, send, refuse }, body)) return
  if (url.pathname.startsWith('/v2/number_lookup/'))
    return fake.lookUpIsDown ? void request.socket.destroy() : send(200, { data: { carrier: { type: 'mobile' } } })
  refuse(404, 10005, 'Resource not found')
}

/** Numbers, TeXML applications and messaging profiles: listed, read, made and changed. */
function settings(fake: FakeTelnyx, { request, url, send, refuse }: Answering & { url: URL }, body: string): boolean {
  const [, what = '', id, messaging] =
    /^\/v2\/(phone_numbers|texml_applications|messaging_profiles)(?:\/([\w-]+)(\/messaging)?)?$/.exec(url.pathname) ??
    []
  if (!what) return false
  const sent = body ? JSON.parse(body) : {}
  if (what === 'phone_numbers') {
    const wanted = url.searchParams.get('filter[phone_number]')
    const own = fake.numbers.find((each) => each.id === id)
    if (!id) send(200, { data: fake.numbers.filter((each) => !wanted || each.phone_number === wanted) })
    else if (!own) refuse(404, 10005, 'Resource not found')
    else {
      const { connection_id, messaging_profile_id } = sent
      Object.assign(own, messaging ? { messaging_profile_id } : { connection_id })
      send(200, { data: own })
    }
    return true
  }
  const isProfile = what === 'messaging_profiles'
  const shelf = isProfile ? fake.profiles : fake.applications
  const isMade = request.method === 'POST' && !id
  const key = isMade ? (isProfile ? randomUUID() : String(1_600_000_000_000_000_000n + BigInt(shelf.size))) : (id ?? '')
  const standing = isMade ? {} : shelf.get(key)
  const needed = isProfile ? (isMade ? ['name', 'whitelisted_destinations'] : []) : ['friendly_name', 'voice_url']
  if (!standing) refuse(404, 10005, 'Resource not found')
  else if (request.method !== 'GET' && needed.some((name) => !sent[name])) refuse(422, 10015, 'Invalid value')
  else {
    shelf.set(key, { ...standing, ...sent })
    send(isMade && !isProfile ? 201 : 200, { data: { id: key, ...shelf.get(key) } })
  }
  return true
}

type Answering = {
  request: IncomingMessage
  send(status: number, said: unknown, headers?: Record<string, string>): void
  refuse(status: number, code: number, title: string): void
}

type Sent = { from: string; to: string; text: string; tags?: string[]; webhook_url?: string }

function receiveText(fake: FakeTelnyx, { request, send, refuse }: Answering, sent: Sent): void {
  const fault = fake.faults.shift()
  if (fault === 'hang') return
  if (fault === '500') return refuse(500, 10007, 'Unexpected error')
  if (fault === '401') return refuse(401, 10009, 'Authentication failed')
  if (fault === '429')
    return send(429, { errors: [{ code: '10011', title: 'Too many requests' }] }, { 'Retry-After': '1' })
  if (typeof fault === 'object') return refuse(422, fault.refuse, fault.title)
  if (sent.from !== fake.number) return refuse(400, 40305, "Invalid 'from' address")
  const id = randomUUID()
  fake.texts.push({
    id,
    to: sent.to,
    from: sent.from,
    body: sent.text,
    tags: sent.tags ?? [],
    webhookUrl: sent.webhook_url,
  })
  if (fault === 'accept-then-hang') return
  if (fault === 'accept-then-reset') return void request.socket.resetAndDestroy()
  if (fault === 'accept-then-500') return refuse(500, 10007, 'Unexpected error')
  send(200, {
    data: { id, record_type: 'message', direction: 'outbound', to: [{ phone_number: sent.to, status: 'queued' }] },
  })
}

/** Newest first, two to a page, the next one named by a path. */
function page(fake: FakeTelnyx, url: URL): object {
  const size = Math.min(2, Number(url.searchParams.get('PageSize') ?? 20))
  const number = Number(url.searchParams.get('Page') ?? 0)
  const to = url.searchParams.get('To')
  const since = Date.parse(url.searchParams.get('StartTime>') ?? '1970-01-01')
  const found = fake.calls.filter((call) => (!to || call.to === to) && call.startedAtMs >= since).reverse()
  const shown = found.slice(number * size, (number + 1) * size)
  const next = new URLSearchParams(url.searchParams)
  next.set('Page', String(number + 1))
  const hasMore = found.length > (number + 1) * size
  return { calls: shown.map(callResource), next_page_uri: hasMore ? `${url.pathname}?${next}` : null, page: number }
}

function callResource({ sid, from, to, status, startedAtMs, endedAtMs, seconds }: CallRow) {
  const date = (ms: number) => new Date(ms).toUTCString().replace('GMT', '+0000')
  const times = { date_created: date(startedAtMs), start_time: date(startedAtMs), end_time: date(endedAtMs) }
  return { sid, from, to, status, direction: 'inbound', duration: String(seconds), ...times }
}
