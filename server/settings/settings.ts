import type { CountryCode } from 'libphonenumber-js/max'
import * as z from 'zod'
import type { Config } from '../../config/config.ts'
import { allowedCountriesFor, countryOf } from '../callers/phone-number.ts'
import { weeklyHours } from './opening-hours.ts'

/** How much may go out unasked. */
export const trustLevels = ['draft', 'assist', 'auto'] as const
export type TrustLevel = (typeof trustLevels)[number]

/** Of the first text, and of who has not written yet. */
export const languages = ['en', 'es', 'fr'] as const

/** What the settings page keeps, by name; a value of the environment goes before it. */
export const storable = z.object({
  businessName: z.string().trim().min(1).max(60).nullable(),
  ownerName: z.string().trim().min(1).max(60).nullable(),
  ownerMobile: z.string().nullable(),
  zone: z.string().nullable(),
  country: z.string().length(2).nullable(),
  hours: weeklyHours.nullable(),
  opener: z.string().trim().min(1).max(306).nullable(),
  language: z.enum(languages).nullable(),
  /** Key of a trade pack. */
  trade: z.string().max(40).nullable(),
  trustLevel: z.enum(trustLevels).nullable(),
  draftsGoAfterMinutes: z.int().min(1).max(720).nullable(),
  callOutFee: z.string().trim().min(1).max(80).nullable(),
  areas: z.string().trim().min(1).max(120).nullable(),
  shopAddress: z.string().trim().min(1).max(120).nullable(),
  ownerEmail: z.email().max(120).nullable(),
  ollamaUrl: z.string().max(200).nullable(),
  ollamaModel: z.string().max(100).nullable(),
  speechUrl: z.string().max(200).nullable(),
  modelKeepAliveMinutes: z.int().min(0).max(1440).nullable(),
  bookingNoticeMinutes: z
    .int()
    .min(0)
    .max(14 * 24 * 60)
    .nullable(),
  bookingAheadDays: z.int().min(1).max(365).nullable(),
  travelMinutes: z.int().min(0).max(240).nullable(),
  mostJobsPerDay: z.int().min(1).max(100).nullable(),
  bookingLink: z.boolean().nullable(),
  region: z.string().max(10).nullable(),
  nudges: z.boolean().nullable(),
  reminders: z.boolean().nullable(),
  reviewLink: z.string().max(160).nullable(),
  lookUpLines: z.boolean().nullable(),
})
export type Storable = z.infer<typeof storable>

/** How the shop wants it: stored settings and environment put together. */
export type Shop = {
  businessName: string | null
  ownerName: string | null
  /** E.164. */
  ownerMobile: string | null
  /** IANA name; null until it is set, and then nothing that depends on local time is decided. */
  zone: string | null
  country: CountryCode
  hours: Storable['hours']
  /** The owner's own words for the opener, with `{owner}` and `{business}`; null: ours. */
  opener: string | null
  /** In which our own first text is, and whoever has not written yet is spoken to. */
  language: (typeof languages)[number]
  trade: Storable['trade']
  trustLevel: TrustLevel
  /** After so long a waiting draft goes by itself; null: never. */
  draftsGoAfterMinutes: number | null
  /** What may be told to callers, in the owner's words; null: unknown. */
  callOutFee: string | null
  areas: string | null
  /** Where customers come to, in the owner's words; null: unknown, or they come to nobody. */
  shopAddress: string | null
  ownerEmail: string | null
  allowedCountries: CountryCode[]
  episodeHours: number
  textBacksPerHour: number
  textBacksPerDay: number
  /** How long before a job it must be booked, and how far ahead one can be. */
  bookingNoticeMinutes: number
  bookingAheadDays: number
  /** On the way from one customer to the next. */
  travelMinutes: number
  /** Null: as many as fit. */
  mostJobsPerDay: number | null
  /** Offers of times end with the address of a page on which one can be picked. */
  bookingLink: boolean
  /** Whose holidays hold, such as ON; empty: those of the whole country alone; null: as the number and the zone say. */
  region: string | null
  /** Whether who never answered the first text gets a second, and customers are reminded of their jobs. */
  nudges: boolean
  reminders: boolean
  /** Where customers can write what they think of the shop, https; null: nobody is asked to. */
  reviewLink: string | null
  /** What kind of line a number is, is looked up before its first text; it costs money. */
  lookUpLines: boolean
}

/** How a shop books until it says otherwise. */
export const usualBooking = { noticeMinutes: 120, aheadDays: 60, travelMinutes: 30 }

/** The settings that the environment fixes, and the variable that does. */
export const fixedBy = {
  businessName: 'BUSINESS_NAME',
  ownerName: 'OWNER_NAME',
  ownerMobile: 'OWNER_MOBILE',
  zone: 'SHOP_TIMEZONE',
  country: 'SHOP_COUNTRY',
  trade: 'TRADE',
  ownerEmail: 'OWNER_EMAIL',
  ollamaUrl: 'OLLAMA_URL',
  ollamaModel: 'OLLAMA_MODEL',
} as const satisfies Partial<Record<keyof Storable, keyof Config>>

export function composeShop(stored: Storable, config: Config, firstLine: string | null): Shop {
  const country = (config.SHOP_COUNTRY ?? stored.country ?? (firstLine && countryOf(firstLine)) ?? 'US') as CountryCode
  return {
    businessName: config.BUSINESS_NAME ?? stored.businessName,
    ownerName: config.OWNER_NAME ?? stored.ownerName,
    ownerMobile: config.OWNER_MOBILE ?? stored.ownerMobile,
    zone: config.SHOP_TIMEZONE ?? stored.zone,
    country,
    hours: stored.hours,
    opener: stored.opener,
    language: stored.language ?? 'en',
    trade: config.TRADE ?? stored.trade,
    trustLevel: stored.trustLevel ?? 'assist',
    draftsGoAfterMinutes: stored.draftsGoAfterMinutes,
    callOutFee: stored.callOutFee,
    areas: stored.areas,
    shopAddress: stored.shopAddress,
    ownerEmail: config.OWNER_EMAIL ?? stored.ownerEmail,
    allowedCountries: config.ALLOWED_COUNTRIES ?? allowedCountriesFor(country),
    episodeHours: config.EPISODE_HOURS,
    textBacksPerHour: config.TEXTBACKS_PER_HOUR,
    textBacksPerDay: config.TEXTBACKS_PER_DAY,
    bookingNoticeMinutes: stored.bookingNoticeMinutes ?? usualBooking.noticeMinutes,
    bookingAheadDays: stored.bookingAheadDays ?? usualBooking.aheadDays,
    travelMinutes: stored.travelMinutes ?? usualBooking.travelMinutes,
    mostJobsPerDay: stored.mostJobsPerDay,
    bookingLink: stored.bookingLink ?? false,
    region: stored.region,
    nudges: stored.nudges ?? true,
    reminders: stored.reminders ?? true,
    reviewLink: stored.reviewLink,
    lookUpLines: stored.lookUpLines ?? false,
  }
}
