import type { Danger, Language } from '../understanding/understanding.ts'

type Phrase =
  | 'callingBack'
  | 'aCaller'
  | 'emergency'
  | 'aCallerFirst'
  | 'taken'
  | 'ringing'
  | 'telling'
  | 'whomReached'
  | 'busy'
  | 'failed'
  | 'noAnswer'
  | 'alarmGoesOn'
  | 'staysInQueue'
  | 'goodbye'

/** Word for word what a phone of the shop says. */
export const heard: Record<Language, Record<Phrase, string> & { dangers: Record<Danger, string> }> = {
  en: {
    callingBack: 'You are calling back {name}. Press 1 and we ring them.',
    aCaller: 'a caller',
    emergency: 'Emergency: {danger}. {name} needs help now. Press 1 to take it, and we put you through.',
    aCallerFirst: 'A caller',
    taken: 'Somebody of the shop has taken this emergency, or it is over. Goodbye.',
    ringing: 'Ringing them now.',
    telling:
      'They are on the line with our assistant, which is telling them now that you are calling. Stay on the line: we ring them as soon as they have hung up.',
    whomReached: 'Press 1 if you reached them, 2 if it was a voicemail.',
    busy: 'The line is busy.',
    failed: 'The call did not go through.',
    noAnswer: 'No answer.',
    alarmGoesOn: 'The alarm goes on until somebody answers 3 by text or reaches them.',
    staysInQueue: 'They stay in your queue.',
    goodbye: 'Goodbye.',
    dangers: {
      gas: 'gas',
      co: 'carbon monoxide',
      electrical: 'electricity',
      flood: 'water',
      fire: 'fire or smoke',
      other: 'danger',
    },
  },
  es: {
    callingBack: 'Va a llamar a {name}. Pulse 1 y marcamos su número.',
    aCaller: 'un cliente',
    emergency: 'Emergencia: {danger}. {name} necesita ayuda ahora. Pulse 1 para atenderla, y le comunicamos.',
    aCallerFirst: 'Un cliente',
    taken: 'Alguien de la empresa ya atiende esta emergencia, o ya terminó. Hasta luego.',
    ringing: 'Estamos llamando.',
    telling:
      'Está hablando con nuestro asistente, que ahora le avisa de que usted llama. No cuelgue: marcamos su número en cuanto haya colgado.',
    whomReached: 'Pulse 1 si habló con la persona, 2 si era un buzón de voz.',
    busy: 'La línea está ocupada.',
    failed: 'No se pudo hacer la llamada.',
    noAnswer: 'No contestan.',
    alarmGoesOn: 'La alarma sigue hasta que alguien conteste 3 por mensaje o hable con la persona.',
    staysInQueue: 'Sigue en su lista de llamadas.',
    goodbye: 'Hasta luego.',
    dangers: {
      gas: 'gas',
      co: 'monóxido de carbono',
      electrical: 'electricidad',
      flood: 'agua',
      fire: 'fuego o humo',
      other: 'peligro',
    },
  },
  fr: {
    callingBack: 'Vous rappelez {name}. Appuyez sur 1 et nous composons son numéro.',
    aCaller: 'un client',
    emergency:
      "Urgence : {danger}. {name} a besoin d'aide maintenant. Appuyez sur 1 pour la prendre, et nous vous mettons en communication.",
    aCallerFirst: 'Un client',
    taken: "Quelqu'un de l'entreprise s'occupe de cette urgence, ou elle est terminée. Au revoir.",
    ringing: 'Nous appelons.',
    telling:
      'La personne parle avec notre assistant, qui lui dit en ce moment que vous appelez. Restez en ligne: nous l’appelons dès qu’elle a raccroché.',
    whomReached: "Appuyez sur 1 si vous avez parlé à la personne, sur 2 si c'était une messagerie.",
    busy: 'La ligne est occupée.',
    failed: "L'appel n'a pas abouti.",
    noAnswer: 'Pas de réponse.',
    alarmGoesOn: "L'alarme continue jusqu'à ce que quelqu'un réponde 3 par texto ou joigne la personne.",
    staysInQueue: 'La personne reste dans votre liste.',
    goodbye: 'Au revoir.',
    dangers: {
      gas: 'gaz',
      co: 'monoxyde de carbone',
      electrical: 'électricité',
      flood: 'eau',
      fire: 'feu ou fumée',
      other: 'danger',
    },
  },
}
