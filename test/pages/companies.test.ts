import { describe, expect, test } from 'vitest'
import { forgetArrivals } from '../../server/callers/forget-arrivals.ts'
import { forgetForGood } from '../../server/callers/forget-for-good.ts'
import { arrivalsOf } from '../../server/connections.ts'
import { allLines } from '../../server/settings/store.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const number = '+14165550177'
const ours = 'https://shop.example.ca'
const env = { PUBLIC_URL: ours, MESSENGER: 'simulated' }
const uuid = '123e4567-e89b-42d3-a456-426614174000'
const publicKey = Buffer.alloc(32, 7).toString('base64')

const accounts: [key: string, typed: Record<string, string>, carries: { carrier?: string; messenger?: string }][] = [
  [
    'signalwire',
    { space: 'mike', projectId: uuid, apiToken: 'token', signingKey: 'PSK_1', number },
    { carrier: 'signalwire', messenger: 'signalwire' },
  ],
  ['telnyx', { apiKey: 'KEY1', publicKey, number }, { carrier: 'telnyx', messenger: 'telnyx' }],
  [
    'jambonz',
    {
      ...{ apiBase: 'http://127.0.0.1:9/api', accountId: uuid, apiKey: 'key', webhookSecret: 'wh_1' },
      ...{ applicationId: uuid, number },
    },
    { carrier: 'jambonz' },
  ],
  [
    'asterisk',
    {
      ...{ whoConnects: 'asterisk', number, user: 'firstring', password: 'twelve letters' },
      boxAddress: 'http://127.0.0.1:8080',
    },
    { carrier: 'asterisk' },
  ],
  ['pbx', { kind: 'yealink', line: number }, { carrier: 'pbx' }],
  [
    'http',
    {
      ...{ number, method: 'POST', url: 'http://127.0.0.1:9/send', body: '{"to": "{to}", "text": "{body}"}' },
      ...{ bodyKind: 'json', numberForm: 'e164', inboundFrom: 'from', inboundBody: 'text' },
    },
    { messenger: 'http' },
  ],
]

test.each(accounts)('%s is entered on its page, and carries its number from then on', async (key, typed, carries) => {
  const { shop, owner } = await openShop({ env })
  const path = `/settings/companies/${key}`
  expect((await owner.get(path)).status).toBe(200)
  expect((await owner.post(path, typed)).location).toBe(`${path}?done=saved`)
  const [line] = allLines(shop.db)
  expect(line).toMatchObject({ number, carrier: null, messenger: null, ...carries })
  expect(wordsOf(await owner.get('/settings/companies'))).toContain('Carries ')
  expect((await owner.get('/settings/lines')).status).toBe(200)
})

test('what is to be pasted at a telephone system holds a secret of the box, which stays when it is saved again', async () => {
  const { owner } = await openShop({ env })
  const path = '/settings/companies/pbx'
  await owner.post(path, { kind: 'yealink', line: number })
  const secretIn = async () => /\/webhooks\/pbx\/([\w-]{32})/.exec(wordsOf(await owner.get(path)))?.[1]
  const secret = await secretIn()
  expect(secret).toBeDefined()
  await owner.post(path, { kind: 'grandstream-phone', line: number })
  expect(await secretIn()).toBe(secret)
})

test('a missed call that a desk phone tells of is texted, and it rings and greets nobody', async () => {
  const { shop, owner } = await openShop({ env })
  await owner.post('/settings/companies/pbx', { kind: 'yealink', line: number })
  const page = wordsOf(await owner.get('/settings/companies/pbx'))
  const secret = /\/webhooks\/pbx\/([\w-]{32})/.exec(page)?.[1]
  const told = await fetch(`${shop.publicOrigin}/webhooks/pbx/${secret}?remote=4165550134&local=101&call=7`)
  expect(told.status).toBe(200)
  await shop.settle()
  expect(shop.messenger.world.sent.filter(({ to }) => to === '+14165550134')).toHaveLength(1)
  expect(
    (await fetch(`${shop.publicOrigin}/webhooks/pbx/${'x'.repeat(32)}?remote=4165550135&local=101&call=8`)).status,
  ).toBe(403)
})

describe('another system', () => {
  const path = '/settings/companies/pbx'

  async function openOwn() {
    const { shop, owner } = await openShop({ env })
    await owner.post(path, { kind: 'own', line: number })
    await owner.post(path, { kind: 'own', line: number, proof: 'path', callerIn: 'from, caller' })
    const words = async () => wordsOf(await owner.get(path))
    const secret = /\/webhooks\/pbx\/([\w-]{32})/.exec(await words())?.[1] ?? ''
    const tell = (fields: Record<string, string>, key = secret) =>
      fetch(`${shop.publicOrigin}/webhooks/pbx/${key}?${new URLSearchParams(fields)}`)
    return { shop, owner, words, tell }
  }
  const came = { nummer: '4165550134', zustand: 'verpasst' }

  test('is waited for until something comes, and then it stands there with what is missing', async () => {
    const { words, tell } = await openOwn()
    expect(await words()).toContain('Waiting for the first event')
    expect((await tell(came)).status).toBe(400)
    const told = await words()
    expect(told).not.toContain('Waiting for the first event')
    expect(told).toContain('Not readable: no field tells who called')
    expect(told).toContain('GET, 2 fields')
    expect(told).toContain('nummer: 4165550134')
  })

  test('is mapped by picking from what came, is told what that would have been, and texts the next caller', async () => {
    const { shop, owner, words, tell } = await openOwn()
    await tell(came)
    const mapping = { callerIn: 'nummer', outcomeIn: 'zustand', lineIn: 'anschluss', missedIn: 'Verpasst, entgangen' }
    const saved = await owner.post(path, { kind: 'own', line: number, proof: 'path', ...mapping })
    expect(saved.location).toBe(`${path}?done=saved`)
    expect(await words()).toContain('By what is chosen now: Missed call from 416-555-0134')
    expect((await owner.get(path)).body).toMatch(/<option value="nummer" selected/)
    expect(fieldIn(await owner.get(path), 'missedIn')).toBe('Verpasst, entgangen')
    expect((await tell({ ...came, nummer: '4165550135' })).status).toBe(200)
    await shop.settle()
    expect(shop.messenger.world.sent.map(({ to }) => to)).toEqual(['+14165550135'])
    expect(await words()).toContain('Missed call from 416-555-0135')
  })

  test('is asked for each thing under a name of its own', async () => {
    const { owner } = await openOwn()
    const names = [...(await owner.get(path)).body.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)]
    expect(names.length).toBeGreaterThan(12)
    expect(new Set(names.map(([, name]) => name)).size).toBe(names.length)
  })

  test('is remembered no more once a caller is forgotten', async () => {
    const { owner, words, tell } = await openOwn()
    await tell({ from: '4165550134', status: 'missed' })
    expect(await words()).toContain('Missed call from 416-555-0134')
    await owner.post('/callers/1/forgetting')
    expect(await words()).not.toContain('416-555-0134')
    expect(await words()).not.toContain('4165550134')
  })

  test('is remembered no more either once a command beside the box has forgotten a caller, but for what came since', async () => {
    const { shop, words, tell } = await openOwn()
    await tell({ from: '4165550134', status: 'missed' })
    expect(await words()).toContain('from: 4165550134')
    forgetForGood(shop, '+14165550134')
    shop.pass({ minutes: 2 })
    await tell({ from: '4165550135', status: 'missed' })
    const told = await words()
    expect(told).not.toContain('4165550134')
    expect(told).toContain('from: 4165550135')
  })

  test('is remembered no more where nobody looks at the page', async () => {
    const { shop, tell } = await openOwn()
    await tell({ from: '4165550134', status: 'missed' })
    forgetForGood(shop, '+14165550134')
    forgetArrivals(shop)
    expect(arrivalsOf(shop, 'pbx')?.memory.kept).toEqual([])
  })

  test('without a field that tells who called is not taken', async () => {
    const { owner } = await openOwn()
    const told = await owner.post(path, { kind: 'own', line: number, proof: 'path', callerIn: '' })
    expect(told.status).toBe(422)
    expect(wordsOf(told)).toContain('This is needed.')
  })

  test('of which strangers speak shows how many, and nothing of what they sent', async () => {
    const { words, tell } = await openOwn()
    await tell(came)
    for (let n = 0; n < 3; n++) await tell({ nummer: 'buy our pills' }, 'x'.repeat(32))
    const told = await words()
    expect(told).toContain('3 events came without the right secret')
    expect(told).not.toContain('pills')
    expect(told).toContain('nummer: 4165550134')
  })

  test.each([
    ['signature', 'X-Hook: <hex>'],
    ['bearer', 'Authorization: Bearer '],
    ['path', '/webhooks/pbx/'],
  ])('is shown what to paste for a proof by %s', async (proof, line) => {
    const { owner, words } = await openOwn()
    await owner.post(path, { kind: 'own', line: number, proof, header: 'X-Hook', callerIn: 'from' })
    expect(await words()).toContain(line)
  })
})

test('a gateway whose template cannot work is told in one sentence, and is not used', async () => {
  const { shop, owner } = await openShop({ env })
  const [, typed] = accounts.find(([key]) => key === 'http') ?? []
  const told = await owner.post('/settings/companies/http', { ...typed, body: '{"to": "{nobody}"' })
  expect(told.status).toBe(422)
  expect(told.body).toContain('role="alert"')
  expect(fieldIn(told, 'inboundFrom')).toBe('from')
  expect(allLines(shop.db).map(({ messenger }) => messenger)).not.toContain('http')
})

test('what a company would not have given out is told beside its field', async () => {
  const { owner } = await openShop({ env })
  const told = await owner.post('/settings/companies/telnyx', { apiKey: 'KEY1', publicKey: 'short', number })
  expect(told.status).toBe(422)
  expect(wordsOf(told)).toContain('This is not what the company gives out')
})

test('where nobody reaches the box, what is pasted at Twilio stands with each number', async () => {
  const account = {
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'f'.repeat(32),
    TWILIO_NUMBER: number,
  }
  const { owner } = await openShop({
    env: {
      CARRIER: 'twilio',
      MESSENGER: 'twilio',
      TWILIO_MODE: 'polling',
      TWILIO_API_BASE: 'http://127.0.0.1:9',
      ...account,
    },
  })
  const page = await owner.get('/settings/lines')
  expect(wordsOf(page)).toContain('paste this there as a TwiML Bin')
  expect(page.body).toContain('&lt;Response')
})
