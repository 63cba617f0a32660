import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { AndroidGatewayAccount } from '../../../server/providers/android-gateway/account.ts'
import { neededEvents } from '../../../server/providers/android-gateway/account.ts'
import { androidGatewayMessenger } from '../../../server/providers/messenger/android-gateway.ts'
import {
  type FakeGateway,
  openFakeGateway,
  signed,
  signingKey,
  textReceived,
} from '../../android-gateway/fake-gateway.ts'
import { type Behaviour, messengerContract } from '../messenger-contract.ts'

const ours = '+14165550100'
const dana = '+14165550199'
const guard = { doors: { ports: [], names: [], origin: null } }
const start = Temporal.Instant.from('2026-11-20T15:04:05Z')
const ends = { to: dana, from: ours, validForSeconds: 600 }

const accountAt = (address: string, changes: Partial<AndroidGatewayAccount> = {}): AndroidGatewayAccount => ({
  mode: 'phone',
  address,
  user: 'sms',
  password: 'secret',
  signingKey,
  number: ours,
  sim: null,
  device: null,
  publicUrl: 'https://shop.example',
  ...changes,
})

const faults = {
  'times-out-after-accepting': 'accept-then-hang',
  'is-lost-after-accepting': 'accept-then-reset',
  'fails-after-accepting': 'accept-then-500',
  'times-out': 'hang',
  fails: '500',
} as const

const refusals: Partial<Record<Behaviour, { status: number; body: object }>> = {
  'is-too-busy': { status: 503, body: { code: 'QueueLimitExceeded', message: 'queue limit exceeded' } },
  'cannot-be-texted': { status: 400, body: { message: 'failed to parse phone number: invalid phone number' } },
  'wrong-credentials': { status: 401, body: {} },
}

function behave(fake: FakeGateway, how: Behaviour): void {
  if (how === 'down') return fake.refuse()
  const refusal = refusals[how]
  if (refusal) fake.refusals.push(refusal)
  else if (how in faults) fake.faults.push(faults[how as keyof typeof faults])
}

for (const mode of ['phone', 'server'] as const)
  messengerContract(
    `Android gateway (${mode})`,
    mode === 'phone' ? ['repeatsSafely', 'receivesPhotos'] : ['repeatsSafely'],
    async () => {
      let at = start
      const fake = await openFakeGateway({ mode, now: () => at.epochMilliseconds })
      const account = accountAt(fake.url, { mode })
      const messenger = androidGatewayMessenger(account, { now: () => at, sendTimeoutSeconds: 0.5, guard })
      return {
        messenger,
        ours,
        behave: (how) => behave(fake, how),
        arrived: () => fake.texts,
        receive: ({ from, body }) => {
          const read = messenger.readMessage(fake.signed(textReceived({ from, body, at: at.toString() })))
          return read.ok && read.events[0]?.kind === 'received' ? read.events[0].messageId : ''
        },
        receivePhoto: async (photo) => {
          fake.photos.set('/inbox/mms-1/attachments/7', Buffer.from(photo))
          const attachments = [{ partId: 7, contentType: 'image/jpeg', name: 'x.jpg', size: photo.length }]
          const payload = { messageId: 'mms-1', sender: dana, body: null, attachments, receivedAt: at.toString() }
          const read = messenger.readMessage(fake.signed({ event: 'mms:downloaded', payload }))
          return read.ok ? read.events[0] : undefined
        },
        pass: (seconds) => {
          at = at.add({ seconds })
        },
        now: () => at,
        close: fake.close,
      }
    },
  )

async function open(changes: Partial<AndroidGatewayAccount> = {}) {
  const mode = changes.mode ?? 'phone'
  const fake = await openFakeGateway({ mode, now: () => start.epochMilliseconds })
  onTestFinished(() => fake.close())
  const account = accountAt(fake.url, changes)
  let at = start
  const messenger = androidGatewayMessenger(account, { now: () => at, sendTimeoutSeconds: 1, guard })
  const later = (minutes: number) => {
    at = at.add({ minutes })
  }
  const vitals = async () => {
    const { seenAt = null, ...rest } = (await messenger.vitals?.()) ?? {}
    return { seenAt: seenAt?.toString() ?? null, ...rest }
  }
  return { fake, messenger, later, vitals }
}

describe('a text', () => {
  test('is asked for under our own name, for as long as it is good, by the card that was chosen', async () => {
    const { fake, messenger } = await open({ sim: 2 })
    await messenger.send({ ...ends, reference: 'r1', body: 'Hello' })
    expect(fake.texts).toEqual([{ id: 'r1', to: dana, body: 'Hello', ttl: 600, simNumber: 2 }])
  })

  test.each([
    [400, { message: 'No devices registered' }, 'not-our-number', 'account'],
    [400, { message: 'simNumber must be >= 1' }, 'not-our-number', 'account'],
    [400, { message: 'Text message is empty' }, 'refused', 'message'],
    [403, {}, 'wrong-credentials', 'account'],
    [404, {}, 'wrong-address', 'account'],
    [429, {}, 'too-many-requests', 'moment'],
  ])('that is answered %s %j is rejected', async (status, body, because, about) => {
    const { fake, messenger } = await open()
    fake.refusals.push({ status, body })
    expect(await messenger.send({ ...ends, reference: 'r1', body: 'Hello' })).toMatchObject({ because, about })
  })

  test('that something on the way answers with 503 is of unknown outcome: it may have passed it on', async () => {
    const { fake, messenger } = await open()
    fake.refusals.push({ status: 503, body: { message: 'upstream' } })
    expect(await messenger.send({ ...ends, reference: 'r1', body: 'Hello' })).toMatchObject({ outcome: 'unknown' })
  })

  test.each([null, 'not an address', 'ftp://192.168.1.20', 'http://169.254.169.254'])(
    'without a usable address goes nowhere, and that is told in words (%s)',
    async (address) => {
      const account = address === null ? null : accountAt(address)
      const messenger = androidGatewayMessenger(account, { now: () => start, sendTimeoutSeconds: 1, guard })
      expect(await messenger.send({ ...ends, reference: 'r1', body: 'Hello' })).toMatchObject({
        outcome: 'rejected',
        about: 'account',
      })
      expect((await messenger.check()).every(({ ok }) => !ok)).toBe(true)
    },
  )
})

describe('what the app tells', () => {
  const read = async (event: object, changes: Partial<AndroidGatewayAccount> = {}) => {
    const { fake, messenger } = await open(changes)
    return messenger.readMessage(fake.signed(event))
  }

  test.each([
    ['sms:sent', {}, 'sent', null],
    ['sms:delivered', {}, 'delivered', null],
    ['sms:failed', { reason: 'Send result: RESULT_ERROR_NO_SERVICE' }, 'failed', 'not-delivered'],
    ['sms:failed', { reason: 'Invalid phone number: 12' }, 'failed', 'cannot-be-texted'],
    ['sms:failed', { reason: 'TTL expired' }, 'failed', 'not-delivered'],
    ['sms:cancelled', {}, 'failed', 'not-delivered'],
  ])('%s %j is a receipt with our own name of the text', async (event, more, status, because) => {
    const payload = { messageId: 'r1', phoneNumber: dana, simNumber: 1, ...more }
    expect(await read({ event, payload })).toEqual({
      ok: true,
      events: [expect.objectContaining({ kind: 'receipt', reference: 'r1', status, because, said: event })],
    })
  })

  test('what an older app tells under other names is read, too', async () => {
    const payload = { message: 'Hi', phoneNumber: dana, receivedAt: '2026-11-20T22:04:05.000+07:00' }
    expect(await read({ event: 'sms:received', id: 'Ey6ECgOk', payload })).toMatchObject({
      events: [{ from: dana, to: ours, body: 'Hi', messageId: 'Ey6ECgOk', sentAt: start }],
    })
  })

  test('what comes to another card of the phone is taken and passed over', async () => {
    const other = textReceived({ from: dana, body: 'Mum?', at: start.toString(), sim: 1 })
    expect(await read(other, { sim: 2 })).toEqual({ ok: true, events: [] })
    expect(await read(other, { sim: 1 })).toMatchObject({ events: [{ body: 'Mum?' }] })
  })

  test('two texts of one short hash are two, and the same text told twice is one', async () => {
    const name = async (at: string) => {
      const reading = await read(textReceived({ from: dana, body: 'ok', at, messageId: 'FFFF' }))
      return reading.ok && reading.events[0]?.messageId
    }
    expect(await name('2026-11-20T15:04:05Z')).toBe(await name('2026-11-20T15:04:05Z'))
    expect(await name('2026-11-20T15:04:05Z')).not.toBe(await name('2026-11-20T15:09:05Z'))
  })

  test('an event that is not known is taken, and means nothing', async () => {
    expect(await read({ event: 'app:started', payload: { reason: 'boot' } })).toEqual({ ok: true, events: [] })
  })

  const text = textReceived({ from: dana, body: 'Hi', at: start.toString() })
  const now = () => start.epochMilliseconds
  test.each([
    ['without a signature', { ...signed(text, { now }), headers: {} }],
    ['signed with another key', signed(text, { now, key: 'guessed' })],
    ['replayed after ten minutes', signed(text, { now, at: now() / 1000 - 600 - ((now() / 1000) % 1) })],
    ['changed by one letter', { ...signed(text, { now }), body: signed(text, { now }).body.replace('Hi', 'Ho') }],
  ])('is turned away %s', async (_, request) => {
    const { messenger } = await open()
    expect(messenger.readMessage(request)).toEqual({ ok: false, because: 'bad-signature' })
  })

  test.each(['', '[]', '{"event":1}', '{"event":"sms:received","id":"x","payload":{}}'])(
    'is unreadable although signed (%s)',
    async (body) => {
      const { messenger } = await open()
      const { createHmac } = await import('node:crypto')
      const at = String(Math.floor(now() / 1000))
      const signature = createHmac('sha256', signingKey)
        .update(body + at)
        .digest('hex')
      const headers = { 'x-signature': signature, 'x-timestamp': at }
      expect(messenger.readMessage({ method: 'POST', target: '/', headers, body })).toEqual({
        ok: false,
        because: 'unreadable',
      })
    },
  )

  test.each([{ signingKey: null }, { number: null }])('is not believed while %j', async (changes) => {
    expect(await read(text, changes)).toEqual({ ok: false, because: 'not-configured' })
  })
})

describe('how the phone is', () => {
  const lines = async (changes: Partial<AndroidGatewayAccount>, prepare: (fake: FakeGateway) => void) => {
    const { fake, messenger } = await open(changes)
    fake.world.webhooks = neededEvents.map((event) => ({ event, url: 'https://shop.example/webhooks/android-gateway' }))
    prepare(fake)
    return (await messenger.check()).map(({ ok, words }) => `${ok ? 'ok' : 'no'}: ${words}`)
  }

  test.each<[string, Partial<AndroidGatewayAccount>, (fake: FakeGateway) => void, string]>([
    ['well', {}, () => {}, 'ok: The phone was last heard of just now. Its battery is at 94 %.'],
    [
      'empty',
      { sim: 1 },
      ({ world }) => void Object.assign(world, { battery: 12 }),
      'no: The phone was last heard of just now. It texts by SIM 1. Its battery is at 12 %. Plug it in.',
    ],
    [
      'charging',
      {},
      ({ world }) => Object.assign(world, { battery: 12, charging: 4 }),
      'ok: The phone was last heard of just now. Its battery is at 12 %, charging.',
    ],
    [
      'not sending',
      {},
      ({ world }) => void Object.assign(world, { failed: 3 }),
      'no: The phone was last heard of just now. Its battery is at 94 %. 3 of its texts failed in the last hour.',
    ],
    [
      'silent at its server',
      { mode: 'server' },
      ({ world }) => void Object.assign(world, { lastSeen: '2026-11-20T13:04:05Z' }),
      'no: The phone was last heard of 120 minutes ago. Open the app and look whether it runs.',
    ],
  ])('%s', async (_, changes, prepare, words) => {
    expect(await lines(changes, prepare)).toEqual([words, expect.stringMatching(/^ok: The phone tells/)])
  })

  test('a wrong password, a phone that is off and a missing webhook are named', async () => {
    expect(await lines({ password: 'other' }, () => {})).toEqual(['no: The phone refuses the user name and password.'])
    expect(await lines({}, (fake) => fake.refuse())).toEqual([
      expect.stringMatching(/^no: The phone does not answer at/),
    ])
    const [, hooks] = await lines({}, ({ world }) => void world.webhooks.shift())
    expect(hooks).toMatch(/^no: The phone does not tell us of sms:received\. “Set them” on its page/)
  })

  test('a ping is remembered, with what it says of the battery', async () => {
    const { fake, messenger, vitals } = await open({ mode: 'server' })
    expect(await vitals()).toEqual({ seenAt: null, mayBeSilentMinutes: 60, battery: null, hasCard: null })
    fake.world.battery = 5
    messenger.readMessage(fake.signed({ event: 'system:ping', payload: { health: fake.health() } }))
    expect(await vitals()).toMatchObject({ seenAt: start.toString(), battery: { percent: 5, isCharging: false } })
    expect((await messenger.check())[0]?.words).toContain('Its battery is at 5 %')
  })

  test('it is remembered when a phone answered last, and when it took a text', async () => {
    const { fake, messenger, later, vitals } = await open()
    expect(await vitals()).toMatchObject({ seenAt: start.toString(), mayBeSilentMinutes: 15 })
    later(5)
    await messenger.send({ ...ends, reference: 'a1', body: 'Hello' })
    fake.refuse()
    later(5)
    expect(await vitals()).toMatchObject({ seenAt: start.add({ minutes: 5 }).toString() })
  })

  test('a server that others use too is asked every five minutes, a phone of the shop each time', async () => {
    const { fake, later, vitals } = await open({ mode: 'server' })
    expect(await vitals()).toMatchObject({ seenAt: null })
    fake.world.lastSeen = start.toString()
    later(4)
    expect(await vitals()).toMatchObject({ seenAt: null })
    later(1)
    expect(await vitals()).toMatchObject({ seenAt: start.toString() })
  })

  test.each([
    ['SIM 2 is gone', 2, [1], 'It does not see SIM 2.'],
    ['every card is gone', null, [], 'It sees no SIM card.'],
    ['its card is there', 2, [1, 2], 'It texts by SIM 2.'],
  ])('where the app tells at its start that %s, that is known', async (_, sim, cards, words) => {
    const { fake, messenger, vitals } = await open({ sim })
    const simCards = cards.map((simNumber) => ({ simNumber, slotIndex: simNumber - 1 }))
    messenger.readMessage(fake.signed({ event: 'app:started', payload: { simCards } }))
    expect(await vitals()).toMatchObject({ hasCard: words.includes('texts') })
    expect((await messenger.check())[0]).toMatchObject({
      ok: words.includes('texts'),
      words: expect.stringContaining(words),
    })
  })
})
