// A Twilio on loopback: keeps state, checks what the real one checks, and fails in every way the real one does.
import { appendFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Account, type Message, noRows, type SeenPost, type SentWebhook } from './account.ts'
import type { Reply } from './answers.ts'
import { type Company, twilio } from './company.ts'
import { answerControl } from './control.ts'
import { seededRandom } from './dice.ts'
import { newLater } from './later.ts'
import type { IncomingCall } from './line.ts'
import { type Listener, openListener } from './listener.ts'
import { calmModes, type Modes, type PostFault } from './modes.ts'
import { newNumber } from './numbers.ts'
import { type ReceivedCall, receiveCall } from './receive-call.ts'
import { type IncomingText, receiveText } from './receive-text.ts'
import { answerTo } from './routes.ts'

export type FakeTwilioOptions = {
  /** Whose semantics it has; Twilio's unless told. */
  company?: Company
  accountSid: string
  authToken: string
  apiKey?: { sid: string; secret: string }
  /** Our phone numbers in E.164; texts can only come from these. */
  numbers?: string[]
  /** The appliance's public address: what our numbers' webhooks point to. */
  publicUrl?: string
  messagingServices?: Record<string, string>
  status?: Account['status']
  type?: Account['type']
  verifiedNumbers?: string[]
  port?: number
  seed?: number
  modes?: Partial<Modes>
  /** A file that gets one line of JSON for each POST to Messages.json. */
  journal?: string
  /** Milliseconds since 1970. */
  now?: () => number
}

export type FakeTwilio = {
  url: string
  /** Texts of ours that were accepted, in order: what the callers receive. */
  messages: Message[]
  /** Every POST to Messages.json with its time and outcome. */
  posts: SeenPost[]
  /** Every webhook the fake sent, with the appliance's answer. */
  webhooks: SentWebhook[]
  /** Change them at any time; what is already under way keeps the old ones. */
  modes: Modes
  account: Account
  /** The faults of the next posts, one each. */
  next(...faults: PostFault[]): void
  receiveCall(call: IncomingCall): Promise<ReceivedCall>
  receiveText(text: IncomingText): ReturnType<typeof receiveText>
  /** Connections are refused until `acceptConnections`, or for that long. */
  refuseConnections(forMs?: number): void
  acceptConnections(): Promise<void>
  /** Nothing is under way any more: statuses reached, callbacks answered. */
  settled(): Promise<void>
  close(): Promise<void>
}

export async function startFakeTwilio(options: FakeTwilioOptions): Promise<FakeTwilio> {
  const account = newAccount(options)
  const listener = await openListener((request, response) => {
    serve(fake, request, response).catch((error) => {
      if (!response.headersSent) send(account, response, { status: 500, body: String(error) })
    })
  }, options.port ?? 0)
  account.baseUrl = listener.url
  const fake = handle(account, listener)
  return fake
}

function newAccount(options: FakeTwilioOptions): Account {
  const numbers = options.numbers ?? ['+15550001111']
  const company = options.company ?? twilio
  return {
    company,
    sid: options.accountSid,
    authToken: options.authToken,
    apiKey: options.apiKey ?? null,
    status: options.status ?? 'active',
    type: options.type ?? 'Full',
    verifiedNumbers: options.verifiedNumbers ?? [],
    numbers: numbers.map((number) => newNumber(company, number, options.publicUrl)),
    messagingServices: options.messagingServices ?? {},
    messages: noRows(),
    outbound: [],
    calls: noRows(),
    recordings: new Map(),
    optedOut: new Set(),
    posts: [],
    webhooks: [],
    modes: { ...calmModes(), ...options.modes },
    baseUrl: '',
    later: newLater(),
    nowMs: options.now ?? Date.now,
    random: seededRandom(options.seed ?? 1),
    onPost: (post) => {
      if (options.journal !== undefined) appendFileSync(options.journal, `${JSON.stringify(post)}\n`)
    },
  }
}

function handle(account: Account, listener: Listener): FakeTwilio {
  return {
    url: listener.url,
    messages: account.outbound,
    posts: account.posts,
    webhooks: account.webhooks,
    modes: account.modes,
    account,
    next: (...faults) => void account.modes.script.push(...faults),
    receiveCall: (call) => receiveCall(account, call),
    receiveText: (text) => receiveText(account, text),
    refuseConnections(forMs) {
      listener.refuse()
      if (forMs !== undefined) account.later.do(forMs, listener.accept)
    },
    acceptConnections: listener.accept,
    settled: account.later.settled,
    async close() {
      account.later.cancel()
      await listener.close()
    },
  }
}

async function serve(fake: FakeTwilio, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { account } = fake
  const body = await bodyOf(request)
  if (body === undefined) return
  const url = new URL(request.url ?? '/', account.baseUrl)
  if (url.pathname.startsWith('/__control/')) return send(account, response, await answerControl(fake, url, body))
  const answer = answerTo({
    account,
    method: request.method ?? 'GET',
    url,
    form: new URLSearchParams(body),
    authorization: request.headers.authorization,
  })
  if (answer === 'silence') return
  if (answer === 'reset') request.socket.resetAndDestroy()
  else if (answer.afterMs) account.later.do(answer.afterMs, () => send(account, response, answer))
  else send(account, response, answer)
}

/** Undefined when the other side went away in the middle of it. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer)
  } catch {
    return undefined
  }
  return Buffer.concat(chunks).toString()
}

function send(account: Account, response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { Date: new Date(account.nowMs()).toUTCString(), ...reply.headers })
  response.end(reply.body)
}
