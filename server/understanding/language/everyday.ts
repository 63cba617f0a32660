// Which words carry no name of a person, a street or a town: small words and words of every day in the three languages.
import { englishCalendarWords, englishEverydayWords, englishFunctionWords } from './english.ts'
import { frenchCalendarWords, frenchEverydayWords, frenchFunctionWords } from './french.ts'
import { spanishCalendarWords, spanishEverydayWords, spanishFunctionWords } from './spanish.ts'
import { together } from './word-list.ts'

/** Small words that never stand inside a name; particles like "de" and "la" are among them, whoever looks for names lets those pass. */
export const functionWords = together(englishFunctionWords, spanishFunctionWords, frenchFunctionWords)
const calendarWords = together(englishCalendarWords, spanishCalendarWords, frenchCalendarWords)
/** All words of every day. */
export const everydayWords = together(
  functionWords,
  calendarWords,
  englishEverydayWords,
  spanishEverydayWords,
  frenchEverydayWords,
)

/** Whether the word (small letters, no accents) names a day or a month. */
export function isCalendarWord(word: string): boolean {
  return calendarWords.has(word)
}

/** Whether the word (small letters, no accents) is one of every day, also as plural or with 's. */
export function isEverydayWord(word: string): boolean {
  if (everydayWords.has(word)) return true
  const single = word.replace(/'?s$/, '')
  return single !== word && single.length > 2 && everydayWords.has(single)
}
