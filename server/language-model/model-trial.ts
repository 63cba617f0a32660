// One harmless question through the same desk as every other, for whoever wants to see the model answer.
import type { Live } from '../live/live.ts'
import type { ModelDesk } from './model-desk.ts'
import type { Told } from './questions.ts'

export type TrialState = { is: 'idle' } | { is: 'asked' } | { is: 'told'; told: Told }

export type ModelTrial = {
  state(): TrialState
  /** Asks, and ends with the answer; while one is under way there is no second one. */
  begin(): Promise<TrialState>
  /** Forgets the last one. */
  clear(): void
}

const question = {
  // A model that was not in memory takes longer than a text may wait.
  rank: 'draft',
  system: 'You answer for a plumber. One short friendly sentence, no numbers, no promises.',
  user: 'A customer writes: "Hello, is anybody there?" Thank them for writing.',
  mostTokens: 60,
} as const

export function openModelTrial(desk: ModelDesk, live: Pick<Live, 'announce'>): ModelTrial {
  let state: TrialState = { is: 'idle' }
  let underWay: Promise<TrialState> | null = null

  const become = (next: TrialState): TrialState => {
    state = next
    live.announce()
    return next
  }
  const ask = async (): Promise<TrialState> => {
    become({ is: 'asked' })
    const told = await desk.ask(question)
    underWay = null
    return become({ is: 'told', told })
  }
  return {
    state: () => state,
    begin() {
      underWay ??= ask()
      return underWay
    },
    clear() {
      if (!underWay) state = { is: 'idle' }
    },
  }
}
