// "Same time next week", "le même jour la semaine prochaine": what stands of a time, and how many days it moves.
import { shiftedDays } from './shifted-days.ts'

/** What of the time that is spoken of is kept; `days`: by how many days it moves, null where the day is named otherwise. */
export type SameTime = { hour: boolean; days: number | null; isOtherDay: boolean }

/** Null where nothing is to stay as it was. Takes bare clauses, one a line. */
export function sameTimeIn(text: string): SameTime | null {
  const hour = sameHour.test(text)
  const weeks = nextWeek.test(text) ? 7 : null
  if (!hour && !(sameDay.test(text) && weeks !== null)) return null
  return { hour, days: shiftedDays(text) ?? weeks, isOtherDay: otherDay.test(text) }
}

const sameHour =
  /\b(?:same (?:exact )?(?:time|hour|times)|misma hora|mismo horario|mismo dia y hora|misma hora y dia|meme heure|memes heures|meme creneau)\b/
const sameDay = /\b(?:same (?:week)?day|mismo dia|meme jour)\b/
const nextWeek =
  /\b(?:(?:next|the following|following) week|week (?:after|later|following)|(?:semana que (?:viene|entra)|(?:proxima|otra|siguiente) semana|semana (?:proxima|siguiente))|semaine (?:prochaine|suivante|d apres))\b/
const otherDay =
  /\b(?:(?:different|another|other|any other) day|otro dia|dia distinto|diferente dia|dia diferente|autre jour)\b/
