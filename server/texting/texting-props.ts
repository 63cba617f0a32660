import type { TextingProps } from '../../views/texting/texting.tsx'
import type { Appliance } from '../appliance.ts'
import { showNumber } from '../callers/phone-number.ts'
import { readShop } from '../settings/store.ts'
import { keywords } from './keywords.ts'
import { shopNumber } from './shop-number.ts'

/** What everybody may read of who texts; null while the shop has no name to text under. */
export function textingProps({ db, config }: Pick<Appliance, 'db' | 'config'>): TextingProps | null {
  const { businessName, country } = readShop(db, config)
  if (businessName === null) return null
  const number = shopNumber({ db, config })
  return {
    business: businessName,
    number: number ? { words: showNumber(number, country), href: `tel:${number}` } : null,
    stopWords: keywords.stop.slice(1),
  }
}
