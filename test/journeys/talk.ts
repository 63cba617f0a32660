import { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import { type Draft, openDraftOf } from '../../server/conversations/draft-store.ts'
import { type Conversation, conversationWith } from '../../server/conversations/store.ts'
import { callers, enquiries } from '../../server/database/schema.ts'
import type { Photo } from '../../server/providers/messenger/simulated-world.ts'
import type { Storable } from '../../server/settings/settings.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

export const dana = '+14165550134'
export const line = '+12025550100'
export const owner = '+14165550001'
/** A Wednesday, noon in Toronto. */
export const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')

/** A plumber's shop without a company, in which somebody rings, writes, and reads what comes back. */
export type Talk = {
  shop: TestAppliance
  rings(from?: string): Promise<void>
  /** Writes, and gives the shop half a minute. */
  says(body: string, more?: { from?: string; to?: string; photos?: Photo[] }): Promise<void>
  /** Writes; nothing is waited for but what is done at once. */
  types(body: string, more?: { from?: string; to?: string; photos?: Photo[] }): Promise<void>
  passes(time: Temporal.DurationLike): Promise<void>
  /** What a phone got since it was asked last. */
  reads(phone?: string): string[]
  conversation(from?: string): Conversation
  draft(from?: string): Draft | undefined
  enquiry(): typeof enquiries.$inferSelect | undefined
}

export type Around = { env?: Record<string, string>; set?: Partial<Storable>; at?: Temporal.Instant; file?: string }

export async function openTalk({ env = {}, set = {}, at = noon, file }: Around = {}): Promise<Talk> {
  const shop = await openAppliance({ at, file, env: { TRADE: 'plumber', OWNER_MOBILE: owner, ...env } })
  onTestFinished(() => shop.close())
  storeSettings(shop.db, set, at)
  return talkIn(shop)
}

export function talkIn(shop: TestAppliance): Talk {
  const read = new Map<string, number>()
  const conversation = (from = dana) => {
    const caller = shop.db
      .select()
      .from(callers)
      .all()
      .find(({ number }) => number === from)
    const found = caller && conversationWith(shop.db, caller.id)
    if (!found) throw new Error(`nobody talked with ${from}`)
    return found
  }
  const passes: Talk['passes'] = async (time) => {
    shop.pass(time)
    await shop.settle()
  }
  const types: Talk['types'] = async (body, { from = dana, to = line, photos } = {}) => {
    shop.messenger.receive({ from, to, body, photos })
    await shop.settle()
  }
  return {
    shop,
    types,
    passes,
    conversation,
    async rings(from = dana) {
      shop.carrier.ring({ from, to: line })
      await shop.settle()
    },
    async says(body, more) {
      await types(body, more)
      for (let n = 0; n < 5; n++) await passes({ seconds: 6 })
    },
    reads(phone = dana) {
      const got = shop.messenger.world.sent.filter(({ to }) => to === phone).map(({ body }) => body)
      const unread = got.slice(read.get(phone) ?? 0)
      read.set(phone, got.length)
      return unread
    },
    draft: (from) => openDraftOf(shop.db, conversation(from).id),
    enquiry: () => shop.db.select().from(enquiries).all().at(-1),
  }
}
