import type { Language } from '../understanding/understanding.ts'

type Kind = 'booked' | 'changed' | 'cancelled'

type Phrases = {
  hello: string
  subjects: Record<Kind, string>
  says: Record<Kind, string>
  toChange: string
  onPage: string
  again: string
  calendar: string
}

/** The mail about a job, in the customer's language; `{business}` is filled in. */
export const mailPhrases: Readonly<Record<Language, Phrases>> = {
  en: {
    hello: 'Hello',
    subjects: {
      booked: 'Your appointment with {business}',
      changed: 'Changed: your appointment with {business}',
      cancelled: 'Cancelled: your appointment with {business}',
    },
    says: {
      booked: 'Your appointment with {business} is booked:',
      changed: 'Your appointment with {business} has changed. This is what holds now:',
      cancelled: 'This appointment with {business} is cancelled:',
    },
    toChange: 'To change or cancel it, text {number}.',
    onPage: 'Or on this page: {link}',
    again: 'If you need us again, text {number}.',
    calendar: 'With this mail comes an entry for your calendar. You need not answer it.',
  },
  es: {
    hello: 'Hola',
    subjects: {
      booked: 'Su cita con {business}',
      changed: 'Cambio: su cita con {business}',
      cancelled: 'Cancelada: su cita con {business}',
    },
    says: {
      booked: 'Su cita con {business} está reservada:',
      changed: 'Su cita con {business} ha cambiado. Esto es lo que vale ahora:',
      cancelled: 'Esta cita con {business} está cancelada:',
    },
    toChange: 'Para cambiarla o cancelarla, envíe un mensaje de texto al {number}.',
    onPage: 'O en esta página: {link}',
    again: 'Si nos necesita otra vez, envíe un mensaje de texto al {number}.',
    calendar: 'Con este correo llega una entrada para su calendario. No hace falta que la conteste.',
  },
  fr: {
    hello: 'Bonjour',
    subjects: {
      booked: 'Votre rendez-vous avec {business}',
      changed: 'Changement : votre rendez-vous avec {business}',
      cancelled: 'Annulé : votre rendez-vous avec {business}',
    },
    says: {
      booked: 'Votre rendez-vous avec {business} est pris :',
      changed: 'Votre rendez-vous avec {business} a changé. Voici ce qui vaut maintenant :',
      cancelled: 'Ce rendez-vous avec {business} est annulé :',
    },
    toChange: "Pour le changer ou l'annuler, envoyez un texto au {number}.",
    onPage: 'Ou sur cette page : {link}',
    again: 'Si vous avez encore besoin de nous, envoyez un texto au {number}.',
    calendar: "Ce courriel contient une entrée pour votre agenda. Vous n'avez pas besoin d'y répondre.",
  },
}
