import { connectLanguageModel } from '../../providers/connect.ts'
import type { OllamaChoice } from '../../providers/language-model/ollama.ts'
import type { Check } from '../../providers/request.ts'

const name = 'Language model'

/** Whether the chosen model answers. Without one the fixed words speak, and that is well. */
export async function checkModel(choice: OllamaChoice | null): Promise<Check[]> {
  const model = await connectLanguageModel(choice)
  if (!model) return [{ name, ok: true, words: 'none is chosen; replies use fixed words.' }]
  const state = await model.state()
  if (state.answers && state.isThere)
    return [{ name, ok: true, words: `Ollama ${state.version} at ${model.address} answers and has ${model.model}.` }]
  if (state.answers)
    return [{ name, ok: false, words: `${model.address} has no ${model.model}: fetch it under Settings, Model.` }]
  // The compose file names its own Ollama, also where it was left out.
  const isLeftOut = /ENOTFOUND|EAI_AGAIN/.test(state.error)
  const todo = isLeftOut ? 'no such machine; replies use fixed words' : `nobody answers (${state.error}): start Ollama`
  return [{ name, ok: isLeftOut, words: `${model.address}: ${todo}.` }]
}
