type Language = 'en' | 'es' | 'fr'

/** The sound of a sentence as somebody of the shop recorded it; null where nobody did. */
export type OwnSound = (words: string, language: Language) => Promise<Uint8Array | null>

/** A phone of the shop at which a sentence is to be said. */
export type Dictation = {
  /** The phone that is rung and the number of ours that it shows, E.164. */
  to: string
  from: string
  language: Language
  /** What is heard there: before the tone, after what was said was played back, where nothing was heard, and at the end. */
  words: Record<'ready' | 'keepOrAgain' | 'unheard' | 'kept', string>
}

/** How far it has come: the phone rings, a key is waited for, the tone was heard, what was said is played back. */
export type DictationStage = 'rings' | 'asked' | 'records' | 'played-back'

/** `not-pressed`: nobody pressed the key, or a machine picked up; `hung-up`: before anything was kept; `not-fetched`: what was said could not be brought to the box; `cut-off`: the connection broke during the call. */
export type Dictated =
  | { outcome: 'kept'; sound: Uint8Array }
  | {
      outcome: 'not-kept'
      because:
        | 'not-connected'
        | 'refused'
        | 'busy'
        | 'failed'
        | 'no-answer'
        | 'not-pressed'
        | 'hung-up'
        | 'not-fetched'
        | 'no-address'
        | 'cut-off'
    }

/** How the shop's own recordings are heard and made. */
export type OwnVoice = {
  /** A sentence as callers hear it, recorded or spoken by a machine; null where nobody can say it. */
  heard: OwnSound
  /** Rings a phone of the shop and records what is said there, as often as wanted, until a key keeps it. */
  dictate(dictation: Dictation, tell: (stage: DictationStage) => void): Promise<Dictated>
}
