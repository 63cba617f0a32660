// How a test speaks to a fake that runs as a process of its own.
import type { ServerResponse } from 'node:http'
import { sendError, sendJson } from './answers.ts'
import type { FakeOllama } from './fake-ollama.ts'
import { modes, pullModes } from './modes.ts'

export async function answerControl(
  fake: FakeOllama,
  { pathname, body }: { pathname: string; body: string },
  response: ServerResponse,
): Promise<void> {
  const what = pathname.slice('/__control/'.length)
  if (what === 'prompts') return sendJson(response, 200, fake.prompts)
  if (what === 'pulls') return sendJson(response, 200, fake.pulls)
  if (what !== 'modes') return sendError(response, 404, 'no such control')
  const wanted = JSON.parse(body) as Record<string, unknown>
  const pullMode = pullModes.find((mode) => mode === wanted.pullMode)
  const mode = modes.find((one) => one === wanted.mode)
  if (pullMode) fake.pullMode = pullMode
  if (typeof wanted.slowMs === 'number') fake.slowMs = wanted.slowMs
  if (Array.isArray(wanted.models)) fake.models.splice(0, fake.models.length, ...wanted.models.map(String))
  sendJson(response, 200, { mode: mode ?? fake.mode, pullMode: fake.pullMode, models: fake.models })
  if (mode) await fake.setMode(mode)
}
