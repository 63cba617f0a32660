// When bare figures are a time: after a word of time, beside a day, before "works", or where we asked for one.
import { countsPeople } from './counts-people.ts'
import { type Now, readDay } from './days.ts'
import { figureAt, isStop, type Line, type Read, senseAt, textAt } from './line.ts'
import type { Around, Mention } from './mention.ts'
import { readTime, type TimeMention } from './time.ts'

/** Words that stand before much else than hours. */
const weak: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(['pour', 'sur', 'de', 'du', 'des']),
  es: new Set(['de', 'del']),
}

const asking = new Set([
  'do',
  'like',
  'about',
  'bout',
  'it',
  'say',
  'maybe',
  'prefer',
  'preferably',
  'lets',
  'for',
  'come',
  'ideally',
  'disons',
  'digamos',
  'then',
  'appt',
  'appointment',
  'time',
  ...['fait', 'realidad', 'dicho', 'actually', 'meant', 'mean'],
  ...['better', 'rather', 'mejor', 'prefiero', 'finalement', 'plutot', 'mieux', 'prefere', 'preferons'],
])

const instead = new Set(['instead', 'rather', 'mejor', 'finalement', 'plutot'])

/** Bare figures are a time after a word of time, beside a day, before "works", or where we asked for one. */
export function isAnchored(line: Line, at: number, time: Read<TimeMention>, around: Around): boolean {
  if (countsPeople(line, at, time)) return false
  if (hasPrep(line, at, time, around) && !isArticle(line, at)) return true
  if (isPlace(line, at, time, around)) return false
  const isAlone = at === 0 && isStop(line, time.next)
  if (isAlone && time.value.start && time.value.end) return true
  if (!/^\d/.test(textAt(line, at))) return isHourInWords(line, at, time, around)
  if (time.value.start?.minute && around.asked.slots > 0) return true
  if (around.asked.slots > 0) return Number(textAt(line, at)) > around.asked.slots || !isAlone
  if (around.asked.isAsked && (isAlone || asksBefore(line, at) || at === 0)) return true
  return (
    isBesideMention(line, at, around.before) ||
    isBeforeDay(line, time.next, around.now) ||
    asksBefore(line, at) ||
    worksAfter(line, time)
  )
}

function hasPrep(line: Line, at: number, time: Read<TimeMention>, { asked }: Around): boolean {
  const prep = line.senses[at]?.find(({ kind, value }) => kind === 'prep' && value !== 'in' && value !== 'within')
  if (!prep || (time.value.start && time.value.end)) return prep !== undefined
  // "Let's say 2" of a list.
  if (prep.words === 'say' && asked.slots > 0) return false
  if (line.language === 'es' && prep.words === 'la') return textAt(line, prep.next) === 'una'
  return !(weak[line.language]?.has(prep.words) ?? false)
}

/** "go with 1", "la 2" where two times were offered: the place, unless one starts at that hour and a day stands beside it. */
function isPlace(line: Line, at: number, time: Read<TimeMention>, { asked, before, now }: Around): boolean {
  const figure =
    [at, at + 1].map((place) => figureAt(line, place) ?? numberAt(line, place)).find((n) => n !== null) ?? null
  if (figure === null || time.value.start?.minute || figure > asked.slots || (time.value.start && time.value.end))
    return false
  const isOfDay = isBesideMention(line, at, before) || isBeforeDay(line, time.next, now)
  return !asked.hours.includes(figure) || !(isOfDay || textAt(line, at - 1) === 'come')
}

/** "Eight", "yes the eight works" of an offered hour; "eight on Monday", "Monday eight", "not eight": of a count nobody says so. */
function isHourInWords(line: Line, at: number, time: Read<TimeMention>, { asked, before, now }: Around): boolean {
  const { start, end } = time.value
  const hour = start ?? end
  if (!hour || (numberAt(line, at) === 1 && !hour.minute) || counted.has(textAt(line, time.next))) return false
  if (counting.has(textAt(line, at - 1))) return false
  const isOffered = asked.hours.includes(hour.hour % 12 || 12)
  const isNamed = isOffered || senseAt(line, time.next - 1, 'hmark') !== undefined
  if (asked.slots > 0 ? isNamed && isAnswer(line, at, time) : asked.isAsked && isAnswer(line, at, time)) return true
  const isRefused = [1, 2].some((back) => senseAt(line, at - back, 'not-left')?.next === at)
  if (isRefused && (isOffered || before?.is === 'day')) return true
  const isBeside = before && (before.is === 'day' || asked.slots > 0) && isBesideMention(line, at, before)
  return isBeside || isBeforeDay(line, time.next, now)
}

function numberAt(line: Line, at: number): number | null {
  return Number(senseAt(line, at, 'number')?.value ?? 0) || null
}

/** Nothing stands around it but what somebody says who takes a time. */
function isAnswer(line: Line, at: number, time: Read<TimeMention>): boolean {
  for (let place = 0; place < at; place += 1) if (!nods.has(textAt(line, place))) return false
  return isStop(line, time.next) || worksAfter(line, time) || behind.has(textAt(line, time.next))
}

const nods = new Set(
  "yes yeah yep yup ok okay sure uh um well so the lets let's do ill i'll take i said say at it make please how about and oh , si bueno vale la las el pues oui ouais bon alors le d'accord euh".split(
    ' ',
  ),
)
const behind = new Set(
  'please pls then thanks thank one is sounds , por porfa esta me gracias svp merci ca c va convient marche'.split(' '),
)
const counted = new Set(['of', 'de', 'des', 'or', 'o', 'ou'])
const counting = new Set('need have has got get with all these those only are were was had want'.split(' '))

function isArticle(line: Line, at: number): boolean {
  return (
    ['la', 'las', 'a'].includes(textAt(line, at)) && (at === 0 || line.language === 'fr') && textAt(line, at) === 'la'
  )
}

export function isBesideMention(line: Line, at: number, before: Mention | undefined): boolean {
  if (!before || at - before.next > 3) return false
  for (let place = before.next; place < at; place += 1) {
    if (textAt(line, place) !== ',' && !senseAt(line, place, 'join') && !senseAt(line, place, 'light')) return false
  }
  return true
}

function isBeforeDay(line: Line, next: number, now: Now): boolean {
  for (let at = next; at < next + 3; at += 1) {
    if (readDay(line, at, now)) return true
    const join = senseAt(line, at, 'join', 'or')
    const time = join && readTime(line, join.next)
    if (join && time) return !time.value.isBare || isBeforeDay(line, time.next, now)
    if (!senseAt(line, at, 'light') && textAt(line, at) !== ',') return false
  }
  return false
}

function asksBefore(line: Line, at: number): boolean {
  return asking.has(textAt(line, at - 1)) && at > 0
}

function worksAfter(line: Line, time: Read<TimeMention>): boolean {
  const isMeant = senseAt(line, time.next, 'works') !== undefined || instead.has(textAt(line, time.next))
  return isMeant && time.value.start !== null
}
