import type { ServerResponse } from 'node:http'
import { type ChatAnswer, chatLines, sendError, sendJson, wholeChat } from './answers.ts'
import type { OllamaWorld } from './fake-ollama.ts'
import { goodAnswer } from './good.ts'
import { hostileAnswer, hostileWords } from './hostile.ts'
import { type ChatRequest, chatRequest, type SeenPrompt, seen } from './prompts.ts'

/** POST /api/chat. */
export function answerChat(world: OllamaWorld, body: string, response: ServerResponse): void {
  if (body === '') return sendError(response, 400, 'missing request body')
  const request = chatRequest.safeParse(jsonOf(body)).data
  if (!request) return sendError(response, 400, 'model is required')
  if (!world.models.includes(request.model)) return sendError(response, 404, `model '${request.model}' not found`)
  const prompt = seen(request)
  const turn = world.prompts.push(prompt) - 1
  world.mostAtOnce = Math.max(world.mostAtOnce, underWay(world))
  response.on('close', () => {
    if (prompt.outcome === 'under-way') prompt.outcome = 'left'
  })
  speak({ world, prompt, turn, response })
}

type Turn = { world: OllamaWorld; prompt: SeenPrompt; turn: number; response: ServerResponse }

function speak({ world, prompt, turn, response }: Turn): void {
  const isBound = world.mode !== 'hostile'
  const say = (said: string) => finish(prompt, isBound ? cutToTokens(prompt, said) : uncut(prompt, said), response)
  const afterMs = world.mode === 'slow' ? world.slowMs : world.answerAfterMs
  switch (world.mode) {
    case 'hanging':
      return
    case 'cut-off':
      return cutOff(prompt, response)
    case 'out-of-memory':
      return sendError(response, 500, 'model requires more system memory (5.6 GiB) than is available (1.2 GiB)')
    case 'endless':
      return neverEnd(response)
    case 'wrong-json':
      return say(prompt.format ? '{"mood":["sunny",3],"intent":{"no":"such"}}' : goodAnswer(prompt, turn))
    case 'not-json':
      return say(prompt.format ? 'Sure! Here is the JSON you asked for: {intent: new_job' : goodAnswer(prompt, turn))
    case 'hostile':
      return say(hostileAnswer(prompt, turn, [...hostileWords, ...world.lies]))
    default:
      return afterMs > 0 ? world.later.do(afterMs, () => say(goodAnswer(prompt, turn))) : say(goodAnswer(prompt, turn))
  }
}

function underWay({ prompts }: OllamaWorld): number {
  return prompts.filter(({ outcome }) => outcome === 'under-way').length
}

function finish(prompt: SeenPrompt, answer: ChatAnswer, response: ServerResponse): void {
  if (prompt.outcome !== 'under-way') return
  prompt.outcome = 'answered'
  prompt.said = answer.said
  if (!prompt.stream) return sendJson(response, 200, wholeChat(answer))
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
  response.end(chatLines(answer).join(''))
}

/** A token is about four letters. */
function cutToTokens(request: ChatRequest, words: string): ChatAnswer {
  const most = Number(request.options.num_predict ?? -1) * 4
  if (most < 0 || words.length <= most) return uncut(request, words)
  return { model: request.model, said: words.slice(0, most), doneReason: 'length' }
}

/** A hostile model keeps to no limit. */
function uncut({ model }: ChatRequest, said: string): ChatAnswer {
  return { model, said, doneReason: 'stop' }
}

function cutOff({ model, stream }: SeenPrompt, response: ServerResponse): void {
  const lines = stream
    ? chatLines({ model, said: 'Thanks for the', doneReason: 'stop' }).slice(0, 2).join('')
    : '{"model":"x","message":{"role":"assistant","content":"Thanks for'
  response.writeHead(200, { 'Content-Type': stream ? 'application/x-ndjson' : 'application/json; charset=utf-8' })
  response.write(lines, () => response.destroy())
}

/** Spaces until somebody hangs up, as a model held to JSON sometimes does. */
function neverEnd(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' })
  const more = () => {
    while (!response.destroyed && response.write(' '.repeat(16_384)));
  }
  response.on('drain', more)
  more()
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
