// A Twilio on loopback: keeps state, checks what the real one checks, and fails in every way the real one does.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Account, Message, OwnNumber, SeenPost } from './account.ts'
import { type Answer, type Asked, json, type Reply, twilioError } from './answers.ts'
import { createMessage, notePost } from './create-message.ts'
import { listMessages } from './list-messages.ts'
import { messageResource } from './message-resource.ts'
import { calmModes, drawFault, type Modes, type PostFault, seededRandom } from './modes.ts'
import { newSid } from './sids.ts'

export type FakeTwilioOptions = {
  accountSid: string
  authToken: string
  apiKey?: { sid: string; secret: string }
  /** Our phone numbers in E.164; texts can only come from these. */
  numbers?: string[]
  port?: number
  seed?: number
  modes?: Partial<Modes>
  now?: () => number
}

export type FakeTwilio = {
  url: string
  /** Texts of ours that were accepted, in order: what a caller would have received. */
  messages: Message[]
  /** Every POST to Messages.json with its time and outcome. */
  posts: SeenPost[]
  modes: Modes
  account: Account
  /** The faults of the next posts, one each. */
  next(...faults: PostFault[]): void
  close(): Promise<void>
}

export async function startFakeTwilio(options: FakeTwilioOptions): Promise<FakeTwilio> {
  const messages: Message[] = []
  const account = newAccount(options, (message) => void messages.push(message))
  const server = createServer((request, response) => void serve(account, request, response))
  server.keepAliveTimeout = 60_000
  server.requestTimeout = 0
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(options.port ?? 0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    posts: account.posts,
    modes: account.modes,
    account,
    next: (...faults) => void account.modes.script.push(...faults),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function newAccount(options: FakeTwilioOptions, onAccepted: (message: Message) => void): Account {
  return {
    sid: options.accountSid,
    authToken: options.authToken,
    apiKey: options.apiKey ?? null,
    status: 'active',
    type: 'Full',
    verifiedNumbers: new Set(),
    numbers: (options.numbers ?? ['+15550001111']).map(newNumber),
    messagingServices: new Map(),
    messages: [],
    messageBySid: new Map(),
    messagesByTo: new Map(),
    optedOut: new Set(),
    posts: [],
    modes: { ...calmModes(), ...options.modes },
    onAccepted,
    nowMs: options.now ?? Date.now,
    random: seededRandom(options.seed ?? 1),
  }
}

function newNumber(phoneNumber: string): OwnNumber {
  return {
    sid: newSid('PN'),
    phoneNumber,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    voiceUrl: '',
    smsUrl: '',
    statusCallback: '',
    voiceFallbackUrl: '',
    smsFallbackUrl: '',
  }
}

async function serve(account: Account, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = {
    account,
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', 'http://127.0.0.1'),
    form: new URLSearchParams(await bodyOf(request)),
  }
  const answer = isAuthorised(asked, request.headers.authorization) ? route(asked) : refuseStranger(asked)
  if (answer === 'reset') request.socket.resetAndDestroy()
  else if (answer !== 'silence' && answer.afterMs) setTimeout(() => send(account, response, answer), answer.afterMs)
  else if (answer !== 'silence') send(account, response, answer)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function isAuthorised({ account, url }: Asked, header = ''): boolean {
  const sent = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString()
  const keys = [`${account.sid}:${account.authToken}`]
  if (account.apiKey) keys.push(`${account.apiKey.sid}:${account.apiKey.secret}`)
  const isOurAccount = /\/Accounts\/(\w+)/.exec(url.pathname)?.[1] === account.sid
  return isOurAccount && keys.includes(sent) && !account.modes.isUnauthorized
}

function refuseStranger(asked: Asked): Answer {
  const answer = twilioError(401, 20003, { 'WWW-Authenticate': 'Basic realm="Twilio API"' })
  if (asked.method === 'POST' && asked.url.pathname.endsWith('/Messages.json')) notePost(asked, '401', answer, null)
  return answer
}

function route(asked: Asked): Answer {
  const { account, method, url } = asked
  const [, resource, sid] = /^\/2010-04-01\/Accounts\/\w+\/(\w+)(?:\/(\w+))?\.json$/.exec(url.pathname) ?? []
  const message = account.messageBySid.get(sid ?? '')
  switch (`${method} ${resource}${sid ? '/:sid' : ''}`) {
    case 'POST Messages':
      return createMessage(asked)
    case 'GET Messages':
      return listFault(account) ?? listMessages(asked)
    case 'GET Messages/:sid':
      return message && !message.isDeleted ? json(200, messageResource(account.sid, message)) : twilioError(404, 20404)
    default:
      return twilioError(404, 20404)
  }
}

function listFault(account: Account): Answer | undefined {
  switch (drawFault(account.modes.listFaults, account.random)) {
    case undefined:
      return undefined
    case 'hang':
      return 'silence'
    case 'reset':
      return 'reset'
    case '429':
      return twilioError(429, 20429, { 'Retry-After': '1' })
    case '500':
      return twilioError(500, 20500)
    case 'broken-json':
      return { status: 200, body: '{"messages":[{"sid":"SM' }
  }
}

function send(account: Account, response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { Date: new Date(account.nowMs()).toUTCString(), ...reply.headers })
  response.end(reply.body)
}
