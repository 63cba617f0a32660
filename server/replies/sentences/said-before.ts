// Whether a sentence of ours stands in what was said, whatever was filled in.
import type { Language } from '../../understanding/understanding.ts'
import { type SentenceKey, sentence, sentenceAloud } from './sentences.ts'

const mark = '@'
const languages: readonly Language[] = ['en', 'es', 'fr']
const values = {
  ...{ owner: mark, business: mark, hours: mark, areas: mark, fee: mark, wanted: mark, slots: mark, numbers: mark },
  ...{ only: mark, others: mark },
  ...{ open: mark, closed: mark, address: mark },
  ...{ until: mark, agreed: mark, visits: mark, number: mark, place: mark, link: mark, emergencyNumber: mark },
}

export function hasSaid(said: string, key: SentenceKey): boolean {
  return languages.some((language) =>
    [sentence(language, key, values), sentenceAloud(language, key, values)].some((words) => stands(words, said)),
  )
}

function stands(words: string, said: string): boolean {
  const longest = words.split(mark).reduce((best, part) => (part.length > best.length ? part : best), '')
  return longest.trim() !== '' && said.includes(longest.trim())
}
