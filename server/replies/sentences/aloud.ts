// How what is written for the eye is said to the ear: days and months in full, times as people speak them, short numbers figure by figure.
import type { Language } from '../../understanding/understanding.ts'

/** The same words for a voice that reads them out. */
export function aloud(language: Language, words: string): string {
  const spelt = words.replaceAll(/(?<![\d:.,-])\b\d{3}\b(?![\d:.,-]*\d)/g, (number) => [...number].join(' '))
  return language === 'en' ? englishAloud(spelt) : inFull(spelt, shortDays[language])
}

function englishAloud(words: string): string {
  const times = words
    .replaceAll(/\b(\d{1,2}(?::\d\d)?)(am|pm)?-(\d{1,2}(?::\d\d)?)(am|pm)\b/g, (_, from, half, to, other) =>
      [clock(from, half && half !== other ? half : null), clock(to, other)].join(' to '),
    )
    .replaceAll(/\b(\d{1,2}(?::\d\d)?)(am|pm)\b/g, (_, time, half) => clock(time, half))
  return inFull(times, shortDays.en)
}

function clock(time: string, half: string | null): string {
  if (half === null) return time
  if (half === 'am') return `${time} in the morning`
  const hour = Number(time.split(':')[0])
  return `${time} in the ${hour === 12 || hour < 6 ? 'afternoon' : 'evening'}`
}

/** "Mon-Fri" is said as one to the other. */
function inFull(words: string, names: Readonly<Record<string, string>>): string {
  const { to = '-', ...short } = names
  const any = Object.keys(short).join('|')
  return words
    .replaceAll(new RegExp(`\\b(${any})-(${any})\\b`, 'g'), (_, first, last) => `${first} ${to} ${last}`)
    .replaceAll(new RegExp(`\\b(?:${any})(?![\\p{L}'’])`, 'gu'), (name) => short[name] ?? name)
}

const shortDays: Readonly<Record<Language, Record<string, string>>> = {
  en: {
    ...{ Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday', Sat: 'Saturday' },
    ...{ Sun: 'Sunday', Jan: 'January', Feb: 'February', Mar: 'March', Apr: 'April', Jun: 'June', Jul: 'July' },
    ...{ Aug: 'August', Sep: 'September', Oct: 'October', Nov: 'November', Dec: 'December', to: 'to' },
  },
  es: {
    ...{ lun: 'lunes', mar: 'martes', mié: 'miércoles', mie: 'miércoles', jue: 'jueves', vie: 'viernes' },
    ...{ sáb: 'sábado', sab: 'sábado', dom: 'domingo', to: 'a' },
  },
  fr: {
    ...{ lun: 'lundi', mar: 'mardi', mer: 'mercredi', jeu: 'jeudi', ven: 'vendredi', sam: 'samedi', dim: 'dimanche' },
    to: 'à',
  },
}
