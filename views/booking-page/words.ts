import type { FreeDays } from '../../server/booking-page/free-days.ts'
import type { Language } from '../../server/understanding/understanding.ts'
import type { BookingPageProps, Note, View } from './booking-page.tsx'

type Words = {
  titles: Record<View['is'] | 'move', string>
  notes: Record<Note, string>
  parts: Record<FreeDays['days'][number]['parts'][number]['part'], string>
  offered: string
  none: string
  /** `{who}`: who confirms a time. */
  unsure: string
  later: string
  first: string
  name: string
  address: string
  email: string
  emailHint: string
  take: string
  move: string
  cancel: string
  keep: string
  back: string
  changes: string
  begun: string
  closed: string
  shop: string
}

/** The page in the customer's language. */
export const wordsIn: Readonly<Record<Language, Words>> = {
  en: {
    titles: {
      choose: 'Pick a time',
      move: 'Pick another time',
      confirm: 'Is this right?',
      standing: 'Your appointment',
      cancel: 'Cancel this appointment?',
      closed: 'This link is no longer good',
    },
    notes: {
      booked: "You're booked.",
      moved: 'Your appointment is moved.',
      cancelled: 'Your appointment is cancelled. You can pick another time below.',
      already: 'Something has changed since you opened the page. This is what stands now.',
      gone: 'Sorry, that time has just been taken. These are free:',
      past: 'That time is over already. These are free:',
    },
    parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
    offered: 'We offered this',
    none: 'We have no free time to show right now.',
    unsure: 'We cannot see our calendar right now. Text us what suits you, and {who} will confirm.',
    later: 'Later days',
    first: 'Back to the first days',
    name: 'Your name',
    address: 'Address, with the town',
    email: 'Mail address, if you like',
    emailHint: 'It gets an entry for your calendar.',
    take: 'Book this time',
    move: 'Pick another time',
    cancel: 'Cancel the appointment',
    keep: 'Keep it',
    back: 'Other times',
    changes: 'You can also just text us.',
    begun: 'To change it now, please call or text us.',
    closed: 'Nothing is lost: call or text us, and we find a time together.',
    shop: 'Questions? Call or text',
  },
  es: {
    titles: {
      choose: 'Elija un horario',
      move: 'Elija otro horario',
      confirm: '¿Es correcto?',
      standing: 'Su cita',
      cancel: '¿Cancelar esta cita?',
      closed: 'Este enlace ya no sirve',
    },
    notes: {
      booked: 'Su cita está reservada.',
      moved: 'Su cita se ha cambiado.',
      cancelled: 'Su cita está cancelada. Puede elegir otro horario abajo.',
      already: 'Algo ha cambiado desde que abrió la página. Esto es lo que vale ahora.',
      gone: 'Lo sentimos, ese horario se acaba de ocupar. Estos están libres:',
      past: 'Esa hora ya pasó. Estos horarios están libres:',
    },
    parts: { morning: 'Mañana', afternoon: 'Tarde', evening: 'Noche' },
    offered: 'Se lo propusimos',
    none: 'Ahora mismo no tenemos horarios libres que mostrar.',
    unsure: 'Ahora mismo no podemos ver nuestro calendario. Escríbanos qué le conviene y {who} se lo confirmará.',
    later: 'Días siguientes',
    first: 'Volver a los primeros días',
    name: 'Su nombre',
    address: 'Dirección, con la ciudad',
    email: 'Correo electrónico, si quiere',
    emailHint: 'Le enviamos una entrada para su calendario.',
    take: 'Reservar este horario',
    move: 'Elegir otro horario',
    cancel: 'Cancelar la cita',
    keep: 'Conservarla',
    back: 'Otros horarios',
    changes: 'También puede enviarnos un mensaje de texto.',
    begun: 'Para cambiarla ahora, llámenos o envíenos un mensaje.',
    closed: 'No se ha perdido nada: llámenos o envíenos un mensaje y buscaremos un horario.',
    shop: '¿Preguntas? Llame o escriba al',
  },
  fr: {
    titles: {
      choose: 'Choisissez un moment',
      move: 'Choisissez un autre moment',
      confirm: 'Est-ce bien cela ?',
      standing: 'Votre rendez-vous',
      cancel: 'Annuler ce rendez-vous ?',
      closed: "Ce lien n'est plus valable",
    },
    notes: {
      booked: 'Votre rendez-vous est pris.',
      moved: 'Votre rendez-vous est déplacé.',
      cancelled: 'Votre rendez-vous est annulé. Vous pouvez choisir un autre moment ci-dessous.',
      already: 'Quelque chose a changé depuis que vous avez ouvert la page. Voici ce qui vaut maintenant.',
      gone: "Désolé, ce moment vient d'être pris. Ceux-ci sont libres :",
      past: 'Ce moment est déjà passé. Ceux-ci sont libres :',
    },
    parts: { morning: 'Matin', afternoon: 'Après-midi', evening: 'Soir' },
    offered: 'Déjà proposé',
    none: "Nous n'avons pas de moment libre à montrer pour l'instant.",
    unsure:
      'Nous ne pouvons pas voir notre agenda en ce moment. Écrivez-nous ce qui vous convient et {who} vous le confirmera.',
    later: 'Jours suivants',
    first: 'Revenir aux premiers jours',
    name: 'Votre nom',
    address: 'Adresse, avec la ville',
    email: 'Courriel, si vous voulez',
    emailHint: 'Vous y recevrez une entrée pour votre agenda.',
    take: 'Réserver ce moment',
    move: 'Choisir un autre moment',
    cancel: 'Annuler le rendez-vous',
    keep: 'Le garder',
    back: 'Autres moments',
    changes: 'Vous pouvez aussi nous écrire par texto.',
    begun: 'Pour le changer maintenant, appelez-nous ou écrivez-nous.',
    closed: "Rien n'est perdu : appelez-nous ou écrivez-nous, et nous trouverons un moment.",
    shop: 'Des questions ? Appelez ou écrivez au',
  },
}

export function titleOf({ language, view }: Pick<BookingPageProps, 'language' | 'view'>): string {
  const { titles } = wordsIn[language]
  return view.is === 'choose' && view.isMove ? titles.move : titles[view.is]
}
