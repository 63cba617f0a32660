// What one text of a caller means, in the words that the rest of the house decides by.
import type { CountryCode } from 'libphonenumber-js/max'
import type { Temporal } from 'temporal-polyfill'

export type Intent =
  | 'new_job'
  | 'emergency'
  | 'reschedule'
  | 'cancel'
  | 'confirm'
  | 'decline'
  | 'price_question'
  | 'hours_question'
  | 'wrong_number'
  | 'spam'
  | 'stop'
  | 'help'
  | 'human'
  | 'thanks'
  | 'other'

export type Urgency = 'emergency' | 'soon' | 'flexible'
export type Danger = 'gas' | 'co' | 'electrical' | 'flood' | 'fire' | 'other'
export type Language = 'en' | 'es' | 'fr'
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night'

/** A time asked for or offered: dates YYYY-MM-DD, `end` clock times exclusive, HH:MM in 24 hours of the shop's wall clock; null where nothing was said. */
export type WantedTime = {
  date: string | null
  dateEnd: string | null
  start: string | null
  end: string | null
  part: DayPart | null
}

export type Understanding = {
  intent: Intent
  name: string | null
  /** Key of a service in the shop's trade pack. */
  service: string | null
  address: string | null
  urgency: Urgency | null
  windows: WantedTime[]
  /** E.164. */
  phone: string | null
  email: string | null
  /** Numbers of the offered slots that were accepted, from 1; empty when all were refused, null when none was chosen. */
  slotChoice: number[] | null
  yesNo: 'yes' | 'no' | null
  safety: Danger | 'none'
  /** The text tries to steer the software itself. */
  injection: boolean
  language: Language
}

/** A slot that we offered, wall times of the shop. */
export type OfferedSlot = { n: number; start: Temporal.PlainDateTime; end: Temporal.PlainDateTime }

/** From one day to another, YYYY-MM-DD. */
export type DaySpan = { from: string; until: string }

/** What is known when a text comes in. */
export type Situation = {
  /** The shop's wall clock. */
  now: Temporal.PlainDateTime
  /** IANA zone of the shop: it tells how dates are written there. */
  zone: string
  country: CountryCode
  /** What we last said; empty when nothing. */
  said: string
  offered: readonly OfferedSlot[]
  /** The days of which they spoke last: a weekday alone is one of them. */
  within?: DaySpan | null
  /** Names of the people of the shop, whom one thanks. */
  ours?: readonly string[]
  /** The language of the conversation so far, or of the shop. */
  language: Language | null
}
