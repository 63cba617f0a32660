import type { Shop } from '../settings/settings.ts'
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

export function calledAgain(shop: Shop): string {
  return fill("{business}: saw you called again. Your messages are here and we'll answer as soon as we can.", shop)
}

/** To who wrote first and called then. */
export function calledAfterWriting(shop: Shop): string {
  return fill("{business}: we saw your call. Your messages are here and we'll answer as soon as we can.", shop)
}

export function optOutAnswer(shop: Shop): string {
  return fill("{business}: you won't get any more texts from us. Reply START if you change your mind.", shop)
}

export function optInAnswer(shop: Shop): string {
  return fill('{business}: you will get our texts again. Reply STOP to opt out.', shop)
}

export function helpAnswer(shop: Shop, line: string): string {
  return fill(
    `{business}: we text you because you called or texted us. Call ${line} to reach us. Reply STOP to opt out.`,
    shop,
  )
}

/** The shop's name as it stands in texts, also before it was set up. */
export function businessName(shop: Shop): string {
  return shop.businessName ?? 'the shop you called'
}

function fill(template: string, shop: Shop): string {
  const words = template
    .replaceAll('{business}', businessName(shop))
    .replaceAll('{owner}', shop.ownerName ?? businessName(shop))
  return plainLetters(words)
}
