import type { Recording } from '../../server/recordings/store.ts'
import { Icon } from '../parts/icon.tsx'

export type VoicemailProps = Pick<Recording, 'id' | 'state' | 'because' | 'transcriptState' | 'transcriptBecause'> & {
  /** Such as 0:42. */
  length: string
  /** What a machine heard; null where it stands beside it anyway, or there is none. */
  transcript: string | null
  /** Its words stand beside it. */
  isWritten?: boolean
}

/** What a caller said after the tone: to listen to, and to read where it was written down. */
export function Voicemail({
  id,
  length,
  isWritten = false,
  state,
  because,
  transcript,
  transcriptState,
  transcriptBecause,
}: VoicemailProps) {
  const why = unwritten(transcriptState, transcriptBecause)
  return (
    <div class="voicemail" id={`voicemail-${id}`}>
      <p class="small muted">
        <Icon name="voicemail" /> Voicemail, {length}
      </p>
      {state === 'stored' ? (
        // biome-ignore lint/a11y/useMediaCaption: what is said in it stands beside it in words, where it was written down
        <audio controls preload="none" src={`/recordings/${id}`} aria-label={`Voicemail, ${length}`} />
      ) : (
        <p class="small">{soundless(state, because)}</p>
      )}
      {transcript && (
        <blockquote dir="auto">
          {transcript}
          <span class="small muted"> Written down by a machine.</span>
        </blockquote>
      )}
      {isWritten && <p class="small muted">Written down by a machine:</p>}
      {!transcript && !isWritten && why && <p class="small muted">{why}</p>}
    </div>
  )
}

function soundless(state: Recording['state'], because: string | null): string {
  if (state === 'waiting') return 'The recording is on its way.'
  return `There is no recording: ${whyNoSound[because ?? ''] ?? 'the carrier did not hand it over'}.`
}

const whyNoSound: Record<string, string> = {
  forgotten: 'the caller was forgotten',
  'no-sound': 'what the carrier sent is no sound',
  'another-company': 'it lies at the carrier that you had before',
  'too-late': 'the carrier did not hand it over in time',
}

function unwritten(state: Recording['transcriptState'], because: string | null): string | null {
  if (state === 'waiting') return 'It is being written down.'
  if (state === 'written') return 'No words were heard in it.'
  if (state === 'failed') return `Not written down: ${whyUnwritten[because ?? ''] ?? 'it could not be'}.`
  return null
}

const whyUnwritten: Record<string, string> = {
  unreachable: 'the speech-to-text did not answer',
  refused: 'the speech-to-text could not read it',
  'no-sound': 'there is no recording',
  'nobody-writes': 'no speech-to-text is chosen',
}
