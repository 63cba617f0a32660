// Words by which a day is found from another: the day after, the last of a month, a long weekend.
import type { Language } from '../../understanding.ts'
import type { Phrases } from '../lexicon.ts'

/** `nth` with which one, -1 the last; `neighbour` of a day and `side` of it, 1 after and -1 before; `bridge`: the days off around a feast; `that-time`: the one that was just named; `before-it`: what says so at the end of a sentence. */
export const calendarWords: Readonly<Record<Language, Phrases>> = {
  en: {
    'nth 1': 'first, 1st, very first',
    'nth 2': 'second, 2nd',
    'nth 3': 'third, 3rd',
    'nth 4': 'fourth, 4th',
    'nth -1': 'last, final, very last',
    'neighbour 1': `
      day after, day right after, day following, first day after, morning after, day just after, next day after
    `,
    'neighbour -1': 'day before, day right before, day just before, eve of, day prior to',
    'side 1': 'after, following, right after, just after, immediately after',
    'side -1': 'before, prior to, right before, just before, leading up to, ahead of',
    'long-weekend': 'long weekend, long week end, bank holiday weekend, holiday weekend',
    'that-time after': `
      after that, after then, after it, from then, from then on, thereafter, any time after that, anytime after that,
      after that time, any time after then, anytime after then
    `,
    'that-time before': `
      before that, before then, any time before that, anytime before that, before that time, before that day,
      before that date, before it
    `,
    'before-it': 'before, beforehand, by then, by that day, by that date, by that time',
    'that-time then': 'then',
  },
  es: {
    'nth 1': 'primer, primera, primero',
    'nth 2': 'segundo, segunda',
    'nth 3': 'tercer, tercera, tercero',
    'nth 4': 'cuarto, cuarta',
    'nth -1': 'ultimo, ultima',
    'neighbour 1': 'dia despues, dia siguiente, siguiente dia',
    'neighbour -1': 'dia antes, dia anterior, dia previo, vispera',
    'side 1': 'despues, siguiente, posterior',
    'side -1': 'antes, anterior, previo',
    'long-weekend': 'fin de semana largo, puente largo',
    bridge: 'puente',
    'that-time after': `
      despues de eso, despues de esa hora, a partir de esa hora, a partir de ahi, de ahi en adelante, a partir de entonces,
      despues de ahi, luego de eso
    `,
    'that-time before': 'antes de eso, antes de esa hora, antes de esa fecha, antes de ese dia, antes de entonces',
    'before-it': 'antes, para entonces, para ese dia, para esa fecha',
    'that-time then': 'despues, luego',
  },
  fr: {
    'nth 1': 'premier, premiere, 1er, 1ere',
    'nth 2': 'deuxieme, second, seconde, 2e, 2eme',
    'nth 3': 'troisieme, 3e, 3eme',
    'nth 4': 'quatrieme, 4e, 4eme',
    'nth -1': 'dernier, derniere',
    'neighbour 1': "lendemain, jour apres, jour d'apres, jour suivant",
    'neighbour -1': 'veille, jour avant, jour precedant',
    'side 1': 'apres, suivant, qui suit',
    'side -1': 'avant, precedant, qui precede',
    'long-weekend': 'long week-end, long weekend, longue fin de semaine, week-end prolonge, weekend prolonge',
    bridge: 'pont',
    'that-time after': 'apres ca, apres cela, apres cette heure, a partir de la, apres cette heure-la',
    'that-time before': `
      avant ca, avant cela, avant cette heure, avant cette heure-la, avant cette date, avant cette date-la,
      avant ce jour, avant ce jour-la
    `,
    'before-it': "avant, d'ici la, pour ce jour-la, pour cette date",
    'that-time then': 'ensuite, apres, puis',
  },
}
