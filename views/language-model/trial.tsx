import type { TrialState } from '../../server/language-model/model-trial.ts'
import type { Unanswered } from '../../server/language-model/questions.ts'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'

export type TrialProps = { trial: TrialState }

/** One harmless question, with the answer and the time it took. */
export function Trial({ trial }: TrialProps) {
  return (
    <Section id="try" title="Try it">
      <p class="hint">
        It is asked to thank a made-up customer for writing. The first answer after a while takes longer: the model must
        come into memory.
      </p>
      <form class="actions" method="post" action="/settings/model/try">
        <button type="submit" class="quiet">
          <Icon name="send" />
          Ask it something
        </button>
      </form>
      <div id="trial">
        <Outcome trial={trial} />
      </div>
    </Section>
  )
}

function Outcome({ trial }: TrialProps) {
  if (trial.is === 'idle') return null
  if (trial.is === 'asked')
    return (
      <Note icon="waiting" role="status">
        It is thinking. This page shows the answer when it comes, within 90 seconds.
      </Note>
    )
  const { told } = trial
  if (!told.ok)
    return (
      <Note tone="danger" icon="failed" role="alert">
        {reasons[told.because]}
      </Note>
    )
  return (
    <Note tone="good" role="status">
      <p>
        After {Math.max(0.1, told.milliseconds / 1000).toFixed(1)} seconds it said:{' '}
        <q dir="auto">{told.text.slice(0, 320)}</q>
      </p>
    </Note>
  )
}

const reasons: Record<Unanswered, string> = {
  'no-model': 'The model is not there: fetch it first.',
  'queue-full': 'Too many questions wait for it already. Try again in a moment.',
  'too-late': 'It did not answer within 90 seconds.',
  down: 'It did not answer.',
  nonsense: 'It answered, but with nothing that can be used.',
  overtaken: 'A text to a caller had to go first. Try again.',
  ended: 'It was not needed any more.',
  resting: 'It failed three times in a row and is left alone for a minute. Try again then.',
}
