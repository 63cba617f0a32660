// Starts the fake beside the test and talks to it through its control routes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Account, Message, SeenPost, SentWebhook } from './account.ts'
import type { FakeTwilioOptions } from './fake-twilio.ts'
import type { IncomingCall } from './line.ts'
import type { Modes, PostFault } from './modes.ts'
import type { ReceivedCall } from './receive-call.ts'

/** A message as it crosses the wire: how many media instead of their bytes. */
type SeenMessage = Omit<Message, 'media'> & { media: number }

export type SpawnedFakeTwilio = {
  url: string
  /** Accepted texts of ours, in order; `since` leaves out the first ones. */
  messages(since?: number): Promise<SeenMessage[]>
  posts(since?: number): Promise<SeenPost[]>
  webhooks(since?: number): Promise<SentWebhook[]>
  setModes(modes: Partial<Modes>): Promise<Modes>
  next(...faults: PostFault[]): Promise<unknown>
  setAccount(account: Partial<Pick<Account, 'status' | 'type' | 'verifiedNumbers'>>): Promise<unknown>
  refuseConnections(forMs: number): Promise<unknown>
  receiveCall(call: IncomingCall): Promise<ReceivedCall>
  receiveText(text: {
    from: string
    body: string
    to?: string
    times?: number
    media?: { type: string; base64: string }[]
  }): Promise<{ message: SeenMessage; webhook?: SentWebhook }>
  settled(): Promise<unknown>
  close(): Promise<void>
}

export async function spawnFakeTwilio(options: Omit<FakeTwilioOptions, 'now'>): Promise<SpawnedFakeTwilio> {
  const script = fileURLToPath(new URL('fake-twilio-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify({ ...options, endsWithStdin: true })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const line = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  const url = /^listening (http\S+)$/.exec(String(line[0]))?.[1]
  if (url === undefined) throw new Error(`the fake Twilio did not start: ${line[0]}`)
  return {
    ...remote(url),
    async close() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function remote(url: string): Omit<SpawnedFakeTwilio, 'close'> {
  const ask = async (path: string, body?: unknown) => {
    const answer = await fetch(`${url}/__control/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {})
    if (!answer.ok) throw new Error(`the fake Twilio refused ${path}: ${answer.status}`)
    return JSON.parse(await answer.text())
  }
  return {
    url,
    messages: (since = 0) => ask(`messages?since=${since}`),
    posts: (since = 0) => ask(`posts?since=${since}`),
    webhooks: (since = 0) => ask(`webhooks?since=${since}`),
    setModes: (modes) => ask('modes', modes),
    next: (...faults) => ask('next', faults),
    setAccount: (account) => ask('account', account),
    refuseConnections: (forMs) => ask('refuse', { forMs }),
    receiveCall: (call) => ask('calls', call),
    receiveText: (text) => ask('texts', text),
    settled: () => ask('settled'),
  }
}
