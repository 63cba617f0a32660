import type { WhyNotPulled } from '../../server/language-model/model-pulls.ts'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'

export type PullProps =
  | { is: 'idle' }
  | { is: 'under-way'; model: string; completed: number; total: number | null; words: string | null }
  | { is: 'done'; model: string }
  | { is: 'failed'; model: string; because: WhyNotPulled; error: string }

type Props = {
  pull: PullProps
  model: string
  isMissing: boolean
  /** It is there, and nobody asked it anything yet. */
  isNew: boolean
}

/** Fetching the chosen model: how far it is, why it ended, and the button that begins it. */
export function Pull({ pull, model, isMissing, isNew }: Props) {
  if (pull.is === 'under-way') return <UnderWay {...pull} />
  return (
    <>
      {pull.is === 'failed' && <Failed {...pull} />}
      {pull.is === 'done' && pull.model === model && isNew && (
        <Note tone="good" role="status">
          It is fetched and ready.
        </Note>
      )}
      {isMissing && (
        <form class="actions" method="post" action="/settings/model/pull">
          <button type="submit">
            <Icon name="fetch" />
            {pull.is === 'failed' ? 'Fetch it again' : 'Fetch it'}
          </button>
        </form>
      )}
    </>
  )
}

function UnderWay({ model, completed, total, words }: Extract<PullProps, { is: 'under-way' }>) {
  return (
    <div class="pull">
      <label for="pull-progress">
        Fetching <bdi>{model}</bdi>
        {words ? `: ${words}` : '…'}
      </label>
      <progress id="pull-progress" max={total ?? undefined} value={total ? completed : undefined} />
      <form class="actions" method="post" action="/settings/model/pull/end">
        <button type="submit" class="quiet">
          <Icon name="stop" />
          Stop
        </button>
      </form>
      <p class="hint">This takes minutes. Calls and texts go on meanwhile, and you can leave this page.</p>
    </div>
  )
}

const reasons: Record<WhyNotPulled, string> = {
  'no-such-model': 'There is no model of this name. Look at how it is written.',
  'disk-full': 'The disk on which models are kept is full.',
  'no-internet': 'The machine of the model could not reach the place models come from. Is it on the internet?',
  down: 'Nobody answered any more in the middle of it.',
  refused: 'Ollama would not.',
  ended: 'It was stopped. What was fetched is kept for the next time.',
}

function Failed({ model, because, error }: Extract<PullProps, { is: 'failed' }>) {
  const isOurs = because === 'ended'
  return (
    <Note tone={isOurs ? undefined : 'danger'} role={isOurs ? undefined : 'alert'}>
      <p>
        <bdi>{model}</bdi> was not fetched. {reasons[because]}
      </p>
      {because === 'refused' && (
        <p>
          It says: <q dir="auto">{error}</q>
        </p>
      )}
    </Note>
  )
}
