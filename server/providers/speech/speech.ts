export type SpokenLanguage = 'en' | 'es' | 'fr'

/** What answers at the address, or why nothing does. */
export type SpeechFound =
  | { answers: true; name: string; languages: string[]; milliseconds: number }
  | { answers: false; because: NotFound }
export type NotFound = 'no-address' | 'no-machine' | 'unreachable' | 'timed-out' | 'nonsense' | 'no-speech'

/** Who writes down what was said. */
export type SpeechToText = {
  name: 'wyoming' | 'simulated'
  /** As the owner typed it; null where there is none. */
  address: string | null
  /** The words of a sound as it was recorded, '' where none were heard. Throws Unreachable, or Refused where it will not be other the next time. */
  write(sound: Uint8Array, language: SpokenLanguage): Promise<string>
  /** Whether it answers, what it is, and how long it took to say so. */
  look(): Promise<SpeechFound>
}
