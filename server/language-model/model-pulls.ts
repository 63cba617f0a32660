// Fetching a model to where the models are kept takes minutes: one at a time, its progress on the page, and it can be ended.
import type { Live } from '../live/live.ts'
import type { LanguageModel, Pulled, PullProgress } from '../providers/language-model/language-model.ts'
import type { ModelDesk } from './model-desk.ts'
import type { ModelWatch } from './model-watch.ts'

export type WhyNotPulled = Extract<Pulled, { ok: false }>['because']

export type PullState =
  | { is: 'idle' }
  | ({ is: 'under-way'; model: string } & PullProgress)
  | { is: 'done'; model: string }
  | { is: 'failed'; model: string; because: WhyNotPulled; error: string }

export type ModelPulls = {
  state(): PullState
  /** Begins to fetch the model that the settings name, and ends with it; while one is under way there is no second one. */
  begin(): Promise<PullState>
  /** Ends the one under way; what was fetched stays for the next time. */
  end(): void
}

type Means = { live: Pick<Live, 'announce'>; watch: Pick<ModelWatch, 'forget'> }

export function openModelPulls(desk: ModelDesk, { live, watch }: Means): ModelPulls {
  let state: PullState = { is: 'idle' }
  let ending = new AbortController()
  let underWay: Promise<PullState> | null = null

  const become = (next: PullState): PullState => {
    state = next
    live.announce()
    return next
  }
  const pull = async (port: LanguageModel): Promise<PullState> => {
    const { model } = port
    const tell = (progress: PullProgress) => become({ is: 'under-way', model, ...progress })
    ending = new AbortController()
    tell({ completed: 0, total: null })
    const pulled = await port.pull(model, tell, ending.signal)
    underWay = null
    if (!pulled.ok) return become({ is: 'failed', model, because: pulled.because, error: pulled.error })
    // What was seen and counted of it while it was not there says nothing any more.
    watch.forget()
    if (desk.model() === port) desk.use(port)
    return become({ is: 'done', model })
  }
  return {
    state: () => state,
    begin() {
      const port = desk.model()
      if (!underWay && port) underWay = pull(port)
      return underWay ?? Promise.resolve(state)
    },
    end: () => ending.abort(),
  }
}
