import { describe, expect, onTestFinished, test } from 'vitest'
import { openDraftOf } from '../../server/conversations/draft-store.ts'
import { drafts, messages } from '../../server/database/schema.ts'
import type { ErrandVerbs } from '../../server/outbox/deliver.ts'
import { recoverInterrupted, takeNext } from '../../server/outbox/deliver.ts'
import { approveDraft } from '../../server/replies/decide-draft.ts'
import { raiseAlarm } from '../../server/replies/raise-alarm.ts'
import { writeReply } from '../../server/replies/write-reply.ts'
import type { TrustLevel } from '../../server/settings/settings.ts'
import { newMessageSid } from '../twilio/webhooks.ts'
import { dana, openTalk, owner, type Talk } from './talk.ts'
import { openTwilioShop } from './twilio-shop.ts'

const levels: TrustLevel[] = ['draft', 'assist', 'auto']

test('the same webhook three times at once is one text and one reply', async () => {
  const twilio = await openTwilioShop({ env: { TRADE: 'plumber' } })
  onTestFinished(() => twilio.close())
  const messageSid = newMessageSid()
  const once = () => twilio.text(dana, 'my toilet is clogged', { messageSid })
  await Promise.all([once(), once(), once()])
  twilio.shop.pass({ seconds: 6 })
  await twilio.shop.settle()
  await once()
  twilio.shop.pass({ seconds: 60 })
  await twilio.shop.settle()
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

test('three texts at once are one burst, and one reply', async () => {
  const { shop, passes, reads } = await openTalk()
  for (const body of ['hi', 'my toilet is clogged', 'please help'])
    shop.messenger.receive({ from: dana, to: '+12025550100', body })
  await shop.settle()
  for (let n = 0; n < 5; n++) await passes({ seconds: 6 })
  expect(reads()).toHaveLength(1)
})

describe.each(levels)('at the level %s', (trustLevel) => {
  /** The process dies in the attempt, after what `until` did of it. */
  async function dies(
    { shop }: Talk,
    verbs: ErrandVerbs,
    kind: string,
    until: (subjectId: number) => Promise<unknown>,
  ) {
    await shop.worker.stop()
    const lane = kind === 'write-reply' ? 'replies' : 'desk'
    const errand = takeNext(shop, lane, () => verbs)
    if (!errand || errand === 'dropped') throw new Error('nothing was due')
    await until(errand.subjectId)
    recoverInterrupted(shop, () => verbs)
    shop.pass({ minutes: 2 })
    const again = takeNext(shop, lane, () => verbs)
    if (again && again !== 'dropped') await verbs.run(shop, again.subjectId)
  }

  const said = ({ shop }: Talk) =>
    shop.db
      .select()
      .from(messages)
      .all()
      .filter(({ kind }) => kind === 'reply')

  test.each([
    ['before anything was done', async () => undefined],
    ['after all was done', async (talk: Talk, id: number) => writeReply.run(talk.shop, id)],
  ])('a kill -9 %s leaves one reply', async (_when, until) => {
    const talk = await openTalk({ set: { trustLevel } })
    await talk.types('my toilet is clogged')
    talk.shop.pass({ seconds: 6 })
    await dies(talk, writeReply, 'write-reply', (id) => until(talk, id))
    expect(talk.shop.db.select().from(drafts).all()).toHaveLength(1)
    expect(said(talk)).toHaveLength(trustLevel === 'draft' ? 0 : 1)
  })

  test('a kill -9 after the alarm was raised raises no second one', async () => {
    const talk = await openTalk({ set: { trustLevel } })
    await talk.shop.worker.pause()
    talk.shop.messenger.receive({ from: dana, to: '+12025550100', body: 'I smell gas' })
    await dies(talk, writeReply, 'write-reply', (id) => writeReply.run(talk.shop, id))
    await dies(talk, raiseAlarm, 'raise-alarm', (id) => raiseAlarm.run(talk.shop, id))
    const all = talk.shop.db.select().from(messages).all()
    expect(all.filter(({ kind }) => kind === 'safety')).toHaveLength(1)
    expect(all.filter(({ toNumber }) => toNumber === owner)).toHaveLength(1)
  })
})

test('a draft that is approved twice at once, and by text meanwhile, is one text', async () => {
  const talk = await openTalk({ set: { trustLevel: 'draft', draftsGoAfterMinutes: 1 } })
  const { shop, says, types, passes, reads } = talk
  await says('my toilet is clogged')
  const draft = openDraftOf(shop.db, 1)
  if (!draft) throw new Error('no draft')
  const seen = { draftId: draft.id, version: draft.version }
  expect([approveDraft(shop, seen).do, approveDraft(shop, seen).do]).toEqual(['sent', 'repeated'])
  await types('1', { from: owner })
  await passes({ minutes: 2 })
  expect(reads()).toEqual([draft.body])
})
