import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { optOut } from '../../server/callers/meet-caller.ts'
import { callerByNumber } from '../../server/callers/store.ts'
import { changeDraft, type Draft, draftById } from '../../server/conversations/draft-store.ts'
import { giveBack, handOver } from '../../server/conversations/hand-over.ts'
import { messagesIn } from '../../server/conversations/inbox-store.ts'
import { conversationById } from '../../server/conversations/store.ts'
import { recoverInterrupted, takeNext } from '../../server/outbox/deliver.ts'
import { approveDraft, editDraft, keepBack } from '../../server/replies/decide-draft.ts'
import { factsHash } from '../../server/replies/facts-hash.ts'
import { sendDraft } from '../../server/replies/send-draft.ts'
import { readShop, storeSettings } from '../../server/settings/store.ts'
import { dana, openDraftedShop } from '../conversations/drafted.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
type Opened = Awaited<ReturnType<typeof openShop>>

async function openShop() {
  const opened = await openDraftedShop({ at: noon })
  const { shop, propose } = opened
  storeSettings(shop.db, { draftsGoAfterMinutes: 15 }, noon)
  const draft = propose({ facts: factsHash(readShop(shop.db, shop.config)), goesAt: noon.add({ minutes: 15 }) })
  const later = async (minutes: number) => {
    shop.pass({ minutes })
    await shop.settle()
  }
  const replies = () =>
    messagesIn(shop.db, 1, { size: 50 })
      .filter(({ kind }) => kind === 'reply')
      .map(({ body }) => body)
  return { ...opened, draft, later, replies, now: () => draftById(shop.db, draft.id) as Draft }
}

test('a draft that nobody decided on goes by itself at its time, and not before', async () => {
  const { shop, later, replies, now } = await openShop()
  await later(14)
  expect(replies()).toEqual([])
  await later(1)
  expect(replies()).toEqual(['Sure. What is the address?'])
  expect(now()).toMatchObject({ state: 'sent', decidedBy: null, decidedAt: shop.now(), goesAt: null })
  expect(conversationById(shop.db, 1)?.waitsSince).toBeNull()
})

const reasons: [what: string, act: (opened: Opened) => unknown, state: Draft['state']][] = [
  ['somebody sent it before', ({ shop, draft }) => approveDraft(shop, { draftId: draft.id, version: 1 }), 'approved'],
  ['somebody edited it', ({ shop, draft }) => editDraft(shop, { draftId: draft.id, version: 1, body: 'Hm' }), 'edited'],
  ['it is not as the box made it', ({ shop, draft }) => changeDraft(shop.db, draft.id, { state: 'edited' }), 'edited'],
  ['it was kept back', ({ shop, draft }) => keepBack(shop, draft.id), 'proposed'],
  [
    'drafts are to wait after all',
    ({ shop }) => storeSettings(shop.db, { draftsGoAfterMinutes: null }, noon),
    'proposed',
  ],
  ['the caller wrote again', ({ says }) => says('28 Woodbine Cres'), 'withdrawn'],
  ['the caller opted out', ({ says }) => says('STOP'), 'withdrawn'],
  ['a person took the conversation', ({ shop }) => taken(shop), 'proposed'],
  ['the shop says something else of itself', ({ shop }) => storeSettings(shop.db, { areas: 'Ajax' }, noon), 'proposed'],
  ['the number takes no texts', ({ shop }) => optedOut(shop), 'proposed'],
]

test.each(reasons)('a draft does not go by itself when %s', async (_, act, state) => {
  const opened = await openShop()
  await act(opened)
  const before = opened.replies()
  await opened.later(15)
  expect(opened.replies()).toEqual(before)
  expect(opened.now()).toMatchObject({ state, goesAt: null })
})

test('what the box itself handed over it may still say', async () => {
  const { shop, later, replies } = await openShop()
  handOver(shop.db, 1, 'not-understood', noon)
  await later(15)
  expect(replies()).toHaveLength(1)
  shop.db.transaction((tx) => giveBack(tx, 1))
  expect(conversationById(shop.db, 1)).toMatchObject({ handedOverAt: null, handedOverBecause: null })
})

test('a box that was down at that time says nothing out of the blue', async () => {
  const { later, replies, now } = await openShop()
  await later(15 + 61)
  expect(replies()).toEqual([])
  expect(now()).toMatchObject({ state: 'proposed', goesAt: null })
})

test('a kill -9 before or after it was queued leaves one text', async () => {
  for (const died of ['before', 'after']) {
    const { shop, draft, later, replies } = await openShop()
    const go = await shop.pause()
    shop.pass({ minutes: 15 })
    expect(takeNext(shop, 'desk', () => sendDraft)).toMatchObject({ kind: 'send-draft' })
    if (died === 'after') await sendDraft.run(shop, draft.id)
    recoverInterrupted(shop, () => sendDraft)
    go()
    await later(1)
    await later(1)
    expect(replies()).toEqual(['Sure. What is the address?'])
  }
})

function taken(shop: Opened['shop']): void {
  shop.pass({ minutes: 1 })
  handOver(shop.db, 1, 'taken', shop.now())
}

function optedOut(shop: Opened['shop']): void {
  shop.db.transaction((tx) => {
    const caller = callerByNumber(tx, dana)
    if (caller) optOut(tx, caller, 'carrier', noon)
  })
}
