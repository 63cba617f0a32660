// The bodies of Ollama's answers, as its documentation of the API and its sources show them.
import type { ServerResponse } from 'node:http'

export type ChatAnswer = { model: string; said: string; doneReason: 'stop' | 'length' }

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

export function sendError(response: ServerResponse, status: number, error: string): void {
  sendJson(response, status, { error })
}

/** What is given when the model was only loaded or spoke in one piece. */
export function wholeChat({ model, said, doneReason }: ChatAnswer): object {
  return { model, created_at, message: { role: 'assistant', content: said }, ...figures(said, doneReason) }
}

/** The same in pieces: one line each, the last one with the figures. */
export function chatLines({ model, said, doneReason }: ChatAnswer): string[] {
  const pieces = said.match(/\S+\s*|\s+/g) ?? []
  return [
    ...pieces.map((content) => ({ model, created_at, message: { role: 'assistant', content }, done: false })),
    { model, created_at, message: { role: 'assistant', content: '' }, ...figures(said, doneReason) },
  ].map((line) => `${JSON.stringify(line)}\n`)
}

export function listedModel(name: string): object {
  return {
    name,
    model: name,
    modified_at: created_at,
    size: 986_061_892,
    digest: '65ec06548149b04c096a120e4a6da9d4017ea809c91734ea5631e89f96ddc57b',
    details,
  }
}

export function shownModel(): object {
  const template = '{{ .System }}{{ .Prompt }}'
  return {
    license: 'Apache License',
    modelfile: 'FROM model',
    parameters: '',
    template,
    details,
    capabilities: ['completion'],
  }
}

const created_at = '2026-11-20T15:04:05.123456789Z'

const details = {
  parent_model: '',
  format: 'gguf',
  family: 'qwen2',
  families: ['qwen2'],
  parameter_size: '1.5B',
  quantization_level: 'Q4_K_M',
}

function figures(said: string, done_reason: ChatAnswer['doneReason']): object {
  const eval_count = said.split(/\s+/).length
  return {
    done: true,
    done_reason,
    total_duration: 5_043_500_667,
    load_duration: 5_025_959,
    prompt_eval_count: 120,
    prompt_eval_duration: 325_953_000,
    eval_count,
    eval_duration: 4_709_213_000,
  }
}
