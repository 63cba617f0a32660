// A booking as one text to the owner: when, who, what, where.
import type { Temporal } from 'temporal-polyfill'
import { legible } from '../alerts/plain-words.ts'
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
  /** What to mind. */
  note: string | null
  zone: string
}

const most = { name: 30, need: 90, address: 70, note: 120 }

export function bookingWords(told: Told, first: string): string {
  const who = [legible(told.name, most.name), told.number].filter(Boolean).join(' ')
  const need = legible(told.need, most.need) ?? told.service?.replaceAll('-', ' ')
  const facts = [who, need?.replace(/[.?!]+$/, ''), legible(told.address, most.address)].filter(Boolean)
  const note = legible(told.note, most.note)
  return `${first}: ${whenInWords(told, told.zone)}. ${facts.join(', ')}.${note ? ` Note: ${note.replace(/[.?!]+$/, '')}.` : ''}`
}
