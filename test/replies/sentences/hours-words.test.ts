import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countSegments } from '../../../server/conversations/segments.ts'
import { hoursInWords } from '../../../server/replies/sentences/hours-words.ts'
import { type WeeklyHours, weekdays } from '../../../server/settings/opening-hours.ts'
import type { Language } from '../../../server/understanding/understanding.ts'

type Day = WeeklyHours['mon']
const tongues = ['en', 'es', 'fr'] as const
const usual = weekOf('08:00-17:00', '08:00-17:00', '08:00-17:00', '08:00-17:00', '08:00-17:00', '09:00-12:00', '')
const roundTheClock = weekOf(...Array(7).fill('00:00-24:00'))
const restaurant = weekOf('', '10:30-18:00', '10:30-18:00', '12:00-20:00', '12:00-24:00', '00:00-02:00', '')

const table: [Language, WeeklyHours, string][] = [
  ['en', usual, 'Mon-Fri 8am-5pm, Sat 9am-12pm, closed Sun'],
  ['es', usual, 'lun-vie 8 am a 5 pm, sab 9 am a 12 pm, cerrado dom'],
  ['fr', usual, 'lun-ven 8 h à 17 h, sam 9 h à 12 h, fermé dim'],
  ['en', roundTheClock, 'every day 24 hours'],
  ['es', roundTheClock, 'todos los dias 24 horas'],
  ['fr', roundTheClock, 'tous les jours 24 h sur 24'],
  ['en', restaurant, 'Tue-Wed 10:30am-6pm, Thu 12-8pm, Fri 12pm-midnight, Sat midnight-2am, closed Mon and Sun'],
  [
    'es',
    restaurant,
    'mar-mié 10:30 am a 6 pm, jue 12 a 8 pm, vie 12 pm a medianoche, sab medianoche a 2 am, cerrado lun y dom',
  ],
  ['fr', restaurant, 'mar-mer 10 h 30 à 18 h, jeu 12 h à 20 h, ven 12 h à minuit, sam minuit à 2 h, fermé lun et dim'],
  ['en', weekOf('', '', '', '', '', '', ''), 'closed every day'],
  [
    'en',
    weekOf('', '09:00-17:00', '', '09:00-17:00', '', '09:00-17:00', ''),
    'Tue 9am-5pm, Thu 9am-5pm, Sat 9am-5pm, closed Mon, Wed, Fri and Sun',
  ],
]

test.each(table)('in %s, %j is “%s”', (language, hours, words) => {
  expect(hoursInWords(language, hours)).toBe(words)
})

test('whatever the hours are, they can be read from the words again', () => {
  const clock = fc.integer({ min: 0, max: 24 * 4 }).map((quarter) => {
    return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
  })
  const day = fc.option(
    fc
      .tuple(clock, clock)
      .filter(([opens, closes]) => opens < closes)
      .map(([opens, closes]) => ({ opens, closes })),
  )
  const some = fc.tuple(day, day).chain((days) => fc.array(fc.constantFrom(...days), { minLength: 7, maxLength: 7 }))
  fc.assert(
    fc.property(fc.constantFrom(...tongues), some, (language, days) => {
      const hours = Object.fromEntries(weekdays.map((name, at) => [name, days[at] ?? null])) as WeeklyHours
      const words = hoursInWords(language, hours)
      expect(countSegments(words).encoding).toBe('gsm-7')
      expect(readHours(language, words)).toEqual(hours)
    }),
    { numRuns: 500 },
  )
})

test('a usual week stays within 100 characters', () => {
  const long = weekOf('08:30-17:30', '08:30-17:30', '08:30-17:30', '08:30-17:30', '08:30-20:30', '09:30-12:30', '')
  for (const language of tongues) expect(hoursInWords(language, long).length).toBeLessThanOrEqual(100)
})

/** "08:00-17:00" for each day from Monday on; nothing: closed. */
function weekOf(...days: string[]): WeeklyHours {
  const read = days.map((words): Day => {
    const [opens = '', closes = ''] = words.split('-')
    return words === '' ? null : { opens, closes }
  })
  return Object.fromEntries(weekdays.map((name, at) => [name, read[at] ?? null])) as WeeklyHours
}

const names = {
  en: 'Mon Tue Wed Thu Fri Sat Sun',
  es: 'lun mar mié jue vie sab dom',
  fr: 'lun mar mer jeu ven sam dim',
}
const everyDay = /^(?:every day|todos los dias|tous les jours)/

/** A reader of its own: what a customer would make of the words. */
function readHours(language: Language, words: string): WeeklyHours {
  const own = names[language].split(' ')
  const week: Day[] = Array(7).fill(null)
  for (const piece of words.split(/(?:^|, )(?:closed|cerrado|fermé) /)[0]?.split(', ') ?? []) {
    if (piece === '') continue
    const [, first = '', last = first, hours = ''] =
      /^(every day|todos los dias|tous les jours|\p{L}+)(?:-(\p{L}+))? (.*)$/u.exec(piece) ?? []
    const [from, to] = everyDay.test(first) ? [0, 6] : [own.indexOf(first), own.indexOf(last)]
    for (let at = from; at <= to; at += 1) week[at] = readDay(hours)
  }
  return Object.fromEntries(weekdays.map((name, at) => [name, week[at] ?? null])) as WeeklyHours
}

function readDay(words: string): Day {
  if (/^24 (?:hours|horas|h sur 24)$/.test(words)) return { opens: '00:00', closes: '24:00' }
  const [opens = '', closes = ''] = words.split(/ à | a |-/)
  const half = /[ap]m$/.exec(closes)?.[0] ?? ''
  return {
    opens: readClock(/[apmh]/.test(opens) ? opens : opens + half, '00:00'),
    closes: readClock(closes, '24:00'),
  }
}

function readClock(words: string, midnight: string): string {
  if (/^(?:midnight|medianoche|minuit)$/.test(words)) return midnight
  const [, hour = '', minute = '00', half] = /^(\d+)(?: h ?|:)?(\d\d)? ?([ap]m)?$/.exec(words) ?? []
  const whole = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour)
  return `${String(whole).padStart(2, '0')}:${minute}`
}
