import { describe, expect, test } from 'vitest'
import { readAccounts } from '../../server/settings/accounts.ts'
import { allLines } from '../../server/settings/store.ts'
import { json, openLoopback } from '../providers/open-loopback.ts'
import { fieldIn, openShop, wordsOf } from './owner.ts'

const number = '+14165550177'
const mobile = '+14165550188'
const env = { PUBLIC_URL: 'https://shop.example.ca', MESSENGER: 'simulated', OWNER_MOBILE: mobile }
const path = '/settings/companies/http'
const typed = {
  ...{ number, method: 'POST', url: 'http://127.0.0.1:9/send', body: '{"to": "{to}", "text": "{body}"}' },
  ...{ bodyKind: 'json', numberForm: 'e164' },
}

async function openGateway(changes: Record<string, string> = {}) {
  const { shop, owner } = await openShop({ env })
  await owner.post(path, { ...typed, ...changes })
  const words = async () => wordsOf(await owner.get(path))
  const secretIn = async () => /\/webhooks\/http\/([\w-]{32})/.exec(await words())?.[1] ?? ''
  const secret = await secretIn()
  const tell = (fields: Record<string, string>, key = secret) =>
    fetch(`${shop.publicOrigin}/webhooks/http/${key}`, { method: 'POST', body: new URLSearchParams(fields) })
  return { shop, owner, words, secretIn, tell }
}

describe('a text to the owner by a gateway', () => {
  test('goes by that very gateway, and its page shows what came of it', async () => {
    const asked: string[] = []
    const gateway = await openLoopback(({ body }, response) => {
      asked.push(JSON.parse(body).to)
      json(response, {})
    })
    const { shop, owner, words } = await openGateway({ url: `${gateway.url}/send` })
    const token = fieldIn(await owner.get(path), 'token')
    expect((await owner.post(`${path}/text`, { token })).location).toBe(`${path}#texted`)
    await owner.post(`${path}/text`, { token })
    await shop.settle()
    expect(asked).toEqual([mobile])
    expect(await words()).toContain('Any gateway over HTTP has it since')
    await gateway.close()
  })

  test('that is not taken says why', async () => {
    const gateway = await openLoopback((_asked, response) => json(response, {}, 401))
    const { shop, owner, words } = await openGateway({ url: `${gateway.url}/send` })
    await owner.post(`${path}/text`, { token: fieldIn(await owner.get(path), 'token') })
    await shop.settle()
    expect(await words()).toContain('the messenger does not accept our account')
    await gateway.close()
  })
})

describe('a text that a gateway tells of', () => {
  const came = { absender: '4165550134', inhalt: 'Hello there' }

  test('in fields that do not fit stands on its page with what is missing', async () => {
    const { words, tell } = await openGateway()
    expect(await words()).toContain('Waiting for the first text')
    expect((await tell(came)).status).toBe(400)
    const told = await words()
    expect(told).toContain('Not readable: no field tells who texted and what was written')
    expect(told).toContain('absender: 4165550134')
  })

  test('is mapped by picking from what came', async () => {
    const { shop, owner, words, tell } = await openGateway()
    const before = String(shop.now().subtract({ hours: 3 }))
    shop.pass({ minutes: 10 })
    const dated = { ...came, am: String(shop.now().subtract({ minutes: 5 })) }
    await tell(dated)
    const mapping = { inboundFrom: 'absender', inboundBody: 'inhalt', inboundTime: 'am' }
    expect((await owner.post(path, { ...typed, url: '', ...mapping })).location).toBe(`${path}?done=saved`)
    expect(await words()).toContain('By what is chosen now: Text from 416-555-0134')
    expect((await owner.get(path)).body).toMatch(/<option value="absender" selected/)
    expect((await tell(dated)).status).toBe(200)
    await shop.settle()
    expect(wordsOf(await owner.get('/conversations'))).toContain('Hello there')
    await tell({ ...dated, inhalt: 'From before', am: before })
    await shop.settle()
    expect(wordsOf(await owner.get('/conversations'))).not.toContain('From before')
  })

  test('to another number is said to be none of its own', async () => {
    const { owner, words, tell } = await openGateway()
    await owner.post(path, { ...typed, url: '', inboundTo: 'to' })
    expect((await tell({ from: '4165550134', text: 'Hi', to: '4165550999' })).status).toBe(403)
    expect(await words()).toContain('“4165550999” is not the number that it carries')
  })
})

test.each([
  ['http', typed, /\/webhooks\/http\/([\w-]{32})/],
  ['pbx', { kind: 'yealink', line: number }, /\/webhooks\/pbx\/([\w-]{32})/],
])(
  'the secret in the address of %s can be renewed, and the old address stops working',
  async (key, account, secret) => {
    const { shop, owner } = await openShop({ env })
    const page = `/settings/companies/${key}`
    await owner.post(page, account)
    const secretIn = async () => secret.exec(wordsOf(await owner.get(page)))?.[1]
    const before = await secretIn()
    expect(before).toBeDefined()
    expect(wordsOf(await owner.get(page))).toContain('The old address stops working at once')
    expect((await owner.post(`${page}/secret`, {})).location).toBe(`${page}?done=renewed`)
    expect(await secretIn()).not.toBe(before)
    expect((await fetch(`${shop.publicOrigin}/webhooks/${key}/${before}?from=1&to=2`)).status).toBe(403)
  },
)

test('so can that of VoIP.ms', async () => {
  const { shop, owner } = await openShop({ env })
  await owner.post('/settings/companies/voipms', { user: 'mike@shop.ca', apiPassword: 'a password', number })
  const token = () => readAccounts(shop.db).voipms?.callbackToken
  const before = token()
  await owner.post('/settings/companies/voipms/secret', {})
  expect(token()).toMatch(/^[\w-]{32}$/)
  expect(token()).not.toBe(before)
})

describe('a company', () => {
  test('that carries a number is not removed, and its page says which', async () => {
    const { shop, owner, words } = await openGateway()
    expect(await words()).toContain('416-555-0177 goes by it still')
    expect((await owner.post(`${path}/remove`, {})).status).toBe(422)
    expect(readAccounts(shop.db).http).not.toBeNull()
  })

  test('whose number went to another is removed, and what it calls is met with silence', async () => {
    const { shop, owner, secretIn, tell } = await openGateway()
    const secret = await secretIn()
    await owner.post('/settings/companies/voipms', { user: 'mike@shop.ca', apiPassword: 'a password', number })
    expect((await owner.post(`${path}/remove`, {})).location).toBe('/settings/companies?done=removed')
    expect(readAccounts(shop.db).http).toBeNull()
    expect(allLines(shop.db)).toMatchObject([{ number, messenger: 'voipms' }])
    expect((await tell({ from: '4165550134', text: 'Hi' }, secret)).status).toBe(503)
    expect(wordsOf(await owner.get('/settings/companies?done=removed'))).toContain('The account is removed.')
  })

  test('whose number is given up is removed', async () => {
    const { shop, owner } = await openGateway()
    await owner.post('/settings/lines', { number: '+14165550100' })
    const [line, other] = allLines(shop.db)
    await owner.post(`/settings/lines/${line?.id}/road`, {
      ...{ textsFrom: String(other?.id), standIn: '', isRetired: 'yes', seen: '  in-use' },
    })
    expect((await owner.post(`${path}/remove`, {})).location).toBe('/settings/companies?done=removed')
    expect(allLines(shop.db)).toMatchObject([{ number, messenger: null }, {}])
  })
})
