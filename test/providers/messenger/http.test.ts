import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { HttpTemplateAccount } from '../../../server/providers/http-template/account.ts'
import { whatIsWrong } from '../../../server/providers/http-template/judge-template.ts'
import { httpMessenger } from '../../../server/providers/messenger/http.ts'
import { openFakeSmsHttp } from '../../http-template/fake-sms-http.ts'
import { type Behaviour, messengerContract } from '../messenger-contract.ts'
import type { SendFault } from '../open-loopback.ts'

const ours = '+14165550100'
const dana = '+14165550199'
const token = 'a-long-secret-of-the-shop'
const guard = { doors: { ports: [], names: [], origin: null } }
const start = Temporal.Instant.from('2026-11-20T15:04:05Z')

const json: HttpTemplateAccount = {
  number: ours,
  method: 'POST',
  url: 'http://gateway.example/send',
  headers: 'Authorization: Bearer k-1',
  body: '{"to":"{to}","from":"{from}","body":"{body}","reference":"{reference}"}',
  bodyKind: 'json',
  numberForm: 'e164',
  success: { by: 'field', field: 'ok', is: 'true' },
  idField: 'data.id',
  knowsReference: false,
  inboundToken: token,
  inbound: { from: 'from', to: 'to', body: 'text', id: 'id', time: 'time' },
  zone: 'America/Toronto',
  publicUrl: 'https://shop.example',
}
const form: HttpTemplateAccount = {
  ...json,
  bodyKind: 'form',
  body: 'to={to}&from={from}&body={body}&reference={reference}',
}
const query: HttpTemplateAccount = {
  ...json,
  method: 'GET',
  url: 'http://gateway.example/send?to={to}&from={from}&body={body}&reference={reference}',
  body: '',
}

const faults: Partial<Record<Behaviour, SendFault>> = {
  'times-out-after-accepting': 'accept-then-hang',
  'is-lost-after-accepting': 'accept-then-reset',
  'fails-after-accepting': 'accept-then-500',
  'times-out': 'hang',
  fails: '500',
}

for (const [kind, template] of Object.entries({
  json,
  form,
  query,
  'json, by reference': { ...json, knowsReference: true },
}))
  messengerContract(`HTTP (${kind})`, template.knowsReference ? ['repeatsSafely'] : [], async () => {
    let at = start
    const fake = await openFakeSmsHttp(template)
    const account = { ...template, url: template.url.replace('http://gateway.example', fake.url) }
    return {
      messenger: httpMessenger(account, { now: () => at, sendTimeoutSeconds: 0.5, guard }),
      ours,
      behave: (how) => {
        if (how === 'down') fake.refuse()
        else if (how === 'is-too-busy') fake.world.answers.push({ status: 429, body: '' })
        else if (how === 'wrong-credentials') fake.world.answers.push({ status: 401, body: '' })
        else if (faults[how]) fake.world.faults.push(faults[how])
      },
      arrived: () => fake.texts,
      receive: () => '',
      pass: (seconds) => {
        at = at.add({ seconds })
      },
      now: () => at,
      close: fake.close,
    }
  })

async function open(template: HttpTemplateAccount, changes: Partial<HttpTemplateAccount> = {}) {
  const fake = await openFakeSmsHttp(template)
  onTestFinished(() => fake.close())
  const account = { ...template, ...changes }
  account.url = account.url.replace('http://gateway.example', fake.url)
  const messenger = httpMessenger(account, { now: () => start, sendTimeoutSeconds: 1, guard })
  const send = (body: string) => messenger.send({ reference: 'r1', to: dana, from: ours, body, validForSeconds: 600 })
  return { fake, messenger, send }
}

describe('whatever stands in a text stays in the text', () => {
  const wild = [
    '","to":"+19005550000","x":"',
    '&to=%2B19005550000#',
    'a {to} b {reference} c {x}',
    'line\nbreak\r\nX-Evil: 1',
    '\\"\\u0000 \u2028 50% + 50%',
    '$& $1 $$',
    'é 漢字 👩🏽‍🔧 ?/;=',
  ]
  test.each(
    Object.entries({ json, form, query }).flatMap(([kind, template]) =>
      wild.map((body) => [kind, body, template] as const),
    ),
  )('%s: %j', async (_, body, template) => {
    const { fake, send } = await open(template)
    expect(await send(body)).toMatchObject({ outcome: 'accepted' })
    expect(fake.texts).toEqual([{ to: dana, from: ours, body, reference: 'r1' }])
    expect(fake.asked[0]?.headers['x-evil']).toBeUndefined()
  })

  test('also in a header, where it is one line', async () => {
    const { fake, send } = await open(json, { headers: 'Authorization: Bearer k-1\nX-Text: {body}' })
    await send('a\r\nX-Evil: é')
    expect(fake.asked[0]?.headers).toMatchObject({ 'x-text': 'a  X-Evil:' })
    expect(fake.asked[0]?.headers['x-evil']).toBeUndefined()
  })
})

test.each([
  ['e164', '+14165550199'],
  ['digits', '14165550199'],
  ['national', '4165550199'],
] as const)('numbers are written as %s', async (numberForm, written) => {
  const { fake, send } = await open(json, { numberForm })
  await send('Hello')
  expect(fake.texts[0]?.to).toBe(written)
})

describe('an answer', () => {
  test.each<[string, HttpTemplateAccount['success'], number, string, object]>([
    ['good by its status', { by: 'status' }, 204, '', { outcome: 'accepted', messageId: 'r1' }],
    ['good by a word', { by: 'word', word: 'OK' }, 200, 'ok: 55', { outcome: 'accepted' }],
    ['without that word', { by: 'word', word: 'OK' }, 200, 'ERR 12', { because: 'refused', about: 'message' }],
    [
      'good by a field',
      { by: 'field', field: 'data.0.state', is: 'queued' },
      200,
      '{"data":[{"state":"Queued"}]}',
      { outcome: 'accepted' },
    ],
    ['with another field', { by: 'field', field: 'status', is: '0' }, 200, '{"status":3}', { because: 'refused' }],
    ['with no field', { by: 'field', field: 'status', is: '0' }, 200, '<html>', { because: 'refused' }],
    ['that it is nobody there', { by: 'status' }, 404, '', { because: 'wrong-address', about: 'account' }],
    ['that leads elsewhere', { by: 'status' }, 302, '', { because: 'wrong-address', about: 'account' }],
    ['that it is refused', { by: 'status' }, 422, '', { because: 'refused', about: 'message' }],
    ['that the gateway broke', { by: 'status' }, 502, '', { outcome: 'unknown' }],
    ['that it waited too long', { by: 'status' }, 408, '', { outcome: 'unknown' }],
  ])('%s', async (_, success, status, body, meaning) => {
    const { fake, send } = await open(json, { success })
    fake.world.answers.push({ status, body, headers: { Location: '/other' } })
    expect(await send('Hello')).toMatchObject(meaning)
  })

  test("brings the gateway's own id, where it is said where that stands", async () => {
    const { send } = await open(json)
    expect(await send('Hello')).toEqual({ outcome: 'accepted', messageId: 't1' })
  })
})

describe('a wrong template is told in one sentence, and nothing is sent by it', () => {
  test.each<[string, Partial<HttpTemplateAccount>, RegExp]>([
    ['no address', { url: 'gateway' }, /address is none/],
    ['another protocol', { url: 'ftp://gateway.example/' }, /address is none/],
    ['a place in the name of the machine', { url: 'https://{body}.example/' }, /name of the machine/],
    ['a password in the address', { url: 'https://a:b@gateway.example/' }, /address is none/],
    ['nobody to send to', { body: '{"body":"{body}"}' }, /Nobody would get/],
    ['no words', { body: '{"to":"{to}"}' }, /would be empty/],
    ['an unknown place', { body: '{"to":"{to}","body":"{text}{body}"}' }, /\{text\} is none/],
    ['an unknown place in the address', { url: 'https://gateway.example/{key}' }, /\{key\} is none/],
    ['broken JSON', { body: '{"to":"{to}","body":{body}}' }, /no JSON/],
    ['a bad header', { headers: 'Bearer k-1' }, /no header/],
    ['a body with GET', { method: 'GET' }, /no body/],
    ['a plain body with more in it', { bodyKind: 'plain', body: 'to={to} {body}' }, /plain body/],
    [
      'a reference that is nowhere',
      { knowsReference: true, body: '{"to":"{to}","body":"{body}"}' },
      /by its reference/,
    ],
    ['a number of another kind', { number: '416-555-0100' }, /written like/],
    ['ten digits abroad', { number: '+442071838750', numberForm: 'national' }, /North American/],
  ])('%s', async (_, changes, sentence) => {
    const account = { ...json, ...changes }
    const words = whatIsWrong(account) ?? ''
    expect(words).toMatch(sentence)
    expect(words).toMatch(/^[^.]+(?:\.example[^.]*)?\.$/)
    const messenger = httpMessenger(account, { now: () => start, sendTimeoutSeconds: 1, guard })
    expect(
      await messenger.send({ reference: 'r', to: dana, from: ours, body: 'x', validForSeconds: 60 }),
    ).toMatchObject({
      because: 'wrong-template',
      about: 'account',
    })
    expect(await messenger.check()).toEqual([{ name: 'SMS over HTTP', ok: false, words }])
  })

  test.each(Object.entries({ json, form, query }))('and a right one is not (%s)', (_, template) => {
    expect(whatIsWrong(template)).toBeNull()
  })
})

describe('what comes in', () => {
  const read = async (request: object, changes: Partial<HttpTemplateAccount> = {}) => {
    const { messenger } = await open(json, changes)
    return messenger.readMessage({
      method: 'POST',
      target: `/webhooks/http/${token}`,
      headers: {},
      body: '',
      ...request,
    })
  }
  const asJson = { 'content-type': 'application/json; charset=utf-8' }

  test.each<[string, object, Partial<HttpTemplateAccount>]>([
    ['a form', { body: 'from=%2B14165550199&to=14165550100&text=It%27s+50%25&id=7' }, {}],
    ['a query', { method: 'GET', target: `/webhooks/http/${token}?from=14165550199&text=It%27s%2050%25&id=7` }, {}],
    ['JSON', { headers: asJson, body: '{"from":"+14165550199","to":"+1 416-555-0100","text":"It\'s 50%","id":7}' }, {}],
    [
      'deep JSON',
      { headers: asJson, body: '{"data":{"sms":[{"who":"14165550199","words":"It\'s 50%","n":7}]}}' },
      {
        inbound: {
          from: 'data.sms.0.who',
          to: 'data.sms.0.us',
          body: 'data.sms.0.words',
          id: 'data.sms.0.n',
          time: null,
        },
      },
    ],
  ])('as %s is a text', async (_, request, changes) => {
    expect(await read(request, changes)).toEqual({
      ok: true,
      events: [
        {
          kind: 'received',
          messageId: '7',
          from: dana,
          to: ours,
          body: "It's 50%",
          media: [],
          consent: null,
          sentAt: null,
        },
      ],
    })
  })

  test.each<[string, object, string]>([
    ['without the secret', { target: '/webhooks/http/x' }, 'bad-signature'],
    ['without a sender', { body: 'text=Hi' }, 'unreadable'],
    ['without words', { body: 'from=14165550199' }, 'unreadable'],
    ['for another number', { body: 'from=14165550199&text=Hi&to=14165550111' }, 'not-ours'],
    ['as broken JSON', { headers: asJson, body: '{"from":' }, 'unreadable'],
  ])('%s is turned away', async (_, request, because) => {
    expect(await read(request)).toEqual({ ok: false, because })
  })

  test('is not taken while there is no secret', async () => {
    expect(await read({}, { inboundToken: null })).toEqual({ ok: false, because: 'not-configured' })
  })

  test('without ids the same words are another text each time, and the house looks at when they came', async () => {
    const changes = { inbound: { ...json.inbound, id: null } }
    const { messenger } = await open(json, changes)
    expect(messenger.can.repeatsUnderNewIds).toBe(true)
    const [one, other] = [
      await read({ body: 'from=1416&text=yes' }, changes),
      await read({ body: 'from=1416&text=yes' }, changes),
    ]
    expect(one.ok && other.ok && one.events[0]?.messageId !== other.events[0]?.messageId).toBe(true)
  })
})
