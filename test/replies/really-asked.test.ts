import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { giveBack } from '../../server/conversations/hand-over.ts'
import { takeOver } from '../../server/conversations/take-over.ts'
import { messages } from '../../server/database/schema.ts'
import { discardDraft } from '../../server/replies/decide-draft.ts'
import { reallyAsked } from '../../server/replies/really-asked.ts'
import { type Around, openTalk } from '../journeys/talk.ts'

const evening = Temporal.Instant.from('2026-11-19T00:10:00Z')
const floridian = '+13055550134'
const shopInNewYork = {
  at: evening,
  env: { SHOP_COUNTRY: 'US', SHOP_TIMEZONE: 'America/New_York' },
  set: { trustLevel: 'draft', draftsGoAfterMinutes: 60 },
} satisfies Around

/** Somebody told of a leak in the evening; the question where it is goes by itself too late for that day, and waits for the morning. */
async function openNight() {
  const talk = await openTalk(shopInNewYork)
  await talk.rings(floridian)
  await talk.says('There is a leak in the basement', { from: floridian })
  await talk.passes({ minutes: 60 })
  const [held] = talk.shop.db
    .select()
    .from(messages)
    .all()
    .filter(({ kind }) => kind === 'reply')
  expect(held).toMatchObject({ state: 'queued', because: 'quiet-hours', body: expect.stringContaining('address') })
  talk.reads(floridian)
  return talk
}

test('what a reply asked that was taken back before it went is asked again, and the shop named again', async () => {
  const talk = await openNight()
  await talk.says('It gets worse', { from: floridian })
  const draft = talk.draft(floridian)
  expect(draft?.body).toMatch(/^Mike's Plumbing: .*address/)
  await talk.passes({ minutes: 60 })
  await talk.passes({ hours: 11 })
  expect(talk.reads(floridian)).toEqual([draft?.body])
})

test('also after a person took the conversation and gave it back', async () => {
  const talk = await openNight()
  const { id } = talk.conversation(floridian)
  takeOver(talk.shop, id)
  talk.shop.db.transaction((tx) => giveBack(tx, id))
  await talk.says('It gets worse', { from: floridian })
  expect(talk.draft(floridian)?.body).toContain('address')
})

test('what a draft asked that was thrown away was never asked', async () => {
  const talk = await openTalk({ set: { trustLevel: 'draft' } })
  await talk.rings()
  await talk.says('There is a leak in the basement')
  const draft = talk.draft()
  if (!draft) throw new Error('there is no draft')
  discardDraft(talk.shop, { draftId: draft.id, version: draft.version })
  await talk.says('My name is Dana')
  expect(talk.draft()?.body).toContain('address')
})

test('what was asked and went is not asked again, but for twice beside facts of the job', async () => {
  const talk = await openTalk()
  await talk.rings()
  await talk.says('There is a leak in the basement')
  expect(talk.reads().at(-1)).toContain('address')
  for (const fact of ['It gets worse', 'It is an old house']) {
    await talk.says(fact)
    expect(talk.reads().join(' ')).toContain('address')
  }
  await talk.says('The pipes are copper')
  expect(talk.reads().join(' ')).not.toContain('address')
})

test.each([
  ['nothing was lost', [{ ask: 'name', isLost: false }], ['need', 'name']],
  ['its text was lost', [{ ask: 'name', isLost: true }], ['need']],
  [
    'it went at the second try',
    [
      { ask: 'name', isLost: true },
      { ask: 'name', isLost: false },
    ],
    ['need', 'name'],
  ],
  [
    'it was lost twice',
    [
      { ask: 'name', isLost: true },
      { ask: 'name', isLost: true },
    ],
    ['need'],
  ],
] as const)('a question counts by its last text: %s', (_, spoken, left) => {
  expect(reallyAsked(['need', 'name', 'name'], spoken)).toEqual(left)
})
