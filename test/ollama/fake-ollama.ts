// An Ollama on loopback that speaks the real one's protocol, remembers every prompt, and fails in every way a model can.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { suggestedModel } from '../../server/settings/model.ts'
import { type Later, newLater } from '../twilio/later.ts'
import { type Listener, openListener } from '../twilio/listener.ts'
import { listedModel, sendError, sendJson, shownModel } from './answers.ts'
import { answerChat } from './chat.ts'
import { answerControl } from './control.ts'
import type { Mode, PullMode } from './modes.ts'
import type { SeenPrompt } from './prompts.ts'
import { answerPull, type SeenPull } from './pull.ts'

export type FakeOllamaOptions = {
  mode?: Mode
  /** The models that are there, with their tags; none: everything must be pulled first. */
  models?: string[]
  port?: number
  /** How long a slow answer takes. */
  slowMs?: number
  /** How long a good answer takes. */
  answerAfterMs?: number
  /** What a hostile one says besides its own. */
  lies?: string[]
}

/** What the fake is and knows; change its modes at any time. */
export type OllamaWorld = {
  mode: Mode
  pullMode: PullMode
  slowMs: number
  answerAfterMs: number
  lies: string[]
  models: string[]
  /** Every chat, in order. */
  prompts: SeenPrompt[]
  pulls: SeenPull[]
  /** The most chats that were ever under way at once. */
  mostAtOnce: number
  later: Later
}

export type FakeOllama = Omit<OllamaWorld, 'later' | 'mode'> & {
  url: string
  readonly mode: Mode
  /** `down` refuses connections; every other mode takes them again. */
  setMode(mode: Mode): Promise<void>
  /** All that ever stood in a prompt, in one string: whose data did it get? */
  everyPrompt(): string
  close(): Promise<void>
}

export async function startFakeOllama(options: FakeOllamaOptions = {}): Promise<FakeOllama> {
  const world: OllamaWorld = {
    mode: 'good',
    pullMode: 'good',
    slowMs: options.slowMs ?? 2000,
    answerAfterMs: options.answerAfterMs ?? 0,
    lies: options.lies ?? [],
    models: options.models ?? [suggestedModel],
    prompts: [],
    pulls: [],
    mostAtOnce: 0,
    later: newLater(),
  }
  const listener = await openListener((request, response) => {
    serve({ world, fake }, request, response).catch((error) => {
      if (!response.headersSent) sendError(response, 500, String(error))
    })
  }, options.port ?? 0)
  const fake = handle(world, listener)
  await fake.setMode(options.mode ?? 'good')
  return fake
}

function handle(world: OllamaWorld, listener: Listener): FakeOllama {
  return Object.assign(world, {
    url: listener.url,
    async setMode(mode: Mode) {
      world.mode = mode
      if (mode === 'down') listener.refuse()
      else await listener.accept()
    },
    everyPrompt: () => world.prompts.map(({ words }) => words).join('\n'),
    async close() {
      world.later.cancel()
      await listener.close()
    },
  })
}

type Served = { world: OllamaWorld; fake: FakeOllama }

async function serve({ world, fake }: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request)
  if (body === undefined) return
  const { pathname } = new URL(request.url ?? '/', 'http://fake')
  if (pathname.startsWith('/__control/')) return answerControl(fake, { pathname, body }, response)
  if (world.mode === 'not-ollama')
    return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Hi</h1>')
  if (world.mode === 'redirecting')
    return void response.writeHead(307, { Location: `http://127.0.0.1:1${pathname}` }).end()
  const route = `${request.method} ${pathname}`
  if (route === 'GET /' || route === 'HEAD /') return void response.end('Ollama is running')
  if (route === 'GET /api/version') return sendJson(response, 200, { version: '0.35.1' })
  if (route === 'GET /api/tags') return sendJson(response, 200, { models: world.models.map(listedModel) })
  if (route === 'GET /api/ps') return sendJson(response, 200, { models: [] })
  if (route === 'POST /api/show') return show(world, body, response)
  if (route === 'POST /api/chat') return answerChat(world, body, response)
  if (route === 'POST /api/pull') return answerPull(world, body, response)
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404 page not found')
}

function show(world: OllamaWorld, body: string, response: ServerResponse): void {
  const model = String(JSON.parse(body).model)
  if (world.models.includes(model)) sendJson(response, 200, shownModel())
  else sendError(response, 404, `model '${model}' not found`)
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
