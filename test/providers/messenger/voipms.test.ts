import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import { voipmsMessenger } from '../../../server/providers/messenger/voipms.ts'
import { callbackAddress, type VoipmsAccount } from '../../../server/providers/voipms/account.ts'
import { openFakeVoipms } from '../../voipms/fake-voipms.ts'
import { type Behaviour, messengerContract } from '../messenger-contract.ts'

const ours = '+14165550100'
const dana = '+14165550199'
const token = 'a-long-secret-of-the-shop'
const start = Temporal.Instant.from('2026-11-20T15:04:05Z')
const account: VoipmsAccount = {
  user: 'mike@shop.example',
  apiPassword: 'api-secret',
  number: ours,
  callbackToken: token,
  publicUrl: 'https://shop.example',
}

const faults: Partial<Record<Behaviour, Parameters<typeof Array.prototype.push>[0]>> = {
  'times-out-after-accepting': 'accept-then-hang',
  'is-lost-after-accepting': 'accept-then-reset',
  'fails-after-accepting': 'accept-then-500',
  'times-out': 'hang',
  fails: '500',
}
const refusals: Partial<Record<Behaviour, string | number>> = {
  'is-too-busy': 429,
  'cannot-be-texted': 'invalid_dst',
  'wrong-credentials': 'invalid_credentials',
}

messengerContract('VoIP.ms', ['listsSent', 'listsReceived', 'receivesPhotos'], async () => {
  let at = start
  const fake = await openFakeVoipms({ did: '4165550100', now: () => at.epochMilliseconds })
  return {
    messenger: voipmsMessenger(account, { now: () => at, sendTimeoutSeconds: 0.5, base: fake.url }),
    ours,
    behave: (how) => {
      if (how === 'down') fake.refuse()
      else if (refusals[how]) fake.world.refusals.push(refusals[how])
      else if (faults[how]) fake.world.faults.push(faults[how])
    },
    arrived: () =>
      fake.rows.filter(({ type }) => type === '0').map((row) => ({ to: `+1${row.contact}`, body: row.message })),
    receive: ({ from, body, photo }) => {
      if (photo) fake.photos.set('/mms/1.jpg', Buffer.from(photo))
      return fake.receive(from.slice(2), body, photo ? [`${fake.url}/mms/1.jpg`] : [])
    },
    lag: (seconds) => void Object.assign(fake.world, { lagSeconds: seconds }),
    listsDown: () => void Object.assign(fake.world, { listsAreDown: true }),
    pass: (seconds) => {
      at = at.add({ seconds })
    },
    now: () => at,
    close: fake.close,
  }
})

async function open({ at = start, changes = {} }: { at?: Temporal.Instant; changes?: Partial<VoipmsAccount> } = {}) {
  const fake = await openFakeVoipms({ did: '4165550100', now: () => at.epochMilliseconds })
  onTestFinished(() => fake.close())
  const messenger = voipmsMessenger(
    { ...account, ...changes },
    { now: () => at, sendTimeoutSeconds: 1, base: fake.url },
  )
  const send = (body: string, to = dana) =>
    messenger.send({ reference: 'r', to, from: ours, body, validForSeconds: 600 })
  return { fake, messenger, send }
}

describe('a text', () => {
  test.each([
    ['of 160 letters', 'a'.repeat(160), ['sendSMS']],
    ['of 161 letters', 'a'.repeat(161), ['sendMMS']],
    ['of 159 letters and an accent', `${'a'.repeat(159)}é`, ['sendMMS']],
    ['of 2048 letters', 'a'.repeat(2048), ['sendMMS']],
    ['of 2049 letters', 'a'.repeat(2049), []],
  ])('%s goes whole, once, or not at all', async (_, body, methods) => {
    const { fake, send } = await open()
    expect(await send(body)).toMatchObject(methods.length ? { outcome: 'accepted' } : { because: 'too-long' })
    expect(fake.world.asked.map((form) => form.get('method'))).toEqual(methods)
    expect(fake.rows.map(({ message }) => message)).toEqual(methods.map(() => body))
  })

  test.each([
    ['ip_not_enabled', 'wrong-credentials', 'account'],
    ['invalid_credentials', 'wrong-credentials', 'account'],
    ['limit_reached', 'too-many-requests', 'account'],
    ['not_enough_balance', 'account-suspended', 'account'],
    ['invalid_did', 'not-our-number', 'account'],
    ['sms_toolong', 'too-long', 'message'],
    ['sms_failed', 'refused', 'message'],
    ['toString', 'refused', 'message'],
  ])('that is refused with %s is told as what it is', async (code, because, about) => {
    const { fake, send } = await open()
    fake.world.refusals.push(code)
    expect(await send('Hello')).toEqual({ outcome: 'rejected', because, about, code, retryAfterSeconds: null })
  })

  test('to another country is not even tried', async () => {
    const { fake, send } = await open()
    expect(await send('Hello', '+442071838750')).toMatchObject({ because: 'country-not-enabled', about: 'message' })
    expect(fake.world.asked).toEqual([])
  })
})

test.each([
  ['2026-07-01T03:30:00Z', 0],
  // Half past one for the first time: in the hour that there is twice a text may seem an hour younger, never older.
  ['2026-11-01T05:30:00Z', 3600],
  ['2026-11-01T06:30:00Z', 0],
  ['2026-12-31T23:59:59Z', 0],
  ['2027-03-14T07:00:01Z', 0],
])(
  'a text is found in the list by its true moment, also about a change of the clocks (%s)',
  async (moment, younger) => {
    const at = Temporal.Instant.from(moment)
    const { messenger, send } = await open({ at })
    await send('Hello')
    await send('Long '.repeat(40))
    const listed = await messenger.sentTo(dana, at.subtract({ minutes: 2 }))
    expect(listed.map(({ createdAt }) => createdAt.since(at).total('seconds'))).toEqual([younger, younger])
  },
)

describe('a callback', () => {
  const request = (target: string) => ({ method: 'GET', target, headers: {}, body: '' })
  const fields = `to=4165550100&from=4165550199&id=77&date=2026-11-20+10%3A04%3A05&media=&message=It%27s+50%25+%26+caf%C3%A9`
  const read = async (target: string, changes: Partial<VoipmsAccount> = {}) =>
    (await open({ changes })).messenger.readMessage(request(target))

  test('with the secret is a text', async () => {
    expect(await read(`/webhooks/voipms/${token}?${fields}`)).toEqual({
      ok: true,
      events: [
        {
          kind: 'received',
          messageId: '77',
          from: dana,
          to: ours,
          body: "It's 50% & café",
          media: [],
          consent: null,
          sentAt: null,
        },
      ],
    })
  })

  test('names a text as the list does, so that it is one', async () => {
    const { fake, messenger } = await open()
    const id = fake.receive('4165550199', 'Hi')
    const told = messenger.readMessage(
      request(`/webhooks/voipms/${token}?to=14165550100&from=4165550199&id=${id}&message=Hi`),
    )
    const [listed] = await messenger.receivedSince(start.subtract({ hours: 1 }))
    expect(told.ok && told.events[0]?.messageId).toBe(listed?.messageId)
  })

  test('carries photos, of which only those at VoIP.ms are fetched', async () => {
    const media = encodeURIComponent('https://evil.example/a.jpg,http://192.168.1.1/b.jpg,nonsense')
    const reading = await read(`/webhooks/voipms/${token}?${fields.replace('media=', `media=${media}`)}`)
    const urls =
      reading.ok && reading.events[0]?.kind === 'received' ? reading.events[0].media.map(({ url }) => url) : []
    expect(urls).toHaveLength(2)
    const { messenger } = await open()
    for (const url of urls) await expect(messenger.fetchMedia(url, 100)).rejects.toThrow('somewhere else')
  })

  test.each([
    ['no secret', `/webhooks/voipms?${fields}`, 'bad-signature'],
    ['an empty secret', `/webhooks/voipms/?${fields}`, 'bad-signature'],
    ['a part of the secret', `/webhooks/voipms/${token.slice(0, -1)}?${fields}`, 'bad-signature'],
    ['more than the secret', `/webhooks/voipms/${token}/x?${fields}`, 'bad-signature'],
    ['another number', `/webhooks/voipms/${token}?${fields.replace('to=4165550100', 'to=4165550111')}`, 'not-ours'],
    ['no id', `/webhooks/voipms/${token}?${fields.replace('id=77', 'id=')}`, 'unreadable'],
    ['words that nobody filled in', `/webhooks/voipms/${token}?${fields.replace('id=77', 'id={ID}')}`, 'unreadable'],
    ['nothing', `/webhooks/voipms/${token}`, 'unreadable'],
  ])('with %s is turned away', async (_, target, because) => {
    expect(await read(target)).toEqual({ ok: false, because })
  })

  test('is not believed while there is no secret', async () => {
    expect(await read(`/webhooks/voipms/null?${fields}`, { callbackToken: null })).toMatchObject({
      because: 'not-configured',
    })
  })

  test('is answered with the word that ends its repeats', async () => {
    expect((await open()).messenger.answer()).toEqual({ status: 200, type: 'text/plain', body: 'ok' })
  })
})

describe('the account', () => {
  const lines = async (change: object) => {
    const { fake, messenger } = await open()
    Object.assign(fake.world, change)
    return (await messenger.check()).map(({ ok, words }) => `${ok ? 'ok' : 'no'}: ${words}`)
  }
  const callback = { sms_enabled: '1', sms_url_callback: callbackAddress(account), sms_url_callback_enabled: '1' }

  test.each<[string, object, string[]]>([
    ['well', { callback }, ['ok: +14165550100 takes texts.', 'ok: VoIP.ms calls this box when a text comes in.']],
    [
      'without callback',
      { callback: { ...callback, sms_url_callback: 'https://other.example/' } },
      ['ok: +14165550100 takes texts.', 'no: VoIP.ms does not call this box. “Set them” on its page mends that.'],
    ],
    [
      'of another address',
      { status: 'ip_not_enabled' },
      ['no: VoIP.ms does not let this box ask: add its address there under Main Menu, SOAP and REST/JSON API.'],
    ],
  ])('%s is told in words', async (_, change, words) => {
    expect(await lines(change)).toEqual(words)
  })

  test('that is not there sends nothing and says so', async () => {
    const messenger = voipmsMessenger(null, { now: () => start, sendTimeoutSeconds: 1 })
    expect(await messenger.check()).toMatchObject([{ ok: false, words: expect.stringContaining('No account') }])
    expect(messenger.readMessage(request0)).toMatchObject({ because: 'not-configured' })
    await expect(messenger.sentSince(start)).rejects.toThrow('no account')
  })
  const request0 = { method: 'GET', target: '/webhooks/voipms/x', headers: {}, body: '' }
})
