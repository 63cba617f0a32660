import type { VoicemailProps } from '../../views/voicemail/voicemail.tsx'
import { lengthInWords } from './length-in-words.ts'
import type { Recording } from './store.ts'

/** A voicemail as a page shows it. */
export function voicemailProps(recording: Recording): VoicemailProps {
  const { id, seconds, state, because, transcript, transcriptState, transcriptBecause } = recording
  return { id, length: lengthInWords(seconds), state, because, transcript, transcriptState, transcriptBecause }
}
