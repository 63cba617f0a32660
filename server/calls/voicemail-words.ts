// What is said around a voicemail, in the language that the caller is known to speak: where danger has its number, and that what
// is said after the tone is recorded.
import { emergencyNumberOf } from '../callers/emergency-number.ts'
import { businessName } from '../conversations/texts.ts'
import type { CallStep } from '../providers/carrier/carrier.ts'
import type { Shop } from '../settings/settings.ts'
import type { Language } from '../understanding/understanding.ts'
import { isCalledBack } from './greeting.ts'
import type { Call } from './store.ts'

type Decided = Pick<Call, 'decision' | 'because'>

type Words = {
  danger(number: string): string
  greeting(business: string): string
  /** Of what they say now, and what happens with it. */
  leaveOne: string
  thanks: string
  nothingHeard: string
  aTextIsComing: string
  textedAlready: string
  callAgain: string
  weCallBack: string
  goodbye: string
}

const longestSeconds = 150
const silenceSeconds = 6
/** Nobody speaks faster than that. */
const lettersPerSecond = 22

/** The greeting, unless it was heard before a question, the disclosure, the tone. */
export function askForVoicemail(shop: Shop, language: Language, { isGreeted = false } = {}): CallStep[] {
  const words = isGreeted ? said[language].leaveOne : greetingOf(shop, language)
  return [
    { do: 'say', words, language },
    { do: 'record', mostSeconds: longestSeconds, silenceSeconds },
  ]
}

/** Who hangs up before has not heard the tone. */
export function secondsToTone(shop: Shop, language: Language): number {
  return Math.floor(greetingOf(shop, language).length / lettersPerSecond)
}

/** `hasOurText`: an earlier text of ours is there, or may yet arrive. */
type Heard = { language: Language; wasLeft: boolean; hasOurText: boolean }

/** What follows a voicemail, or the silence after the tone. */
export function endVoicemail(decided: Decided, { language, wasLeft, hasOurText }: Heard): CallStep[] {
  const words = said[language]
  const what = wasLeft ? words.thanks : words.nothingHeard
  const next =
    decided.decision === 'text-back'
      ? words.aTextIsComing
      : afterSilence(decided.because, { language, wasLeft, hasOurText })
  return [{ do: 'say', words: [what, next, words.goodbye].filter(Boolean).join(' '), language }, { do: 'hang-up' }]
}

function afterSilence(because: Call['because'], { language, wasLeft, hasOurText }: Heard): string {
  const words = said[language]
  if (because && isCalledBack(because, hasOurText)) return words.weCallBack
  if (because === 'texted-recently' || because === 'in-conversation') return words.textedAlready
  return wasLeft ? '' : words.callAgain
}

function greetingOf(shop: Shop, language: Language): string {
  const { danger, greeting, leaveOne } = said[language]
  // Digit by digit, so that a voice says "nine one one".
  const number = [...emergencyNumberOf(shop.country)].join(' ')
  return `${danger(number)} ${greeting(businessName(shop, language))} ${leaveOne}`
}

const said: Record<Language, Words> = {
  en: {
    danger: (number) => `If someone's life is in danger, hang up and call ${number}.`,
    greeting: (business) => `You've reached ${business}. Nobody can pick up right now.`,
    leaveOne:
      'After the tone, say your name, what you need and where. Your message is recorded and written down for us. Press any key when you are done.',
    thanks: 'Thank you, we have your message.',
    nothingHeard: 'We did not hear anything.',
    aTextIsComing: "We're texting you at this number now; you can answer there.",
    textedAlready: 'We have texted you at this number; you can answer there, too.',
    callAgain: 'Please call again a little later.',
    weCallBack: 'We have noted your number and will call you back.',
    goodbye: 'Goodbye.',
  },
  es: {
    danger: (number) => `Si alguien está en peligro de muerte, cuelgue y llame al ${number}.`,
    greeting: (business) => `Ha llamado a ${business}. En este momento nadie puede contestar.`,
    leaveOne:
      'Después del tono, diga su nombre, qué necesita y dónde. Su mensaje se graba y se transcribe para nosotros. Al terminar, pulse cualquier tecla.',
    thanks: 'Gracias, tenemos su mensaje.',
    nothingHeard: 'No oímos nada.',
    aTextIsComing: 'Ahora le enviamos un texto a este número; puede responder ahí.',
    textedAlready: 'Le hemos enviado un texto a este número; también puede responder ahí.',
    callAgain: 'Por favor, llame de nuevo un poco más tarde.',
    weCallBack: 'Hemos anotado su número y le llamaremos.',
    goodbye: 'Hasta luego.',
  },
  fr: {
    danger: (number) => `Si la vie de quelqu'un est en danger, raccrochez et appelez le ${number}.`,
    greeting: (business) => `Vous êtes bien chez ${business}. Personne ne peut répondre pour le moment.`,
    leaveOne:
      "Après le signal, dites votre nom, ce qu'il vous faut et où. Votre message est enregistré et transcrit pour nous. À la fin, appuyez sur une touche.",
    thanks: 'Merci, nous avons votre message.',
    nothingHeard: "Nous n'avons rien entendu.",
    aTextIsComing: 'Nous vous envoyons un texto à ce numéro; vous pouvez y répondre.',
    textedAlready: 'Nous vous avons envoyé un texto à ce numéro; vous pouvez aussi y répondre.',
    callAgain: 'Veuillez rappeler un peu plus tard.',
    weCallBack: 'Nous avons noté votre numéro et nous vous rappellerons.',
    goodbye: 'Au revoir.',
  },
}
