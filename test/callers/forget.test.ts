import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { tellOwner } from '../../server/alerts/tell-owner.ts'
import { forgetCaller } from '../../server/callers/forget.ts'
import { meetCaller, optOut } from '../../server/callers/meet-caller.ts'
import { callerById, callerByNumber, updateCaller } from '../../server/callers/store.ts'
import { receiveCall } from '../../server/calls/receive-call.ts'
import { receiveMessage } from '../../server/conversations/receive-message.ts'
import {
  alerts,
  callbacks,
  callers,
  calls,
  keptOptOuts,
  media,
  messages,
  outbox,
} from '../../server/database/schema.ts'
import { hashNumber } from '../../server/log.ts'
import { addLine, firstLine } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

const at = Temporal.Instant.from('2026-11-26T15:00:00Z')
const dana = '+14165550134'
const shopNumber = '+14165550100'
const secrets = [dana, '4165550134', '416-555-0134', 'Dana', 'basement', 'Woodbine', 'photo', 'dana']

/** Dana rang, was texted, answered with a photo, and the owner was told; Eve rang too. */
async function shopThatKnowsDana(): Promise<TestAppliance> {
  const appliance = await openAppliance({ at, env: { OWNER_MOBILE: '+14165550199' } })
  onTestFinished(() => appliance.close())
  const { db } = appliance
  if (!firstLine(db)) addLine(db, shopNumber, at)
  rings(appliance, 'call-1', dana)
  rings(appliance, 'call-2', '+14165550135')
  answers(appliance)
  const caller = callerByNumber(db, dana)!
  updateCaller(db, caller.id, { name: 'Dana' })
  db.insert(callbacks)
    .values({ callerId: caller.id, because: 'landline', waitingSince: at })
    .onConflictDoNothing()
    .run()
  const words = 'Dana 416-555-0134 answered: "leak in the basement, 28 Woodbine Cres"'
  db.transaction((tx) => tellOwner(tx, appliance, { kind: 'first-answer', onceKey: 'answer:x', words, now: at }))
  return appliance
}

function rings(appliance: TestAppliance, callId: string, from: string): void {
  const line = firstLine(appliance.db)!
  const event = { kind: 'incoming', callId, from, to: line.number, forwardedFrom: from, attestation: 'A' } as const
  receiveCall(appliance, event, line)
}

function answers(appliance: TestAppliance): string {
  const line = firstLine(appliance.db)!
  const event = {
    kind: 'received',
    messageId: 'message-1',
    from: dana,
    to: line.number,
    body: 'leak in the basement, 28 Woodbine Cres',
    media: [{ url: 'https://example.org/photo', contentType: 'image/jpeg' }],
    consent: null,
    sentAt: at,
  } as const
  return receiveMessage(appliance, { ...event, media: [...event.media] }, line)
}

function everything({ db }: TestAppliance): string {
  const tables = db.$client.prepare("select name from sqlite_schema where type = 'table'").pluck().all()
  return JSON.stringify(tables.map((table) => db.$client.prepare(`select * from "${table}"`).all()))
}

function forget(appliance: TestAppliance, number = dana) {
  const { hashKey } = appliance
  return appliance.db.transaction((tx) => forgetCaller(tx, number, { now: at, hashKey }))
}

test('nothing of a forgotten caller is left anywhere in the database', async () => {
  const appliance = await shopThatKnowsDana()
  for (const secret of secrets.slice(0, 5)) expect(everything(appliance)).toContain(secret)
  expect(forget(appliance)).toMatchObject({ do: 'forgotten', texts: 2, isOptOutKept: false })
  for (const secret of secrets) expect(everything(appliance)).not.toContain(secret)
})

test('an alert that no text and no conversation leads to goes with them, too', async () => {
  const shop = await openAppliance({ at: Temporal.Instant.from('2026-11-20T17:00:00Z') })
  onTestFinished(() => shop.close())
  const words = 'A missed call of 416-555-0134 led to nothing.'
  shop.db.transaction((tx) => {
    meetCaller(tx, dana, { now: shop.now(), hashKey: shop.hashKey })
    tellOwner(tx, shop, { kind: 'missed-unserved', onceKey: 'one', words, now: shop.now() })
    forgetCaller(tx, dana, { now: shop.now(), hashKey: shop.hashKey })
  })
  expect(shop.db.select().from(alerts).all()).toEqual([])
})

test('what happened stays: the row, the call under the name that the carrier has for it, the counts', async () => {
  const appliance = await shopThatKnowsDana()
  const { id } = callerByNumber(appliance.db, dana)!
  forget(appliance)
  expect(callerById(appliance.db, id)).toMatchObject({ number: null, name: null, forgottenAt: at })
  const call = appliance.db
    .select()
    .from(calls)
    .all()
    .find(({ callerId }) => callerId === id)
  expect(call).toMatchObject({ providerCallId: 'call-1', forwardedFrom: null })
  expect(
    appliance.db
      .select()
      .from(callers)
      .all()
      .map(({ number }) => number),
  ).toEqual([null, '+14165550135'])
})

test('nothing that was still open for them goes out, and nobody is asked to call them', async () => {
  const appliance = await shopThatKnowsDana()
  forget(appliance)
  const errands = appliance.db.select().from(outbox).all()
  const open = errands.filter(({ state }) => ['due', 'attempting', 'unknown', 'held'].includes(state))
  expect(open.map(({ orderKey }) => orderKey)).toEqual(['to:+14165550135'])
  const waiting = appliance.db.select().from(callbacks).all()
  expect(waiting).toMatchObject([{ closedAt: at, closedBecause: 'forgotten' }, { closedAt: null }])
  expect(appliance.db.select().from(alerts).all()).toEqual([])
  expect(appliance.db.select().from(media).all()).toEqual([])
  const states = appliance.db
    .select()
    .from(messages)
    .all()
    .map(({ state }) => state)
  expect(states).toEqual(['suppressed', 'queued', 'received', 'suppressed'])
})

test('webhooks that are repeated afterwards do not bring the number back', async () => {
  const appliance = await shopThatKnowsDana()
  forget(appliance)
  rings(appliance, 'call-1', dana)
  expect(answers(appliance)).toBe('repeated')
  expect(callerByNumber(appliance.db, dana)).toBeUndefined()
})

test('an opt-out outlives being forgotten, as a keyed hash', async () => {
  const appliance = await shopThatKnowsDana()
  const { db, hashKey } = appliance
  db.transaction((tx) => optOut(tx, callerByNumber(tx, dana)!, 'text', at))
  expect(forget(appliance)).toMatchObject({ isOptOutKept: true })
  expect(db.select().from(keptOptOuts).all()).toMatchObject([{ numberHash: hashNumber(dana, hashKey), optedOutAt: at }])
  const again = db.transaction((tx) => meetCaller(tx, dana, { now: at, hashKey }))
  expect(again).toMatchObject({ number: dana, optedOutBy: 'kept', optedOutAt: at })
  expect(forget(appliance)).toMatchObject({ isOptOutKept: true })
})

test('the files of their photos are named, so that they can be deleted', async () => {
  const appliance = await shopThatKnowsDana()
  appliance.db.update(media).set({ state: 'stored', fileName: 'abc.jpg' }).run()
  expect(forget(appliance)).toMatchObject({ fileNames: ['abc.jpg'] })
})

test('a number that never rang changes nothing', async () => {
  const appliance = await shopThatKnowsDana()
  const before = everything(appliance)
  expect(forget(appliance, '+14165550999')).toEqual({ do: 'nothing', because: 'unknown-number' })
  expect(everything(appliance)).toBe(before)
})
