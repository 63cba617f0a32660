import { Ollama } from 'ollama'
import * as z from 'zod'
import type { OwnDoors } from '../guarded-address.ts'
import { type Bounds, guardedFetch } from './guarded-fetch.ts'
import type { LanguageModel, ModelState, Prompt, Pulled, Spoken } from './language-model.ts'
import { whyNotPulled, whyNotSpoken, wordsOf } from './ollama-errors.ts'
import { addProgress, type Layers } from './ollama-pull.ts'

/** How an Ollama is asked. */
export type OllamaChoice = {
  /** Origin with no slash at the end. */
  address: string
  /** A name as `ollama pull` takes it. */
  model: string
  /** How long the model stays in memory after an answer; null: for good. */
  keepAliveMinutes: number | null
  /** What the address must not lead to. */
  doors: OwnDoors
}

const stateTimeoutMs = 3_000
// Ours are prompts of a few hundred tokens; more room costs memory and time for nothing.
const roomInTokens = 2048
const mostAnswerBytes = 256 * 1024
const mostListBytes = 4 * 1024 * 1024
const longestPullLine = 64 * 1024

const spoken = z.object({ message: z.object({ content: z.string() }), done_reason: z.string().optional() })
const listed = z.object({ models: z.array(z.object({ name: z.string() })).nullable() })
const versioned = z.object({ version: z.string().max(40) })

export function ollamaModel(choice: OllamaChoice): LanguageModel {
  const { address, model } = choice
  // A client of its own for each request: only so can one be ended before its answer begins.
  const { doors } = choice
  const client = (bounds: Omit<Bounds, 'doors'>) =>
    new Ollama({ host: address, fetch: guardedFetch({ ...bounds, doors }) })
  return {
    address,
    model,
    chat: (prompt, signal) => chat(() => client(boundsOf(mostAnswerBytes, signal)), { prompt, choice, signal }),
    state: () => stateOf(() => client(boundsOf(mostListBytes, AbortSignal.timeout(stateTimeoutMs))), model),
    async pull(wanted, onProgress, signal): Promise<Pulled> {
      const layers: Layers = new Map()
      try {
        const puller = client({ signal, mostBytes: Number.POSITIVE_INFINITY, longestLine: longestPullLine })
        for await (const line of await puller.pull({ model: wanted, stream: true }))
          onProgress(addProgress(layers, line))
        return { ok: true }
      } catch (error) {
        return signal.aborted ? { ok: false, because: 'ended', error: 'ended' } : whyNotPulled(error)
      }
    },
  }
}

function boundsOf(mostBytes: number, signal: AbortSignal): Omit<Bounds, 'doors'> {
  return { signal, mostBytes, longestLine: mostBytes }
}

type Asked = { prompt: Prompt; choice: OllamaChoice; signal: AbortSignal }

async function chat(client: () => Ollama, { prompt, choice, signal }: Asked): Promise<Spoken> {
  try {
    const answer = await client().chat({
      model: choice.model,
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: prompt.user },
      ],
      format: prompt.schema,
      stream: false,
      // A model that thinks aloud first would use up the time.
      think: false,
      keep_alive: choice.keepAliveMinutes === null ? -1 : `${choice.keepAliveMinutes}m`,
      options: { temperature: 0, seed: 1, num_predict: prompt.mostTokens, num_ctx: roomInTokens },
    })
    return readAnswer(answer, prompt)
  } catch (error) {
    return signal.aborted ? { ok: false, because: 'ended', error: 'ended' } : whyNotSpoken(error)
  }
}

function readAnswer(answer: unknown, { schema }: Prompt): Spoken {
  const read = spoken.safeParse(answer).data
  if (!read) return nonsense('an answer without a message')
  const text = read.message.content.trim()
  if (text === '') return nonsense('an empty answer')
  if (read.done_reason === 'length') return nonsense('the answer was cut off')
  if (schema && !isJson(text)) return nonsense('no JSON where JSON was asked')
  return { ok: true, text }
}

async function stateOf(client: () => Ollama, model: string): Promise<ModelState> {
  try {
    const [version, list] = await Promise.all([client().version(), client().list()])
    const models = (listed.parse(list).models ?? []).map(({ name }) => name)
    return {
      answers: true,
      version: versioned.parse(version).version,
      models,
      isThere: models.includes(withTag(model)),
    }
  } catch (error) {
    return { answers: false, error: wordsOf(error) }
  }
}

/** A name without a tag means `latest`. */
function withTag(model: string): string {
  return /:[^/]*$/.test(model) ? model : `${model}:latest`
}

function nonsense(error: string): Spoken {
  return { ok: false, because: 'nonsense', error }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
