// A booking as one text to the owner: when, who, what, where.
import type { Temporal } from 'temporal-polyfill'
import { plain } from '../alerts/plain-words.ts'
import { whenInWords } from './when-words.ts'

type Told = {
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  name: string | null
  /** As people write it. */
  number: string | null
  need: string | null
  service: string | null
  address: string | null
  zone: string
}

const most = { name: 30, need: 90, address: 70 }

export function bookingWords(told: Told, first: string): string {
  const who = [plain(told.name, most.name), told.number].filter(Boolean).join(' ')
  const need = plain(told.need, most.need) ?? told.service?.replaceAll('-', ' ')
  const facts = [who, need?.replace(/[.?!]+$/, ''), plain(told.address, most.address)].filter(Boolean)
  return `${first}: ${whenInWords(told, told.zone)}. ${facts.join(', ')}.`
}
