import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { forgetForGood } from '../../server/callers/forget-for-good.ts'
import { blockCaller } from '../../server/conversations/block-caller.ts'
import { closeConversation, reopenConversation } from '../../server/conversations/close-conversation.ts'
import { changeDraft, draftById, openDraftOf } from '../../server/conversations/draft-store.ts'
import { rewordDraft } from '../../server/conversations/drafts.ts'
import { conversationById } from '../../server/conversations/store.ts'
import { writeByHand } from '../../server/conversations/write-by-hand.ts'
import { quarantine } from '../../server/database/quarantine.ts'
import { dana, openDraftedShop } from './drafted.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
type Shop = Awaited<ReturnType<typeof openDraftedShop>>

const ends: [what: string, because: string, act: (shop: Shop) => unknown][] = [
  ['the caller writes again', 'overtaken', ({ says }) => says('28 Woodbine Cres')],
  ['the box thinks of another', 'overtaken', ({ propose }) => propose({ body: 'And your name?' })],
  ['the caller opts out', 'opted-out', ({ says }) => says('STOP')],
  ['the owner answers by hand', 'answered-by-hand', ({ shop }) => byHand(shop)],
  ['the conversation is closed', 'closed', ({ shop }) => closeConversation(shop, 1)],
  ['the caller is blocked', 'blocked', ({ shop }) => blockCaller(shop, 1, true)],
  ['the caller is forgotten', 'forgotten', ({ shop }) => forgetForGood(shop, dana)],
]

test.each(ends)('a draft waits no more when %s', async (_, because, act) => {
  for (const state of ['proposed', 'edited'] as const) {
    const opened = await openDraftedShop({ at: noon })
    const { shop, propose } = opened
    const draft = propose({ goesAt: noon.add({ minutes: 5 }) })
    changeDraft(shop.db, draft.id, { state })
    await act(opened)
    expect(draftById(shop.db, draft.id)).toMatchObject({ state: 'withdrawn', because, goesAt: null, decidedAt: noon })
    expect(openDraftOf(shop.db, 1)?.id).not.toBe(draft.id)
  }
})

test.each(ends)('what was decided stays as it was when %s', async (_, _because, act) => {
  const opened = await openDraftedShop({ at: noon })
  const { shop, propose } = opened
  const draft = propose()
  changeDraft(shop.db, draft.id, { state: 'discarded', decidedAt: noon })
  await act(opened)
  expect(draftById(shop.db, draft.id)).toMatchObject({ state: 'discarded', because: 'trust-level' })
})

test('HELP and START are no new words: what was asked before still waits for its answer', async () => {
  const { shop, says, propose } = await openDraftedShop({ at: noon })
  const draft = propose()
  await says('HELP')
  expect(openDraftOf(shop.db, 1)?.id).toBe(draft.id)
})

test('a number that takes no texts, or opted out at the carrier, has no draft that waits', async () => {
  for (const because of ['opted-out', 'cannot-be-texted'] as const) {
    const refused = await openDraftedShop({ at: noon })
    refused.shop.messenger.world.mode = because
    byHand(refused.shop)
    const draft = refused.propose()
    await refused.shop.settle()
    expect(draftById(refused.shop.db, draft.id)).toMatchObject({ state: 'withdrawn', because })
    const reported = await openDraftedShop({ at: noon })
    reported.shop.messenger.world.deliversByItself = false
    byHand(reported.shop)
    await reported.shop.settle()
    const later = reported.propose()
    reported.shop.messenger.report(reported.shop.messenger.world.sent.at(-1)?.messageId ?? '', 'failed', { because })
    expect(draftById(reported.shop.db, later.id)).toMatchObject({ state: 'withdrawn', because })
  }
})

test('taking back that a conversation was closed puts its draft back, but not one from before', async () => {
  const { shop, says, propose } = await openDraftedShop({ at: noon })
  const draft = propose({ goesAt: noon.add({ minutes: 5 }) })
  closeConversation(shop, 1)
  reopenConversation(shop, 1)
  expect(openDraftOf(shop.db, 1)).toMatchObject({ id: draft.id, state: 'proposed', goesAt: null })
  await says('One more thing')
  shop.pass({ minutes: 1 })
  closeConversation(shop, 1)
  reopenConversation(shop, 1)
  expect(openDraftOf(shop.db, 1)).toBeUndefined()
})

test('nothing that was thought of for a forgotten caller is left, and no later draft takes its number', async () => {
  const { shop, propose } = await openDraftedShop({ at: noon })
  const draft = propose({ body: 'Is it 28 Woodbine Cres?', step: '{"address":"28 Woodbine Cres"}' })
  forgetForGood(shop, dana)
  expect(JSON.stringify(draftById(shop.db, draft.id))).not.toContain('Woodbine')
  expect(propose().id).toBeGreaterThan(draft.id)
})

test('the box rewords only what no person has touched, and every new wording has a version of its own', async () => {
  const { shop, propose } = await openDraftedShop({ at: noon })
  const draft = propose()
  const reworded = shop.db.transaction((tx) => rewordDraft(tx, draft, { body: 'Where is it?', wordedBy: 'model' }))
  expect(reworded).toMatchObject({ version: 2, body: 'Where is it?' })
  expect(draftById(shop.db, draft.id)).toEqual(reworded)
  const edited = { ...draft, state: 'edited' as const }
  expect(shop.db.transaction((tx) => rewordDraft(tx, edited, { body: 'No' }))).toBeNull()
})

test('a restore withdraws what waited: it may have been answered since the copy was made', async () => {
  const { shop, propose } = await openDraftedShop({ at: noon })
  const draft = propose({ goesAt: noon.add({ minutes: 5 }) })
  quarantine(shop.db, noon)
  expect(draftById(shop.db, draft.id)).toMatchObject({ state: 'withdrawn', because: 'restored', goesAt: null })
})

test('whoever writes by hand has the conversation, until a new run of it begins', async () => {
  const { shop, call } = await openDraftedShop({ at: noon })
  byHand(shop)
  expect(conversationById(shop.db, 1)).toMatchObject({ handedOverAt: noon, handedOverBecause: 'by-hand' })
  shop.pass({ hours: 30 })
  closeConversation(shop, 1)
  await call()
  expect(conversationById(shop.db, 1)).toMatchObject({ closedAt: null, handedOverAt: null, handedOverBecause: null })
})

test('an opener in a conversation that was never closed gives nothing back', async () => {
  const { shop, call } = await openDraftedShop({ at: noon })
  byHand(shop)
  shop.pass({ hours: 30 })
  await call()
  expect(conversationById(shop.db, 1)).toMatchObject({ handedOverBecause: 'by-hand' })
})

function byHand(shop: Shop['shop']) {
  return writeByHand(shop, { conversationId: 1, body: 'On my way', token: 'a'.repeat(24) })
}
