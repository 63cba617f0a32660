// Of which days somebody asks whether the shop is open; when nothing is named, of the week as it usually is.
import { anyOf, bareText, clausesOf } from './bare-clauses.ts'
import { heard } from './intent/heard.ts'
import { type Reading, readText } from './reading.ts'
import type { Situation, WantedTime } from './understanding.ts'
import { findNamed } from './windows/windows.ts'

/** `times` all have a date; `isNow`: whether it is open this minute; `ofHolidays`: on which holidays it is closed. */
export type HoursAsked = { times: WantedTime[]; isNow: boolean; ofHolidays: boolean }

/** Null when it is the usual week that is asked for, or nothing of the hours at all. */
export function hoursAskedIn(reading: Reading, situation: Situation): HoursAsked | null {
  const sentences = reading.clean.split(/(?<=[.?!])\s+|\n+/).map(readText)
  const asking = sentences.filter((sentence) => asksForHours(sentence, situation))
  if (asking.length === 0) return null
  const words = asking.map(bareText).join(' ')
  const isNow = now.test(words)
  const ofHolidays = holidays.test(words)
  const isUsual = isNow || ofHolidays || usual.test(words)
  const named = isUsual ? [] : asking.flatMap((sentence) => findNamed(sentence, situation))
  const today = situation.now.toPlainDate().toString()
  // "Are you open at seven?" is asked of today.
  const times = named.flatMap((time) => {
    if (time.date !== null) return [time]
    return (time.start ?? time.end) !== null ? [{ ...time, date: today }] : []
  })
  return isNow || ofHolidays || times.length > 0 ? { times, isNow, ofHolidays } : null
}

/** Whether it is open, or somebody works, then. */
export function asksForHours(reading: Reading, situation: Situation): boolean {
  const text = clausesOf(reading).join('\n').replaceAll(notOurs, ' | ')
  if (heard.hours.test(text)) return true
  return atWork.test(text) && findNamed(reading, situation).length > 0
}

const atWork = lines(
  '^(?:(?:and|so|y|et|donc|hi|hello|hola|bonjour) )*(?:open|closed|abiert[oa]s?|cerrad[oa]s?|ouverte?s?|fermee?s?)(?! (?:the|it|up|una?|une)\\b)',
  '(?:do|does|are|r|will|would) (?:you|u|ya|yall|the (?:shop|store|salon|garage|office))(?: (?:guys|all|also|still|ever|even|be))* (?:work|working|operate|operating|open|opening|closed)(?! (?:on (?:my|the|a|an|it)|with|for|out|from|up|to|in)\\b)',
  '(?:what time|until when|how late|till when)(?: \\w+)? (?:are|r|will) (?:you|u|yall)(?: guys)?(?: be)? (?:there|in|at the shop) (?:til|till|until|to|on)',
  '(?:your|youre|ure|theyre|yall|yallre|its|everyones|anyone)(?: \\w+)? (?:open|closed)(?! (?:to|the|it|up|door|window|slot)\\b)',
  '(?:trabajan?|atienden?|abren?|abriran|cierran?|laboran?|hay (?:servicio|atencion)|(?:estan|estaran|esta|tienen)(?: \\w+)? (?:abiert\\w+|cerrad\\w+))(?! (?:con|en (?:mi|la|el)\\b|la (?:llave|valvula|puerta|agua)|una?))',
  '(?:travaillez|ouvrez|fermez|ouvrirez|fermerez)(?: vous)?(?! (?:avec|chez|sur|l (?:eau|arrivee)|la (?:valve|vanne|porte))\\b)|vous (?:travaillez|ouvrez|fermez)(?! (?:avec|chez|sur|l (?:eau|arrivee)|la (?:valve|vanne|porte))\\b)',
)

/** "I'm open Monday", "the valve is closed": who is free then, and what can be turned. */
const notOurs =
  /\b(?:(?:i m|im|i am|ill be|i will be|we are|were|i was|my (?:day|morning|afternoon|schedule|calendar)(?: is)?) (?:\w+ )?(?:open|closed)|(?:the|my|our|a|it|its) (?!(?:shop|store|salon|garage|office|place|business)\b)(?:\w+ )?(?:is|are|was|were|wont|stays|stuck)(?: (?:still|stuck|not|now|all))* (?:open|closed))(?! for business)\b|\b(?:is|are|was|were|stays?)(?: \w+){0,4} (?:times?|slots?|spots?|appointments?|appts?|ones?|days?|openings?|windows?)(?: \w+){0,4} (?:still |yet )?(?:open|available|free)\b/gu

const now = lines(
  '(?:open|closed|there|working)(?: \\w+){0,2} (?:right now|now|currently|at the moment|atm|yet)|(?:still|currently|even) (?:open|closed)$|(?:are|r) (?:you|u|yall)(?: guys)? still open(?: now)?$',
  '(?:abiert\\w+|cerrad\\w+|atendiendo|trabajando)(?: \\w+)? (?:ahora|ahorita|ya|en este momento|ahora mismo)|(?:ahora|ahorita|todavia|siguen|aun)(?: \\w+)? (?:abiert\\w+|cerrad\\w+)',
  '(?:ouverts?|ouvertes?|fermee?s?)(?: \\w+)? (?:maintenant|en ce moment|presentement|la la|actuellement|presently)|(?:encore|toujours|deja) (?:ouverts?|ouvertes?|fermee?s?)$|en ce moment',
)

const holidays = lines(
  '(?:on |the |over |bank |public |stat |statutory |national |which |what |federal |any )*holidays?(?! (?:monday|weekend|party|decorations?|lights?))',
  '(?:dias? )?(?:feriados?|festivos?)',
  '(?:jours? )?feries?',
)

/** Days as they come round: Sundays, evenings. */
const usual = lines(
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|week ends|weekdays|evenings|nights|mornings|after hours|24(?: |_)?7|24 ?(?:hours?|hrs?|h|heures|horas)|every ?day|what days|which days|(?:late|early)$',
  'los (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos|fines)|(?:fines de semana|sabados|domingos)|por las? (?:noches?|tardes?|mananas?)$|(?:de|en la) noche$|que dias|todos los dias',
  '(?:le|les|chaque|tous les) (?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|soirs?|matins?|week ?ends?)(?! (?:prochain|qui vient|\\d))|les fins de semaine|fins de semaine|quels jours|la nuit$|soirs?$(?<!ce soir)',
)

function lines(...wordings: string[]): RegExp {
  return new RegExp(anyOf(wordings).source, 'mu')
}
