// Whether the model answers, as its page shows it: asked at most every few seconds, and a page waits for it only a moment.
import type { Live } from '../live/live.ts'
import type { LanguageModel, ModelState } from '../providers/language-model/language-model.ts'
import type { ModelDesk } from './model-desk.ts'
import type { Stopwatch } from './stopwatch.ts'

export type Seen = { is: 'no-model' } | { is: 'asking' } | ({ is: 'seen' } & ModelState)

export type ModelWatch = {
  /** What was seen last; asks nobody. */
  last(): Seen
  /** Looks again unless it was looked a moment ago; pages are told of what comes late. */
  look(): Promise<Seen>
  /** What was seen is old. */
  forget(): void
}

type Means = { live: Pick<Live, 'announce'>; time: Stopwatch }
type Glance = { of: LanguageModel; state: ModelState; at: number }

const freshMilliseconds = 5_000
const patienceMilliseconds = 700

export function openModelWatch(desk: ModelDesk, { live, time }: Means): ModelWatch {
  let glance: Glance | null = null
  let asking: { of: LanguageModel; answer: Promise<void> } | null = null

  const last = (): Seen => {
    const model = desk.model()
    if (!model) return { is: 'no-model' }
    return glance?.of === model ? { is: 'seen', ...glance.state } : { is: 'asking' }
  }
  const ask = (of: LanguageModel): Promise<void> => {
    if (asking?.of === of) return asking.answer
    const answer = of.state().then((state) => {
      if (asking?.of === of) asking = null
      glance = { of, state, at: time.milliseconds() }
    })
    asking = { of, answer }
    return answer
  }
  return {
    last,
    async look() {
      const model = desk.model()
      if (!model || (glance?.of === model && time.milliseconds() - glance.at < freshMilliseconds)) return last()
      const before = JSON.stringify(last())
      const answer = ask(model)
      const isLate = await lateness(answer, time)
      if (isLate) void answer.then(() => JSON.stringify(last()) === before || live.announce())
      return last()
    },
    forget() {
      glance = null
    },
  }
}

function lateness(answer: Promise<void>, time: Stopwatch): Promise<boolean> {
  return new Promise((done) => {
    const forget = time.after(patienceMilliseconds, () => done(true))
    void answer.then(() => {
      forget()
      done(false)
    })
  })
}
