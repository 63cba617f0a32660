// The only sentences in which a time may stand that is offered or agreed, built anew from those that truly are.
import type { Language } from '../../server/understanding/understanding.ts'
import type { AskedTime, Facts } from './judge.ts'
import { months, weekdays } from './judge-words.ts'

type Known = Pick<Facts, 'offered' | 'booked' | 'cancelled' | 'today'> & { own: string }

/** `plain`: folded, capitals or not. What is true of it is taken out; what is not stands, and is an invention like any other. */
export function withoutTrueTimes(plain: string, language: Language, { own, ...known }: Known, fact: string): string {
  const { offers, stillFree, agreed, several, cancelled } = wordings[language]
  const when = { language, today: known.today }
  const offered = known.offered.flatMap((slots) => {
    const [list, numbers] = [listed(slots, when), slots.map((_, n) => n + 1).join(', ')]
    const each = slots.map((slot, n) => stillFree.replace('{when}', dated(slot, when)).replace('{number}', `${n + 1}`))
    const [only, others] = [listed(slots.slice(0, 1), when), listed(slots.slice(1), when)]
    const filled = { list, numbers, only, others }
    return [...offers.map((words) => fill(words, filled)), ...each]
  })
  const ended = known.cancelled.flatMap((slot) => cancelled.replace('{when}', dated(slot, when)))
  const booked = known.booked.flatMap((slot) => agreed.map((words) => words.replace('{when}', dated(slot, when))))
  const rest = [...offered, ...ended].reduce((left, words) => left.replaceAll(whole(words), fact), plain)
  const visit = known.booked.map((slot) => dated(slot, when)).join('|') || '(?!)'
  const one = `(?:${visit})(?:, [^;?]{1,80}?)?`
  const any = several.map((words) => words.replace('{visits}', `(${one}(?:(?:; | or | [ou] | ou )${one})*)`))
  const open = any.reduce((told, words) => {
    return told.replaceAll(whole(words), (said, visits: string) => {
      const each = visits.split(/; | or | [ou] | ou /u)
      const places = each.map((place) => place.replace(new RegExp(`^(?:${visit})(?:, )?`, 'iu'), ''))
      return places.every((where) => where === '' || isOwn(where, own)) ? fact : said
    })
  }, rest)
  return booked.reduce((left, words) => {
    return left.replaceAll(whole(words.replace('{where}', '(?:, (.{1,80}?))?')), (said, where?: string) =>
      where === undefined || isOwn(where, own) ? fact : said,
    )
  }, open)
}

function fill(words: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((left, [name, value]) => left.replace(`{${name}}`, () => value), words)
}

/** Of each language, with everything that the sentence claims: that somebody was quicker, that nothing is free. */
type Wordings = { offers: string[]; stillFree: string; agreed: string[]; several: string[]; cancelled: string }
const wordings: Record<Language, Wordings> = {
  en: {
    offers: [
      '(?:sorry, that time has (?:just been taken|passed)\\. )?we have {list}\\. which suits\\? reply {numbers} or another time\\.',
      "we aren't free then, sorry\\. the nearest: {list}\\. which suits\\? reply {numbers} or another time\\.",
      'which one suits: {list}\\? reply {numbers} or another time\\.',
      'we have {only} then; near it {others}\\. which suits\\? reply {numbers} or another time\\.',
    ],
    stillFree: 'yes, {when} is still free\\. shall we book it\\? reply {number}\\.',
    agreed: [
      "you're booked: {when}{where}\\.? to change it, just text here\\.",
      'done, your appointment is now {when}{where}\\.? to change it, just text here\\.',
      'done, your new time: {when}{where}\\.? to change it, just text here\\.',
      'your appointment is {when}{where}\\. reply c to confirm or r to move it\\.',
      'thanks, {when}{where} is confirmed\\.',
      'your appointment is {when}{where}\\. to change it, just text here\\.',
      'your appointment is {when}{where}\\. shall we cancel that one\\?',
      "we've moved your appointment to {when}{where}\\. if that doesn't suit, just text here\\.",
    ],
    several: [
      'which one should we (?:cancel|move): {visits}\\?',
      'your appointments: {visits}\\. to change one, just text here\\.',
    ],
    cancelled: 'your appointment {when} is cancelled\\. if you need us again, just text here\\.',
  },
  es: {
    offers: [
      '(?:perdon, ese horario (?:se acaba de ocupar|ya paso)\\. )?tenemos {list}\\. ¿cual le conviene\\? responda {numbers} u otro horario\\.',
      'a esa hora no tenemos lugar, perdon\\. lo mas cercano: {list}\\. ¿cual le conviene\\? responda {numbers} u otro horario\\.',
      '¿cual le conviene: {list}\\? responda {numbers} u otro horario\\.',
      'a esa hora ?: {only}; cerca, {others}\\. ¿cual le conviene\\? responda {numbers} u otro horario\\.',
    ],
    stillFree: 'si, todavia esta libre: {when}\\. ¿la reservamos\\? responda {number}\\.',
    agreed: [
      'su cita: {when}{where}\\.? para cambiarla, escribanos por aqui\\.',
      'listo, su cita queda asi: {when}{where}\\.? para cambiarla, escribanos por aqui\\.',
      'listo, su nueva cita: {when}{where}\\.? para cambiarla, escribanos por aqui\\.',
      'su cita es el {when}{where}\\. responda c para confirmar o r para cambiarla\\.',
      'gracias, su cita queda confirmada: {when}{where}\\.',
      'su cita es el {when}{where}\\. para cambiarla, escribanos por aqui\\.',
      'su cita es el {when}{where}\\. ¿cancelamos esa cita\\?',
      'hemos cambiado su cita al {when}{where}\\. si no le viene bien, escribanos por aqui\\.',
    ],
    several: [
      '¿cual de sus citas (?:cancelamos|cambiamos): {visits}\\?',
      'sus citas: {visits}\\. para cambiar una, escribanos por aqui\\.',
    ],
    cancelled: 'su cita del {when} queda cancelada\\. si nos necesita otra vez, escribanos por aqui\\.',
  },
  fr: {
    offers: [
      "(?:desole, ce moment (?:vient d'etre pris|est deja passe)\\. )?nous avons {list}\\. qu'est-ce qui vous convient ?\\? repondez {numbers} ou proposez un autre moment\\.",
      "desole, rien de libre a ce moment\\. le plus proche ?: {list}\\. qu'est-ce qui vous convient ?\\? repondez {numbers} ou proposez un autre moment\\.",
      "qu'est-ce qui vous convient ?: {list} ?\\? repondez {numbers} ou proposez un autre moment\\.",
      "a ce moment ?: {only}; sinon {others}\\. qu'est-ce qui vous convient ?\\? repondez {numbers} ou proposez un autre moment\\.",
    ],
    stillFree: "oui, c'est encore libre ?: {when}\\. on le reserve ?\\? repondez {number}\\.",
    agreed: [
      "c'est reserve ?: {when}{where}\\.? pour changer, ecrivez-nous ici\\.",
      "c'est fait, votre rendez-vous est maintenant ?: {when}{where}\\.? pour changer, ecrivez-nous ici\\.",
      "c'est fait, votre nouveau rendez-vous ?: {when}{where}\\.? pour changer, ecrivez-nous ici\\.",
      'votre rendez-vous est le {when}{where}\\. repondez c pour confirmer ou r pour le deplacer\\.',
      'merci, votre rendez-vous est confirme ?: {when}{where}\\.',
      'votre rendez-vous est le {when}{where}\\. pour changer, ecrivez-nous ici\\.',
      'votre rendez-vous est le {when}{where}\\. voulez-vous annuler celui-la ?\\?',
      'nous avons deplace votre rendez-vous au {when}{where}\\. si cela ne convient pas, ecrivez-nous ici\\.',
    ],
    several: [
      'lequel de vos rendez-vous faut-il (?:annuler|deplacer) ?: {visits} ?\\?',
      'vos rendez-vous ?: {visits}\\. pour en changer un, ecrivez-nous ici\\.',
    ],
    cancelled: 'votre rendez-vous du {when} est annule\\. si vous avez encore besoin de nous, ecrivez-nous ici\\.',
  },
}

type When = { language: Language; today: string }

/** All of an offer, in the order of its numbers. */
function listed(slots: AskedTime[], when: When): string {
  const between = { en: '', es: 'de ', fr: 'de ' }[when.language]
  const each = slots.map((slot) => `(?:${dayPattern(slot, when)}) ${between}${span(slot, when.language)}`)
  const or = { en: ' or ', es: ' [ou] ', fr: ' ou ' }[when.language]
  return [...each.slice(0, -2), each.slice(-2).join(or)].join(', ')
}

/** What is agreed has its date. */
function dated(slot: AskedTime, { language }: When): string {
  return `${dateOf(slot, language)}, ${span(slot, language)}`
}

/** A day of the week alone is that of the next six days. */
function dayPattern(slot: AskedTime, { language, today }: When): string {
  const ahead = Math.round((noonOf(slot.date ?? '') - noonOf(today)) / 86_400_000)
  const words = [dateOf(slot, language)]
  if (ahead === 0) words.push({ en: 'today', es: 'hoy', fr: "aujourd'hui" }[language])
  if (ahead === 1) words.push({ en: 'tomorrow', es: 'manana', fr: 'demain' }[language])
  if (ahead > 1 && ahead < 7) words.push(weekdayOf(slot, language))
  return words.join('|')
}

function dateOf(slot: AskedTime, language: Language): string {
  const day = new Date(noonOf(slot.date ?? ''))
  const month = months[language][day.getUTCMonth()]
  const number = day.getUTCDate()
  if (language === 'en') return `${weekdayOf(slot, language)} ${month} ${number}`
  const said = language === 'es' ? `${number} de` : number === 1 ? '1er' : `${number}`
  return `${weekdayOf(slot, language)} ${said} ${month}`
}

function weekdayOf({ date }: AskedTime, language: Language): string {
  return weekdays[language][(new Date(noonOf(date ?? '')).getUTCDay() + 6) % 7] ?? ''
}

function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00Z`)
}

/** 9-11am, 11am-1pm; 9 a 11 am; 9 h a 11 h. */
function span({ from = '', to = '' }: AskedTime, language: Language): string {
  const [[first, firstHalf], [last, lastHalf]] = [clock(from, language), clock(to, language)]
  if (language === 'fr') return `${first} a ${last}`
  const half = firstHalf === lastHalf ? '' : language === 'es' ? ` ${firstHalf}` : firstHalf
  return language === 'es' ? `${first}${half} a ${last} ${lastHalf}` : `${first}${half}-${last}${lastHalf}`
}

function clock(time: string, language: Language): [figures: string, half: string] {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const minutes = minute === 0 ? '' : String(minute).padStart(2, '0')
  const half = hour < 12 ? 'am' : 'pm'
  if (language === 'fr') return [minutes ? `${hour} h ${minutes}` : `${hour} h`, half]
  return [minutes ? `${hour % 12 || 12}:${minutes}` : `${hour % 12 || 12}`, half]
}

const patterns = new Map<string, RegExp>()

function whole(words: string): RegExp {
  const pattern = patterns.get(words) ?? new RegExp(`(?<![\\p{L}\\p{N}])${words}`, 'giu')
  patterns.set(words, pattern)
  return pattern
}

/** Word by word as this caller wrote it. */
function isOwn(where: string, own: string): boolean {
  const at = own.indexOf(where.toLowerCase())
  return at >= 0 && !/[\p{L}\p{N}]/u.test(own[at - 1] ?? '')
}
