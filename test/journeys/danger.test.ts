import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callers, conversations, emergencies } from '../../server/database/schema.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'
import { line, noon, owner } from './talk.ts'

type Example = { is: string; text: string }

const examples = readFileSync(join(import.meta.dirname, '../understanding/danger.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .flatMap((row): Example[] => {
    const { is, texts } = JSON.parse(row) as { is: string; texts: string[] }
    return texts.map((text) => ({ is, text }))
  })

let shop: TestAppliance
let writers = 0
beforeAll(async () => {
  shop = await openAppliance({ at: noon, env: { TRADE: 'plumber', OWNER_MOBILE: owner } })
})
afterAll(() => shop.close())

/** Somebody who never wrote before; what became of it. */
async function somebodyWrites(body: string) {
  const from = `+1647555${String(writers++).padStart(4, '0')}`
  shop.messenger.receive({ from, to: line, body })
  await shop.settle()
  const caller = shop.db
    .select()
    .from(callers)
    .all()
    .find(({ number }) => number === from)
  const conversation = shop.db
    .select()
    .from(conversations)
    .all()
    .find(({ callerId }) => callerId === caller?.id)
  const danger = shop.db
    .select()
    .from(emergencies)
    .all()
    .find(({ conversationId }) => conversationId === conversation?.id)?.danger
  const texts = shop.messenger.world.sent.filter(({ to }) => to === from).map((text) => text.body)
  const told = shop.messenger.world.sent.filter(({ to, body }) => to === owner && body.includes('EMERGENCY')).length
  return { danger: danger ?? 'none', texts, told }
}

test.each(examples)('$is: $text', async ({ is, text }) => {
  const before = shop.messenger.world.sent.filter(({ to, body }) => to === owner && body.includes('EMERGENCY')).length
  const { danger, texts, told } = await somebodyWrites(text)
  expect(danger).toBe(is)
  expect(told - before).toBe(is === 'none' ? 0 : 1)
  if (is === 'none') return expect(texts).toEqual([])
  expect(texts).toHaveLength(1)
  expect(texts[0]).toMatch(/911/)
})
