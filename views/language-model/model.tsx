import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { ModelForm, type ModelFormProps } from './form.tsx'
import { Now, type NowProps } from './now.tsx'
import { Trial, type TrialProps } from './trial.tsx'

export type ModelPageProps = NowProps & {
  done?: string
  /** Evidently within the shop's own network. */
  isOwnNetwork: boolean
  trial: TrialProps['trial']
  form: ModelFormProps
}

/** Whether the language model answers, how fast, and which it is. */
export function ModelPage({ done, isOwnNetwork, trial, form, ...now }: ModelPageProps) {
  return (
    <div class="settings">
      <Now {...now} />
      {!isOwnNetwork && (
        <Note tone="amber">
          <code>
            <bdi>{now.address}</bdi>
          </code>{' '}
          does not look like an address in your own network. Callers' words go to it.
        </Note>
      )}
      {now.seen.is === 'no-model' && <HowToGetOne />}
      <div id="try-place" data-live>
        {(now.seen.is === 'ready' || trial.is !== 'idle') && <Trial trial={trial} />}
      </div>
      <ModelForm {...form} />
      {done && <Toast words={done} />}
    </div>
  )
}

function HowToGetOne() {
  return (
    <Section id="get-one" title="What one is good for">
      <p>
        A small language model on this box, or on a machine in your network, words the sentence around what we say and
        helps where a text is hard to read. Prices, times and promises never come from it, and nothing leaves the house.
      </p>
      <p>
        With Docker, <code>docker compose up -d</code> brings one along. Without it, install Ollama and give its address
        below. It needs about 2 GB of memory.
      </p>
    </Section>
  )
}
