import type { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { type Message, messageById } from '../conversations/store.ts'
import { workingHere } from '../crew/store.ts'
import type { Queries } from '../database/queries.ts'
import type { Shop } from '../settings/settings.ts'
import { readShop } from '../settings/store.ts'

/** What one of the shop's own people texted. `at`: by when they had seen what they answer. `by`: their row, where they have one. */
export type Said = {
  message: Message
  name: string
  mobile: string
  isOwner: boolean
  by?: number
  at: Temporal.Instant
  shop: Shop
}

/** A text that is so much older than its arrival was found on the messenger's list. */
const lateSeconds = 60

/** Null where the text is gone, or who sent it works here no more. */
export function readSaid(db: Queries, { config }: Appliance, messageId: number): Said | null {
  const message = messageById(db, messageId)
  const shop = readShop(db, config)
  const person = workingHere(db, shop).find(({ mobile }) => mobile !== null && mobile === message?.fromNumber)
  if (!message || !person?.mobile) return null
  const { name, mobile, id } = person
  return {
    message,
    name,
    mobile,
    isOwner: mobile === shop.ownerMobile,
    at: seenAt(message),
    shop,
    ...(id === null ? {} : { by: id }),
  }
}

function seenAt({ sentAt, createdAt }: Message): Temporal.Instant {
  const isLate = sentAt && createdAt.epochMilliseconds - sentAt.epochMilliseconds > lateSeconds * 1000
  return isLate ? sentAt : createdAt
}
