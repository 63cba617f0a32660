import { lookup } from 'node:dns/promises'
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
  const isLeftOut = !(await isNamed(model.address))
  const todo = isLeftOut ? 'no such machine; replies use fixed words' : `nobody answers (${state.error}): start Ollama`
  return [{ name, ok: isLeftOut, words: `${model.address}: ${todo}.` }]
}

const lookupMilliseconds = 3000

/** Whether a machine of that name is there; in a network of its own a name server may never say no. */
async function isNamed(address: string): Promise<boolean> {
  const given = new Promise<never>((_, tooLong) => setTimeout(tooLong, lookupMilliseconds).unref())
  try {
    await Promise.race([lookup(new URL(address).hostname), given])
    return true
  } catch {
    return false
  }
}
