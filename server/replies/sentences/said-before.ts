// Whether a sentence of ours stands in what was said, whatever was filled in.
import type { Language } from '../../understanding/understanding.ts'
import { type SentenceKey, sentence } from './sentences.ts'

const mark = '@'
const languages: readonly Language[] = ['en', 'es', 'fr']
const values = {
  ...{ owner: mark, business: mark, hours: mark, areas: mark, fee: mark, wanted: mark, slots: mark, numbers: mark },
  ...{ agreed: mark, number: mark, link: mark, emergencyNumber: mark },
}

export function hasSaid(said: string, key: SentenceKey): boolean {
  return languages.some((language) => {
    const parts = sentence(language, key, values).split(mark)
    const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '').trim()
    return longest !== '' && said.includes(longest)
  })
}
