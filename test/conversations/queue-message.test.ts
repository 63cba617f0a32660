import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { callerByNumber } from '../../server/callers/store.ts'
import { mostPerCaller } from '../../server/conversations/caps.ts'
import { queueMessage, type TextToCaller } from '../../server/conversations/queue-message.ts'
import { messageById } from '../../server/conversations/store.ts'
import { writeByHand } from '../../server/conversations/write-by-hand.ts'
import { addLine, carryLine, lineByNumber, readShop } from '../../server/settings/store.ts'
import { openAppliance, type TestAppliance } from '../appliance.ts'

const line = '+14165550100'
const dana = '+14165550134'
const newYorker = '+12125550134'
const toronto = 'America/Toronto'
const at = (wall: string, zone = toronto) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant()

let shop: TestAppliance
beforeEach(async () => {
  shop = await openAppliance({ env: { TWILIO_NUMBER: line }, at: at('2026-11-18T22:40') })
})
afterEach(() => shop.close())

const writes = async (from: string, body = 'Need a leak looked at') => {
  shop.messenger.receive({ from, to: line, body })
  await shop.settle()
}
const textsTo = (to: string) => shop.messenger.world.sent.filter((each) => each.to === to).map(({ body }) => body)
const say = (to: string, rest: Partial<TextToCaller> = {}) => {
  const now = shop.now()
  const queued = shop.db.transaction((tx) => {
    const caller = callerByNumber(tx, to)
    const from = lineByNumber(tx, line)
    if (!caller || !from) throw new Error('nobody of that number, or no line')
    const text: TextToCaller = {
      ...{ caller, line: from, kind: 'reply', body: 'Where is it?', onceKey: null },
      ...{ notAfter: now.add({ hours: 2 }), ...rest },
    }
    const { messenger, quietHours } = shop
    return queueMessage(tx, text, { shop: readShop(tx, shop.config), messenger: messenger.name, quietHours, now })
  })
  shop.wake()
  return queued
}

const somebody = () =>
  Number(
    shop.db.$client.prepare("insert into crew (name, role, created_at) values ('Mike', 'owner', 0)").run()
      .lastInsertRowid,
  )

describe('at night', () => {
  beforeEach(() => writes(dana))

  test('the answer to a text goes at once', async () => {
    expect(say(dana)).toMatchObject({ do: 'queued', waitsUntil: null })
    await shop.settle()
    expect(textsTo(dana)).toEqual(['Where is it?'])
  })

  test('what the shop starts half an hour later waits for the morning, and goes then once', async () => {
    shop.pass({ minutes: 31 })
    const queued = say(dana)
    expect(queued).toMatchObject({ waitsUntil: at('2026-11-19T09:00') })
    await shop.settle()
    expect(textsTo(dana)).toEqual([])
    shop.setClock(at('2026-11-19T08:59'))
    await shop.settle()
    expect(textsTo(dana)).toEqual([])
    shop.setClock(at('2026-11-19T09:00'))
    await shop.settle()
    expect(textsTo(dana)).toEqual(['Where is it?'])
    shop.pass({ hours: 5 })
    await shop.settle()
    expect(textsTo(dana)).toHaveLength(1)
  })

  test('it is good for as long in the morning as it would have been at night', async () => {
    shop.pass({ minutes: 31 })
    const queued = say(dana)
    if (queued.do === 'refused') throw new Error(queued.because)
    expect(messageById(shop.db, queued.message.id)?.notAfter).toEqual(at('2026-11-19T11:00'))
    shop.setClock(at('2026-11-19T11:00'))
    await shop.settle()
    expect(textsTo(dana)).toEqual([])
    expect(messageById(shop.db, queued.message.id)).toMatchObject({ state: 'failed', because: 'too-late' })
  })

  test('STOP meanwhile takes it back', async () => {
    shop.pass({ minutes: 31 })
    const queued = say(dana)
    if (queued.do === 'refused') throw new Error(queued.because)
    await writes(dana, 'STOP')
    shop.setClock(at('2026-11-19T09:00'))
    await shop.settle()
    expect(textsTo(dana)).toEqual([expect.stringMatching(/you won't get any more texts/)])
    expect(messageById(shop.db, queued.message.id)).toMatchObject({ state: 'suppressed', because: 'opted-out' })
  })

  test('another text of the caller takes it back, and its answer does not wait behind it', async () => {
    shop.pass({ minutes: 31 })
    const queued = say(dana)
    if (queued.do === 'refused') throw new Error(queued.because)
    await writes(dana, 'Are you there?')
    expect(messageById(shop.db, queued.message.id)).toMatchObject({ state: 'suppressed', because: 'overtaken' })
    say(dana, { body: 'Yes. Where is it?' })
    await shop.settle()
    shop.setClock(at('2026-11-19T09:00'))
    await shop.settle()
    expect(textsTo(dana)).toContain('Yes. Where is it?')
  })

  test('what the owner writes by hand meanwhile takes it back', async () => {
    shop.pass({ minutes: 31 })
    const queued = say(dana)
    if (queued.do === 'refused') throw new Error(queued.because)
    writeByHand(shop, { conversationId: 1, body: 'I am on my way', token: 'a'.repeat(24) })
    await shop.settle()
    expect(textsTo(dana)).toEqual(['I am on my way'])
    expect(messageById(shop.db, queued.message.id)).toMatchObject({ state: 'suppressed', because: 'answered-by-hand' })
  })

  test('nothing waits behind a text that waits for the morning', async () => {
    shop.pass({ minutes: 31 })
    say(dana)
    say(dana, { kind: 'safety', body: 'Leave the house now.' })
    await shop.settle()
    expect(textsTo(dana)).toEqual(['Leave the house now.'])
  })

  test('what a person wrote or approved goes when they say so', async () => {
    shop.pass({ hours: 3 })
    say(dana, { writtenBy: somebody(), body: 'Approved' })
    say(dana, { kind: 'by-hand', body: 'By hand' })
    await shop.settle()
    expect(textsTo(dana)).toEqual(['Approved', 'By hand'])
  })
})

test('a text that the messenger did not take in the evening is not sent in the night', async () => {
  shop.setClock(at('2026-11-18T18:00', 'America/New_York'))
  await writes(newYorker)
  shop.setClock(at('2026-11-18T20:59', 'America/New_York'))
  shop.messenger.world.mode = 'down'
  say(newYorker)
  await shop.settle()
  expect(textsTo(newYorker)).toEqual([])
  shop.messenger.world.mode = 'well'
  shop.setClock(at('2026-11-18T21:01', 'America/New_York'))
  await shop.settle()
  expect(textsTo(newYorker)).toEqual([])
  shop.setClock(at('2026-11-19T08:00', 'America/New_York'))
  await shop.settle()
  expect(textsTo(newYorker)).toEqual(['Where is it?'])
})

test('a text about a missed call that could not go for half an hour does not come in the morning', async () => {
  await writes(dana)
  shop.messenger.world.mode = 'down'
  shop.pass({ minutes: 29 })
  const queued = say(dana, { kind: 'text-back', body: 'I just missed your call.' })
  if (queued.do === 'refused') throw new Error(queued.because)
  await shop.settle()
  shop.messenger.world.mode = 'well'
  shop.pass({ minutes: 3 })
  await shop.settle()
  shop.setClock(at('2026-11-19T09:00'))
  await shop.settle()
  expect(textsTo(dana)).toEqual([])
  expect(messageById(shop.db, queued.message.id)).toMatchObject({ state: 'failed', because: 'too-late' })
})

describe('the box says only so much by itself', () => {
  beforeEach(async () => {
    shop.setClock(at('2026-11-18T12:00'))
    await writes(dana)
  })

  test('to one caller in an hour', () => {
    for (let n = 0; n < mostPerCaller.inAnHour; n++) expect(say(dana)).toMatchObject({ do: 'queued' })
    expect(say(dana)).toEqual({ do: 'refused', because: 'caller-hourly-cap' })
    expect(say(dana, { kind: 'help-answer' })).toEqual({ do: 'refused', because: 'caller-hourly-cap' })
    expect(say(dana, { kind: 'safety' })).toMatchObject({ do: 'queued' })
    expect(say(dana, { kind: 'by-hand' })).toMatchObject({ do: 'queued' })
    shop.pass({ minutes: 61 })
    expect(say(dana)).toMatchObject({ do: 'queued' })
  })

  test('to one caller in a day', () => {
    for (let n = 0; n < mostPerCaller.inADay; n++) {
      expect(say(dana)).toMatchObject({ do: 'queued' })
      shop.pass({ minutes: 10 })
    }
    expect(say(dana)).toEqual({ do: 'refused', because: 'caller-daily-cap' })
  })

  test('in all in a day, six times the missed calls that may be texted back', async () => {
    await shop.close()
    shop = await openAppliance({ env: { TWILIO_NUMBER: line, TEXTBACKS_PER_DAY: '1' }, at: at('2026-11-18T12:00') })
    await writes(dana)
    await writes('+14165550177')
    for (let n = 0; n < 6; n++) expect(say(n % 2 ? dana : '+14165550177')).toMatchObject({ do: 'queued' })
    expect(say(dana)).toEqual({ do: 'refused', because: 'shop-daily-cap' })
  })

  test('in all whoever carries the texts, and practice uses up nothing of it', async () => {
    await shop.close()
    shop = await openAppliance({ env: { TWILIO_NUMBER: line, TEXTBACKS_PER_DAY: '1' }, at: at('2026-11-18T12:00') })
    await writes(dana)
    for (let n = 0; n < 3; n++) expect(say(dana)).toMatchObject({ do: 'queued' })
    for (const [messenger, last] of [
      ['twilio', 4],
      ['android-gateway', 8],
    ] as const) {
      const number = `+1416555017${last}`
      addLine(shop.db, number, shop.now())
      carryLine(shop.db, number, { messenger })
      const from = lineByNumber(shop.db, number)
      for (let n = 0; n < 3; n++) expect(say(dana, { line: from! })).toMatchObject({ do: 'queued' })
    }
    const [mobile, phone] = ['+14165550174', '+14165550178'].map((number) => lineByNumber(shop.db, number)!)
    expect(say(dana, { line: mobile! })).toEqual({ do: 'refused', because: 'shop-daily-cap' })
    expect(say(dana, { line: phone! })).toEqual({ do: 'refused', because: 'shop-daily-cap' })
    expect(say(dana)).toMatchObject({ do: 'queued' })
  })

  test('what a person approved is never refused, and uses up nothing', () => {
    const writtenBy = somebody()
    for (let n = 0; n < mostPerCaller.inAnHour; n++) say(dana, { writtenBy })
    for (let n = 0; n < mostPerCaller.inAnHour; n++) expect(say(dana)).toMatchObject({ do: 'queued' })
    expect(say(dana, { writtenBy })).toMatchObject({ do: 'queued' })
    expect(say(dana)).toMatchObject({ do: 'refused' })
  })

  test('what was taken back before it left was not said', async () => {
    shop.setClock(at('2026-11-18T22:40'))
    for (let n = 0; n < mostPerCaller.inAnHour; n++) say(dana)
    await writes(dana, 'Are you there?')
    expect(say(dana)).toMatchObject({ do: 'queued' })
  })

  test('a refused text leaves nothing behind', () => {
    for (let n = 0; n < mostPerCaller.inAnHour; n++) say(dana)
    const count = () => shop.db.$client.prepare('select count(*) as n from messages').get()
    const before = count()
    say(dana)
    expect(count()).toEqual(before)
  })
})

test('nobody who opted out is told of danger', async () => {
  await writes(dana)
  await writes(dana, 'STOP')
  expect(say(dana, { kind: 'safety' })).toEqual({ do: 'refused', because: 'opted-out' })
})
