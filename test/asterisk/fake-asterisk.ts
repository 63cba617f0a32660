// An Asterisk that is made of a script: channels, bridges, sounds and recordings behind ARI's frames, with the semantics that a
// real one showed. It connects to the box as a real one does; what needs a real line is tried with a real one elsewhere.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { hummedWav } from '../../server/providers/speech/wav.ts'

type FakeChannel = {
  id: string
  state: 'Ring' | 'Ringing' | 'Up'
  socket: WebSocket
  application: string
  args: string[]
  caller: string
  bridge: string | null
  /** What is rung there, for a phone that we call. */
  endpoint: string | null
}
type Request = { request_id: string; method: string; uri: string; message_body?: string }

export type FakeAsterisk = {
  address: string
  channels: Map<string, FakeChannel>
  /** What was played, in order. */
  played: string[]
  requests: { method: string; uri: string; body: Record<string, unknown> }[]
  /** What ARI says of the trunk, and the console of our name and password there; null: the dialplan knows of no such question. */
  trunk: { state: 'online' | 'offline'; registration: string | null }
  /** The lasting connection. */
  stand(): Promise<void>
  /** Somebody calls; resolves with the id once the box has heard of it, or knows that it is away. */
  ring(call: { from: string; to: string; forwardedFrom?: string }): Promise<string>
  hangUp(id: string): void
  press(id: string, digits: string): void
  /** A phone that we ring: by its endpoint. */
  rung(endpoint: string): Promise<FakeChannel>
  pickUp(id: string): void
  decline(id: string, cause: number): void
  /** What stands in the spool is tried once more. */
  retell(): Promise<void>
  spool: string[]
  /** The connections break; the calls stay on the line. */
  breakLinks(): void
  /** The connection of this call comes up again. */
  comeBack(id: string): Promise<void>
  close(): Promise<void>
}

type Options = { box(): string; user: string; password: string; now(): number }

export async function startFakeAsterisk({ box, user, password, now }: Options): Promise<FakeAsterisk> {
  const channels = new Map<string, FakeChannel>()
  const bridges = new Map<string, string[]>()
  const recordings = new Map<string, Uint8Array>()
  const recording = new Map<string, string>()
  const sockets = new Set<WebSocket>()
  const rings = new Map<string, number>()
  let ids = 0
  const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`

  const server = createServer((req, res) => {
    if (req.headers.authorization !== basic) return void res.writeHead(401).end()
    const [, name = '', isFile] = /^\/ari\/recordings\/stored(?:\/([^/]+))?(\/file)?$/.exec(req.url ?? '') ?? []
    const sound = recordings.get(decodeURIComponent(name))
    if (name === '')
      return void res.end(JSON.stringify([...recordings.keys()].map((each) => ({ name: each, format: 'wav' }))))
    if (!sound) return void res.writeHead(404).end('{"message":"Recording not found"}')
    if (req.method === 'DELETE') {
      recordings.delete(decodeURIComponent(name))
      return void res.writeHead(204).end()
    }
    res.end(isFile ? Buffer.from(sound) : '{}')
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))

  const seen = ({ id, state, application, args, caller }: FakeChannel) => ({
    ...{ id, name: `PJSIP/trunk-${id}`, state, protocol_id: '', caller: { name: 'Pat', number: caller } },
    ...{ dialplan: { app_name: 'Stasis', app_data: [application.split(':')[0], ...args].join(',') } },
  })
  const tell = (channel: FakeChannel, type: string, more: object = {}) =>
    send(channel.socket, { type, application: channel.application, channel: seen(channel), ...more })
  const send = (socket: WebSocket, frame: object) => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame))
  }
  const connect = async (way: 'call' | 'standing', application: string): Promise<WebSocket | null> => {
    const socket = new WebSocket(`${box().replace(/^http/, 'ws')}/webhooks/asterisk/ari?way=${way}`, ['ari'], {
      headers: { Authorization: basic },
    })
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', (data) => take(socket, application, JSON.parse(String(data)) as Request))
    const isOpen = await new Promise<boolean>((opened) => {
      socket.once('open', () => opened(true))
      socket.once('error', () => opened(false))
    })
    if (!isOpen) return null
    send(socket, { type: 'ApplicationRegistered', application })
    return socket
  }
  const take = (socket: WebSocket, application: string, request: Request) => {
    const body = JSON.parse(request.message_body || '{}') as Record<string, unknown>
    fake.requests.push({ method: request.method, uri: request.uri, body })
    const [status, message] = answer(socket, application, { ...request, body })
    send(socket, {
      ...{ type: 'RESTResponse', request_id: request.request_id, status_code: status, application },
      ...(message === undefined ? {} : { message_body: JSON.stringify(message) }),
    })
  }
  const answer = (
    socket: WebSocket,
    application: string,
    { method, uri, body }: { method: string; uri: string; body: Record<string, unknown> },
  ): [number, unknown?] => {
    const [path = '', query = ''] = uri.split('?')
    const [kind, id = '', deed, name = ''] = path.split('/')
    if (path === 'asterisk/info') return [200, { system: { version: '22.10.1' } }]
    if (path === 'endpoints/PJSIP') return [200, [{ resource: 'trunk', state: fake.trunk.state }]]
    if (path === 'asterisk/variable') return [200, { value: `${fake.trunk.registration}\n` }]
    if (path === 'channels') return [200, [...channels.values()].map(seen)]
    if (path === 'bridges') return [200, [...bridges].map(([each, members]) => ({ id: each, channels: members }))]
    if (kind === 'applications') return [200, { name: application, channel_ids: onApp(application) }]
    if (kind === 'bridges') return bridge(method, id, { deed, body })
    if (kind === 'playbacks') return [204]
    if (kind !== 'channels') return [404]
    if (method === 'POST' && !deed) return originate(socket, application, { id, body })
    const channel = channels.get(id)
    if (!channel) return [404, { message: 'Channel not found' }]
    if (method === 'DELETE') return having(end(channel, query.includes('busy') ? 17 : 16), [204])
    if (deed === 'answer') return having(up(channel), [204])
    if (deed === 'ring') return [204]
    if (deed === 'continue') return having(end(channel, 16), [204])
    if (deed === 'play') return play(channel, name, String(body.media))
    if (deed === 'record') return record(channel, String(body.name))
    return [404]
  }
  const onApp = (application: string) =>
    [...channels.values()].filter((each) => each.application === application).map(({ id }) => id)
  const up = (channel: FakeChannel) => {
    if (channel.state === 'Up') return
    channel.state = 'Up'
    tell(channel, 'ChannelStateChange')
  }
  const play = (channel: FakeChannel, id: string, media: string): [number, unknown] => {
    fake.played.push(media)
    const playback = { id, media_uri: media, target_uri: `channel:${channel.id}`, state: 'done' }
    setTimeout(() => {
      if (channels.has(channel.id))
        send(channel.socket, { type: 'PlaybackFinished', application: channel.application, playback })
    }, 5)
    return [201, playback]
  }
  /** A key is heard, and ends what is being recorded. */
  const press = (channel: FakeChannel, digit: string) => {
    tell(channel, 'ChannelDtmfReceived', { digit })
    stopTape(channel)
  }
  const record = (channel: FakeChannel, name: string): [number, unknown] => {
    recording.set(channel.id, name)
    return [201, { name, state: 'queued' }]
  }
  const stopTape = (channel: FakeChannel) => {
    const name = recording.get(channel.id)
    if (!name) return
    recording.delete(channel.id)
    recordings.set(name, hummedWav('', 3))
    const told = { name, state: 'done', target_uri: `channel:${channel.id}`, duration: 3, talking_duration: 3 }
    send(channel.socket, { type: 'RecordingFinished', application: channel.application, recording: told })
  }
  const originate = (
    socket: WebSocket,
    application: string,
    { id, body }: { id: string; body: Record<string, unknown> },
  ): [number, unknown?] => {
    const endpoint = String(body.endpoint)
    if (endpoint.includes('+1999')) return [400, { message: 'Allocation failed' }]
    const channel: FakeChannel = {
      ...{ id, socket, application, endpoint, state: 'Ringing', bridge: null },
      ...{ args: [String(body.appArgs)], caller: String(body.callerId) },
    }
    if (endpoint === 'Local/s@registration/n') {
      if (fake.trunk.registration === null) return [500, { message: 'Allocation failed' }]
      setTimeout(() => fake.pickUp(id))
    }
    channels.set(id, channel)
    const patience = setTimeout(() => channel.state === 'Ringing' && end(channel, 19), Number(body.timeout) * 1000)
    patience.unref()
    return [200, seen(channel)]
  }
  const bridge = (
    method: string,
    id: string,
    { deed, body }: { deed: string | undefined; body: Record<string, unknown> },
  ): [number, unknown?] => {
    if (method === 'DELETE') return having(bridges.delete(id), [204])
    if (!deed) return having(bridges.set(id, []), [200, { id }])
    const members = Array.isArray(body.channel) ? (body.channel as string[]) : []
    if (members.length === 0 || members.some((each) => !channels.has(each))) return [400]
    bridges.set(id, members)
    for (const each of members) Object.assign(channels.get(each) ?? {}, { bridge: id })
    return [204]
  }
  const end = (channel: FakeChannel, cause: number) => {
    if (!channels.delete(channel.id)) return
    stopTape(channel)
    const isOurs = channel.endpoint !== null
    tell(channel, isOurs && channel.state !== 'Up' ? 'ChannelDestroyed' : 'StasisEnd', { cause })
    const began = rings.get(channel.id)
    if (began === undefined) return
    const [, from = '', to = '', forwardedFrom = ''] = channel.args
    const seconds = Math.round((now() - began) / 1000)
    fake.spool.push([channel.id, from, to, 'completed', seconds, Math.floor(began / 1000), forwardedFrom].join(','))
    // A connection of its own ends a moment after its call.
    if (channel.application.startsWith('firstring-call')) setTimeout(() => channel.socket.close(), 200).unref()
  }
  const stasis = (channel: FakeChannel) => {
    channels.set(channel.id, channel)
    tell(channel, 'StasisStart', { args: channel.args })
  }
  const channelNamed = (id: string) => {
    const channel = channels.get(id)
    if (!channel) throw new Error(`no such channel: ${id}`)
    return channel
  }

  const fake: FakeAsterisk = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    channels,
    played: [],
    requests: [],
    spool: [],
    trunk: { state: 'online', registration: 'Registered' },
    async stand() {
      await connect('standing', 'firstring')
    },
    async ring({ from, to, forwardedFrom = '' }) {
      const id = `${Math.floor(now() / 1000)}.${++ids}`
      const application = `firstring-call:PJSIP/trunk-${ids}`
      const socket = await connect('call', application)
      rings.set(id, now())
      if (!socket) {
        fake.spool.push([id, from, to, 'no-answer', 0, Math.floor(now() / 1000), forwardedFrom].join(','))
        return id
      }
      const args = ['incoming', from, to, forwardedFrom]
      stasis({ ...{ id, socket, application, args, caller: from }, state: 'Ring', bridge: null, endpoint: null })
      return id
    },
    hangUp: (id) => end(channelNamed(id), 16),
    press(id, digits) {
      for (const digit of digits) press(channelNamed(id), digit)
    },
    async rung(endpoint) {
      for (let n = 0; n < 400; n++) {
        const found = [...channels.values()].find((each) => each.endpoint === endpoint)
        if (found) return found
        await new Promise((later) => setTimeout(later, 5))
      }
      throw new Error(`nobody rang ${endpoint}`)
    },
    pickUp(id) {
      const channel = channelNamed(id)
      up(channel)
      tell(channel, 'StasisStart', { args: channel.args })
    },
    decline: (id, cause) => end(channelNamed(id), cause),
    async retell() {
      for (const words of fake.spool.splice(0)) {
        const application = `firstring-call:Local/tell-${++ids}`
        const socket = await connect('call', application)
        if (!socket) {
          fake.spool.push(words)
          continue
        }
        const id = `told.${ids}`
        const args = ['told', words]
        stasis({
          ...{ id, socket, application, args, caller: '' },
          state: 'Ring',
          bridge: null,
          endpoint: 'Local/s@tell',
        })
        const channel = channelNamed(id)
        for (let n = 0; n < 400 && channels.has(id) && channel.state !== 'Up'; n++)
          await new Promise((later) => setTimeout(later, 5))
        if (channel.state !== 'Up') fake.spool.push(words)
        channels.delete(id)
        socket.close()
      }
    },
    breakLinks() {
      for (const each of sockets) each.terminate()
    },
    async comeBack(id) {
      const channel = channelNamed(id)
      const { application } = channel
      const socket = await connect('call', application)
      if (!socket) throw new Error('the box is away')
      for (const each of channels.values()) if (each.application === application) each.socket = socket
    },
    async close() {
      for (const each of sockets) each.terminate()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
  return fake
}

/** What is answered once something was done. */
function having(_done: unknown, answer: [number, unknown?]): [number, unknown?] {
  return answer
}
