import { and, eq, isNull } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import type { Draft } from '../../server/conversations/draft-store.ts'
import { type Proposal, proposeDraft } from '../../server/conversations/drafts.ts'
import { messagesIn } from '../../server/conversations/inbox-store.ts'
import { enquiries, outbox } from '../../server/database/schema.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

export const dana = '+14165550134'
export const line = '+12025550100'

/** A shop in which somebody rang and wrote, with what a test does there; conversation 1 is Dana's. */
export async function openDraftedShop({ at, env = {} }: { at: Temporal.Instant; env?: Record<string, string> }) {
  const shop = await openAppliance({ at, env })
  onTestFinished(() => shop.close())
  const call = async (from = dana) => {
    shop.carrier.ring({ from, to: line })
    await shop.settle()
  }
  const says = async (body: string, from = dana) => {
    shop.messenger.receive({ from, to: line, body })
    await shop.settle()
    keepThoughtless(shop)
  }
  await call()
  await says('There is a leak in the basement')
  return { shop, call, says, propose: (proposal: Partial<Proposal> = {}) => propose(shop, proposal) }
}

/** The box thinks of no answer by itself: the drafts of a test are its own. */
export function keepThoughtless({ db }: TestAppliance): void {
  db.update(outbox).set({ state: 'done' }).where(eq(outbox.kind, 'write-reply')).run()
}

/** A draft as the box would put it before the owner, in answer to the last text of the conversation. */
export function propose({ db, now }: TestAppliance, proposal: Partial<Proposal> = {}): Draft {
  const conversationId = proposal.conversationId ?? 1
  return db.transaction((tx) => {
    const openEnquiry = and(eq(enquiries.conversationId, conversationId), isNull(enquiries.closedAt))
    const known = tx.select({ id: enquiries.id }).from(enquiries).where(openEnquiry).get()
    const enquiry =
      known ?? tx.insert(enquiries).values({ conversationId, openedAt: now() }).returning({ id: enquiries.id }).get()
    const texts = messagesIn(tx, conversationId, { size: 50 }).filter(({ direction }) => direction === 'inbound')
    const given = {
      conversationId,
      enquiryId: enquiry.id,
      answersMessageId: texts.at(-1)?.id ?? 0,
      step: '{"do":"ask","for":"address"}',
      body: 'Sure. What is the address?',
      wordedBy: 'template',
      because: 'trust-level',
      facts: 'as they were',
      goesAt: null,
    } as const
    return proposeDraft(tx, { ...given, ...proposal }, now())
  })
}
