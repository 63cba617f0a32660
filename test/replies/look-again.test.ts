import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { changeDraft, draftById } from '../../server/conversations/draft-store.ts'
import { conversationById } from '../../server/conversations/store.ts'
import { approveDraft } from '../../server/replies/decide-draft.ts'
import { factsHash } from '../../server/replies/facts-hash.ts'
import { noTimes, type Plan } from '../../server/replies/plan.ts'
import { readQuotable } from '../../server/replies/quotable.ts'
import { answerTo, type Reply } from '../../server/replies/step.ts'
import { wordAgain } from '../../server/replies/word-again.ts'
import type { WeeklyHours } from '../../server/settings/opening-hours.ts'
import { storeSettings } from '../../server/settings/store.ts'
import { openDraftedShop } from '../conversations/drafted.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')
const day = { opens: '08:00', closes: '17:00' }
const eightToFive: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }

/** A draft as the box makes it: its words come from what it decided, and from the shop. */
async function openShop(say: Reply['say'], ask: Reply['ask'] = null) {
  const { shop, propose } = await openDraftedShop({ at: noon })
  storeSettings(shop.db, { callOutFee: '$89', areas: 'Toronto', shopAddress: '88 Queen St W' }, noon)
  const quotable = () => readQuotable(shop.db, shop)
  const step: Reply = answerTo(say, { ask, withPhoto: false, deed: null })
  const plan: Plan = { step, language: 'en', wanted: [], ...noTimes, lead: null, signs: false }
  const draft = propose({ step: JSON.stringify(plan), facts: factsHash(quotable()) })
  const body = wordAgain(draft, quotable(), noon)?.body ?? ''
  changeDraft(shop.db, draft.id, { body })
  return { shop, draft: { ...draft, body }, seen: { draftId: draft.id, version: 1 } }
}

test('words that quote what changed are made anew and shown, and go out as they stand then', async () => {
  const { shop, draft, seen } = await openShop(['callOutFeeIs'])
  expect(draft.body).toContain('$89')
  storeSettings(shop.db, { callOutFee: '$120' }, noon)
  const approved = approveDraft(shop, seen)
  expect(approved).toMatchObject({ do: 'facts-changed', draft: { version: 2, because: 'callOutFee-changed' } })
  const now = draftById(shop.db, draft.id)
  expect(now?.body).toBe(draft.body.replace('$89', '$120'))
  expect(approveDraft(shop, { ...seen, version: 2 })).toMatchObject({ do: 'sent', message: { body: now?.body } })
})

test('words that hold nothing of what changed go out at once', async () => {
  const { shop, draft, seen } = await openShop([], 'address')
  storeSettings(shop.db, { callOutFee: '$120', areas: null }, noon)
  expect(approveDraft(shop, seen)).toMatchObject({ do: 'sent', message: { body: draft.body } })
})

test('a fact that is not known any more is not quoted any more', async () => {
  const { shop, draft, seen } = await openShop(['areasAre'])
  expect(draft.body).toContain('Toronto')
  storeSettings(shop.db, { areas: null }, noon)
  expect(approveDraft(shop, seen)).toMatchObject({ do: 'facts-changed', draft: { because: 'areas-changed' } })
  expect(draftById(shop.db, draft.id)?.body).not.toContain('Toronto')
})

test('words from before a fact was kept with them hold nothing of it, and go out as they are', async () => {
  const { shop, draft, seen } = await openShop(['callOutFeeIs'])
  changeDraft(shop.db, draft.id, { facts: draft.facts.replace(/ shopAddress:\w+/, ''), wordedBy: 'person' })
  expect(approveDraft(shop, seen)).toMatchObject({ do: 'sent' })
})

const removed: [fact: 'callOutFee' | 'areas' | 'shopAddress', say: Reply['say'][number], asksOn: boolean][] = [
  ['callOutFee', 'callOutFeeIs', true],
  ['areas', 'areasAre', false],
  ['shopAddress', 'placeIs', true],
]

test.each(removed)('what was asked about a fact that is gone is handed to a person (%s)', async (fact, say, asksOn) => {
  const { shop, draft, seen } = await openShop([say], 'address')
  storeSettings(shop.db, { [fact]: null }, noon)
  expect(approveDraft(shop, seen)).toMatchObject({ do: 'facts-changed' })
  expect(draftById(shop.db, draft.id)?.body.includes('address')).toBe(asksOn)
  expect(conversationById(shop.db, 1)?.handedOverAt).toBeNull()
  expect(approveDraft(shop, { ...seen, version: 2 })).toMatchObject({ do: 'sent' })
  expect(conversationById(shop.db, 1)).toMatchObject({ handedOverAt: noon, handedOverBecause: 'question' })
})

test('what a person was to be asked nobody is, once the shop says it itself', async () => {
  const { shop, seen } = await openShop(['hoursUnknown'])
  storeSettings(shop.db, { hours: eightToFive }, noon)
  expect(approveDraft(shop, seen)).toMatchObject({ do: 'facts-changed', draft: { because: 'hours-changed' } })
  expect(approveDraft(shop, { ...seen, version: 2 })).toMatchObject({ do: 'sent' })
  expect(conversationById(shop.db, 1)).toMatchObject({ handedOverAt: null, waitsSince: null })
})
