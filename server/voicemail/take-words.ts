import type { Appliance } from '../appliance.ts'
import { updateMessage } from '../conversations/store.ts'
import { threadOfMessage } from '../conversations/thread.ts'
import type { Tx } from '../database/open.ts'
import type { Recording } from '../recordings/store.ts'
import { keepHeard } from '../replies/keep-heard.ts'
import { isWishToStop, stopTexting } from '../voice/stop-texting.ts'
import { tellOfVoicemail } from './tell-of-voicemail.ts'

/**
 * What a voicemail says, once it is written down: its place in the conversation, what of it is kept as the caller's wish, and the
 * word to the owner. Danger is danger however it was said.
 */
export function takeWords(tx: Tx, appliance: Appliance, recording: Recording): void {
  const { messageId, transcript } = recording
  if (messageId !== null && transcript) {
    updateMessage(tx, messageId, { body: transcript })
    stopTextingIn(tx, appliance, { messageId, words: transcript })
    // Everybody on call hears of it by the alarm.
    if (keepHeard(tx, appliance, messageId) === 'emergency') return
  }
  tellOfVoicemail(tx, appliance, recording)
}

function stopTextingIn(tx: Tx, appliance: Appliance, { messageId, words }: { messageId: number; words: string }): void {
  const thread = isWishToStop(words) ? threadOfMessage(tx, messageId) : undefined
  if (thread) stopTexting(tx, appliance, { ...thread, now: appliance.now() })
}
