import { alertAbout } from '../alerts/alert-about.ts'
import { tellOwner } from '../alerts/tell-owner.ts'
import type { Appliance } from '../appliance.ts'
import { messageById } from '../conversations/store.ts'
import type { Tx } from '../database/open.ts'
import { lengthInWords } from '../recordings/length-in-words.ts'
import { callOfRecording, type Recording } from '../recordings/store.ts'

/** Of whose voicemail nobody need be told by text: it stands in the list of calls. */
const untold: readonly string[] = [
  'crew',
  'own-line',
  'blocked',
  'line-off',
  'forward-loop',
  'premium',
  'suspected-spam',
]

const mostQuoted = 300

/** Tells the owner once that a voicemail is there: with its words, once they are written down, or without any. */
export function tellOfVoicemail(tx: Tx, appliance: Appliance, recording: Recording): void {
  const call = callOfRecording(tx, recording)
  if (!call || (call.because !== null && untold.includes(call.because))) return
  const now = appliance.now()
  const conversationId = recording.messageId === null ? null : messageById(tx, recording.messageId)?.conversationId
  const isLost = recording.state === 'refused' || recording.state === 'failed'
  if (conversationId != null) {
    alertAbout(tx, appliance, { conversationId, because: 'voicemail', isLost, isPressing: isLost, now })
    return
  }
  const length = lengthInWords(recording.seconds)
  const words = recording.transcript?.slice(0, mostQuoted)
  tellOwner(tx, appliance, {
    kind: 'voicemail',
    onceKey: `voicemail:${recording.id}${isLost ? ':lost' : ''}`,
    words: `Somebody whose number is not known left a voicemail (${length})${words ? `: "${words}"` : '.'} ${isLost ? 'Its recording did not arrive.' : 'It is on your page, under Calls.'}`,
    now,
  })
}

/** Nothing writes it down here. */
export function tellUnwritten(tx: Tx, appliance: Appliance, recording: Recording): void {
  tellOfVoicemail(tx, appliance, recording)
}
