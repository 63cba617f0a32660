import { connectSpeechToText } from '../../providers/connect.ts'
import type { Check } from '../../providers/request.ts'
import type { NotFound } from '../../providers/speech/speech.ts'
import type { WyomingChoice } from '../../providers/speech/wyoming.ts'

const name = 'Speech to text'

/** Whether voicemails can be written down. Without anybody who does they are kept to be heard, and that is well. */
export async function checkSpeech(choice: WyomingChoice | null): Promise<Check[]> {
  const speech = await connectSpeechToText(choice)
  if (!speech) return [{ name, ok: true, words: 'none is chosen; voicemails are kept to be listened to.' }]
  const found = await speech.look()
  if (found.answers)
    return [{ name, ok: true, words: `${speech.address} answers in ${found.milliseconds} ms: ${found.name}.` }]
  return [{ name, ok: false, words: `${speech.address}: ${todo[found.because]}.` }]
}

const todo: Record<NotFound, string> = {
  'no-address': 'this is no address such as tcp://speech:10300',
  'no-machine': 'this place is not asked; give the address of a machine in your network',
  unreachable: 'nobody answers; start it, or take its address out under Settings, Speech to text',
  'timed-out': 'it did not answer in time',
  nonsense: 'what answers there does not speak the Wyoming protocol',
  'no-speech': 'it answers, but writes no speech down',
}
