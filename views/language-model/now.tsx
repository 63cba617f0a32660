import { Chip } from '../parts/chip.tsx'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Pull, type PullProps } from './pull.tsx'

export type NowProps = {
  seen:
    | { is: 'no-model' }
    | { is: 'asking' }
    | { is: 'down'; why: string }
    | { is: 'not-there'; version: string }
    | { is: 'ready'; version: string }
  address: string
  model: string
  pull: PullProps
  /** Of the last answers; `median` in words. */
  figures: {
    count: number
    median: string | null
    isSlow: boolean
    trouble: string | null
    isResting: boolean
    /** For how long a question has been waiting that is overdue, in words. */
    hangs: string | null
  }
}

/** How the model stands at this moment, and what it is like to wait for it. */
export function Now({ seen, address, model, pull, figures }: NowProps) {
  const isChosen = seen.is !== 'no-model'
  return (
    <section class="card model-now" aria-label="How the model stands" id="model-now" data-live>
      <p class="muted small">{isChosen ? <bdi>{address}</bdi> : 'No address is set'}</p>
      <p class="big">
        {isChosen ? <bdi>{model}</bdi> : 'No model'}{' '}
        <Mark is={seen.is} isMute={figures.trouble !== null || figures.hangs !== null} />
      </p>
      <Words {...{ seen, pull }} />
      {seen.is === 'ready' && <Speed {...figures} />}
      {isChosen && seen.is !== 'asking' && (
        <Pull
          {...{ pull, model, isMissing: seen.is === 'not-there', isNew: seen.is === 'ready' && isUntried(figures) }}
        />
      )}
    </section>
  )
}

/** `isMute`: it is there, and yet the last question got no answer. */
function Mark({ is, isMute }: { is: NowProps['seen']['is']; isMute: boolean }) {
  if (is === 'ready' && isMute) return <Chip tone="amber">is there, but does not answer</Chip>
  if (is === 'ready') return <Chip tone="good">answers</Chip>
  if (is === 'down') return <Chip tone="amber">does not answer</Chip>
  if (is === 'not-there') return <Chip tone="amber">not there yet</Chip>
  return is === 'asking' ? <Chip>asking…</Chip> : null
}

function Words({ seen, pull }: Pick<NowProps, 'seen' | 'pull'>) {
  if (seen.is === 'no-model') return <p>Replies use fixed words; that works.</p>
  if (seen.is === 'down')
    return (
      <Note tone="amber">
        Nobody answers there: {seen.why}. Replies use fixed words meanwhile; that works, and nobody waits.
      </Note>
    )
  if (seen.is === 'not-there' && pull.is !== 'under-way')
    return <p>Ollama {seen.version} answers, but it has not fetched this model. Until then replies use fixed words.</p>
  return null
}

function Speed({ count, median, isSlow, trouble, isResting, hangs }: NowProps['figures']) {
  const isMute = trouble !== null || hangs !== null
  return (
    <>
      <p>{howFast({ count, median, isMute })}</p>
      {hangs && <Note tone="amber">A question has been waiting for {hangs}. Replies use fixed words meanwhile.</Note>}
      {isSlow && (
        <Note tone="amber">
          A text that goes by itself waits 8 seconds and then uses fixed words, so most of its answers come too late. A
          smaller model is faster.
        </Note>
      )}
      {isResting && (
        <Note tone="amber">
          It failed three times in a row and is left alone for a minute. Replies use fixed words.
        </Note>
      )}
      {trouble && (
        <p class="trouble">
          <Icon name="warning" />
          <span>
            The last question failed: <q dir="auto">{trouble}</q>
          </span>
        </p>
      )}
    </>
  )
}

function howFast({
  count,
  median,
  isMute,
}: Pick<NowProps['figures'], 'count' | 'median'> & { isMute: boolean }): string {
  if (median === null) return isMute ? 'It has not answered anything yet.' : 'It was not asked anything yet.'
  return `${isMute ? 'When it answered, an answer took' : 'An answer takes'} ${median}, ${ofHowMany(count)}.`
}

function ofHowMany(count: number): string {
  if (count === 1) return 'the only one so far'
  return `the middle of the last ${count}`
}

function isUntried({ count, trouble }: NowProps['figures']): boolean {
  return count === 0 && trouble === null
}
