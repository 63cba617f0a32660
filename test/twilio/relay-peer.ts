// The other end of a ConversationRelay: connects as Twilio does, sends its documented frames, and keeps what it is told.
import twilio from 'twilio'
import { WebSocket } from 'ws'

export type RelayPeer = {
  socket: WebSocket
  /** Everything that came from us, parsed. */
  told: Record<string, unknown>[]
  /** What is to be said, whole sentences as they ended. */
  said: string[]
  setup(callSid: string, from: string, to: string): void
  /** Says something and waits for the next whole sentence of ours, or for the end. */
  prompt(words: string, more?: { lang?: string; last?: boolean }): Promise<string>
  send(frame: unknown): void
  sendRaw(data: string | Buffer): void
  /** The next whole sentence that comes. */
  next(): Promise<string>
  closed: Promise<number>
}

export type Knock = { publicUrl: string; origin: string; authToken: string; path?: string; signature?: string }

export async function connectRelay({
  publicUrl,
  origin,
  authToken,
  path = '/webhooks/twilio/relay',
  signature,
}: Knock): Promise<RelayPeer> {
  const address = publicUrl.replace(/^http/, 'ws') + path
  const signed = signature ?? twilio.getExpectedTwilioSignature(authToken, address, {})
  const socket = new WebSocket(origin.replace(/^http/, 'ws') + path, { headers: { 'X-Twilio-Signature': signed } })
  const told: RelayPeer['told'] = []
  const said: string[] = []
  const waiting: ((words: string) => void)[] = []
  let tokens = ''
  const hear = (words: string) => {
    for (const each of waiting.splice(0)) each(words)
  }
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Record<string, unknown>
    told.push(frame)
    if (frame.type === 'end') hear('(end)')
    if (frame.type !== 'text') return
    tokens += String(frame.token)
    if (frame.last !== true) return
    said.push(tokens)
    hear(tokens)
    tokens = ''
  })
  const closed = new Promise<number>((done) => socket.on('close', (code) => done(code)))
  void closed.then(() => hear('(closed)'))
  await new Promise<void>((opened, failed) => {
    socket.once('open', () => opened())
    socket.once('error', failed)
  })
  const send = (frame: unknown) => socket.send(JSON.stringify(frame))
  const next = () => new Promise<string>((heard) => waiting.push(heard))
  return {
    ...{ socket, told, said, closed, send, next },
    sendRaw: (data) => socket.send(data),
    setup: (callSid, from, to) =>
      send({
        ...{ type: 'setup', sessionId: `VX${'0'.repeat(32)}`, callSid, parentCallSid: '', from, to },
        ...{ forwardedFrom: '', callerName: '', direction: 'inbound', callType: 'PSTN', callStatus: 'IN-PROGRESS' },
        customParameters: {},
      }),
    prompt: (words, { lang = 'en-US', last = true } = {}) => {
      const answer = next()
      send({ type: 'prompt', voicePrompt: words, lang, last })
      return answer
    },
  }
}
