import type { Sentences } from './sentences.ts'

/** What is said otherwise on the telephone than in a text. */
export const aloudFrench: Partial<Sentences> = {
  hello: 'Bonjour.',
  gotIt: 'Merci.',
  passedOn: {
    named: 'J’ai transmis votre message à {owner}, qui vous recontactera.',
    unnamed: 'J’ai transmis votre message à l’équipe, qui vous recontactera.',
  },
  passedOnWithTimes: {
    named: 'J’ai transmis votre message à {owner}, avec le moment souhaité : {wanted}. Nous vous recontacterons.',
    unnamed: 'J’ai transmis votre message à l’équipe, avec le moment souhaité : {wanted}. Nous vous recontacterons.',
  },
  changePassedOn: {
    named: 'J’ai dit à {owner} que vous voulez changer votre rendez-vous. Nous vous recontacterons.',
    unnamed: 'J’ai dit à l’équipe que vous voulez changer votre rendez-vous. Nous vous recontacterons.',
  },
  cancelPassedOn: {
    named: 'J’ai dit à {owner} que vous voulez annuler. Nous vous recontacterons.',
    unnamed: 'J’ai dit à l’équipe que vous voulez annuler. Nous vous recontacterons.',
  },
  complaintPassedOn: {
    named: 'Je suis désolé de l’apprendre. J’ai transmis votre message à {owner}, qui vous recontactera.',
    unnamed: 'Je suis désolé de l’apprendre. J’ai transmis votre message à l’équipe, qui vous recontactera.',
  },
  assistant: {
    named: 'Je suis l’assistant automatique de {business}. Je peux demander à {owner} de vous rappeler.',
    unnamed: 'Je suis l’assistant automatique de {business}. Je peux demander à quelqu’un de vous rappeler.',
  },
  otherLanguage: {
    named: 'Désolé, je parle seulement anglais, espagnol et français. J’ai transmis votre appel à {owner}.',
    unnamed: 'Désolé, je parle seulement anglais, espagnol et français. J’ai transmis votre appel à l’équipe.',
  },
  declined: 'Pas de problème. Si vous avez besoin de nous plus tard, rappelez-nous.',
  offer: 'Nous avons {slots}. Qu’est-ce qui vous convient?',
  offerAlone: 'À ce moment, nous avons {only}, sinon, pas loin, {others}. Qu’est-ce qui vous convient?',
  offerNear: 'Désolé, rien de libre à ce moment. Le plus proche est {slots}. Qu’est-ce qui vous convient?',
  whichSlot: 'Qu’est-ce qui vous convient : {slots}?',
  booked: 'C’est réservé : {agreed}.',
  moved: 'C’est fait, votre nouveau rendez-vous est {agreed}.',
  cancelled: 'Votre rendez-vous du {agreed} est annulé.',
  stands: 'Votre rendez-vous est le {agreed}.',
  stillFree: 'Donc, {agreed}. C’est bien ça?',
  byPhone: 'Pas de souci, on peut voir ça plus tard.',
}
