import type { Shop } from '../settings/settings.ts'
import type { Language } from '../understanding/understanding.ts'
import { fixedTexts } from './fixed-texts.ts'
import { plainLetters } from './segments.ts'

/** The fixed texts, with the shop's words filled in. Letters that would cost a whole alphabet are written plain. */
export const ownersOpener =
  "Hey, it's {owner} from {business}. I just missed your call. What are you looking to get done? Reply STOP to opt out."
export const shopsOpener =
  'Hi, this is {business}. We just missed your call. What are you looking to get done? Reply STOP to opt out.'

export function opener(shop: Shop): string {
  return fill(shop.opener ?? (shop.ownerName ? ownersOpener : shopsOpener), shop)
}

/** For a call that was found out about only later; `calledAt` is the shop's wall time, e.g. `14:05`. */
export function lateOpener(shop: Shop, calledAt: string): string {
  return fill(
    `Hi, this is {business}. We missed your call at ${calledAt}. What are you looking to get done? Reply STOP to opt out.`,
    shop,
  )
}

export function calledAgain(shop: Shop, language: Language = 'en'): string {
  return fill(fixedTexts[language].calledAgain, shop, language)
}

/** To who wrote first and called then. */
export function calledAfterWriting(shop: Shop, language: Language = 'en'): string {
  return fill(fixedTexts[language].calledAfterWriting, shop, language)
}

export function optOutAnswer(shop: Shop, language: Language = 'en'): string {
  return fill(fixedTexts[language].optOutAnswer, shop, language)
}

export function optInAnswer(shop: Shop, language: Language = 'en'): string {
  return fill(fixedTexts[language].optInAnswer, shop, language)
}

/** `line` is the shop's number as people read it. */
export function helpAnswer(shop: Shop, line: string, language: Language = 'en'): string {
  return fill(fixedTexts[language].helpAnswer.replace('{line}', line), shop, language)
}

/** The shop's name as it stands in texts, also before it was set up. */
export function businessName(shop: Shop, language: Language = 'en'): string {
  return shop.businessName ?? fixedTexts[language].shopWithoutName
}

function fill(template: string, shop: Shop, language: Language = 'en'): string {
  const business = businessName(shop, language)
  const words = template
    .replaceAll('{business}', () => business)
    .replaceAll('{owner}', () => shop.ownerName ?? business)
  return plainLetters(words)
}
