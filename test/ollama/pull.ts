import type { ServerResponse } from 'node:http'
import { sendError } from './answers.ts'
import type { OllamaWorld } from './fake-ollama.ts'

/** `left`: the other side went away before the end. */
export type SeenPull = { model: string; outcome: 'under-way' | 'done' | 'failed' | 'left' }

const digests = ['sha256:183715c435899236895da3869489cc30', 'sha256:66b9ea09bd5b7099cbb4fc820f31b575'] as const
const sizes = [986_048_000, 68] as const
const steps = 5
const stepMs = 20
const noSpace = 'write /root/.ollama/models/blobs/sha256-183715-partial: no space left on device'
const noNetwork =
  'pull model manifest: Get "https://registry.ollama.ai/v2/library/x/manifests/y": dial tcp: lookup registry.ollama.ai: no such host'

/** POST /api/pull: lines of progress, the last one `success` or an error. A model whose name begins with `no-such` is not there. */
export function answerPull(world: OllamaWorld, body: string, response: ServerResponse): void {
  const { model, name } = JSON.parse(body) as { model?: string; name?: string }
  const wanted = model ?? name ?? ''
  if (!/^[\w./-]+(:[\w.-]+)?$/.test(wanted)) return sendError(response, 400, 'invalid model name')
  const pull: SeenPull = { model: wanted, outcome: 'under-way' }
  world.pulls.push(pull)
  response.on('close', () => {
    if (pull.outcome === 'under-way') pull.outcome = 'left'
  })
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
  say(response, { status: 'pulling manifest' })
  if (wanted.startsWith('no-such')) return fail(pull, 'pull model manifest: file does not exist', response)
  if (world.pullMode === 'no-internet') return fail(pull, noNetwork, response)
  step({ world, pull, response }, 0)
}

type Pulling = { world: OllamaWorld; pull: SeenPull; response: ServerResponse }

function step(pulling: Pulling, at: number): void {
  const { world, pull, response } = pulling
  if (pull.outcome !== 'under-way') return
  const [total] = sizes
  say(response, { ...layer(digests[0], total), completed: Math.round((total * at) / steps) })
  if (at >= 2 && world.pullMode === 'hanging') return
  if (at >= 2 && world.pullMode === 'cut-off') return void response.destroy()
  if (at >= 2 && world.pullMode === 'disk-full') return fail(pull, noSpace, response)
  if (at < steps) return world.later.do(stepMs, () => step(pulling, at + 1))
  finish(pulling)
}

function finish({ world, pull, response }: Pulling): void {
  pull.outcome = 'done'
  if (!world.models.includes(pull.model)) world.models.push(pull.model)
  say(response, { ...layer(digests[1], sizes[1]), completed: sizes[1] })
  for (const status of ['verifying sha256 digest', 'writing manifest', 'success']) say(response, { status })
  response.end()
}

function fail(pull: SeenPull, error: string, response: ServerResponse): void {
  pull.outcome = 'failed'
  response.end(`${JSON.stringify({ error })}\n`)
}

function layer(digest: string, total: number) {
  return { status: `pulling ${digest.slice(7, 19)}`, digest, total }
}

function say(response: ServerResponse, line: object): void {
  response.write(`${JSON.stringify(line)}\n`)
}
