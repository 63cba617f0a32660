import { Temporal } from 'temporal-polyfill'
import type { Appliance } from '../appliance.ts'
import { type NoAgenda, readAgenda } from '../bookings/agenda.ts'
import type { Question } from '../bookings/availability.ts'
import { bookingOfLink, type Link, linkByHash } from '../bookings/link-store.ts'
import { openOfferIn } from '../bookings/offer-store.ts'
import { hashSecret } from '../bookings/secret-address.ts'
import { type Booking, heldIn } from '../bookings/store.ts'
import { type Work, workOf } from '../bookings/work.ts'
import { type Caller, callerById } from '../callers/store.ts'
import { spokenWith } from '../conversations/spoken-language.ts'
import { type Conversation, conversationById } from '../conversations/store.ts'
import type { Queries } from '../database/queries.ts'
import { type EnquiryRow, lastEnquiryOf } from '../replies/enquiry-store.ts'
import { visitOfShop } from '../replies/take-times.ts'
import { packsOf, serviceOf } from '../replies/trade.ts'
import { ownLine } from '../settings/company-store.ts'
import type { Shop } from '../settings/settings.ts'
import { type Line, lineById, readShop } from '../settings/store.ts'
import type { Service } from '../understanding/packs/trade-pack.ts'
import type { Language } from '../understanding/understanding.ts'

/** Whose page it is, and in which words. */
export type Party = Host & {
  link: Link
  conversation: Conversation
  caller: Caller
}
export type Host = { line: Line | null; shop: Shop; language: Language }

export type Visit = Party & {
  /** What stands already, also while it runs. */
  standing: Booking | null
  service: Service | null
  work: Work | null
  enquiry: EnquiryRow | null
  /** Starts of what we offered them last and they have not chosen from. */
  offered: readonly number[]
  /** The question that free slots answer; null where no time can be shown. */
  question: Question | null
  because: NoAgenda | null
  zone: string
}

export type Opened =
  | { do: 'open'; visit: Visit }
  /** It was a link of ours once. */
  | { do: 'closed'; party: Party }
  /** It is none of ours, perhaps half of one. */
  | { do: 'unknown'; party: Host }

/** What a link opens now. */
export function readVisit(db: Queries, appliance: Appliance, token: string): Opened {
  const link = linkByHash(db, hashSecret(token))
  const party = link && partyOf(db, appliance, link)
  if (!party) return { do: 'unknown', party: hostOf(db, appliance) }
  const now = appliance.now()
  const standing = bookingOfLink(db, party.link) ?? null
  if (isOver(party, standing, now)) return { do: 'closed', party }
  const enquiry = lastEnquiryOf(db, party.conversation.id) ?? null
  const packs = packsOf(appliance.trades, party.shop.trade)
  const wanted = enquiry && visitOfShop(db, appliance, enquiry)
  const [service, work] = standing ? [serviceOf(packs, standing.service), workOf(standing)] : [wanted, wanted]
  const { id, createdAt } = party.conversation
  const offered = openOfferIn(db, id, createdAt)?.slots.map(({ start }) => start) ?? []
  const known = { ...party, standing, service, work, enquiry, offered, zone: party.shop.zone ?? 'UTC' }
  const held = heldIn(db, party.conversation.id).map(({ id }) => id)
  const agenda = readAgenda(db, appliance, { work, except: standing ? [...held, standing.id] : held }, now)
  if (agenda.do === 'unknown') return { do: 'open', visit: { ...known, question: null, because: agenda.because } }
  return { do: 'open', visit: { ...known, question: agenda.question, because: null } }
}

function partyOf(db: Queries, { config }: Appliance, link: Link): Party | undefined {
  const conversation = conversationById(db, link.conversationId)
  const caller = conversation && callerById(db, conversation.callerId)
  if (!conversation || !caller?.number) return undefined
  const shop = readShop(db, config)
  const line = conversation.lineId === null ? undefined : lineById(db, conversation.lineId)
  return { link, conversation, caller, line: line ?? null, shop, language: spokenWith(db, caller.id, shop) }
}

function hostOf(db: Queries, { config }: Appliance): Host {
  const shop = readShop(db, config)
  return { line: ownLine(db, config) ?? null, shop, language: shop.language }
}

/** Too old, used to the end, or of somebody whom the shop wants no more of. */
function isOver({ link, caller }: Party, standing: Booking | null, now: Temporal.Instant): boolean {
  if (caller.blockedAt !== null || Temporal.Instant.compare(now, link.expiresAt) >= 0) return true
  return standing !== null && (standing.state === 'done' || Temporal.Instant.compare(standing.endsAt, now) <= 0)
}
