// "Wait no, the third", after a time was taken: which one was meant.
import { type Reading, readText } from '../reading.ts'
import type { Situation } from '../understanding.ts'
import { chooseSlots } from './choice.ts'
import { isOnlyChoice, namesPlaceInWords } from './stands-aside.ts'

/** The number of the one slot that is meant instead of another; null where nothing is put right, or something else is said. */
export function correctedChoice({ plain }: Reading, situation: Situation): number | null {
  const said = putRight(plain)
  if (!said || said.rest === '') return null
  const { rest, isMeant } = said
  const reading = readText(rest)
  const isPlace = figure.test(rest) || namesPlaceInWords(reading, situation)
  // "Friday instead" wishes for a day; "I meant Friday" is of the list.
  if (!isPlace && !isMeant) return null
  const [chosen, ...more] = chooseSlots(reading, situation) ?? []
  return chosen !== undefined && more.length === 0 && (figure.test(rest) || isOnlyChoice(reading, situation))
    ? chosen
    : null
}

/** What is left behind the words that put something right; null where none stand there. */
function putRight(said: string): { rest: string; isMeant: boolean } | null {
  const plain = said.replace(givenUp, '')
  const before = plain.match(leads)?.[0] ?? ''
  const behind = plain.slice(before.length).match(trails)?.[0] ?? ''
  if (!marks.test(before) && behind === '') return null
  const rest = plain.slice(before.length, plain.length - behind.length).trim()
  return /^\d$/.test(rest) && mayBeHour.test(before)
    ? null
    : { rest, isMeant: meant.test(before) || meant.test(behind) }
}

const mark =
  '(?:wait|no|nope|nah|sorry|oops|whoops|my bad|my mistake|mistake|typo|correction|actually|hold on|on second thought|i (?:meant|mean|said|wanted|want)(?: to (?:say|pick|choose|reply|put|type|send))?|meant(?: to (?:say|pick|choose|reply|put|type|send))?|scratch that|change (?:that|it|me|mine) to|change to|make (?:it|that)|switch (?:(?:me|it|that) )?to|put me (?:down )?(?:for|in)|not (?:the )?\\d|not (?:the )?(?:first|second|third)(?: one)?|but|lets do|can (?:i|we) (?:do|have|take|get|change to|switch to)|espere|espera|esperen|perdon|disculpe|me equivoque|corrijo|quise decir|queria decir|queria|mejor|cambie\\w*(?: (?:a|por|para))?|prefiero|attendez|attends|non|desolee?|pardon|oups|erreur|je voulais(?: dire| mettre| choisir)?|je veux dire|plutot|finalement|mettez(?:[- ]moi)?|changez(?: pour)?)'
const figure =
  /^(?:(?:the|la|el|le|number|numero|option|opcion|slot|choice|no\.?) )*#? ?\d(?: (?:one|please|pls|thanks|por favor|svp))*[\s.!]*$/u
/** "Make it 3": the place in a list, or the hour. */
const mayBeHour =
  /(?:make|lets do|do|have|take|get|change|put|cambie\w*|changez) ?(?:it|that|me|mine|to|for|in|a|por|para|pour)?[\s,]*$/u
const meant =
  /(?<![\p{L}])(?:i meant|i mean|i said|meant|oops|whoops|my bad|mistake|typo|correction|me equivoque|corrijo|quise decir|queria decir|oups|erreur|je voulais dire|je veux dire)(?![\p{L}])/u
const filler = '(?:ok|okay|oh|ah|hmm+|um+|hey|hi|please|then|i|ay|bueno|y|bon|euh|alors|par|pour)'
/** "1 sorry I meant 2": what stands before the words that put it right. */
const givenUp = new RegExp(`^\\W*\\d[\\s,.;:!-]+(?=${mark}(?![\\p{L}\\d]).*\\d)`, 'u')
const leads = new RegExp(`^(?:[\\s,.;:!-]*(?:${mark}|${filler})(?![\\p{L}\\d]))*[\\s,.;:!-]*`, 'u')
const marks = new RegExp(`(?<![\\p{L}\\d])${mark}(?![\\p{L}\\d])`, 'u')
const trails =
  /[\s,]+(?:(?:is|s|'s|works|would be|suits(?: me| us)?|would suit(?: me| us)?|es|seria|est|serait|me va|va) (?:actually |much |even |really )?(?:better|mejor|mieux)(?: for (?:me|us))?|not (?:the )?(?:\d|first|second|third)(?: one)?|no la \d|pas la \d|instead|rather|actually|i meant|i mean|that was a typo|sorry|mejor|en vez|en lugar|perdon|plutot|a la place|finalement|desolee?)(?: (?:please|pls|sorry|thanks|por favor|svp))?[\s.!]*$/u
