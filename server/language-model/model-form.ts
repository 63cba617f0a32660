import * as z from 'zod'
import { type Config, ollamaAddress, ollamaModelName } from '../../config/config.ts'
import { fixedBy, type Storable } from '../settings/settings.ts'

/** The settings of this page; what the environment fixes is left out of its form. */
export const modelNames = ['ollamaUrl', 'ollamaModel', 'modelKeepAliveMinutes'] as const
export type ModelValues = Pick<Storable, (typeof modelNames)[number]>

/** As it was typed. */
export type TypedModel = Record<(typeof modelNames)[number], string>
/** One sentence each. */
export type ModelFaults = Partial<Record<(typeof modelNames)[number], string>>

/** How long a model stays in memory; the empty one: for good. */
export const keepAlives: [value: string, words: string][] = [
  ['', 'Always'],
  ['480', '8 hours'],
  ['60', 'An hour'],
  ['10', '10 minutes'],
  ['0', 'Not at all'],
]

/** Enough to show what was wrong with it. */
const longest = 300
const text = z
  .string()
  .transform((typed) => typed.trim().slice(0, longest))
  .catch('')
const form = z.object({ ollamaUrl: text, ollamaModel: text, modelKeepAliveMinutes: text })

export function typedModel(body: unknown): TypedModel {
  return form.parse(body ?? {})
}

export function asTyped({ ollamaUrl, ollamaModel, modelKeepAliveMinutes }: ModelValues): TypedModel {
  return {
    ollamaUrl: ollamaUrl ?? '',
    ollamaModel: ollamaModel ?? '',
    modelKeepAliveMinutes: modelKeepAliveMinutes?.toString() ?? '',
  }
}

/** Nothing typed: nothing stored. An address may be typed without http:// before it, and then without Ollama's usual port. */
export function readModelForm(
  typed: TypedModel,
): { ok: true; values: ModelValues } | { ok: false; faults: ModelFaults } {
  const address = typed.ollamaUrl ? ollamaAddress.safeParse(withScheme(typed.ollamaUrl)) : null
  const name = typed.ollamaModel ? ollamaModelName.safeParse(typed.ollamaModel) : null
  const faults: ModelFaults = {}
  if (address?.error) faults.ollamaUrl = sentence(address.error)
  if (name?.error) faults.ollamaModel = sentence(name.error)
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  const minutes = keepAlives.find(([value]) => value === typed.modelKeepAliveMinutes)?.[0]
  return {
    ok: true,
    values: {
      ollamaUrl: address?.data ?? null,
      ollamaModel: name?.data ?? null,
      modelKeepAliveMinutes: minutes ? Number(minutes) : null,
    },
  }
}

/** The settings of this page that no variable of the environment fixes. */
export function changeableNames(config: Config): (typeof modelNames)[number][] {
  return modelNames.filter((name) => name === 'modelKeepAliveMinutes' || config[fixedBy[name]] === undefined)
}

function withScheme(typed: string): string {
  if (/^[a-z]+:\/\//i.test(typed)) return typed
  const hasPort = /:\d+\/?$/.test(typed)
  return `http://${typed}${hasPort || /[/?#]/.test(typed) ? '' : ':11434'}`
}

function sentence(error: z.ZodError): string {
  return `It ${error.issues[0]?.message ?? 'cannot be taken'}.`
}
