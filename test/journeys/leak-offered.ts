// A leak in the basement, for which three times are on offer.
import { bookedAhead } from '../../server/bookings/store.ts'
import { eightToFive } from '../bookings/booked-shop.ts'
import { openTalk, type Talk } from './talk.ts'

const leaks = {
  en: 'I have a leak in the basement, 28 Woodbine Cres, Toronto',
  es: 'Tengo una fuga de agua en el sotano, 28 Woodbine Cres, Toronto',
  fr: "J'ai une fuite d'eau au sous-sol, 28 Woodbine Cres, Toronto",
}
export type Language = keyof typeof leaks

/** On a Wednesday noon today at three, and Thursday and Friday at eight, are offered. */
export async function offered(language: Language): Promise<Talk> {
  const talk = await openTalk({ set: { hours: eightToFive, trustLevel: 'assist' } })
  await talk.says(leaks[language])
  talk.reads()
  return talk
}

/** When their jobs are, on the wall. */
export function booked({ shop, conversation }: Talk): string[] {
  const ahead = bookedAhead(shop.db, conversation().callerId, shop.now())
  return ahead.map(({ startsAt }) => startsAt.toZonedDateTimeISO('America/Toronto').toPlainDateTime().toString())
}
