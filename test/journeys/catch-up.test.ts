import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Clockwork, openClockwork } from '../../server/clockwork.ts'
import { quarantine, release } from '../../server/database/quarantine.ts'
import { callbacks, calls, messages } from '../../server/database/schema.ts'
import { addLine, storeSettings } from '../../server/settings/store.ts'
import { dana, openTwilioShop, type TwilioShop } from './twilio-shop.ts'

let twilio: TwilioShop
let clockwork: Clockwork
beforeEach(async () => {
  twilio = await openTwilioShop({ at: Temporal.Instant.from('2026-11-20T15:00:00Z') })
  clockwork = openClockwork(twilio.shop, twilio.shop.monotonic)
})
afterEach(() => twilio.close())

const rows = () => twilio.shop.db.select().from(calls).all()
const unheard = (from: string) => twilio.fake.receiveCall({ from, webhooks: 'none', status: 'no-answer' })

async function catchUp(): Promise<void> {
  await clockwork.catchUp()
  await twilio.shop.settle()
}

describe('a call that no webhook told of', () => {
  test('is texted once when it is found within ten minutes, and a webhook that comes later changes nothing', async () => {
    await catchUp()
    const { call } = await unheard(dana)
    twilio.shop.pass({ minutes: 5 })
    await catchUp()
    await catchUp()
    await twilio.hangUp(dana, call.sid, 'no-answer')
    await twilio.shop.settle()
    expect(twilio.textsTo(dana)).toHaveLength(1)
    expect(rows()).toMatchObject([{ foundBy: 'sweep', decision: 'text-back', carrierSaid: 'no-answer' }])
  })

  test('is texted with its hour named when it is found within the hour, in opening hours', async () => {
    await catchUp()
    const day = { opens: '08:00', closes: '17:00' }
    const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
    storeSettings(twilio.shop.db, { hours }, twilio.shop.now())
    await unheard(dana)
    twilio.shop.pass({ minutes: 40 })
    await catchUp()
    expect(twilio.textsTo(dana)).toEqual([expect.stringContaining('We missed your call at 10am')])
  })

  test('is not texted when it is found too late, and waits for a call back', async () => {
    await catchUp()
    await unheard(dana)
    twilio.shop.pass({ hours: 3 })
    await catchUp()
    expect(twilio.fake.messages).toEqual([])
    expect(rows()).toMatchObject([{ because: 'found-too-late' }])
    expect(twilio.shop.db.select().from(callbacks).all()).toHaveLength(1)
  })

  test('from before the box was connected is none of its business', async () => {
    await unheard(dana)
    twilio.shop.pass({ minutes: 1 })
    await catchUp()
    twilio.shop.pass({ minutes: 5 })
    await catchUp()
    expect(rows()).toEqual([])
  })
})

test('STOP that came while the box was dark is honoured before the calls of that time are answered', async () => {
  await catchUp()
  await twilio.fake.receiveText({ from: dana, body: 'STOP', times: 0 })
  await unheard(dana)
  twilio.shop.pass({ minutes: 2 })
  await catchUp()
  expect(twilio.fake.posts).toEqual([])
  expect(rows()).toMatchObject([{ because: 'opted-out' }])
})

test('a call to another line of the shop is found, too', async () => {
  const second = '+14165550177'
  twilio.fake.account.numbers.push({ ...twilio.fake.account.numbers[0], phoneNumber: second } as never)
  addLine(twilio.shop.db, second, twilio.shop.now())
  await catchUp()
  await twilio.fake.receiveCall({ from: dana, to: second, webhooks: 'none', status: 'no-answer' })
  twilio.shop.pass({ minutes: 2 })
  await catchUp()
  expect(twilio.fake.messages).toMatchObject([{ from: second, to: dana }])
})

test('a list that cannot be read is tried again, and nothing between is missed', async () => {
  await catchUp()
  await unheard(dana)
  twilio.fake.modes.listFaults = [{ fault: '500', chance: 1 }]
  twilio.shop.pass({ minutes: 4 })
  await catchUp()
  expect(rows()).toEqual([])
  twilio.fake.modes.listFaults = []
  twilio.shop.pass({ minutes: 4 })
  await catchUp()
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

test('a call whose end nobody told of is closed by the list', async () => {
  await catchUp()
  const { call } = await twilio.fake.receiveCall({ from: dana, webhooks: 'only-voice' })
  expect(rows()).toMatchObject([{ endedAt: null }])
  twilio.shop.pass({ minutes: 5 })
  await catchUp()
  expect(rows()).toMatchObject([{ providerCallId: call.sid, carrierSaid: 'completed', seconds: 12 }])
  expect(twilio.textsTo(dana)).toHaveLength(1)
})

describe('after a backup was put back', () => {
  test('old texts stay unsent for good, new calls are answered, and who was texted meanwhile is not texted twice', async () => {
    await catchUp()
    twilio.fake.refuseConnections()
    await twilio.missedCall('+14165550140')
    await twilio.fake.acceptConnections()
    // Texted by the machine of before, after the backup was made.
    twilio.shop.pass({ minutes: 1 })
    await sendFromElsewhere(dana)
    await unheard('+14165550141')
    twilio.shop.pass({ minutes: 1 })
    quarantine(twilio.shop.db, twilio.shop.now())
    await twilio.ring('+14165550142')
    await twilio.shop.settle()
    expect(twilio.textsTo('+14165550142')).toEqual([])
    twilio.shop.pass({ seconds: 5 })
    await catchUp()
    await twilio.missedCall(dana)
    release(twilio.shop.db, twilio.shop.now())
    twilio.shop.pass({ minutes: 1 })
    await twilio.shop.settle()
    expect(twilio.textsTo('+14165550142')).toHaveLength(1)
    expect(twilio.textsTo('+14165550140')).toEqual([])
    expect(twilio.textsTo('+14165550141')).toEqual([])
    expect(twilio.textsTo(dana)).toHaveLength(1)
    expect(rows().map(({ because }) => because)).toEqual([null, null, 'before-restore', 'texted-recently'])
    expect(twilio.shop.db.select().from(messages).all()).toContainEqual(
      expect.objectContaining({ state: 'suppressed', because: 'restored' }),
    )
  })

  async function sendFromElsewhere(to: string): Promise<void> {
    const text = { reference: 'elsewhere', to, from: '+14165550100', body: 'Hey, it was me', validForSeconds: 600 }
    expect(await twilio.shop.messenger.send(text)).toMatchObject({ outcome: 'accepted' })
  }
})

describe('a clock that is wrong', () => {
  test('keeps the box silent, loses nothing, and lets it speak when the provider says it is right again', async () => {
    await catchUp()
    const right = twilio.shop.now()
    twilio.shop.setClock(Temporal.Instant.from('1970-01-01T00:00:10Z'))
    await clockwork.catchUp()
    await twilio.ring(dana)
    await twilio.shop.settle()
    expect(twilio.fake.posts).toEqual([])
    expect(rows()).toHaveLength(1)
    twilio.shop.setClock(right)
    await catchUp()
    await twilio.missedCall('+14165550135')
    expect(twilio.textsTo('+14165550135')).toHaveLength(1)
  })
})
