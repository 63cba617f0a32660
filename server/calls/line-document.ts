import type { Appliance } from '../appliance.ts'
import { carrierOf } from '../connections.ts'
import { type Line, readShop } from '../settings/store.ts'
import { nobodyIsThere } from './greeting.ts'
import { spoken } from './greeting-words.ts'
import { ringingNow } from './ringing-now.ts'

/** What is pasted at the carrier, where it meets calls without us; null where it does not, or cannot. */
export function lineDocument(appliance: Appliance, line: Line): string | null {
  const { documentFor } = carrierOf(appliance, line)
  if (!documentFor) return null
  const shop = readShop(appliance.db, appliance.config)
  const { language } = shop
  const words = `${nobodyIsThere(shop, language)} ${spoken[language].after.aTextIsComing}`
  const phones = ringingNow(appliance).map(({ mobile }) => mobile)
  const document = documentFor({ ...line, phones, words, language })
  return document.ok ? document.lines : null
}
