// What a caller hears who is asked for a key or for a mobile number.
import { showNumber } from '../callers/phone-number.ts'
import { businessName } from '../conversations/texts.ts'
import type { AskCaller, CallerQuestion, CallStep } from '../providers/carrier/carrier.ts'
import type { Shop } from '../settings/settings.ts'
import type { Language } from '../understanding/understanding.ts'
import { nobodyIsThere, spellOut } from './greeting.ts'

/** Why the number was not taken, where it was asked for before. */
export type Unread = 'no-number' | 'takes-no-texts' | 'not-right'

/** `goesOn`: who presses nothing may say what they need. */
type About = { language: Language; number?: string | null; unread?: Unread; isHidden?: boolean; goesOn?: boolean }

export function question(
  about: CallerQuestion,
  shop: Shop,
  { language, number, unread, isHidden = false, goesOn = false }: About,
): AskCaller {
  const said = words[language]
  const spelled = number ? spellNumber(number, shop) : ''
  const texts: Record<CallerQuestion, string> = {
    key: said.key(businessName(shop, language)),
    mobile: `${nobodyIsThere(shop, language)} ${isHidden ? said.hidden : said.noTexts} ${said.mobile}${goesOn ? ` ${said.orStay}` : ''}`,
    number: `${unread ? `${said[unread]} ` : ''}${said.number}`,
    right: said.right(spelled),
  }
  return { do: 'ask', about, words: texts[about], language, ...patience[about] }
}

/** After a number was given. It tells nothing of whose number it is: whoever calls may have made it up. */
export function afterKeyed(decision: 'text-back' | 'stay-silent', language: Language): CallStep[] {
  const said = words[language]
  return [{ do: 'say', words: decision === 'text-back' ? said.texting : said.noted, language }, { do: 'hang-up' }]
}

const patience: Record<CallerQuestion, Pick<AskCaller, 'seconds' | 'mostKeys' | 'byVoice'>> = {
  key: { seconds: 8, mostKeys: 1, byVoice: false },
  mobile: { seconds: 6, mostKeys: 1, byVoice: false },
  number: { seconds: 10, mostKeys: 15, byVoice: true },
  right: { seconds: 8, mostKeys: 1, byVoice: false },
}

type Words = Record<Unread | 'mobile' | 'orStay' | 'number' | 'texting' | 'noted' | 'hidden' | 'noTexts', string> & {
  key(shop: string): string
  right(number: string): string
}

const words: Record<Language, Words> = {
  en: {
    key: (shop) => `You've reached ${shop}. To go on, please press 1.`,
    mobile: 'To get a text on a mobile phone, press 1.',
    orStay: 'To tell us now what you need, stay on the line.',
    number: 'Please key in the number of your mobile phone, then press the hash key. Or say it, digit by digit.',
    right: (number) => `That is ${number}. If that is right, press 1. To give it again, press 2.`,
    hidden: 'We cannot see your number.',
    noTexts: 'We cannot text the number you are calling from.',
    'no-number': 'That was not a whole telephone number.',
    'takes-no-texts': 'We cannot text that number.',
    'not-right': "Let's try again.",
    texting: "Thank you. We're texting that number now. Just answer the text and we'll take it from there. Goodbye.",
    noted: 'Thank you. We have noted that number. Goodbye.',
  },
  es: {
    key: (shop) => `Ha llamado a ${shop}. Para continuar, pulse 1.`,
    mobile: 'Para recibir un texto en un celular, pulse 1.',
    orStay: 'Para decirnos ahora lo que necesita, no cuelgue.',
    number: 'Marque el número de su celular y luego la tecla numeral. O dígalo, cifra por cifra.',
    right: (number) => `Es el ${number}. Si es correcto, pulse 1. Para darlo otra vez, pulse 2.`,
    hidden: 'No vemos su número.',
    noTexts: 'No podemos enviar textos al número desde el que llama.',
    'no-number': 'No era un número de teléfono completo.',
    'takes-no-texts': 'No podemos enviar textos a ese número.',
    'not-right': 'Intentémoslo otra vez.',
    texting: 'Gracias. Le enviamos un texto a ese número ahora. Responda al texto y seguimos por ahí. Adiós.',
    noted: 'Gracias. Hemos anotado ese número. Adiós.',
  },
  fr: {
    key: (shop) => `Vous êtes bien chez ${shop}. Pour continuer, appuyez sur le 1.`,
    mobile: 'Pour recevoir un texto sur un cellulaire, appuyez sur le 1.',
    orStay: "Pour nous dire maintenant ce qu'il vous faut, restez en ligne.",
    number: 'Composez le numéro de votre cellulaire, puis le carré. Ou dites-le, chiffre par chiffre.',
    right: (number) => `C'est le ${number}. Si c'est exact, appuyez sur le 1. Pour le redonner, appuyez sur le 2.`,
    hidden: 'Nous ne voyons pas votre numéro.',
    noTexts: "Nous ne pouvons pas envoyer de texto au numéro d'où vous appelez.",
    'no-number': "Ce n'était pas un numéro de téléphone complet.",
    'takes-no-texts': 'Nous ne pouvons pas envoyer de texto à ce numéro.',
    'not-right': 'Essayons encore.',
    texting: 'Merci. Nous envoyons un texto à ce numéro. Répondez-y et nous nous en occupons. Au revoir.',
    noted: 'Merci. Nous avons noté ce numéro. Au revoir.',
  },
}

/** In the groups in which it is written, digit by digit: `4 1 6, 5 5 5, 0 1 3 4`. */
function spellNumber(e164: string, { country }: Shop): string {
  const groups = showNumber(e164, country).split(/\D+/).filter(Boolean)
  return groups.map(spellOut).join(', ')
}
