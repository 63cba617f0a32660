import type { TextFateProps } from '../../views/set-up/text-fate.tsx'
import type { Message } from '../conversations/store.ts'
import { companyNamed } from '../settings/company-names.ts'
import { type Clock, shopTimeToTheSecond } from '../settings/shop-time.ts'

/** What came of a text to the owner, as it is shown. */
export function textFate(message: Message, clock: Clock): TextFateProps {
  const { state, because, errorCode, createdAt, deliveredAt, messenger } = message
  return {
    ...{ state, because, errorCode, by: companyNamed(messenger) },
    queued: shopTimeToTheSecond(createdAt, clock),
    delivered: deliveredAt && shopTimeToTheSecond(deliveredAt, clock),
  }
}
