// A pull as Ollama tells it: one line per step, and each layer counts its own bytes.
import type { PullProgress } from './language-model.ts'

/** Bytes by layer. */
export type Layers = Map<string, { completed: number; total: number }>

type Line = { digest?: string; total?: number; completed?: number }

/** Takes one line in, and tells how far the whole came. */
export function addProgress(layers: Layers, { digest, total, completed }: Line): PullProgress {
  if (typeof digest === 'string' && Number.isFinite(total)) {
    const most = Math.max(0, Number(total))
    layers.set(digest, { total: most, completed: Math.min(most, Math.max(0, Number(completed) || 0)) })
  }
  const all = [...layers.values()]
  const sum = (of: 'completed' | 'total') => all.reduce((before, layer) => before + layer[of], 0)
  return { completed: sum('completed'), total: all.length === 0 ? null : sum('total') }
}
