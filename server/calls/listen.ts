import type { CallStep } from '../providers/carrier/carrier.ts'
import type { Turn } from '../voice/turn.ts'

/** So long nothing is said before it counts as silence. */
const patienceSeconds = 6

/** Says something and listens to what comes back; `turn`: how many turns there were before it. */
export function listen(turn: number, { words, language }: Pick<Turn, 'words' | 'language'>): CallStep[] {
  return [{ do: 'listen', turn, words, language, seconds: patienceSeconds }]
}
