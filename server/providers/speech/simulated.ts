import { Refused } from '../request.ts'
import type { SpeechToText } from './speech.ts'
import { wordsIn } from './wav.ts'

/** Speech to text without a machine: a practised voicemail brings its words along. */
export function simulatedSpeech(): SpeechToText {
  return {
    name: 'simulated',
    address: null,
    write: async (sound) => {
      const words = wordsIn(sound)
      if (words === null) throw new Refused('speech: nothing writes down what was really said')
      return words
    },
    look: async () => ({ answers: true, name: 'simulated', languages: ['en', 'es', 'fr'], milliseconds: 0 }),
  }
}
