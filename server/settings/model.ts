import type { Config } from '../../config/config.ts'
import type { OllamaChoice } from '../providers/language-model/ollama.ts'
import { ownDoors } from './own-doors.ts'
import type { Storable } from './settings.ts'

/**
 * What a mini PC's processor answers with in seconds, in English, Spanish and French: 1 GB in memory, no thinking aloud (which
 * would use up the time, and undoes the form of an answer), and a licence that lets a business use it (Apache 2.0).
 */
export const suggestedModel = 'qwen2.5:1.5b-instruct'

type Stored = Pick<Storable, 'ollamaUrl' | 'ollamaModel' | 'modelKeepAliveMinutes'>

export const noModelStored: Stored = { ollamaUrl: null, ollamaModel: null, modelKeepAliveMinutes: null }

/** Who words replies: stored settings and environment put together. Null: nobody, and the fixed words speak. */
export function composeModel(stored: Stored, config: Config): OllamaChoice | null {
  const address = config.OLLAMA_URL ?? stored.ollamaUrl
  if (!address) return null
  return {
    address,
    model: config.OLLAMA_MODEL ?? stored.ollamaModel ?? suggestedModel,
    keepAliveMinutes: stored.modelKeepAliveMinutes,
    doors: ownDoors(config),
  }
}
