// When a feast is that people name instead of its date: Memorial Day, l'Ascension, Viernes Santo. Some have another day in another country.
import type { CountryCode } from 'libphonenumber-js/max'
import { Temporal } from 'temporal-polyfill'

type PlainDate = Temporal.PlainDate
type Rule = (year: number) => PlainDate
type Rules = { usual: Rule } & Partial<Record<CountryCode, Rule>>

export type Days = { date: PlainDate; last: PlainDate }
export type Where = { today: PlainDate; country: CountryCode | null }

/** The next one; today's is one of them. Null for a name that is none. */
export function comingFeast(name: string, { today, country }: Where): Days | null {
  const rules = feasts[name]
  const rule = rules && ((country && rules[country]) ?? rules.usual)
  const dates = rule ? [today.year, today.year + 1].map(rule) : []
  const date = dates.find((one) => Temporal.PlainDate.compare(one, today) >= 0)
  return date ? { date, last: date.add({ days: (lasting[name] ?? 1) - 1 }) } : null
}

const lasting: Readonly<Record<string, number>> = { 'holy-week': 8 }

/** The next weekend that a day off before or after it makes longer. */
export function longWeekend({ today, country }: Where): Days | null {
  const names = (country && longOnes[country]) || []
  const spans = names.flatMap((name) => {
    const feast = comingFeast(name, { today, country })
    return feast ? weekendAt(feast.date) : []
  })
  return spans.toSorted((one, other) => Temporal.PlainDate.compare(one.date, other.date))[0] ?? null
}

/** The weekend that a day belongs to: with the Monday or the Friday itself where it is one. */
export function weekendAt(date: PlainDate): Days {
  const weekday = date.dayOfWeek
  const saturday = date.add({ days: weekday < 3 ? -weekday - 1 : 6 - weekday })
  const sunday = saturday.add({ days: 1 })
  return { date: weekday === 5 ? date : saturday, last: weekday === 1 ? date : sunday }
}

/** The days off that a feast and the weekend beside it make together. */
export function bridgeAt(date: PlainDate): Days {
  if (date.dayOfWeek === 4) return { date, last: date.add({ days: 3 }) }
  return date.dayOfWeek === 2 ? { date: date.subtract({ days: 3 }), last: date } : weekendAt(date)
}

function on(month: number, day: number): Rule {
  return (year) => Temporal.PlainDate.from({ year, month, day })
}

/** The nth such weekday of a month; -1 is its last. */
function nth(n: number, weekday: number, month: number): Rule {
  return (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 })
    if (n > 0) return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (n - 1) * 7 })
    const last = first.with({ day: first.daysInMonth })
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 })
  }
}

function fromEaster(days: number): Rule {
  return (year) => easterOf(year).add({ days })
}

function after(rule: Rule, days: number): Rule {
  return (year) => rule(year).add({ days })
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterOf(year: number): PlainDate {
  const golden = year % 19
  const [century, rest] = [Math.floor(year / 100), year % 100]
  const moons = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moons + 15) % 30
  const days = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * days) / 451)
  const sum = epact + days - 7 * shift + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}

/** The last Sunday of May, and the first of June where that is Pentecost. */
function frenchMothers(year: number): PlainDate {
  const sunday = nth(-1, 7, 5)(year)
  return sunday.equals(fromEaster(49)(year)) ? sunday.add({ days: 7 }) : sunday
}

const thanksgiving = nth(4, 4, 11)
const victoria: Rule = (year) => {
  const eve = Temporal.PlainDate.from({ year, month: 5, day: 24 })
  return eve.subtract({ days: (eve.dayOfWeek + 6) % 7 })
}

const feasts: Readonly<Record<string, Rules>> = {
  'new-year': { usual: on(1, 1) },
  epiphany: { usual: on(1, 6) },
  'martin-luther-king': { usual: nth(3, 1, 1) },
  'australia-day': { usual: on(1, 26) },
  valentine: { usual: on(2, 14) },
  presidents: { usual: nth(3, 1, 2) },
  'family-day': { usual: nth(3, 1, 2) },
  patrick: { usual: on(3, 17) },
  'holy-week': { usual: fromEaster(-7) },
  'holy-thursday': { usual: fromEaster(-3) },
  'good-friday': { usual: fromEaster(-2) },
  easter: { usual: fromEaster(0) },
  'easter-monday': { usual: fromEaster(1) },
  anzac: { usual: on(4, 25) },
  'first-of-may': { usual: on(5, 1) },
  'cinco-de-mayo': { usual: on(5, 5) },
  'early-may': { usual: nth(1, 1, 5) },
  mothers: { usual: nth(2, 7, 5), GB: fromEaster(-21), ES: nth(1, 7, 5), FR: frenchMothers, MX: on(5, 10) },
  victoria: { usual: victoria },
  memorial: { usual: nth(-1, 1, 5) },
  'spring-bank': { usual: nth(-1, 1, 5) },
  ascension: { usual: fromEaster(39) },
  pentecost: { usual: fromEaster(49) },
  'pentecost-monday': { usual: fromEaster(50) },
  'kings-birthday': { usual: nth(2, 1, 6) },
  juneteenth: { usual: on(6, 19) },
  fathers: { usual: nth(3, 7, 6), AU: nth(1, 7, 9), ES: on(3, 19) },
  'saint-john': { usual: on(6, 24) },
  'canada-day': { usual: on(7, 1) },
  'independence-day': { usual: on(7, 4) },
  'national-day': { usual: on(7, 14), CA: on(6, 24), ES: on(10, 12) },
  'civic-holiday': { usual: nth(1, 1, 8) },
  assumption: { usual: on(8, 15) },
  'summer-bank': { usual: nth(-1, 1, 8) },
  labour: { usual: nth(1, 1, 9), FR: on(5, 1), ES: on(5, 1), MX: on(5, 1) },
  reconciliation: { usual: on(9, 30) },
  columbus: { usual: nth(2, 1, 10) },
  pilar: { usual: on(10, 12) },
  halloween: { usual: on(10, 31) },
  'all-saints': { usual: on(11, 1) },
  'all-souls': { usual: on(11, 2) },
  'cup-day': { usual: nth(1, 2, 11) },
  'guy-fawkes': { usual: on(11, 5) },
  armistice: { usual: on(11, 11) },
  thanksgiving: { usual: thanksgiving, CA: nth(2, 1, 10) },
  'black-friday': { usual: after(thanksgiving, 1) },
  'cyber-monday': { usual: after(thanksgiving, 4) },
  constitution: { usual: on(12, 6) },
  immaculate: { usual: on(12, 8) },
  'christmas-eve': { usual: on(12, 24) },
  christmas: { usual: on(12, 25) },
  'boxing-day': { usual: on(12, 26) },
  'new-years-eve': { usual: on(12, 31) },
}

const longOnes: Partial<Record<CountryCode, readonly string[]>> = {
  US: ['martin-luther-king', 'presidents', 'memorial', 'labour', 'columbus'],
  CA: ['family-day', 'good-friday', 'victoria', 'civic-holiday', 'labour', 'thanksgiving'],
  GB: ['easter-monday', 'early-may', 'spring-bank', 'summer-bank'],
  AU: ['easter-monday', 'kings-birthday'],
}
