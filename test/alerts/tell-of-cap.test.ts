import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { callerByNumber } from '../../server/callers/store.ts'
import { mostPerCaller } from '../../server/conversations/caps.ts'
import { draftById } from '../../server/conversations/draft-store.ts'
import { queueMessage } from '../../server/conversations/queue-message.ts'
import { alerts } from '../../server/database/schema.ts'
import { factsHash } from '../../server/replies/facts-hash.ts'
import { firstLine, readShop, storeSettings } from '../../server/settings/store.ts'
import { dana, openDraftedShop } from '../conversations/drafted.ts'

const noon = Temporal.Instant.from('2026-05-13T16:00:00Z')

/** A shop whose box has said to Dana all that it may in an hour, with a draft that would go by itself. */
async function openTalkedOut() {
  const { shop, propose } = await openDraftedShop({ at: noon })
  storeSettings(shop.db, { draftsGoAfterMinutes: 15 }, noon)
  const { db, quietHours } = shop
  const caller = callerByNumber(db, dana)
  const line = firstLine(db)
  if (!caller || !line) throw new Error('nobody, or no line')
  const means = { shop: readShop(db, shop.config), messenger: 'simulated', quietHours, now: shop.now() }
  const text = { caller, line, kind: 'reply', body: 'Hm?', onceKey: null, notAfter: noon.add({ hours: 1 }) } as const
  for (let n = 0; n < mostPerCaller.inAnHour; n++) db.transaction((tx) => queueMessage(tx, text, means))
  const again = () => propose({ facts: factsHash(means.shop), goesAt: shop.now().add({ minutes: 1 }) })
  const told = () =>
    db
      .select()
      .from(alerts)
      .all()
      .filter(({ kind }) => kind === 'cap-reached')
  return { shop, again, told }
}

test('what the box may not say any more waits for the owner, who is told so once', async () => {
  const { shop, again, told } = await openTalkedOut()
  const draft = again()
  shop.pass({ minutes: 1 })
  await shop.settle()
  expect(draftById(shop.db, draft.id)).toMatchObject({ state: 'proposed', because: 'caller-hourly-cap', goesAt: null })
  expect(told()).toMatchObject([{ words: expect.stringContaining('416-555-0134 12 times within an hour by itself') }])
  again()
  shop.pass({ minutes: 1 })
  await shop.settle()
  expect(told()).toHaveLength(1)
})
