// What every shop says in the same words, so that phone companies and callers know it; the words to reply are the ones that carriers know.
import type { Language } from '../understanding/understanding.ts'

type FixedTexts = {
  ownersOpener: string
  shopsOpener: string
  /** `{time}` is the shop's wall time. */
  lateOpener: string
  /** To a number that was keyed in during a call. */
  keyedOpener: string
  calledAgain: string
  calledAfterWriting: string
  /** `{agreed}` is when the booking is. */
  calledAboutBooking: string
  ownerGotVoicemail: string
  shopGotVoicemail: string
  gotVoicemailAgain: string
  /** `{agreed}` is when the booking is. */
  gotVoicemailAboutBooking: string
  optOutAnswer: string
  optInAnswer: string
  helpAnswer: string
  /** `{person}` is who calls. */
  callingYou: string
  shopWithoutName: string
  /** Behind the first text to who never had one. */
  stopHint: string
  /** Before the words that go on with what was said on the telephone. */
  thanksForCalling: string
  /** Before the first words from another number of the shop. */
  anotherNumber: string
}

export const fixedTexts: Readonly<Record<Language, FixedTexts>> = {
  en: {
    ownersOpener:
      "Hey, it's {owner} from {business}. I just missed your call. What are you looking to get done? Reply STOP to opt out.",
    shopsOpener:
      'Hi, this is {business}. We just missed your call. What are you looking to get done? Reply STOP to opt out.',
    lateOpener:
      'Hi, this is {business}. We missed your call at {time}. What are you looking to get done? Reply STOP to opt out.',
    keyedOpener:
      'Hi, this is {business}. You gave us this number when you called just now. What are you looking to get done? Reply STOP to opt out.',
    calledAgain: "{business}: saw you called again. Your messages are here and we'll answer as soon as we can.",
    calledAfterWriting: "{business}: we saw your call. Your messages are here and we'll answer as soon as we can.",
    ownerGotVoicemail:
      "Hey, it's {owner} from {business}. I got your voicemail and will listen to it as soon as I can. You can also text me here. Reply STOP to opt out.",
    shopGotVoicemail:
      'Hi, this is {business}. We got your voicemail and will listen to it as soon as we can. You can also text us here. Reply STOP to opt out.',
    gotVoicemailAgain: "{business}: got your voicemail. Your messages are here and we'll answer as soon as we can.",
    gotVoicemailAboutBooking:
      "{business}: got your voicemail. You're booked: {agreed}. If anything changes, text us here.",
    optOutAnswer: "{business}: you won't get any more texts from us. Reply START if you change your mind.",
    optInAnswer: '{business}: you will get our texts again. Reply STOP to opt out.',
    helpAnswer:
      '{business}: we text you because you called or texted us. Call {line} to reach us. Reply STOP to opt out.',
    calledAboutBooking: "{business}: we saw your call. You're booked: {agreed}. If anything changes, text us here.",
    callingYou: '{business}: {person} is calling you now from this number.',
    shopWithoutName: 'the shop you called',
    stopHint: 'Reply STOP to opt out.',
    thanksForCalling: '{business}: thanks for your call.',
    anotherNumber: '{business} here, from another number:',
  },
  es: {
    ownersOpener:
      'Hola, soy {owner} de {business}. No pude contestar su llamada. ¿Qué trabajo necesita? Responda STOP para no recibir textos.',
    shopsOpener:
      'Hola, somos {business}. No pudimos contestar su llamada. ¿Qué trabajo necesita? Responda STOP para no recibir textos.',
    lateOpener:
      'Hola, somos {business}. No contestamos su llamada de las {time}. ¿Qué trabajo necesita? Responda STOP para no recibir textos.',
    keyedOpener:
      'Hola, somos {business}. Nos dio este número al llamarnos ahora. ¿Qué trabajo necesita? Responda STOP para no recibir textos.',
    calledAgain: '{business}: vimos que llamó otra vez. Aquí tenemos sus mensajes y le responderemos cuanto antes.',
    calledAfterWriting: '{business}: vimos su llamada. Aquí tenemos sus mensajes y le responderemos cuanto antes.',
    ownerGotVoicemail:
      'Hola, soy {owner} de {business}. Recibí su mensaje de voz y lo escucharé cuanto antes. También puede escribirme aquí. Responda STOP para no recibir textos.',
    shopGotVoicemail:
      'Hola, somos {business}. Recibimos su mensaje de voz y lo escucharemos cuanto antes. También puede escribirnos aquí. Responda STOP para no recibir textos.',
    gotVoicemailAgain:
      '{business}: recibimos su mensaje de voz. Aquí tenemos sus mensajes y le responderemos cuanto antes.',
    gotVoicemailAboutBooking:
      '{business}: recibimos su mensaje de voz. Su cita: {agreed}. Si algo cambia, escríbanos por aquí.',
    optOutAnswer: '{business}: ya no recibirá más textos nuestros. Responda START si cambia de opinión.',
    optInAnswer: '{business}: volverá a recibir nuestros textos. Responda STOP para ya no recibirlos.',
    helpAnswer:
      '{business}: le escribimos porque nos llamó o nos escribió. Para hablar con nosotros, llame al {line}. Responda STOP para no recibir textos.',
    calledAboutBooking: '{business}: vimos su llamada. Su cita: {agreed}. Si algo cambia, escríbanos por aquí.',
    callingYou: '{business}: {person} le llama ahora desde este número.',
    shopWithoutName: 'la empresa a la que llamó',
    stopHint: 'Responda STOP para no recibir textos.',
    thanksForCalling: '{business}: gracias por su llamada.',
    anotherNumber: '{business}, desde otro número:',
  },
  fr: {
    ownersOpener:
      "Bonjour, ici {owner} de {business}. J'ai manqué votre appel. De quoi avez-vous besoin ? Répondez STOP pour ne plus recevoir de textos.",
    shopsOpener:
      'Bonjour, ici {business}. Nous avons manqué votre appel. De quoi avez-vous besoin ? Répondez STOP pour ne plus recevoir de textos.',
    lateOpener:
      'Bonjour, ici {business}. Nous avons manqué votre appel de {time}. De quoi avez-vous besoin ? Répondez STOP pour ne plus recevoir de textos.',
    keyedOpener:
      'Bonjour, ici {business}. Vous avez laissé ce numéro en nous appelant. De quoi avez-vous besoin ? Répondez STOP pour ne plus recevoir de textos.',
    calledAgain:
      '{business} : nous avons vu votre nouvel appel. Vos messages sont ici et nous répondrons dès que possible.',
    calledAfterWriting:
      '{business} : nous avons vu votre appel. Vos messages sont ici et nous répondrons dès que possible.',
    ownerGotVoicemail:
      "Bonjour, ici {owner} de {business}. J'ai bien reçu votre message vocal et je l'écouterai dès que possible. Vous pouvez aussi m'écrire ici. Répondez STOP pour ne plus recevoir de textos.",
    shopGotVoicemail:
      "Bonjour, ici {business}. Nous avons bien reçu votre message vocal et l'écouterons dès que possible. Vous pouvez aussi nous écrire ici. Répondez STOP pour ne plus recevoir de textos.",
    gotVoicemailAgain:
      '{business} : message vocal bien reçu. Vos messages sont ici et nous répondrons dès que possible.',
    gotVoicemailAboutBooking:
      '{business} : message vocal bien reçu. Votre rendez-vous : {agreed}. Si quelque chose change, écrivez-nous ici.',
    optOutAnswer: '{business} : vous ne recevrez plus de textos de notre part. Répondez START si vous changez d’avis.',
    optInAnswer: '{business} : vous recevrez de nouveau nos textos. Répondez STOP pour ne plus en recevoir.',
    helpAnswer:
      '{business} : nous vous écrivons parce que vous nous avez appelés ou écrit. Pour nous joindre : {line}. Répondez STOP pour ne plus recevoir de textos.',
    calledAboutBooking:
      '{business} : nous avons vu votre appel. Votre rendez-vous : {agreed}. Si quelque chose change, écrivez-nous ici.',
    callingYou: '{business} : {person} vous appelle maintenant de ce numéro.',
    shopWithoutName: 'l’entreprise que vous avez appelée',
    stopHint: 'Répondez STOP pour ne plus recevoir de textos.',
    thanksForCalling: '{business} : merci de votre appel.',
    anotherNumber: "{business}, d'un autre numéro :",
  },
}
