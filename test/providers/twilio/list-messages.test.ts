import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, test } from 'vitest'
import type { Messenger } from '../../../server/providers/messenger/messenger.ts'
import { twilioMessenger } from '../../../server/providers/messenger/twilio.ts'
import { Refused, Unreachable } from '../../../server/providers/request.ts'
import { addRow, type Message } from '../../twilio/account.ts'
import { type FakeTwilio, startFakeTwilio } from '../../twilio/fake-twilio.ts'
import { newMessageSid } from '../../twilio/webhooks.ts'
import { type Api, json, startApi } from './api.ts'
import { caller, now, ours, shop } from './shop.ts'

const closing: { close(): Promise<unknown> }[] = []
afterEach(async () => void (await Promise.all(closing.splice(0).map((each) => each.close()))))

const messengerAt = (apiBase: string): Messenger =>
  twilioMessenger({ ...shop, apiBase }, { now, sendTimeoutSeconds: 5 })
const longAgo = Temporal.Instant.from('2026-01-01T00:00:00Z')

async function keepingAccount(): Promise<{ fake: FakeTwilio; messenger: Messenger }> {
  const fake = await startFakeTwilio({
    accountSid: shop.accountSid!,
    authToken: shop.authToken!,
    numbers: [ours],
    now: () => now().epochMilliseconds,
  })
  closing.push(fake)
  return { fake, messenger: messengerAt(fake.url) }
}

function keep(fake: FakeTwilio, changes: Partial<Message> = {}): void {
  const atMs = now().epochMilliseconds
  addRow(fake.account, fake.account.messages, {
    sid: newMessageSid(),
    direction: 'outbound-api',
    from: ours,
    to: caller,
    body: 'x',
    status: 'sent',
    errorCode: null,
    messagingServiceSid: null,
    media: [],
    statusCallback: null,
    validityPeriod: null,
    createdAtMs: atMs,
    sentAtMs: atMs,
    updatedAtMs: atMs,
    isDeleted: false,
    ...changes,
  })
}

describe('against a Twilio that keeps account', () => {
  test('a queued text, which has no date of sending, is found', async () => {
    const { fake, messenger } = await keepingAccount()
    keep(fake, { status: 'queued', sentAtMs: null })
    expect(await messenger.sentTo(caller, now())).toMatchObject([{ status: 'queued' }])
  })

  test('a text created within the second asked for is found: the list has no fractions', async () => {
    const { fake, messenger } = await keepingAccount()
    keep(fake, { createdAtMs: now().epochMilliseconds - 100 })
    expect(await messenger.sentTo(caller, now().subtract({ milliseconds: 200 }))).toHaveLength(1)
  })

  test('another sender of the account is listed too, and what came in from the same number is not', async () => {
    const { fake, messenger } = await keepingAccount()
    keep(fake, { from: '+14165550101', body: 'theirs' })
    keep(fake, { from: null, status: 'accepted', body: 'of a service' })
    keep(fake, { direction: 'inbound', from: '+14165550101', status: 'received' })
    expect(await messenger.sentTo(caller, longAgo)).toMatchObject([
      { from: '', body: 'of a service', status: 'queued' },
      { from: '+14165550101', body: 'theirs' },
    ])
  })

  test('a long list is read to its end, page after page', async () => {
    const { fake, messenger } = await keepingAccount()
    for (let n = 0; n < 2500; n++) keep(fake, { body: String(n) })
    const listed = await messenger.sentTo(caller, longAgo)
    expect(listed).toHaveLength(2500)
    expect(new Set(listed.map((text) => text.messageId)).size).toBe(2500)
    expect(await messenger.sentSince(longAgo)).toHaveLength(2500)
  })

  test.each(['reset', '500', '429', 'broken-json'] as const)(
    'a list that fails by %s is unreachable',
    async (fault) => {
      const { fake, messenger } = await keepingAccount()
      fake.modes.listFaults = [{ fault, chance: 1 }]
      await expect(messenger.sentTo(caller, longAgo)).rejects.toThrow(Unreachable)
    },
  )

  test('a revoked token is refused', async () => {
    const { fake, messenger } = await keepingAccount()
    fake.modes.isUnauthorized = true
    await expect(messenger.sentTo(caller, longAgo)).rejects.toThrow(Refused)
  })

  test('without credentials every list is refused', async () => {
    const messenger = twilioMessenger({ ...shop, authToken: undefined }, { now, sendTimeoutSeconds: 5 })
    await expect(messenger.sentTo(caller, longAgo)).rejects.toThrow(Refused)
    await expect(messenger.receivedSince(longAgo)).rejects.toThrow(Refused)
  })

  test('photos of a text that no webhook told of come with their addresses', async () => {
    const { fake, messenger } = await keepingAccount()
    const { message } = await fake.receiveText({
      from: caller,
      body: 'look',
      media: [{ type: 'image/png', bytes: Buffer.from('photo') }],
      times: 0,
    })
    const [event] = await messenger.receivedSince(longAgo)
    const url = `${fake.url}/2010-04-01/Accounts/${shop.accountSid}/Messages/${message.sid}/Media/${message.media[0]?.sid}`
    expect(event).toMatchObject({ body: 'look', media: [{ url, contentType: 'image/png' }] })
  })
})

test('a photo that was deleted at Twilio takes neither the words it came with nor the texts beside it', async () => {
  const { fake, messenger } = await keepingAccount()
  const { message } = await fake.receiveText({
    from: caller,
    body: 'look',
    media: [{ type: 'image/png', bytes: Buffer.from('photo') }],
    times: 0,
  })
  await fake.receiveText({ from: caller, body: 'STOP', times: 0 })
  fake.account.messages.bySid.delete(message.sid)
  expect(await messenger.receivedSince(longAgo)).toMatchObject([{ body: 'look', media: [] }, { body: 'STOP' }])
})

test('photos of a text that is on record already are not asked for again', async () => {
  const { fake, messenger } = await keepingAccount()
  await fake.receiveText({
    from: caller,
    body: 'look',
    media: [{ type: 'image/png', bytes: Buffer.from('x') }],
    times: 0,
  })
  expect(await messenger.receivedSince(longAgo, { lines: [], isKnown: () => true })).toEqual([])
})

describe('against any list', () => {
  const row = (n: number, changes: object = {}) => ({
    sid: `SM${n}`,
    to: caller,
    from: ours,
    body: String(n),
    status: 'sent',
    direction: 'outbound-api',
    date_created: 'Fri, 20 Nov 2026 15:00:00 +0000',
    date_sent: null,
    num_media: '0',
    ...changes,
  })

  async function answering(page: (target: string) => unknown): Promise<{ api: Api; messenger: Messenger }> {
    const api = await startApi((request, response) => json(response, page(request.url ?? '')))
    closing.push(api)
    return { api, messenger: messengerAt(api.url) }
  }

  test('the search for one text never asks by the date of sending, nor by sender', async () => {
    const { api, messenger } = await answering(() => ({ messages: [], next_page_uri: null }))
    await messenger.sentTo(caller, longAgo)
    const asked = new URL(api.asked[0]?.target ?? '', api.url).searchParams
    expect([...asked.keys()].sort()).toEqual(['PageSize', 'To'])
    expect(asked.get('To')).toBe(caller)
  })

  test('an endless list is no list', async () => {
    const { api, messenger } = await answering(() => ({ messages: [row(1)], next_page_uri: '/next' }))
    await expect(messenger.sentTo(caller, longAgo)).rejects.toThrow(Unreachable)
    expect(api.asked).toHaveLength(50)
  })

  test('a list that goes back far enough is not read further', async () => {
    const old = 'Fri, 20 Nov 2026 10:00:00 +0000'
    const { api, messenger } = await answering((target) =>
      target === '/2'
        ? { messages: [row(2, { date_created: old })], next_page_uri: '/3' }
        : { messages: [row(1)], next_page_uri: '/2' },
    )
    expect(await messenger.sentSince(now().subtract({ hours: 1 }))).toMatchObject([{ messageId: 'SM1' }])
    expect(api.asked).toHaveLength(2)
  })

  test('a page half of which is old enough does not end the list', async () => {
    const old = row(2, { date_created: 'Fri, 20 Nov 2026 10:00:00 +0000' })
    const { messenger } = await answering((target) =>
      target === '/2' ? { messages: [row(3)], next_page_uri: null } : { messages: [old, row(1)], next_page_uri: '/2' },
    )
    expect(await messenger.sentSince(now().subtract({ hours: 1 }))).toHaveLength(2)
  })

  test.each(['https://evil.example/x', '//evil.example/x', '@evil.example/x', 'x', 'file:///etc/passwd'])(
    'a list that goes on at %s takes our credentials nowhere else',
    async (next_page_uri) => {
      const { api, messenger } = await answering((target) =>
        target.includes('evil') ? { messages: [], next_page_uri: null } : { messages: [row(1)], next_page_uri },
      )
      await messenger.sentTo(caller, longAgo).catch((error) => expect(error).toBeInstanceOf(Refused))
      for (const each of api.asked.slice(1)) expect(each.target).toBe('//evil.example/x')
    },
  )

  test('what we send to our own number did not come in', async () => {
    const { messenger } = await answering(() => ({
      messages: [row(1, { to: ours }), row(2, { to: ours, direction: 'inbound' })],
    }))
    expect(await messenger.receivedSince(longAgo)).toMatchObject([{ messageId: 'SM2' }])
  })

  test('a next page on our own origin may be written in full', async () => {
    const { api, messenger } = await answering((target) => ({
      messages: [row(1)],
      next_page_uri: target === '/2' ? null : `${api.url}/2`,
    }))
    expect(await messenger.sentTo(caller, longAgo)).toHaveLength(2)
  })

  test('a redirected list is not followed', async () => {
    const api = await startApi((_, response) => {
      response.writeHead(302, { Location: '/elsewhere' }).end('{"messages":[]}')
    })
    closing.push(api)
    await expect(messengerAt(api.url).sentTo(caller, longAgo)).rejects.toThrow(Unreachable)
    expect(api.asked).toHaveLength(1)
  })

  test.each([
    ['no rows', {}],
    ['a row without a date', { messages: [row(1, { date_created: null })] }],
    ['a row with a strange date', { messages: [row(1, { date_created: 'yesterday' })] }],
    ['null', null],
    ['a list', []],
  ])('a page with %s proves nothing', async (_, page) => {
    const { messenger } = await answering(() => page)
    await expect(messenger.sentTo(caller, longAgo)).rejects.toThrow(Unreachable)
  })

  test('what the list may leave out is empty', async () => {
    const { messenger } = await answering(() => ({ messages: [row(1, { body: null, from: null, num_media: null })] }))
    expect(await messenger.sentTo(caller, longAgo)).toMatchObject([{ body: '', from: '' }])
  })
})
