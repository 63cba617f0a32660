import type { DictationState, WhyNotKept } from '../../server/own-voice/dictations.ts'
import type { Standing } from '../../server/own-voice/own-recordings.ts'
import type { Sentence } from '../../server/own-voice/sentences.ts'
import type { DictationStage } from '../../server/providers/carrier/own-voice.ts'
import { Icon } from '../parts/icon.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/section.tsx'
import { Toast } from '../parts/toast.tsx'
import { amongWords } from './sentences.tsx'

export type SentenceProps = Pick<Sentence, 'id' | 'among' | 'when' | 'words' | 'language'> & {
  standing: Standing
  /** `nobody`: nothing on the box can say it; `elsewhere`: the company that carries the calls says it. */
  sound: 'heard' | 'nobody' | 'elsewhere'
  /** Another one after each recording, so that the page plays no old one. */
  version: string
  /** The phone that is rung; `whose`: null for the reader's own. Null: nobody has one. */
  ring: { phone: string; whose: string | null } | null
  state: DictationState
  done?: string
}

/** One sentence: what is said, whose voice says it, and how it is recorded. */
export function SentencePage({ done, ...sentence }: SentenceProps) {
  const { id, among, words, language, standing, sound, version } = sentence
  const action = `/settings/sentences/${id}`
  return (
    <div class="settings">
      <Section id="heard" title={amongWords[among]} isLive>
        <blockquote class="sentence" lang={language}>
          {words}
        </blockquote>
        <Voice standing={standing} />
        {sound === 'heard' && (
          // biome-ignore lint/a11y/useMediaCaption: what is said in it stands above it
          <audio
            id={`sound-${version}`}
            class="sentence-sound"
            controls
            preload="none"
            src={`${action}/sound?of=${version}`}
            aria-label="As callers hear it"
          />
        )}
        {sound === 'nobody' && (
          <Note tone="amber">Nothing on the box can say it: install espeak-ng, or record it.</Note>
        )}
        {standing === 'recorded' && (
          <form class="actions" method="post" action={`${action}/removal`}>
            <button type="submit" class="quiet">
              Back to the machine's voice
            </button>
          </form>
        )}
        {standing === 'set-aside' && (
          <form class="actions" method="post" action={`${action}/return`}>
            <button type="submit" class="quiet">
              <Icon name="undo" />
              Use my recording again
            </button>
          </form>
        )}
      </Section>
      {sound !== 'elsewhere' && <Recording {...sentence} action={action} />}
      {done && <Toast words={done} />}
    </div>
  )
}

function Voice({ standing }: { standing: Standing }) {
  if (standing === 'machine') return <p class="hint">A machine says it.</p>
  if (standing === 'set-aside') return <p class="hint">A machine says it; your recording is kept.</p>
  if (standing === 'recorded') return <p class="hint">Callers hear your recording.</p>
  return <Note tone="amber">{recordAgain[standing]} A machine says it until you record it again.</Note>
}

const recordAgain = {
  'other-words': 'You recorded it for other words: these have changed since.',
  lost: 'Your recording is gone from the disk, or damaged.',
}

function Recording({ id, standing, state, ring, action }: SentenceProps & { action: string }) {
  return (
    <Section id="recording" title={standing === 'machine' ? 'Say it yourself' : 'Say it again'} isLive>
      <State id={id} standing={standing} state={state} />
      {state.is === 'under-way' ? null : ring ? (
        <>
          <p>
            The box rings {ring.whose ? `the phone of ${ring.whose}` : 'your phone'}, {ring.phone}, and says the
            sentence. Press 1, speak after the tone, and press the hash key; then you hear it, and keep it or say it
            again.
          </p>
          <form class="actions" method="post" action={`${action}/calls`}>
            <button type="submit">
              <Icon name="call" />
              Call me and record it
            </button>
          </form>
        </>
      ) : (
        <Note tone="amber">
          Nobody of the shop has a phone that could ring: <a href="/settings/crew">enter yours</a> first.
        </Note>
      )}
    </Section>
  )
}

function State({ id, standing, state }: Pick<SentenceProps, 'id' | 'standing' | 'state'>) {
  if (state.is === 'idle') return null
  if (state.id !== id) {
    if (state.is !== 'under-way') return null
    return (
      <Note icon="call">
        You are on the phone for <a href={`/settings/sentences/${state.id}`}>another sentence</a>.
      </Note>
    )
  }
  if (state.is === 'under-way')
    return (
      <Note icon="call" role="status">
        {stages[state.stage](state.phone)}
      </Note>
    )
  if (state.is === 'kept')
    return standing !== 'recorded' ? null : (
      <Note tone="good" role="status">
        It is kept. The next caller hears you.
      </Note>
    )
  return (
    <Note tone="amber" role="alert">
      Nothing was kept: {why[state.because]}.
    </Note>
  )
}

const stages: Record<DictationStage, (phone: string) => string> = {
  rings: (phone) => `${phone} rings. Pick it up.`,
  asked: () => 'Press 1 on the phone when you are ready.',
  records: () => 'Say it after the tone, then press the hash key.',
  'played-back': () => 'You hear what you said. Press 1 to keep it, 2 to say it again.',
}

const why: Record<WhyNotKept, string> = {
  'not-connected': 'Asterisk is not connected',
  refused: 'Asterisk did not place the call',
  busy: 'the phone was busy',
  failed: 'the call did not go through',
  'no-answer': 'nobody picked up',
  'not-pressed': 'nobody pressed 1',
  'hung-up': 'the call ended before a 1 kept it',
  'not-fetched': 'the sound could not be fetched from Asterisk; look at its address',
  'no-address': 'the address of Asterisk is not set, so no sound can be fetched there',
  'nobody-plays': 'nobody who carries your calls plays recordings',
  'no-phone': 'nobody of the shop has a phone that could ring',
  'no-line': 'Asterisk carries no number of the shop yet',
  'no-sound': 'what came from Asterisk is no sound',
  'not-written': 'the disk did not take it',
  'cut-off': 'the call was cut off, because the box was started anew or lost Asterisk; let it call you once more',
}
