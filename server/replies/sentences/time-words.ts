// The words for days and parts of days that wanted times are said with.
import type { DayPart, Language } from '../../understanding/understanding.ts'

/** A part of the day, said of today, of one other day, of several days, and by itself. */
type PartWords = { today: string; day: string; days: string; alone: string }

export type TimeWords = {
  weekdays: readonly string[]
  months: readonly string[]
  today: string
  tomorrow: string
  nextWeek: string
  /** The Saturday and Sunday to come. */
  weekend: string
  /** Any time from today to a day. */
  until: (day: string) => string
  /** From one day of the week to another. */
  days: (first: string, last: string) => string
  /** From one date to another. */
  dates: (first: string, last: string) => string
  /** Days of one month. */
  daysOfMonth: (first: number, last: number, month: string) => string
  /** A day of a month without its weekday. */
  dayOfMonth: (day: number, month: string) => string
  /** One day, far enough away to need its date. */
  date: (weekday: string, dayOfMonth: string) => string
  parts: Readonly<Record<DayPart, PartWords>>
  at: (clock: string) => string
  from: (clock: string) => string
  before: (clock: string) => string
  between: (span: string) => string
  or: (next: string) => string
}

export const timeWords: Readonly<Record<Language, TimeWords>> = {
  en: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    today: 'today',
    tomorrow: 'tomorrow',
    nextWeek: 'next week',
    weekend: 'Sat-Sun',
    until: (day) => `by ${day}`,
    days: (first, last) => `${first}-${last}`,
    dates: (first, last) => `${first}-${last}`,
    daysOfMonth: (first, last, month) => `${month} ${first}-${last}`,
    dayOfMonth: (day, month) => `${month} ${day}`,
    date: (weekday, day) => `${weekday} ${day}`,
    parts: {
      morning: { today: 'this morning', day: 'morning', days: 'mornings', alone: 'in the morning' },
      afternoon: { today: 'this afternoon', day: 'afternoon', days: 'afternoons', alone: 'in the afternoon' },
      evening: { today: 'this evening', day: 'evening', days: 'evenings', alone: 'in the evening' },
      night: { today: 'tonight', day: 'night', days: 'nights', alone: 'at night' },
    },
    at: (clock) => `at ${clock}`,
    from: (clock) => `from ${clock}`,
    before: (clock) => `before ${clock}`,
    between: (span) => span,
    or: () => ' or ',
  },
  es: {
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    months: [
      ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
      ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
    ],
    today: 'hoy',
    tomorrow: 'mañana',
    nextWeek: 'la próxima semana',
    weekend: 'este fin de semana',
    until: (day) => (day === 'mañana' ? `a más tardar ${day}` : `a más tardar el ${day}`),
    days: (first, last) => `${first} a ${last}`,
    dates: (first, last) => `del ${first} al ${last}`,
    daysOfMonth: (first, last, month) => `del ${first} al ${last} de ${month}`,
    dayOfMonth: (day, month) => `${day} de ${month}`,
    date: (weekday, day) => `${weekday} ${day}`,
    parts: {
      morning: spanishPart('por la mañana', 'hoy por la mañana'),
      afternoon: spanishPart('por la tarde', 'esta tarde'),
      evening: spanishPart('al final de la tarde', 'hoy al final de la tarde'),
      night: spanishPart('por la noche', 'esta noche'),
    },
    at: (clock) => `a ${withSpanishArticle(clock)}`,
    from: (clock) => `desde ${withSpanishArticle(clock)}`,
    before: (clock) => `antes de ${withSpanishArticle(clock)}`,
    between: (span) => `de ${span}`,
    or: (next) => (/^h?o/.test(next) ? ' u ' : ' o '),
  },
  fr: {
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    months: [
      ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
      ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    ],
    today: 'aujourd’hui',
    tomorrow: 'demain',
    nextWeek: 'la semaine prochaine',
    weekend: 'ce week-end',
    until: (day) => `d’ici ${day}`,
    days: (first, last) => `${first} à ${last}`,
    dates: (first, last) => `du ${first} au ${last}`,
    daysOfMonth: (first, last, month) => `du ${first} au ${last} ${month}`,
    dayOfMonth: (day, month) => `${day === 1 ? '1er' : day} ${month}`,
    date: (weekday, day) => `${weekday} ${day}`,
    parts: {
      morning: { today: 'ce matin', day: 'matin', days: 'le matin', alone: 'le matin' },
      afternoon: { today: 'cet après-midi', day: 'après-midi', days: 'l’après-midi', alone: 'l’après-midi' },
      evening: { today: 'ce soir', day: 'soir', days: 'le soir', alone: 'le soir' },
      night: { today: 'cette nuit', day: 'dans la nuit', days: 'la nuit', alone: 'la nuit' },
    },
    at: (clock) => `à ${clock}`,
    from: (clock) => `à partir de ${clock}`,
    before: (clock) => `avant ${clock}`,
    between: (span) => `de ${span}`,
    or: () => ' ou ',
  },
}

function spanishPart(words: string, today: string): PartWords {
  return { today, day: words, days: words, alone: words }
}

/** "la 1 pm", "las 3 pm", "medianoche". */
function withSpanishArticle(clock: string): string {
  if (!/^\d/.test(clock)) return clock
  return /^1(?!\d)/.test(clock) ? `la ${clock}` : `las ${clock}`
}
