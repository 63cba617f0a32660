import type { Language } from '../understanding/understanding.ts'

export type HowToReachUs =
  | 'aTextIsComing'
  | 'callAgain'
  | 'showYourNumber'
  | 'numberIsNoted'
  | 'answerOurText'
  | 'weHaveYourTexts'
  | 'sendAText'
  | 'goodbye'

/** What is said to a caller, word for word; `{number}` is the emergency number, digit by digit. */
export const spoken: Record<
  Language,
  { emergency: string; nobodyCanPickUp: string; answerInThis: string; after: Record<HowToReachUs, string> }
> = {
  en: {
    emergency: "If someone's life is in danger, hang up and call {number}.",
    nobodyCanPickUp: "You've reached {business}. Nobody can pick up right now.",
    answerInThis: 'You can answer the text in English.',
    after: {
      aTextIsComing:
        "We're texting you at this number now. Just answer the text and we'll take it from there. Goodbye.",
      callAgain: 'Please call again a little later. Goodbye.',
      showYourNumber:
        'We cannot see your number. Please call again with your number shown, or send a text to the number you called. Goodbye.',
      numberIsNoted:
        'We have noted your number and will call you back. You can also call again a little later. Goodbye.',
      answerOurText:
        'We have texted you at this number. Please answer that text, or call again a little later. Goodbye.',
      weHaveYourTexts: 'We have your messages at this number and will answer them. Goodbye.',
      sendAText: 'You can send a text to the number you called, or call again a little later. Goodbye.',
      goodbye: 'Goodbye.',
    },
  },
  es: {
    emergency: 'Si alguien está en peligro de muerte, cuelgue y llame al {number}.',
    nobodyCanPickUp: 'Ha llamado a {business}. Ahora mismo nadie puede contestar.',
    answerInThis: 'También puede contestar el mensaje en español.',
    after: {
      aTextIsComing:
        'Le estamos enviando un mensaje de texto a este número. Conteste ese mensaje y nos ocupamos. Hasta luego.',
      callAgain: 'Por favor, llame de nuevo un poco más tarde. Hasta luego.',
      showYourNumber:
        'No podemos ver su número. Por favor, llame de nuevo mostrando su número, o envíe un mensaje de texto al número que marcó. Hasta luego.',
      numberIsNoted:
        'Hemos anotado su número y le llamaremos. También puede llamar de nuevo un poco más tarde. Hasta luego.',
      answerOurText:
        'Le hemos enviado un mensaje de texto a este número. Por favor, contéstelo, o llame de nuevo un poco más tarde. Hasta luego.',
      weHaveYourTexts: 'Tenemos sus mensajes en este número y los vamos a contestar. Hasta luego.',
      sendAText:
        'Puede enviar un mensaje de texto al número que marcó, o llamar de nuevo un poco más tarde. Hasta luego.',
      goodbye: 'Hasta luego.',
    },
  },
  fr: {
    emergency: "Si la vie de quelqu'un est en danger, raccrochez et appelez le {number}.",
    nobodyCanPickUp: 'Vous êtes bien chez {business}. Personne ne peut répondre pour le moment.',
    answerInThis: 'Vous pouvez aussi répondre au texto en français.',
    after: {
      aTextIsComing: 'Nous vous envoyons un texto à ce numéro. Répondez-y et nous nous occupons du reste. Au revoir.',
      callAgain: 'Veuillez rappeler un peu plus tard. Au revoir.',
      showYourNumber:
        'Nous ne voyons pas votre numéro. Veuillez rappeler en affichant votre numéro, ou envoyez un texto au numéro que vous avez appelé. Au revoir.',
      numberIsNoted:
        'Nous avons noté votre numéro et nous vous rappellerons. Vous pouvez aussi rappeler un peu plus tard. Au revoir.',
      answerOurText:
        'Nous vous avons envoyé un texto à ce numéro. Veuillez y répondre, ou rappelez un peu plus tard. Au revoir.',
      weHaveYourTexts: 'Nous avons bien reçu vos textos à ce numéro et nous allons y répondre. Au revoir.',
      sendAText:
        'Vous pouvez envoyer un texto au numéro que vous avez appelé, ou rappeler un peu plus tard. Au revoir.',
      goodbye: 'Au revoir.',
    },
  },
}
