// "Any day but Friday after 3": the hours hold for the other days of the week ahead.
import { Temporal } from 'temporal-polyfill'
import type { WantedTime } from '../understanding.ts'
import { around } from './gaps.ts'
import type { Judged } from './stance.ts'

/** `hours`: what of the clock was said beside the days that are left out, or after them. */
export function anyDayBut(
  windows: readonly WantedTime[],
  {
    plain,
    left,
    hours,
    today,
  }: { plain: string; left: readonly Judged[]; hours: readonly WantedTime[]; today: Temporal.PlainDate },
): WantedTime[] {
  const named = windows.filter(({ date }) => date !== null)
  if (!leavesDaysOut(plain) || left.length === 0 || named.length > 0) return [...windows]
  const ofDay = namesPartApart.test(plain) ? hours : hours.map((hour) => ({ ...hour, part: null }))
  const said = [...windows, ...ofDay].filter(({ start, end, part }) => (start ?? end ?? part) !== null)
  const first = weekNamed(left, today)
  const ahead = { date: first.toString(), dateEnd: first.add({ days: 6 }).toString() }
  const weeks = said.slice(0, 1).map((hour): WantedTime => ({ ...hour, ...ahead }))
  if (weeks.length === 0) return [...windows]
  return left.reduce<WantedTime[]>((kept, { day }) => kept.flatMap((window) => around(window, day?.day)), weeks)
}

/** Of "any morning but Wednesday next week" that week, else the days from today on. */
function weekNamed(left: readonly Judged[], today: Temporal.PlainDate): Temporal.PlainDate {
  const weeks = left.flatMap(({ day }) => (day?.day.is === 'weekday' ? (day.day.week ?? 0) : 0))
  const ahead = Math.max(0, ...weeks)
  return ahead === 0 ? today : today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: ahead })
}

/** "Any day but Friday, mornings", but not "any day but Friday morning". */
const namesPartApart =
  /\b(?:mornings|afternoons|evenings)\b|[,;.] ?(?:only |just |and |solo |seulement )?(?:in |por |en |de )?(?:the |la |las |le |l'|les )?(?:morning|afternoon|evening|mananas?|tardes?|noches?|matins?|matinees?|apres-midis?|soirs?|soirees?)\b/

/** The days ahead without those. */
export function otherDays(refused: readonly WantedTime[], today: Temporal.PlainDate): WantedTime[] {
  const weeks = {
    date: today.toString(),
    dateEnd: today.add({ days: 13 }).toString(),
    start: null,
    end: null,
    part: null,
  }
  const days = refused.flatMap(({ date }) => (date === null ? [] : Temporal.PlainDate.from(date)))
  return days.reduce<WantedTime[]>(
    (kept, date) => kept.flatMap((one) => around(one, { is: 'date', date, last: null })),
    [weeks],
  )
}

export function leavesDaysOut(plain: string): boolean {
  return anyBut.test(plain)
}

const anyBut =
  /\b(?:any|every|all|other|another)(?: ?(?:other )?(?:days?|times?|one|weekdays?|mornings?|afternoons?|evenings?|slots?|dates?|hours?))? ?,? ?(?:but|except(?: for)?|other than|besides|apart from|aside from|save|bar|excluding|not)\b|\bany ?(?:thing|time|day) (?:but|except)\b|\b(?:not|no|nunca|pas|cant|cannot|doesnt|wont)\b.*\b(?:(?:any|every|some) other|another|a different|cualquier otro|otro|(?:quel |un )autre) (?:days?|dia|jour)\b|\b(?:cualquier(?:a| (?:otro )?dia| manana| tarde)?|todos los dias|todas las (?:mananas|tardes)|cuando sea) ?,? ?(?:menos|excepto|salvo|pero no)\b|\b(?:n'?importe (?:quel (?:autre )?(?:jour|matin|apres-midi|soir)|quand|lequel)|tous les (?:jours|matins|soirs|apres-midis)|tout sauf|nimporte quel jour|chaque jour) ?,? ?(?:sauf|excepte|hormis|a part|mais pas)?\b/
