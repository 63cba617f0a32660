// A phone with the app SMS Gateway for Android, or its server, on loopback: what both really do with a text, whoever asks.
import { createHmac, randomUUID } from 'node:crypto'
import { type Asked, json, misbehave, openLoopback, type SendFault, takes } from '../providers/open-loopback.ts'

export type FakeGateway = Awaited<ReturnType<typeof openFakeGateway>>
type Text = { id: string; to: string; body: string; ttl: number; simNumber: number | undefined }
type Options = { mode: 'phone' | 'server'; user?: string; password?: string; now(): number }
type Refusal = { status: number; body: object; headers?: Record<string, string> }

export const signingKey = 'the-signing-key'

export async function openFakeGateway({ mode, user = 'sms', password = 'secret', now }: Options) {
  const base = mode === 'server' ? '/3rdparty/v1' : ''
  const texts: Text[] = []
  const photos = new Map<string, Buffer>()
  const world = {
    texts,
    photos,
    faults: [] as SendFault[],
    refusals: [] as Refusal[],
    webhooks: [] as { id?: string; url: string; event: string; deviceId?: string }[],
    battery: 94,
    charging: 0,
    failed: 0,
    lastSeen: null as string | null,
    posts: 0,
    refuses: false,
    /** Looks at each post after it was taken; true: nobody is there any more to hear the answer. */
    dies: null as ((id: string) => boolean) | null,
  }

  function post({ body }: Asked, response: Parameters<typeof json>[0]): void {
    world.posts++
    const refusal = world.refusals.shift()
    if (refusal) return void response.writeHead(refusal.status, refusal.headers).end(JSON.stringify(refusal.body))
    const fault = world.faults.shift()
    const asked = JSON.parse(body)
    if (typeof asked.textMessage?.text !== 'string' || !asked.phoneNumbers?.length || asked.simNumber < 1)
      return json(response, { message: 'bad request' }, 400)
    const isKnown = texts.some(({ id }) => id === asked.id)
    if (takes(fault) && !isKnown)
      texts.push({
        id: asked.id,
        to: asked.phoneNumbers[0],
        body: asked.textMessage.text,
        ttl: asked.ttl,
        simNumber: asked.simNumber,
      })
    if (world.dies?.(asked.id)) return
    if (misbehave(fault, response)) return
    if (isKnown) return json(response, { message: 'Message with the same ID already exists' }, 409)
    json(response, { id: asked.id, deviceId: 'phone-1', state: 'Pending', recipients: [] }, 202)
  }

  /** By its pages only an address that is secured is told of anything. */
  function register({ body }: Asked, response: Parameters<typeof json>[0]): void {
    const { id = randomUUID(), url, event, deviceId } = JSON.parse(body)
    if (!url.startsWith('https://')) return json(response, { message: 'url must start with https://' }, 400)
    world.webhooks = [...world.webhooks.filter((each) => each.id !== id), { id, url, event, deviceId }]
    json(response, { id, url, event, deviceId }, 201)
  }

  const listener = await openLoopback((asked, response) => {
    const { method, url } = asked
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : null
    if (mode === 'phone' && path === '/health') return json(response, health())
    const isKnown = !world.refuses && asked.headers.authorization === `Basic ${btoa(`${user}:${password}`)}`
    if (!isKnown) return json(response, { message: 'Unauthorized' }, 401)
    if (method === 'POST' && path === '/messages') return post(asked, response)
    if (method === 'POST' && path === '/webhooks') return register(asked, response)
    if (path === '/webhooks') return json(response, world.webhooks)
    if (path === '/devices') return json(response, [{ id: 'phone-1', lastSeen: world.lastSeen }])
    const photo = mode === 'phone' && path ? photos.get(path) : undefined
    if (photo) return void response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(photo)
    json(response, { message: 'not found' }, 404)
  })

  function health() {
    const value = (observedValue: number) => ({ observedValue, status: 'pass' })
    return {
      status: 'pass',
      version: '1.60.0',
      checks: {
        'battery:level': value(world.battery),
        'battery:charging': value(world.charging),
        'messages:failed': value(world.failed),
      },
    }
  }

  return {
    ...world,
    world,
    health,
    ...listener,
    close: listener.close,
    signed: (event: object) => signed(event, { now }),
  }
}

/** A webhook as the app sends it. */
export function signed(
  event: object,
  { now, key = signingKey, at = Math.floor(now() / 1000) }: { now(): number; key?: string; at?: number },
) {
  const body = JSON.stringify({ deviceId: 'phone-1', webhookId: 'hook-1', id: randomUUID(), ...event })
  const signature = createHmac('sha256', key).update(`${body}${at}`).digest('hex')
  const headers = { 'content-type': 'application/json', 'x-signature': signature, 'x-timestamp': String(at) }
  return { method: 'POST', target: '/webhooks/android-gateway', headers, body }
}

export function textReceived(text: { from: string; body: string; at: string; messageId?: string; sim?: number }) {
  const { from, body, at, messageId = '18A4F2', sim = null } = text
  const payload = { messageId, sender: from, recipient: null, message: body, simNumber: sim, receivedAt: at }
  return { event: 'sms:received', payload }
}
