import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { standsAside } from '../../server/understanding/choice/stands-aside.ts'
import { soundsUnsure } from '../../server/understanding/choice/unsure.ts'
import { readText } from '../../server/understanding/reading.ts'
import type { Language, Situation } from '../../server/understanding/understanding.ts'

/** On a Wednesday noon: today at three, tomorrow at eight, Friday at eight. */
function situation(language: Language): Situation {
  const offered = ['2026-05-13T15:00', '2026-05-14T08:00', '2026-05-15T08:00'].map((at, n) => {
    const start = Temporal.PlainDateTime.from(at)
    return { n: n + 1, start, end: start.add({ hours: 1 }) }
  })
  const now = Temporal.PlainDateTime.from('2026-05-13T12:00')
  return { now, zone: 'America/Toronto', country: 'CA', said: '', offered, language }
}

const aside: [Language, string][] = [
  ['en', 'friday?? are you kidding me'],
  ['en', 'today? already?'],
  ['en', 'tomorrow? thats too long'],
  ['en', 'tomorrow im in court'],
  ['en', 'friday my kid has surgery'],
  ['en', 'tomorrow is garbage day'],
  ['en', "what's today's date"],
  ['en', 'text me tomorrow'],
  ['en', 'tomorrow please call me'],
  ['en', 'will call you friday'],
  ['en', 'can i pay friday'],
  ['en', 'last one was a bad plumber'],
  ['en', 'is it the same guy as last time'],
  ['en', 'first we need to move the car'],
  ['en', 'how do i pick one'],
  ['en', 'is 1 today?'],
  ['es', 'mañana le confirmo'],
  ['es', 'me pagan el viernes'],
  ['es', 'hoy se puso peor'],
  ['es', 'viernes?? no puede ser'],
  ['es', '¿hoy? ¿tan pronto?'],
  ['fr', 'vendredi?? vous niaisez'],
  ['fr', 'ma paye rentre vendredi'],
  ['fr', "aujourd'hui c'est pire"],
  ['fr', 'demain je suis en cour'],
]

test.each(aside)('in %s, "%s" names a time and takes none', (language, text) => {
  expect(standsAside(readText(text), situation(language))).toBe(true)
})

const taken: [Language, string][] = [
  ['en', 'friday'],
  ['en', 'tomorrow 8am'],
  ['en', 'ok friday'],
  ['en', 'friday works'],
  ['en', "let's do tomorrow"],
  ['en', 'tomorrow please'],
  ['en', 'today please its leaking bad'],
  ['en', 'tomorrow?'],
  ['en', 'how about friday'],
  ['en', 'my husband says friday works'],
  ['en', 'can you come tomorrow at 8?'],
  ['en', 'friday im off so that works'],
  ['en', 'friday because i work tomorrow'],
  ['en', 'friday thanks mike'],
  ['en', 'i would prefer the last one'],
  ['en', 'second one and the sink also'],
  ['en', 'Friday would be lovely in the morning if the young man is free'],
  ['en', 'tomorrow, my wife will be home'],
  ['en', '2 my wife is home tomorrow'],
  ['en', 'whichever'],
  ['en', 'gimme the earliest'],
  ['en', 'whichever is soonest'],
  ['en', 'the friday one you mentioned is good'],
  ['es', 'el viernes me queda bien'],
  ['es', 'deme el más temprano'],
  ['es', '¿puede venir mañana?'],
  ['es', 'pues el viernes porque mañana trabajo'],
  ['es', 'si mañana a las 8'],
  ['fr', 'demain matin c parfait'],
  ['fr', "plutôt celui d'après-demain"],
  ['fr', 'donnez-moi le plus tôt'],
  ['fr', 'ok pour demain'],
  ['fr', 'je prends vendredi'],
  ['fr', 'la deuxième svp merci'],
]

test.each(taken)('in %s, "%s" is an answer', (language, text) => {
  expect(standsAside(readText(text), situation(language))).toBe(false)
})

test('a yes that is only reluctant is a yes', () => {
  expect(soundsUnsure(readText('ok friday i guess'), situation('en'))).toBe(false)
  expect(soundsUnsure(readText('bueno el viernes supongo'), situation('es'))).toBe(false)
  expect(soundsUnsure(readText('friday i guess'), situation('en'))).toBe(true)
})
