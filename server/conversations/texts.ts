import type { Shop } from '../settings/settings.ts'
import type { Language } from '../understanding/understanding.ts'
import { clockInWords } from './clock-words.ts'
import { fixedTexts } from './fixed-texts.ts'
import { plainLetters } from './segments.ts'

/** The fixed texts, with the shop's words filled in. Letters that would cost a whole alphabet are written plain. */
export function opener(shop: Shop, language: Language = shop.language): string {
  return fill(shop.opener ?? ourOpener(shop, language), shop, language)
}

/** Our own words for the first text, with their places: signed as a person where the owner has a name. */
export function ourOpener({ ownerName }: Shop, language: Language): string {
  const { ownersOpener, shopsOpener } = fixedTexts[language]
  return ownerName ? ownersOpener : shopsOpener
}

/** Every first text that the shop may have sent, in whatever language it was set to. */
export function openersOf(shop: Shop): string[] {
  return languages.map((language) => opener(shop, language))
}

const languages: readonly Language[] = ['en', 'es', 'fr']

/** To a number that the caller gave for it, because theirs takes no texts or was not shown. */
export function keyedOpener(shop: Shop): string {
  return fill(fixedTexts[shop.language].keyedOpener, shop)
}

/** For a call that was found out about only later; `calledAt` is the shop's wall time, e.g. `14:05`. */
export function lateOpener(shop: Shop, calledAt: string): string {
  return fill(fixedTexts[shop.language].lateOpener.replace('{time}', clockInWords(shop.language, calledAt)), shop)
}

export function calledAgain(shop: Shop, language: Language = shop.language): string {
  return fill(fixedTexts[language].calledAgain, shop, language)
}

/** To who wrote first and called then. */
export function calledAfterWriting(shop: Shop, language: Language = shop.language): string {
  return fill(fixedTexts[language].calledAfterWriting, shop, language)
}

/** To who has a booking ahead and calls; `agreed`: when it is, in words. */
export function calledAboutBooking(shop: Shop, agreed: string, language: Language = shop.language): string {
  return fill(
    fixedTexts[language].calledAboutBooking.replace('{agreed}', () => agreed),
    shop,
    language,
  )
}

/** The first text to who left a voicemail, signed as the opener is. */
export function gotVoicemail(shop: Shop, language: Language = shop.language): string {
  const { ownerGotVoicemail, shopGotVoicemail } = fixedTexts[language]
  return fill(shop.ownerName ? ownerGotVoicemail : shopGotVoicemail, shop, language)
}

/** To who left one in the middle of a conversation. */
export function gotVoicemailAgain(shop: Shop, language: Language = shop.language): string {
  return fill(fixedTexts[language].gotVoicemailAgain, shop, language)
}

/** To who has a booking ahead; `agreed`: when it is, in words. */
export function gotVoicemailAboutBooking(shop: Shop, agreed: string, language: Language = shop.language): string {
  return fill(
    fixedTexts[language].gotVoicemailAboutBooking.replace('{agreed}', () => agreed),
    shop,
    language,
  )
}

/** A moment before somebody of the shop calls from the number that texts. */
export function callingYou(shop: Shop, person: string, language: Language = shop.language): string {
  return fill(
    fixedTexts[language].callingYou.replace('{person}', () => person),
    shop,
    language,
  )
}

export function optOutAnswer(shop: Shop, language: Language = shop.language): string {
  return fill(fixedTexts[language].optOutAnswer, shop, language)
}

export function optInAnswer(shop: Shop, language: Language = shop.language): string {
  return fill(fixedTexts[language].optInAnswer, shop, language)
}

/** `line` is the shop's number as people read it. */
export function helpAnswer(shop: Shop, line: string, language: Language = shop.language): string {
  return fill(fixedTexts[language].helpAnswer.replace('{line}', line), shop, language)
}

/** Before the words that go on with what was said on the telephone. */
export function thanksForCalling(shop: Shop, language: Language): string {
  return fill(fixedTexts[language].thanksForCalling, shop, language)
}

/** The same words from another number than those before, with who it is in front. */
export function fromAnotherNumber(shop: Shop, body: string, language: Language = shop.language): string {
  return `${fill(fixedTexts[language].anotherNumber, shop, language)} ${body}`
}

/** Behind the first text to who never had one. */
export function stopHint(language: Language): string {
  return plainLetters(fixedTexts[language].stopHint)
}

/** The shop's name as it stands in texts, also before it was set up. */
export function businessName(shop: Shop, language: Language = shop.language): string {
  return shop.businessName ?? fixedTexts[language].shopWithoutName
}

function fill(template: string, shop: Shop, language: Language = shop.language): string {
  const business = businessName(shop, language)
  const words = template
    .replaceAll('{business}', () => business)
    .replaceAll('{owner}', () => shop.ownerName ?? business)
  return plainLetters(words)
}
