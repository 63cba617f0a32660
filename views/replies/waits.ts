import type { LookAgain } from '../../server/replies/look-again.ts'
import type { Waits } from '../../server/replies/trust.ts'
import { reasonOf } from '../conversations/reasons.ts'

const waits: Record<Waits | 'late' | LookAgain, string> = {
  'trust-level': 'You want to see every answer before it goes.',
  'price-asked': 'They asked about the price.',
  complaint: 'They complain about something.',
  unusual: 'It is about something out of the ordinary.',
  late: 'It comes later than an answer should: look whether it still fits.',
  'slots-changed': 'A time that it speaks of has been taken since: look at it again.',
  'zone-changed': "The shop's time zone changed since: look at it again.",
  'hours-changed': "The shop's hours changed since: look at it again.",
  'callOutFee-changed': 'The call-out fee changed since: look at it again.',
  'areas-changed': "The shop's areas changed since: look at it again.",
  'shopAddress-changed': "The shop's address changed since: look at it again.",
  'businessName-changed': "The shop's name changed since: look at it again.",
  'ownerName-changed': 'The name that it is signed with changed since: look at it again.',
}

/** Why a draft waits for a person, as one sentence. */
export function whyItWaits(because: string | null): string {
  if (because === null) return 'It waits for you.'
  if (Object.hasOwn(waits, because)) return waits[because as keyof typeof waits]
  return `It did not go by itself: ${reasonOf(because).why}.`
}

/** It stands as new words that nobody has looked at. */
export function isToBeLookedAtAgain(because: string | null): boolean {
  return because?.endsWith('-changed') ?? false
}
