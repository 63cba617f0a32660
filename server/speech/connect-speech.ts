import type { Appliance } from '../appliance.ts'
import { connectSpeechToText } from '../providers/connect.ts'
import type { SpeechToText } from '../providers/speech/speech.ts'
import { composeSpeech } from '../settings/speech.ts'
import { readStored } from '../settings/store.ts'

/** Who writes speech down by the settings. Nobody is asked yet. */
export function connectSpeech({ db, config }: Pick<Appliance, 'db' | 'config'>): Promise<SpeechToText | null> {
  return connectSpeechToText(composeSpeech(readStored(db), config))
}

/** Makes the running appliance live with what the settings name by now. */
export async function reconnectSpeech(appliance: Appliance): Promise<void> {
  appliance.speech = await connectSpeech(appliance)
}
