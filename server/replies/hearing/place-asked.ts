// "Where are you?" is asked of the shop by who comes there, and of who is on the way by who waits at home.
import type { Remarks } from '../../understanding/remarks.ts'
import type { Standing } from '../read-standing.ts'
import { isDoneAtShop } from '../trade.ts'

/** Where the shop is, is a question of its own once the shop says it; until then a person hears of it, as of all that is asked of the shop. */
export function withPlaceAsked(remarks: Remarks, standing: Standing): Remarks {
  const { asksForPlace, asksWhereWeAre } = remarks
  if (!asksForPlace && !asksWhereWeAre) return remarks
  const isOfShop = asksWhereWeAre ? comesToShop(standing) : true
  if (standing.shop.shopAddress === null || !isOfShop)
    return { ...remarks, asksForPlace: false, asksOfShop: remarks.asksOfShop || asksForPlace }
  return { ...remarks, asksForPlace: true, isAboutVisit: false }
}

/** For what is booked, else for most of what the trade does. */
function comesToShop({ agreed: { ahead }, packs, shop: { trade } }: Standing): boolean {
  return ahead.length > 0 ? ahead.every(({ place }) => place === 'shop') : isDoneAtShop(packs, { trade, service: null })
}
