import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeAppliance, startFakeAppliance } from './fake-appliance.ts'
import { type FakeTwilio, startFakeTwilio } from './fake-twilio.ts'
import { keys, mobile, realClient, shop } from './real-client.ts'

const publicUrl = 'https://shop.example'
const statusCallback = `${publicUrl}/webhooks/twilio/message-status?m=17`
let fake: FakeTwilio
let appliance: FakeAppliance

beforeEach(async () => {
  appliance = await startFakeAppliance({ publicUrl, authToken: keys.authToken })
  fake = await startFakeTwilio({ ...keys, publicUrl, modes: { applianceOrigin: appliance.origin } })
})
afterEach(() => Promise.all([fake.close(), appliance.close()]))

const send = (to = mobile) => realClient(fake.url).messages.create({ to, from: shop, body: 'Hello', statusCallback })
const told = () => appliance.received.map(({ params }) => params.MessageStatus)

test('a text is told sent and then delivered, signed for the public address', async () => {
  const { sid } = await send()
  await fake.settled()
  expect(appliance.received).toMatchObject([
    {
      path: '/webhooks/twilio/message-status?m=17',
      isGenuine: true,
      params: { MessageSid: sid, MessageStatus: 'sent' },
    },
    { isGenuine: true, params: { MessageSid: sid, MessageStatus: 'delivered', To: mobile, From: shop } },
  ])
  expect(await realClient(fake.url).messages(sid).fetch()).toMatchObject({ status: 'delivered', errorCode: null })
  expect(fake.webhooks).toMatchObject([{ status: 200 }, { status: 200 }])
})

test('a number may have a fate of its own', async () => {
  fake.modes.fates[mobile] = { status: 'undelivered', errorCode: 30006 }
  const { sid } = await send()
  await send('+15550003333')
  await fake.settled()
  const last = appliance.received.filter(({ params }) => params.MessageSid === sid).at(-1)
  expect(last?.params).toMatchObject({ MessageStatus: 'undelivered', ErrorCode: '30006' })
  expect(await realClient(fake.url).messages(sid).fetch()).toMatchObject({ status: 'undelivered', errorCode: 30006 })
  expect(told().toSorted()).toEqual(['delivered', 'sent', 'sent', 'undelivered'])
})

test('callbacks may come in the wrong order', async () => {
  fake.modes.callbacksReversed = 1
  const { sid } = await send()
  await fake.settled()
  expect(told()).toEqual(['delivered', 'sent'])
  expect(await realClient(fake.url).messages(sid).fetch()).toMatchObject({ status: 'delivered' })
})

test('callbacks may come twice, as the same request', async () => {
  fake.modes.callbacksDoubled = 1
  await send()
  await fake.settled()
  // On a busy machine the next status overtakes the repeat.
  expect(told().toSorted()).toEqual(['delivered', 'delivered', 'sent', 'sent'])
  expect(new Set(appliance.received.map(({ token }) => token)).size).toBe(2)
})

test('a message that was accepted and never answered is told all the same', async () => {
  fake.next('accept-then-reset')
  await send().catch(() => {})
  await fake.settled()
  expect(told()).toEqual(['sent', 'delivered'])
})

test('an appliance that is away leaves a line and nothing else', async () => {
  await appliance.close()
  await send()
  await fake.settled()
  expect(fake.webhooks).toMatchObject([{ status: 'unreachable' }, { status: 'unreachable' }])
})

test('without an appliance there are no callbacks', async () => {
  fake.modes.applianceOrigin = null
  await send()
  await fake.settled()
  expect(fake.webhooks).toEqual([])
  expect(appliance.received).toEqual([])
})
