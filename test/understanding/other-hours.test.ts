import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { otherHours } from '../../server/understanding/choice/other-hours.ts'
import { soundsUnsure } from '../../server/understanding/choice/unsure.ts'
import { readText } from '../../server/understanding/reading.ts'
import type { Language, Situation } from '../../server/understanding/understanding.ts'

const slots = ['2026-11-24T09:00', '2026-11-25T14:00', '2026-11-26T10:30']

function situation(language: Language, starts = slots): Situation {
  const offered = starts.map((at, n) => {
    const start = Temporal.PlainDateTime.from(at)
    return { n: n + 1, start, end: start.add({ hours: 1 }) }
  })
  const now = Temporal.PlainDateTime.from('2026-11-23T10:00')
  return { now, zone: 'America/Toronto', country: 'CA', said: '', offered, language }
}

const hours: [Language, string, string][] = [
  ['en', 'wednesday but later', '11-25 15:00-'],
  ['en', 'tuesday, not so early', '11-24 10:00-'],
  ['en', '2 but half an hour later', '11-25 14:30-'],
  ['en', '2 but 15 minutes earlier', '11-25 13:45-'],
  ['en', 'wednesday but earlier', '11-25 -14:00'],
  ['en', 'yes to tuesday, though not in the morning', '11-24 12:00-'],
  ['en', 'can you make it an hour later?', '11-24 10:00-, 11-25 15:00-, 11-26 11:30-'],
  ['en', 'anything sooner?', '11-23 -, 11-24 -09:00'],
  ['es', 'el miércoles pero no tan tarde', '11-25 -14:00'],
  ['es', 'la primera pero una hora después', '11-24 10:00-'],
  ['fr', 'mardi mais pas si tôt', '11-24 10:00-'],
  ['fr', 'le deuxième mais une heure plus tôt', '11-25 13:00-'],
]

const pastHours: [Language, string, string][] = [
  ['en', 'no 1:30 is too early', '11-24 14:00-, 11-24 16:00-, 11-24 13:31-'],
  ['en', 'nah, 1:30 is too early', '11-24 14:00-, 11-24 16:00-, 11-24 13:31-'],
  ['es', 'a las 3 es muy tarde', '11-24 12:00-, 11-24 14:00-, 11-24 -15:00'],
  ['fr', '13h30 c est trop tôt', '11-24 14:00-, 11-24 16:00-, 11-24 13:31-'],
]

test.each(pastHours)('in %s, "%s" of other hours on offer asks for %s', (language, text, is) => {
  const offered = situation(language, ['2026-11-24T12:00', '2026-11-24T14:00', '2026-11-24T16:00'])
  const asked = otherHours(readText(text), offered) ?? []
  expect(asked.map(({ date, start, end }) => `${date?.slice(5)} ${start ?? ''}-${end ?? ''}`).join(', ')).toBe(is)
})

test.each<[Language, string]>([
  ['en', 'later in the day please'],
  ['es', 'más tarde ese día por favor'],
  ['fr', 'plus tard dans la journée svp'],
])('in %s, "%s" is of the day that is spoken of', (language, text) => {
  const asked = otherHours(readText(text), situation(language, ['2026-11-24T09:00']))
  expect(asked).toMatchObject([{ date: '2026-11-24', start: '10:00', end: null }])
})

test.each(hours)('in %s, "%s" asks for %s', (language, text, is) => {
  const asked = otherHours(readText(text), situation(language)) ?? []
  expect(asked.map(({ date, start, end }) => `${date?.slice(5)} ${start ?? ''}-${end ?? ''}`).join(', ')).toBe(is)
})

const nothing: [Language, string][] = [
  ['en', 'wednesday at 3'],
  ['en', 'see you later'],
  ['en', 'I called earlier'],
  ['en', 'the later one'],
  ['es', 'nos vemos más tarde'],
  ['fr', 'à plus tard'],
]

test.each(nothing)('in %s, "%s" asks for no other hour', (language, text) => {
  expect(otherHours(readText(text), situation(language))).toBeNull()
})

test('earlier than a job with an hour named is before it', () => {
  const asked = otherHours(readText('a bit earlier? like 7:30'), situation('en', ['2026-11-24T09:00']))
  expect(asked).toMatchObject([{ date: '2026-11-24', start: '07:30', end: '09:00' }])
})

const unsure: [Language, string][] = [
  ['en', 'maybe wednesday'],
  ['en', 'wed might work'],
  ['en', 'wed I think, will confirm tonight'],
  ['en', 'wed is my birthday'],
  ['en', 'hmm maybe the first'],
  ['en', 'not sure yet, will let you know'],
  ['en', 'I need to check with my wife'],
  ['es', 'quizás el miércoles'],
  ['es', 'creo que la segunda'],
  ['es', 'no estoy segura, le aviso mañana'],
  ['fr', 'peut-être mercredi'],
  ['fr', 'je pense mercredi'],
  ['fr', 'mercredi, je vous confirme demain'],
]

test.each(unsure)('in %s, "%s" is not sure', (language, text) => {
  expect(soundsUnsure(readText(text), situation(language))).toBe(true)
})

const sure: [Language, string][] = [
  ['en', 'wednesday please'],
  ['en', "I think I'll take the second"],
  ['en', '2, maybe bring a ladder'],
  ['en', 'yes I think so'],
  ['en', '2, please confirm'],
  ['es', 'le confirmo la segunda'],
  ['es', '¿puede ser el miércoles?'],
  ['fr', 'je confirme mercredi'],
]

test.each(sure)('in %s, "%s" is sure', (language, text) => {
  expect(soundsUnsure(readText(text), situation(language))).toBe(false)
})
