import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { NamedDay } from '../../server/bookings/special-days-store.ts'
import { openingSaid } from '../../server/replies/opening-said.ts'
import { noTimes } from '../../server/replies/plan.ts'
import type { Quotable } from '../../server/replies/quotable.ts'
import { reply } from '../../server/replies/step.ts'
import { wordStep } from '../../server/replies/word-step.ts'
import { asksForHours, hoursAskedIn } from '../../server/understanding/hours-asked.ts'
import { readText } from '../../server/understanding/reading.ts'
import type { Language, Situation } from '../../server/understanding/understanding.ts'

const day = { opens: '08:00', closes: '17:00' }
const holiday = (date: string, name: string): NamedDay => ({
  ...{ date, name, hours: [], resourceId: null, source: 'holiday', isSaid: false },
})
const shop = {
  ...{ businessName: "Mike's", ownerName: 'Mike', zone: 'America/Toronto', country: 'CA', hoursWords: null },
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: { opens: '09:00', closes: '12:00' }, sun: null },
  specialDays: [
    { ...holiday('2026-05-15', 'Stocktaking'), source: 'shop', hours: [{ opens: '10:00', closes: '14:00' }] },
    holiday('2026-05-18', 'Victoria Day'),
    holiday('2026-07-01', 'Canada Day'),
  ],
} as Partial<Quotable> as Quotable
const noon = '2026-05-13T12:00:00'

function situation(language: Language, now: string): Situation {
  const at = Temporal.PlainDateTime.from(now)
  return { now: at, zone: 'America/Toronto', country: 'CA', said: '', offered: [], language }
}

function answer(text: string, language: Language, now = noon): string {
  const around = situation(language, now)
  const hoursAsked = hoursAskedIn(readText(text), around)
  const step = reply({ say: [openingSaid(hoursAsked, shop, around.now).say] })
  const plan = { step, language, wanted: [], hoursAsked, ...noTimes, lead: null, signs: false }
  return wordStep(plan, shop, around.now)
}

const week = 'Our hours: Mon-Fri 8am-5pm, Sat 9am-12pm, closed Sun'
const soon = 'Fri May 15 10am-2pm, closed Mon May 18 (Victoria Day)'

test.each<[text: string, language: Language, words: string, now?: string]>([
  ['are you open on Victoria Day?', 'en', "We're closed Mon May 18 (Victoria Day). We open again Tue May 19 8am-5pm."],
  ['you open sunday?', 'en', "We're closed Sun May 17. We open again Tue May 19 8am-5pm."],
  ['what time do you open tomorrow', 'en', "We're open tomorrow 8am-5pm."],
  ['do you work on Friday?', 'en', "We're open Fri May 15 10am-2pm."],
  ['are you open this weekend?', 'en', 'Our hours: Sat May 16 9am-12pm, closed Sun May 17.'],
  ['are you open at 7pm?', 'en', "We're open today 8am-5pm."],
  ['are you open right now?', 'en', "We're open now, until 5pm."],
  ['are you open right now?', 'en', "We're closed now. We open again tomorrow 8am-5pm.", '2026-05-13T18:30:00'],
  ['are you still open?', 'en', "We're closed now. We open again today 8am-5pm.", '2026-05-13T07:30:00'],
  ['what time do you close today?', 'en', "We're closed now. We open again tomorrow 8am-5pm.", '2026-05-13T17:00:00'],
  ['are you open on Sundays?', 'en', `${week}; ${soon}.`],
  ['what are your hours', 'en', `${week}; ${soon}.`],
  ['what are your hours', 'en', `${week}.`, '2026-06-03T12:00:00'],
  ['are you open on holidays?', 'en', `${week}; closed Wed Jul 1 (Canada Day).`, '2026-06-03T12:00:00'],
  ['are you open in July?', 'en', `${week}; closed Wed Jul 1 (Canada Day).`],
  [
    '¿abren el 1 de julio?',
    'es',
    'Estamos cerrados el miércoles 1 de julio. Abrimos de nuevo el jueves 2 de julio de 8 am a 5 pm.',
  ],
  ['¿mañana abren?', 'es', 'Estamos abiertos mañana de 8 am a 5 pm.'],
  ['¿están abiertos ahorita?', 'es', 'Estamos abiertos ahora, hasta las 5 pm.'],
  [
    'ouverts à la fête de la Reine ?',
    'fr',
    'Nous sommes fermés lundi 18 mai. Nous rouvrons mardi 19 mai de 8 h à 17 h.',
  ],
  ['travaillez-vous demain ?', 'fr', 'Nous sommes ouverts demain de 8 h à 17 h.'],
  ['êtes-vous ouverts en ce moment ?', 'fr', "Nous sommes ouverts en ce moment, jusqu'à 17 h."],
])('%s (%s): %s', (text, language, words, now) => {
  expect(answer(text, language, now).normalize('NFD').replaceAll(/\p{M}/gu, '')).toBe(
    words.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  )
})

test('a shop that never opens again says its week', () => {
  const never = {
    ...shop,
    specialDays: [],
    hours: { ...shop.hours, mon: null, tue: null, wed: null, thu: null, fri: null, sat: null },
  }
  const asked = hoursAskedIn(readText('are you open tomorrow?'), situation('en', noon))
  expect(openingSaid(asked, never as Quotable, Temporal.PlainDateTime.from(noon))).toMatchObject({ say: 'hoursAre' })
})

test.each([
  'can you come Saturday?',
  "I'm open Monday or Tuesday",
  'do you work with Carrier on weekdays like Monday?',
  'the valve is closed since Monday',
  '¿pueden trabajar en mi baño el lunes?',
  'pouvez-vous passer lundi ?',
])('%s asks for no hours', (text) => {
  expect(asksForHours(readText(text), situation('en', noon))).toBe(false)
})
