import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { countSegments } from '../../../server/conversations/segments.ts'
import { wantedInWords } from '../../../server/replies/sentences/wanted-times.ts'
import { readText } from '../../../server/understanding/reading.ts'
import type { DayPart, Language, WantedTime } from '../../../server/understanding/understanding.ts'
import { findWindows } from '../../../server/understanding/windows/windows.ts'

// A Wednesday.
const now = Temporal.PlainDateTime.from('2026-11-18T06:30')
const today = now.toPlainDate()
const tongues = ['en', 'es', 'fr'] as const

// What a caller writes, and how it is said back.
const said: [Language, string, string][] = [
  ['en', 'can you come tomorrow after 3', 'tomorrow from 3pm'],
  ['en', 'tmrw morning please', 'tomorrow morning'],
  ['en', 'today if you can', 'today'],
  ['en', 'this afternoon', 'this afternoon'],
  ['en', 'tonight after 6', 'today from 6pm'],
  ['en', 'Friday works', 'Fri'],
  ['en', 'tues or thurs afternoon', 'tomorrow or Tue afternoon'],
  ['en', 'the 28th at 2pm', 'Sat Nov 28 from 2pm'],
  ['en', 'sometime this weekend', 'Sat-Sun'],
  ['en', 'next week is better', 'next week'],
  ['en', '2 to 4', '2-4pm'],
  ['en', 'before 11', 'before 11am'],
  ['en', 'any time on Monday, or Tuesday before 12', 'Tue before 12pm or Mon'],
  ['en', 'mon-wed after 5:30pm', 'Mon-Wed from 5:30pm'],
  ['en', '9 or 10 tomorrow', 'tomorrow at 9am or at 10am'],
  ['en', 'Friday 11-1', 'Fri 11am-1pm'],
  ['en', 'Mon, Wed or Fri mornings', 'today, Fri or Mon morning'],
  ['en', 'dec 10-12', 'Dec 10-12'],
  ['en', 'need it done by friday', 'by Fri'],
  ['en', 'the week after next', 'Nov 30-Dec 6'],
  ['en', 'mornings are best', 'in the morning'],
  ['en', 'after 5 or on the weekend', 'from 5pm or Sat-Sun'],
  ['en', 'Thursday morning or Friday afternoon', 'tomorrow morning or Fri afternoon'],
  ['en', 'before 9am or after 5pm on Monday', 'Mon before 9am or from 5pm'],
  ['en', 'noon on saturday', 'Sat from 12pm'],
  ['en', 'Dec 31 or Jan 2', 'Thu Dec 31 or Sat Jan 2'],
  ['en', 'today or tomorrow', 'today or tomorrow'],
  ['en', 'half past 8 on friday', 'Fri from 8:30am'],
  ['es', 'mañana después de las 3', 'mañana desde las 3 pm'],
  ['es', 'mañana por la mañana', 'mañana por la mañana'],
  ['es', 'hoy mismo si se puede', 'hoy'],
  ['es', 'esta tarde', 'esta tarde'],
  ['es', 'esta noche', 'esta noche'],
  ['es', 'el martes o el jueves por la tarde', 'mañana o martes por la tarde'],
  ['es', 'el viernes a la una', 'viernes desde la 1 pm'],
  ['es', 'el 28 a las 2', 'sabado 28 de noviembre desde las 2 pm'],
  ['es', 'este fin de semana', 'este fin de semana'],
  ['es', 'la próxima semana', 'la proxima semana'],
  ['es', 'de 2 a 4', 'de 2 a 4 pm'],
  ['es', 'antes de las 11', 'antes de las 11 am'],
  ['es', 'lunes a miércoles desde las 5:30', 'lunes a miércoles desde las 5:30 pm'],
  ['es', 'mañana a las 9 o a las 10', 'mañana a las 9 am o a las 10 am'],
  ['es', 'el 3 de diciembre de 9 a 12', 'jueves 3 de diciembre de 9 am a 12 pm'],
  ['es', 'del 10 al 12 de diciembre', 'del 10 al 12 de diciembre'],
  ['es', 'por las mañanas', 'por la mañana'],
  ['es', 'el jueves por la mañana o el viernes por la tarde', 'mañana por la mañana o viernes por la tarde'],
  ['es', 'hoy o mañana', 'hoy o mañana'],
  ['es', 'el sábado al mediodía', 'sabado desde las 12 pm'],
  ['fr', 'demain après 15h', 'demain à partir de 15 h'],
  ['fr', 'demain matin', 'demain matin'],
  ['fr', "aujourd'hui si possible", "aujourd'hui"],
  ['fr', 'cet après-midi', 'cet après-midi'],
  ['fr', 'ce soir', 'ce soir'],
  ['fr', 'mardi ou jeudi après-midi', 'demain ou mardi après-midi'],
  ['fr', 'vendredi à 13h', 'vendredi à partir de 13 h'],
  ['fr', 'le 28 à 14h30', 'samedi 28 novembre à partir de 14 h 30'],
  ['fr', 'ce week-end', 'ce week-end'],
  ['fr', 'la semaine prochaine', 'la semaine prochaine'],
  ['fr', 'entre 14h et 16h', 'de 14 h à 16 h'],
  ['fr', 'avant 11h', 'avant 11 h'],
  ['fr', 'lundi à mercredi après 17h30', 'lundi à mercredi à partir de 17 h 30'],
  ['fr', 'demain à 9h ou 10h', 'demain à 9 h ou à 10 h'],
  ['fr', 'le 3 décembre de 9h à 12h', 'jeudi 3 décembre de 9 h à 12 h'],
  ['fr', 'du 10 au 12 décembre', 'du 10 au 12 décembre'],
  ['fr', 'le matin', 'le matin'],
  ['fr', 'jeudi matin ou vendredi après-midi', 'demain matin ou vendredi après-midi'],
  ['fr', "d'ici vendredi", "d'ici vendredi"],
  ['fr', 'samedi midi', 'samedi à partir de 12 h'],
  ['fr', 'le 1er décembre', 'mardi 1er décembre'],
]

test.each(said)('in %s “%s” is said back as “%s”, and means the same', (language, text, words) => {
  const wanted = read(language, text)
  expect(wantedInWords(language, wanted, today)).toBe(words)
  expect(inAnyOrder(read(language, words))).toEqual(inAnyOrder(wanted))
})

test('any one day and hours, said back, mean the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tongues), dayAhead(), hours(), (language, date, time) => {
      const wanted = [{ date, dateEnd: null, ...time }]
      expect(read(language, wantedInWords(language, wanted, today) ?? '')).toEqual(wanted)
    }),
    { numRuns: 500 },
  )
})

test('whatever is wanted is said in at most three, in plain letters, without a gap', () => {
  const window = fc.tuple(dayAhead(), fc.option(fc.nat(20)), hours()).map(([date, more, time]): WantedTime => {
    const last = more === null ? null : Temporal.PlainDate.from(date).add({ days: more + 1 })
    return { date, dateEnd: last?.toString() ?? null, ...time }
  })
  fc.assert(
    fc.property(fc.constantFrom(...tongues), fc.array(window, { minLength: 1, maxLength: 8 }), (language, wanted) => {
      const words = wantedInWords(language, wanted, today) ?? ''
      expect(words).toBe(wantedInWords(language, wanted.slice(0, 3), today))
      expect(countSegments(words).encoding).toBe('gsm-7')
      expect(words).not.toMatch(/ {2}|undefined|null|^ | $/)
    }),
  )
})

test('who wants no certain time is told none', () => {
  expect(wantedInWords('en', [], today)).toBeNull()
  expect(wantedInWords('en', [windowOf({})], today)).toBeNull()
})

test('what was handed in stays in its order', () => {
  const wanted = [windowOf({ date: '2026-11-24' }), windowOf({ date: '2026-11-20' })]
  expect(wantedInWords('en', wanted, today)).toBe('Fri or Tue')
  expect(wanted.map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-20'])
})

test('a day alone never takes the hours of another', () => {
  const wanted = [windowOf({ date: '2026-11-20' }), windowOf({ date: '2026-11-24', part: 'morning' })]
  expect(tongues.map((language) => wantedInWords(language, wanted, today))).toEqual([
    'Tue morning or Fri',
    'martes por la mañana o viernes',
    'mardi matin ou vendredi',
  ])
})

test('a day that has passed bears its date', () => {
  expect(wantedInWords('en', [windowOf({ date: '2026-11-17' })], today)).toBe('Tue Nov 17')
})

test('days that begin today are said with their hours, too', () => {
  const wanted = [windowOf({ date: '2026-11-18', dateEnd: '2026-11-20', part: 'afternoon' })]
  expect(tongues.map((language) => wantedInWords(language, wanted, today))).toEqual([
    'today-Fri afternoons',
    'hoy a viernes por la tarde',
    "aujourd'hui à vendredi l'après-midi",
  ])
})

test('today and tomorrow are two days, not a deadline', () => {
  const wanted = [windowOf({ date: '2026-11-18', dateEnd: '2026-11-19' })]
  expect(wantedInWords('en', wanted, today)).toBe('today or tomorrow')
})

test('Spanish says u before an o', () => {
  const wanted = [windowOf({ date: '2026-11-19', part: 'afternoon' }), windowOf({ date: '2026-11-18' })]
  expect(wantedInWords('es', wanted, today)).toBe('mañana por la tarde u hoy')
})

function read(language: Language, text: string): WantedTime[] {
  return findWindows(readText(text), { now, zone: 'America/Toronto', language })
}

function inAnyOrder(windows: readonly WantedTime[]): string[] {
  return windows.map((window) => JSON.stringify(window)).sort()
}

function windowOf(window: Partial<WantedTime>): WantedTime {
  return { date: null, dateEnd: null, start: null, end: null, part: null, ...window }
}

function dayAhead() {
  return fc.integer({ min: 0, max: 90 }).map((days) => today.add({ days }).toString())
}

function hours() {
  const clock = fc.integer({ min: 14, max: 41 }).map((half) => {
    return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`
  })
  const part = fc.constantFrom<DayPart>('morning', 'afternoon', 'night')
  return fc.oneof(
    fc.constant({ start: null, end: null, part: null }),
    part.map((one) => ({ start: null, end: null, part: one })),
    clock.map((start) => ({ start, end: null, part: null })),
    clock.map((end) => ({ start: null, end, part: null })),
    fc
      .tuple(clock, clock)
      .filter(([start, end]) => start < end)
      .map(([start, end]) => ({ start, end, part: null })),
  )
}

test('of the same days once with hours and once without neither is lost, and nothing is left hanging', () => {
  const days = { date: '2027-02-13', dateEnd: '2027-03-06', part: null }
  const windows = [
    { ...days, start: null, end: '07:00' },
    { ...days, start: null, end: null },
  ]
  expect(wantedInWords('en', windows, today)).toBe('Feb 13-Mar 6 before 7am or Feb 13-Mar 6')
})
