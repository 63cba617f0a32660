import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { forgetForGood } from '../../server/callers/forget-for-good.ts'
import { closeConversation } from '../../server/conversations/close-conversation.ts'
import { changeDraft, type Draft, draftById, openDraftOf } from '../../server/conversations/draft-store.ts'
import { messagesIn } from '../../server/conversations/inbox-store.ts'
import { conversationById } from '../../server/conversations/store.ts'
import { writeByHand } from '../../server/conversations/write-by-hand.ts'
import { approveDraft, discardDraft, editDraft, keepBack, restoreDraft } from '../../server/replies/decide-draft.ts'
import { factsHash } from '../../server/replies/facts-hash.ts'
import { readShop, storeSettings } from '../../server/settings/store.ts'
import type { TestAppliance } from '../appliance.ts'
import { dana, openDraftedShop } from '../conversations/drafted.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
type Opened = Awaited<ReturnType<typeof openShop>>

async function openShop() {
  const opened = await openDraftedShop({ at: noon })
  const { shop } = opened
  const facts = () => factsHash(readShop(shop.db, shop.config))
  const draft = opened.propose({ facts: facts(), goesAt: noon.add({ minutes: 15 }) })
  const seen = { draftId: draft.id, version: draft.version }
  return { ...opened, facts, draft, seen, sent: () => textsOf(shop) }
}

function textsOf(shop: TestAppliance): string[] {
  return shop.messenger.world.sent.filter(({ to }) => to === dana).map(({ body }) => body)
}

test('an approved draft goes out once, as the words of whoever approved it', async () => {
  const { shop, seen, draft, sent } = await openShop()
  expect(approveDraft(shop, seen)).toMatchObject({ do: 'sent', message: { kind: 'reply', body: draft.body } })
  await shop.settle()
  expect(sent().at(-1)).toBe('Sure. What is the address?')
  expect(draftById(shop.db, draft.id)).toMatchObject({ state: 'approved', decidedAt: noon, goesAt: null })
  expect(conversationById(shop.db, 1)?.waitsSince).toBeNull()
})

test('approved twice, at once or after it was sent, it is one text and both are told of it', async () => {
  const { shop, seen, sent } = await openShop()
  const first = approveDraft(shop, seen)
  expect(approveDraft(shop, seen)).toEqual({ ...first, do: 'repeated' })
  await shop.settle()
  expect(approveDraft(shop, { ...seen, version: 7 })).toMatchObject({ do: 'repeated' })
  expect(sent().filter((body) => body === 'Sure. What is the address?')).toHaveLength(1)
})

test('other words after it was sent are not taken for sent', async () => {
  const { shop, seen } = await openShop()
  approveDraft(shop, seen)
  const other = approveDraft(shop, { ...seen, body: 'Where are you?' })
  expect(other).toEqual({ do: 'refused', because: 'decided-already' })
})

test('words that a person wrote over it go out in its place, plain letters where they say the same', async () => {
  const { shop, seen, draft, sent } = await openShop()
  approveDraft(shop, { ...seen, body: 'It’s Mike – where are you?' })
  await shop.settle()
  expect(sent().at(-1)).toBe("It's Mike - where are you?")
  expect(draftById(shop.db, draft.id)).toMatchObject({ state: 'approved', wordedBy: 'person' })
})

test('an edited draft waits for a person and goes out as edited; the version from before is not taken', async () => {
  const { shop, seen, draft, sent } = await openShop()
  const edited = editDraft(shop, { ...seen, body: 'Where are you?' })
  expect(edited).toMatchObject({ do: 'edited', draft: { state: 'edited', version: 2, goesAt: null } })
  expect(approveDraft(shop, seen)).toEqual({ do: 'refused', because: 'changed-meanwhile' })
  expect(editDraft(shop, { ...seen, body: 'No' })).toEqual({ do: 'refused', because: 'changed-meanwhile' })
  expect(discardDraft(shop, seen)).toEqual({ do: 'refused', because: 'changed-meanwhile' })
  expect(approveDraft(shop, { draftId: draft.id, version: 2 })).toMatchObject({ do: 'sent' })
  await shop.settle()
  expect(sent().at(-1)).toBe('Where are you?')
})

test('who saves the words as they stand has changed nothing', async () => {
  const { shop, seen, draft } = await openShop()
  editDraft(shop, { ...seen, body: draft.body })
  expect(openDraftOf(shop.db, 1)).toEqual(draft)
})

test('of a discarded draft nothing goes, and taking that back puts it before the owner again', async () => {
  const { shop, seen, draft, sent } = await openShop()
  const before = sent()
  expect(discardDraft(shop, seen)).toEqual({ do: 'discarded' })
  expect(approveDraft(shop, seen)).toEqual({ do: 'refused', because: 'decided-already' })
  shop.pass({ minutes: 20 })
  await shop.settle()
  expect(sent()).toEqual(before)
  expect(conversationById(shop.db, 1)?.waitsSince).toEqual(noon)
  expect(restoreDraft(shop, draft.id)).toBe(true)
  expect(openDraftOf(shop.db, 1)).toMatchObject({ id: draft.id, state: 'proposed', goesAt: null })
})

test('a discarded draft does not come back after another was proposed or something was said', async () => {
  const one = await openShop()
  discardDraft(one.shop, one.seen)
  one.propose()
  expect(restoreDraft(one.shop, one.draft.id)).toBe(false)
  const other = await openShop()
  discardDraft(other.shop, other.seen)
  await other.says('Hello?')
  expect(restoreDraft(other.shop, other.draft.id)).toBe(false)
})

test('a draft that is kept back has the same words, and no hour', async () => {
  const { shop, draft } = await openShop()
  keepBack(shop, draft.id)
  expect(openDraftOf(shop.db, 1)).toEqual({ ...draft, goesAt: null })
})

const overtaken = { do: 'refused', because: 'overtaken' }
const decided = { do: 'refused', because: 'decided-already' }
const gone = { do: 'refused', because: 'no-such-draft' }
const happenings: [what: string, answer: object, act: (opened: Opened) => unknown][] = [
  ['the caller wrote again', overtaken, ({ says }) => says('28 Woodbine Cres')],
  ['the box thought of another', overtaken, ({ propose }) => propose()],
  ['the caller opted out', decided, ({ says }) => says('STOP')],
  ['somebody wrote by hand', decided, byHand],
  ['the conversation was closed', decided, ({ shop }) => closeConversation(shop, 1)],
  ['it was discarded', decided, ({ shop, seen }) => discardDraft(shop, seen)],
  ['the caller was forgotten', gone, ({ shop }) => forgetForGood(shop, dana)],
  ['it never was', gone, ({ shop, draft }) => shop.db.transaction((tx) => changeDraft(tx, draft.id, unknownly(draft)))],
]

test.each(happenings)('nothing is decided on a draft after %s', async (_, answer, act) => {
  const opened = await openShop()
  const { shop, seen } = opened
  await act(opened)
  const texts = messagesIn(shop.db, 1, { size: 50 })
  expect(approveDraft(shop, seen)).toEqual(answer)
  expect(approveDraft(shop, { ...seen, body: 'Other words' })).toEqual(answer)
  expect(editDraft(shop, { ...seen, body: 'Other words' })).toEqual(answer)
  expect(discardDraft(shop, seen)).toEqual(answer)
  expect(messagesIn(shop.db, 1, { size: 50 })).toEqual(texts)
})

test('STOP takes back an approved draft that has not left yet', async () => {
  const { shop, seen, sent } = await openShop()
  const before = sent()
  const go = await shop.pause()
  approveDraft(shop, seen)
  shop.messenger.receive({ from: dana, to: '+12025550100', body: 'STOP' })
  go()
  await shop.settle()
  expect(sent().slice(before.length)).toEqual([expect.stringContaining("you won't get any more texts")])
})

test('a draft that what the shop says of itself has overtaken is not sent, and the page can say what changed', async () => {
  const { shop, seen, draft, facts } = await openShop()
  storeSettings(shop.db, { callOutFee: '$120' }, noon)
  const approved = approveDraft(shop, seen)
  expect(approved).toMatchObject({ do: 'facts-changed', draft: { because: 'callOutFee-changed', version: 2 } })
  expect(draftById(shop.db, draft.id)).toMatchObject({ state: 'proposed', goesAt: null, facts: facts() })
  expect(approveDraft(shop, seen)).toEqual({ do: 'refused', because: 'changed-meanwhile' })
  expect(approveDraft(shop, { ...seen, version: 2 })).toMatchObject({ do: 'sent' })
})

test('words of a person need a second approval after the shop changed, and stay as they wrote them', async () => {
  const { shop, seen, sent } = await openShop()
  storeSettings(shop.db, { areas: 'Toronto' }, noon)
  const approved = approveDraft(shop, { ...seen, body: 'We do come to Ajax.' })
  expect(approved).toMatchObject({ do: 'facts-changed', draft: { state: 'edited', because: 'areas-changed' } })
  const version = approved.do === 'facts-changed' ? approved.draft.version : 0
  approveDraft(shop, { ...seen, version })
  await shop.settle()
  expect(sent().at(-1)).toBe('We do come to Ajax.')
})

function byHand({ shop }: Opened) {
  return writeByHand(shop, { conversationId: 1, body: 'On my way', token: 'a'.repeat(24) })
}

/** As if the row had never been: what was forgotten keeps none of its words. */
function unknownly(draft: Draft) {
  return { state: 'withdrawn', because: 'forgotten', decidedAt: draft.createdAt } as const
}
