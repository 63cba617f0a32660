import type { Speak } from '../../server/providers/asterisk/sounds.ts'
import { hummedWav } from '../../server/providers/speech/wav.ts'

/** Half a second each, so that a test need not hear it all. */
export const shortWords: Speak = async (words) => hummedWav(words, 0.5)
