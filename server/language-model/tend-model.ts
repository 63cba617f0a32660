// Beside all else: the model that comes with the box is fetched when it is not there, and brought into memory once it is.
import type { Appliance } from '../appliance.ts'
import type { LanguageModel } from '../providers/language-model/language-model.ts'
import type { WhyNotPulled } from './model-pulls.ts'

export type ModelTending = {
  /** Done by the clock every minute; ends when there is nothing more to do just now. */
  look(): Promise<void>
}

/** In looks. */
const restAfterFailure = 60

export function openModelTending({ model, config, log }: Pick<Appliance, 'model' | 'config' | 'log'>): ModelTending {
  let warmed: LanguageModel | null = null
  let rest = 0

  const fetchIt = async (name: string) => {
    if (rest-- > 0 || model.pulls.state().is === 'under-way') return
    log.info({ model: name }, 'the model is being fetched')
    const pulled = await model.pulls.begin()
    if (pulled.is !== 'failed') return
    log.warn({ model: name, because: pulled.because }, 'the model was not fetched')
    rest = restAfter(pulled.because)
  }
  const warm = async (port: LanguageModel) => {
    // Once: what it is asked for next brings it back where it had to leave.
    warmed = port
    await model.ask(warmUp)
  }
  return {
    async look() {
      const port = model.model()
      const state = await port?.state()
      if (!port || !state?.answers) return
      if (state.isThere) return port === warmed ? undefined : warm(port)
      // An Ollama that somebody else looks after keeps the models that they chose.
      if (config.OLLAMA_URL) return fetchIt(port.model)
    },
  }
}

/** A person who stopped it has decided; everything else may be mended in an hour. */
function restAfter(because: WhyNotPulled): number {
  return because === 'ended' ? Number.POSITIVE_INFINITY : restAfterFailure
}

const warmUp = {
  rank: 'draft',
  system: 'You answer for a small shop, in one short friendly sentence.',
  user: 'A customer says hello. Thank them for writing.',
  mostTokens: 60,
} as const
