// What the voice says besides the sentences of replies: how it greets, keeps a caller company, and says goodbye.
import type { Language } from '../understanding/understanding.ts'

export type Phrases = {
  /** `{business}`, `{emergency}`: the local emergency number. It says what answers, and that it writes down what is said. */
  greeting: string
  /** While something is looked up. */
  oneMoment: string
  notHeard: string
  stillThere: string
  /** To who has to look something up. */
  takeYourTime: string
  /** To who told us to stop talking. */
  hushed: string
  anythingElse: string
  /** After a booking, to who can be texted. */
  textComes: string
  /** After a booking, to who gets no texts. */
  writtenDown: string
  /** After a booking, to who calls from where no texts come. */
  askMobile: string
  /** `{name}`: the number that they gave, figure by figure. */
  isMobileRight: string
  /** Their mobile is known now. */
  textGoes: string
  notWholeNumber: string
  takesNoTexts: string
  /** To who asked for that. */
  noMoreTexts: string
  /** `{name}`: as they told it. */
  nameIs: string
  goodbye: string
  /** To who said nothing, and will be texted. */
  silentGoodbye: string
  puttingThrough: string
  /** Keys were pressed where words are needed. */
  sayIt: string
  /** Nobody of the shop picked up. */
  nobodyThere: string
  /** `{emergency}` again. */
  danger: string
  tellingOnCall: string
  tryingToReach: string
  stillTrying: string
  ringingAgain: string
  ifWorse: string
  callingYouNow: string
  /** Somebody has it in hand, and what they do about it is their own word. */
  takenOn: string
  takenOnTold: string
  nobodyYet: string
  nobodySoFar: string
  /** No phone is on call. */
  nobodyToRing: string
  /** Nothing is known of where the danger is. */
  whereIsIt: string
  /** `{name}`: who they are and where, as they told it. */
  tellingWhere: string
  /** It was nothing, or is over. */
  calledOff: string
}

const phrases: Readonly<Record<Language, Phrases>> = {
  en: {
    greeting:
      "You've reached {business}. I'm the shop's automated assistant, and I write down what you say. If someone's life is in danger, hang up and call {emergency}. What can we help you with?",
    oneMoment: 'One moment, please.',
    notHeard: "Sorry, I didn't catch that.",
    stillThere: 'Are you still there?',
    takeYourTime: 'Sure, take your time.',
    hushed: 'All right.',
    anythingElse: 'Is there anything else?',
    textComes: "I'm texting you that now.",
    writtenDown: "I've written it down.",
    askMobile: 'What mobile number can I text the confirmation to?',
    isMobileRight: 'So that is {name}, is that right?',
    textGoes: "I'm texting it to that number now.",
    notWholeNumber: 'That was not a whole telephone number.',
    takesNoTexts: "I can't text that number.",
    noMoreTexts: "All right, we won't text you any more.",
    nameIs: 'The name is {name}.',
    goodbye: 'Thanks for calling. Goodbye.',
    silentGoodbye: "I can't hear you, so I'll let you go. Goodbye.",
    puttingThrough: "One moment, I'm trying to reach somebody for you.",
    sayIt: 'Please just say it.',
    nobodyThere: 'Sorry, nobody can pick up right now.',
    danger: 'If anybody is in danger, call {emergency} first.',
    tellingOnCall: "I'm telling our people on call now.",
    tryingToReach: 'Stay on the line if you can do so safely.',
    stillTrying: "I'm still trying to reach somebody.",
    ringingAgain: "I'm ringing our people on call again now.",
    ifWorse: 'If it gets worse, call {emergency}.',
    callingYouNow:
      "Somebody of the shop has answered and is calling you now. I'm hanging up so that your phone can ring.",
    takenOn: "Somebody of the shop has taken this on. I'm hanging up so that your phone is free.",
    takenOnTold: "Somebody of the shop has taken this on, and I'm telling them what you say now.",
    nobodyYet:
      'Nobody has answered yet. We go on trying. If it cannot wait, call {emergency} or another company now. Goodbye.',
    nobodySoFar: 'Nobody of the shop has answered so far. Call {emergency}, or another company, now.',
    nobodyToRing: 'Nobody of the shop can be rung right now. Call {emergency}, or another company, now.',
    whereIsIt: "What's the address there, with the town?",
    tellingWhere: "Thanks, I'm telling our people: {name}.",
    calledOff: "Good. I'm telling our people that it is over.",
  },
  es: {
    greeting:
      'Se ha comunicado con {business}. Soy el asistente automático y anoto lo que usted dice. Si hay una vida en peligro, cuelgue y llame al {emergency}. ¿En qué le podemos ayudar?',
    oneMoment: 'Un momento, por favor.',
    notHeard: 'Perdón, no le oí bien.',
    stillThere: '¿Sigue ahí?',
    takeYourTime: 'Claro, tómese su tiempo.',
    hushed: 'De acuerdo.',
    anythingElse: '¿Algo más?',
    textComes: 'Ahora se lo mando por texto.',
    writtenDown: 'Queda anotado.',
    askMobile: '¿A qué número de celular le mando la confirmación?',
    isMobileRight: 'Entonces, el {name}, ¿es correcto?',
    textGoes: 'Ahora se la mando a ese número.',
    notWholeNumber: 'No era un número de teléfono completo.',
    takesNoTexts: 'A ese número no puedo mandar textos.',
    noMoreTexts: 'De acuerdo, ya no le mandaremos más textos.',
    nameIs: 'El nombre es {name}.',
    goodbye: 'Gracias por llamar. Adiós.',
    silentGoodbye: 'No le oigo, así que voy a colgar. Adiós.',
    puttingThrough: 'Un momento, intento comunicarle con alguien.',
    sayIt: 'Dígamelo con palabras, por favor.',
    nobodyThere: 'Perdón, ahora nadie puede contestar.',
    danger: 'Si alguien está en peligro, llame primero al {emergency}.',
    tellingOnCall: 'Estoy avisando a nuestro personal de guardia.',
    tryingToReach: 'No cuelgue, si puede hacerlo sin peligro.',
    stillTrying: 'Sigo intentando comunicarme con alguien.',
    ringingAgain: 'Estoy llamando otra vez a nuestro personal de guardia.',
    ifWorse: 'Si empeora, llame al {emergency}.',
    callingYouNow: 'Alguien del equipo ha contestado y le llama ahora mismo. Cuelgo para que pueda sonar su teléfono.',
    takenOn: 'Alguien del equipo ya se encarga de esto. Cuelgo para que su teléfono quede libre.',
    takenOnTold: 'Alguien del equipo ya se encarga de esto, y le estoy avisando de lo que usted dice ahora.',
    nobodyYet:
      'Todavía no ha contestado nadie. Seguimos intentando. Si no puede esperar, llame ya al {emergency} o a otra empresa. Adiós.',
    nobodySoFar: 'Hasta ahora nadie del equipo ha contestado. Llame ya al {emergency} o a otra empresa.',
    nobodyToRing: 'Ahora no podemos llamar a nadie del equipo. Llame ya al {emergency} o a otra empresa.',
    whereIsIt: '¿Cuál es la dirección allí, con la ciudad?',
    tellingWhere: 'Gracias, se lo digo a nuestra gente: {name}.',
    calledOff: 'Qué bueno. Le aviso a nuestra gente que ya pasó.',
  },
  fr: {
    greeting:
      'Vous êtes bien chez {business}. Je suis l’assistant automatique et je note ce que vous dites. Si une vie est en danger, raccrochez et appelez le {emergency}. Comment pouvons-nous vous aider?',
    oneMoment: 'Un instant, s’il vous plaît.',
    notHeard: 'Désolé, je n’ai pas bien entendu.',
    stillThere: 'Vous êtes toujours là?',
    takeYourTime: 'Bien sûr, prenez votre temps.',
    hushed: 'D’accord.',
    anythingElse: 'Autre chose?',
    textComes: 'Je vous l’envoie par texto tout de suite.',
    writtenDown: 'C’est noté.',
    askMobile: 'À quel numéro de cellulaire puis-je envoyer la confirmation?',
    isMobileRight: 'Donc le {name}, c’est bien ça?',
    textGoes: 'Je l’envoie à ce numéro tout de suite.',
    notWholeNumber: 'Ce n’était pas un numéro de téléphone complet.',
    takesNoTexts: 'Je ne peux pas envoyer de texto à ce numéro.',
    noMoreTexts: 'D’accord, nous ne vous enverrons plus de textos.',
    nameIs: 'Le nom est {name}.',
    goodbye: 'Merci de votre appel. Au revoir.',
    silentGoodbye: 'Je ne vous entends pas, je vais donc raccrocher. Au revoir.',
    puttingThrough: 'Un instant, j’essaie de joindre quelqu’un.',
    sayIt: 'Dites-le simplement, s’il vous plaît.',
    nobodyThere: 'Désolé, personne ne peut répondre en ce moment.',
    danger: 'Si quelqu’un est en danger, appelez d’abord le {emergency}.',
    tellingOnCall: 'Je préviens nos gens de garde.',
    tryingToReach: 'Restez en ligne si vous le pouvez sans danger.',
    stillTrying: 'J’essaie toujours de joindre quelqu’un.',
    ringingAgain: 'Je rappelle nos gens de garde tout de suite.',
    ifWorse: 'Si ça empire, appelez le {emergency}.',
    callingYouNow:
      'Quelqu’un de l’équipe a répondu et vous appelle maintenant. Je raccroche pour que votre téléphone puisse sonner.',
    takenOn: 'Quelqu’un de l’équipe s’en occupe. Je raccroche pour que votre ligne soit libre.',
    takenOnTold: 'Quelqu’un de l’équipe s’en occupe, et je lui transmets ce que vous dites maintenant.',
    nobodyYet:
      'Personne n’a encore répondu. Nous continuons d’essayer. Si ça ne peut pas attendre, appelez le {emergency} ou une autre entreprise. Au revoir.',
    nobodySoFar:
      'Personne de l’équipe n’a répondu jusqu’ici. Appelez tout de suite le {emergency} ou une autre entreprise.',
    nobodyToRing:
      'Nous ne pouvons joindre personne en ce moment. Appelez tout de suite le {emergency} ou une autre entreprise.',
    whereIsIt: 'Quelle est l’adresse là-bas, avec la ville?',
    tellingWhere: 'Merci, je le dis à nos gens: {name}.',
    calledOff: 'Tant mieux. Je dis à nos gens que c’est fini.',
  },
}

/** Our last words asked whether there is anything else. */
export function isAnythingElse(said: string): boolean {
  return Object.values(phrases).some(({ anythingElse }) => said.endsWith(anythingElse))
}

/** Our last words asked where the danger is. */
export function isWhereAsked(said: string): boolean {
  return Object.values(phrases).some(({ whereIsIt }) => said.includes(whereIsIt))
}

/** Our words told that nobody has answered, and went on. */
export function isNobodyTold(said: string): boolean {
  return Object.values(phrases).some(({ nobodySoFar }) => said.includes(nobodySoFar.split('{emergency}')[0] ?? ''))
}

/** Our last words asked for the mobile that the confirmation goes to. */
export function isMobileAsked(said: string): boolean {
  return Object.values(phrases).some(({ askMobile }) => said.endsWith(askMobile))
}

/** A phrase with its places filled in; the emergency number is said figure by figure. */
export function phrase(
  language: Language,
  key: keyof Phrases,
  { business = '', emergency = '', name = '' }: { business?: string; emergency?: string; name?: string } = {},
): string {
  return phrases[language][key]
    .replaceAll('{business}', () => business)
    .replaceAll('{name}', () => name)
    .replaceAll('{emergency}', () => [...emergency].join(' '))
}
