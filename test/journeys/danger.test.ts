import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
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
  const { sent } = shop.messenger.world
  const before = sent.length
  shop.messenger.receive({ from, to: line, body })
  await shop.settle()
  const [found] = shop.db
    .select({ danger: emergencies.danger })
    .from(emergencies)
    .innerJoin(conversations, eq(conversations.id, emergencies.conversationId))
    .innerJoin(callers, eq(callers.id, conversations.callerId))
    .where(eq(callers.number, from))
    .all()
  const since = sent.slice(before)
  return {
    danger: found?.danger ?? 'none',
    texts: since.filter(({ to }) => to === from).map((text) => text.body),
    told: since.filter((text) => text.to === owner && text.body.includes('EMERGENCY')).length,
  }
}

test.each(examples)('$is: $text', async ({ is, text }) => {
  const { danger, texts, told } = await somebodyWrites(text)
  expect(danger).toBe(is)
  expect(told).toBe(is === 'none' ? 0 : 1)
  if (is === 'none') return expect(texts).toEqual([])
  expect(texts).toHaveLength(1)
  expect(texts[0]).toMatch(/911/)
})
