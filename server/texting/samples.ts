// The texts of one job from the question to the reminder, worded by the very sentences that word them for callers.
import type { Temporal } from 'temporal-polyfill'
import { businessName } from '../conversations/texts.ts'
import { type SentenceKey, type SentenceValues, sentence } from '../replies/sentences/sentences.ts'
import { agreedInWords, slotsInWords } from '../replies/sentences/slot-words.ts'
import type { Shop } from '../settings/settings.ts'

/** As `today` in the shop, and with a made-up link below that address where callers are given one. */
type Shown = { shop: Shop; today: Temporal.PlainDate; bookAt: string | null }

/** The question, the times on offer, the confirmation and the reminder. */
export function jobSamples({ shop, today, bookAt }: Shown): string[] {
  const where = { language: 'en', zone: shop.zone ?? 'UTC', today } as const
  const slots = slotsAfter(today, where.zone)
  const business = businessName(shop)
  const agreed = `${slots[0] ? agreedInWords(slots[0], where) : ''}, 28 Woodbine Cres`
  const link = bookAt ? ` ${say('orPick', { link: `${bookAt}/Jx3kQ9` })}` : ''
  return [
    `${say('signedStart', { business })}${say('gotIt', {})} ${say('askAddress', {})}`,
    say('offer', { slots: slotsInWords(slots, where), numbers: '1, 2, 3' }) + link,
    say('booked', { agreed }),
    say('reminder', { business, agreed }),
  ]
}

function say<Key extends SentenceKey>(key: Key, values: SentenceValues[Key]): string {
  return sentence('en', key, values)
}

function slotsAfter(today: Temporal.PlainDate, zone: string) {
  const at = (days: number, hour: number) => {
    const wall = today.add({ days }).toPlainDateTime({ hour })
    return wall.toZonedDateTime(zone).epochMilliseconds
  }
  return [
    { start: at(1, 9), end: at(1, 11) },
    { start: at(1, 14), end: at(1, 16) },
    { start: at(2, 8), end: at(2, 10) },
  ]
}
