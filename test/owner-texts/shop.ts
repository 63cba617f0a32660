import { and, desc, eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import { alertAbout } from '../../server/alerts/alert-about.ts'
import { callerByNumber, updateCaller } from '../../server/callers/store.ts'
import { openDraftOf } from '../../server/conversations/draft-store.ts'
import { proposeDraft, rewordDraft } from '../../server/conversations/drafts.ts'
import { conversationWith, updateConversation } from '../../server/conversations/store.ts'
import { crew, enquiries, messages } from '../../server/database/schema.ts'
import { factsHash } from '../../server/replies/facts-hash.ts'
import { readShop } from '../../server/settings/store.ts'
import { setOwnerPassword } from '../../server/sign-in/store.ts'
import { withoutReplies } from '../alerts/without-replies.ts'
import { openAppliance } from '../appliance.ts'

const noon = Temporal.Instant.from('2026-11-21T17:00:00Z')
export const mike = '+14165550199'
export const sam = '+14165550191'
export const dana = '+14165550134'
export const raj = '+14165550135'
const line = '+12025550100'

/** A shop whose owner and crew answer by text, in a make-believe world. */
export async function openShop() {
  const shop = await openAppliance({ at: noon, env: { OWNER_MOBILE: mike } })
  onTestFinished(() => shop.close())
  setOwnerPassword(shop.db, 'x', noon, 'Mike')
  shop.db.insert(crew).values({ name: 'Sam', role: 'crew', mobile: sam, alerted: 'always', createdAt: noon }).run()
  const says = async (from: string, body: string) => {
    shop.messenger.receive({ from, to: line, body })
    withoutReplies(shop)
    await shop.settle()
    shop.pass({ seconds: 30 })
  }
  const conversationOf = (from: string) => {
    const caller = callerByNumber(shop.db, from)
    const conversation = caller && conversationWith(shop.db, caller.id)
    if (!caller || !conversation) throw new Error(`nobody texted from ${from}`)
    return { caller, conversation, id: conversation.id }
  }
  /** The box thinks of a reply to what was said last. */
  const drafts = (from: string, body: string, need: string | null = null) => {
    const { id: conversationId } = conversationOf(from)
    const known = shop.db.select().from(enquiries).where(eq(enquiries.conversationId, conversationId)).get()
    const enquiry =
      known ?? shop.db.insert(enquiries).values({ conversationId, openedAt: noon, need }).returning().get()
    const inbound = and(eq(messages.conversationId, conversationId), eq(messages.direction, 'inbound'))
    const last = shop.db.select().from(messages).where(inbound).orderBy(desc(messages.id)).get()
    const facts = factsHash(readShop(shop.db, shop.config))
    const proposal = {
      conversationId,
      enquiryId: enquiry.id,
      answersMessageId: last?.id ?? 0,
      step: '{"do":"ask"}',
      body,
      facts,
    }
    return shop.db.transaction((tx) =>
      proposeDraft(tx, { ...proposal, wordedBy: 'template', because: null, goesAt: null }, shop.now()),
    )
  }
  const reword = (from: string, body: string) =>
    shop.db.transaction((tx) => {
      const draft = openDraftOf(tx, conversationOf(from).id)
      if (draft) rewordDraft(tx, draft, { body })
    })
  const alert = async (from: string, because: 'hand-over' | 'emergency' = 'emergency') => {
    const { id: conversationId } = conversationOf(from)
    shop.db.transaction((tx) => alertAbout(tx, shop, { conversationId, because, now: shop.now() }))
    shop.wake()
    await shop.settle()
    shop.pass({ seconds: 30 })
  }
  /** Somebody texts, the box thinks of a reply, and its people are told. */
  const enquires = async (from: string, { name, need, draft }: { name: string; need: string; draft?: string }) => {
    await says(from, `I have a ${need}`)
    updateCaller(shop.db, conversationOf(from).caller.id, { name })
    updateConversation(shop.db, conversationOf(from).id, { ownerAlertedAt: null })
    if (draft) drafts(from, draft, need)
    else
      shop.db
        .insert(enquiries)
        .values({ conversationId: conversationOf(from).id, openedAt: noon, need })
        .run()
    await alert(from)
  }
  const textsTo = (number: string) =>
    shop.messenger.world.sent.filter(({ to }) => to === number).map(({ body }) => body)
  return {
    shop,
    says,
    drafts,
    reword,
    alert,
    enquires,
    conversationOf,
    textsTo,
    lastTo: (number: string) => textsTo(number).at(-1),
  }
}
