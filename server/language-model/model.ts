import type { Live } from '../live/live.ts'
import type { LanguageModel } from '../providers/language-model/language-model.ts'
import { type ModelDesk, openModelDesk } from './model-desk.ts'
import { type ModelPulls, openModelPulls } from './model-pulls.ts'
import { type ModelTrial, openModelTrial } from './model-trial.ts'
import { type ModelWatch, openModelWatch } from './model-watch.ts'
import { type Stopwatch, stopwatch } from './stopwatch.ts'

/** The box's language model: the desk that asks it, and what its page shows of it. All of it is in memory only. */
export type Model = ModelDesk & {
  watch: ModelWatch
  pulls: ModelPulls
  trial: ModelTrial
}

type Means = { live: Pick<Live, 'announce'>; time?: Stopwatch }

export function openModel(first: LanguageModel | null, { live, time = stopwatch }: Means): Model {
  const desk = openModelDesk(first, time)
  const watch = openModelWatch(desk, { live, time })
  const pulls = openModelPulls(desk, { live, watch })
  return {
    ...desk,
    watch,
    pulls,
    trial: openModelTrial(desk, live),
    close() {
      pulls.end()
      desk.close()
    },
  }
}
