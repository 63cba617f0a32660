// A model and a stopwatch that do what the test says, and nothing by themselves.

import type { Stopwatch } from '../../server/language-model/stopwatch.ts'
import type { LanguageModel, Prompt, Spoken } from '../../server/providers/language-model/language-model.ts'

export type HandDriven = {
  model: LanguageModel
  time: Stopwatch & { pass(milliseconds: number): Promise<void>; timers(): number }
  /** Every prompt that the model got, in order. */
  asked: string[]
  /** The prompt that the model works on; null: it is free. */
  current(): string | null
  mostAtOnce(): number
  /** The model ends its work with this. */
  say(spoken: Spoken): Promise<void>
}

export function handDriven(): HandDriven {
  const asked: string[] = []
  const underWay = new Map<string, (spoken: Spoken) => void>()
  let mostAtOnce = 0

  const chat = (prompt: Prompt, signal: AbortSignal): Promise<Spoken> =>
    new Promise((speak) => {
      asked.push(prompt.user)
      underWay.set(prompt.user, speak)
      mostAtOnce = Math.max(mostAtOnce, underWay.size)
      signal.addEventListener('abort', () => {
        underWay.delete(prompt.user)
        speak({ ok: false, because: 'ended', error: 'ended' })
      })
    })
  return {
    model: {
      address: 'http://127.0.0.1:1',
      model: 'hand-driven',
      chat,
      state: async () => ({ answers: false, error: 'not asked' }),
      pull: async () => ({ ok: false, because: 'down', error: 'not asked' }),
    },
    time: handTime(),
    asked,
    current: () => [...underWay.keys()][0] ?? null,
    mostAtOnce: () => mostAtOnce,
    async say(spoken) {
      const [user, speak] = [...underWay][0] ?? []
      if (!user || !speak) throw new Error('the model was not asked')
      underWay.delete(user)
      speak(spoken)
      await settled()
    },
  }
}

function handTime(): HandDriven['time'] {
  let now = 0
  const timers = new Set<{ at: number; then(): void }>()
  return {
    milliseconds: () => now,
    after(milliseconds, then) {
      const timer = { at: now + milliseconds, then }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    timers: () => timers.size,
    async pass(milliseconds) {
      await settled()
      const end = now + milliseconds
      for (;;) {
        const due = [...timers].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
        if (!due) break
        now = due.at
        timers.delete(due)
        due.then()
        await settled()
      }
      now = end
    },
  }
}

/** Everything that was promised and can go on has gone on. */
export function settled(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}
