// What is heard at the phone of the shop at which a sentence is recorded, in the language of that sentence.
import type { Dictation } from '../providers/carrier/own-voice.ts'
import type { Language } from '../understanding/understanding.ts'
import type { Sentence } from './sentences.ts'

export function dictationWords({ words, language }: Pick<Sentence, 'words' | 'language'>): Dictation['words'] {
  const { sayThis, whenReady, ...others } = heard[language]
  return { ready: `${sayThis} ${words} ${whenReady}`, ...others }
}

type Phrase = 'sayThis' | 'whenReady' | 'keepOrAgain' | 'unheard' | 'kept'

const heard: Record<Language, Record<Phrase, string>> = {
  en: {
    sayThis: 'This is your shop. You record what callers hear. Say:',
    whenReady:
      'It stands on your page, too. Press 1 when you are ready; speak after the tone, then press the hash key.',
    keepOrAgain: 'Press 1 to keep it, 2 to say it again.',
    unheard: 'We did not hear anything. Say it after the tone.',
    kept: 'Thank you. Callers hear you from now on. Goodbye.',
  },
  es: {
    sayThis: 'Le llama su empresa. Va a grabar lo que oyen quienes llaman. Diga:',
    whenReady:
      'También está en su página. Pulse 1 cuando esté listo; hable después del tono y luego pulse la tecla numeral.',
    keepOrAgain: 'Pulse 1 para guardarlo, 2 para decirlo otra vez.',
    unheard: 'No oímos nada. Dígalo después del tono.',
    kept: 'Gracias. Desde ahora quienes llaman le oyen a usted. Hasta luego.',
  },
  fr: {
    sayThis: 'Votre entreprise vous appelle. Vous enregistrez ce que les clients entendent. Dites :',
    whenReady:
      'Le texte est aussi sur votre page. Appuyez sur 1 quand vous êtes prêt; parlez après le signal, puis appuyez sur le carré.',
    keepOrAgain: 'Appuyez sur 1 pour le garder, sur 2 pour le redire.',
    unheard: "Nous n'avons rien entendu. Parlez après le signal.",
    kept: 'Merci. Les clients vous entendent désormais. Au revoir.',
  },
}
