import type { Appliance } from '../appliance.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import type { Queries } from '../database/queries.ts'
import { sentenceAloud } from '../replies/sentences/sentences.ts'
import { readShop } from '../settings/store.ts'
import { phrase } from './phrases.ts'
import type { Turn } from './turn.ts'

/** To who wanted a person, of whom none came. */
export function passOnAloud(db: Queries, { config }: Appliance, callerId: number): Pick<Turn, 'words' | 'language'> {
  const shop = readShop(db, config)
  const language = spokenWith(db, callerId, shop)
  const words = sentenceAloud(language, 'passedOn', { owner: shop.ownerName })
  return { words: `${phrase(language, 'nobodyThere')} ${words}`, language }
}
