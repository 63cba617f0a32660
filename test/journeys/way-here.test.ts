// Calls and texts of a number come to lead here by one tap on the company's page, at every company that can be told so.
import { describe, expect, onTestFinished, test } from 'vitest'
import { androidGatewayPath, cardsEvent, neededEvents } from '../../server/providers/android-gateway/account.ts'
import { jambonzPaths } from '../../server/providers/jambonz/account.ts'
import { signalwirePaths } from '../../server/providers/signalwire/account.ts'
import { telnyxPaths } from '../../server/providers/telnyx/account.ts'
import { voipmsPath } from '../../server/providers/voipms/account.ts'
import { type AccountKey, accountSchemas, readAccounts, storeAccount } from '../../server/settings/accounts.ts'
import { allLines } from '../../server/settings/store.ts'
import { openFakeGateway, signingKey } from '../android-gateway/fake-gateway.ts'
import { startFakeJambonz } from '../jambonz/fake-jambonz.ts'
import { fieldIn, openShop, wordsOf } from '../pages/owner.ts'
import { shop as signalwireShop, startFake as startFakeSignalwire } from '../providers/signalwire/shop.ts'
import { startFakeTelnyx } from '../telnyx/fake-telnyx.ts'
import { openFakeVoipms } from '../voipms/fake-voipms.ts'

const number = '+14165550100'
const ours = 'https://shop.example.ca'
const elsewhere = 'https://old.example/hook'

/** A company on loopback with our account at it. */
type Fake = {
  account: Record<string, unknown>
  /** All that is called there leads to another place from now on. */
  leadElsewhere(): void
  /** What is called there now. */
  called(): unknown[]
  refuseUs(): void
  close(): Promise<unknown>
}

const companies: [key: AccountKey, open: () => Promise<Fake>, called: unknown[]][] = [
  [
    'signalwire',
    openSignalwire,
    ['voice', 'callStatus', 'message'].map((name) => ours + signalwirePaths[name as 'voice']),
  ],
  ['telnyx', openTelnyx, ['voice', 'callStatus', 'message'].map((name) => ours + telnyxPaths[name as 'voice'])],
  ['jambonz', openJambonz, [ours + jambonzPaths.call, ours + jambonzPaths.callStatus]],
  ['voipms', openVoipms, [expect.stringContaining(`${ours}${voipmsPath}/`)]],
  ['android-gateway', openPhone, [...neededEvents, cardsEvent].map((event) => `${event} ${ours}${androidGatewayPath}`)],
]

describe.each(companies)('%s', (key, open, led) => {
  const path = `/settings/companies/${key}`
  const openSet = async () => {
    const fake = await open()
    onTestFinished(() => void fake.close())
    const { shop, owner } = await openShop({ env: { PUBLIC_URL: ours } })
    await enter({ shop, owner }, key, fake.account)
    fake.leadElsewhere()
    return { fake, shop, owner }
  }

  test('what leads elsewhere is shown, and leads here after one tap', async () => {
    const { fake, owner } = await openSet()
    const page = await owner.get(path)
    expect(wordsOf(page)).toContain('Set them')
    if (key !== 'android-gateway') expect(wordsOf(page)).toContain(elsewhere)
    const tapped = await owner.post(`${path}/way-here`, { seen: fieldIn(page, 'seen').replaceAll('&amp;', '&') })
    expect(tapped.location).toBe(`${path}?done=led`)
    expect(fake.called()).toEqual(led)
    const after = wordsOf(await owner.get(`${path}?done=led`))
    expect(after).toContain('leads here now')
    expect(after).not.toContain('“Set them” on its page')
    expect(after).not.toContain('It replaces')
  })

  test('what was changed there meanwhile is not replaced unseen', async () => {
    const { fake, owner } = await openSet()
    const tapped = await owner.post(`${path}/way-here`, { seen: 'calls https://yet.another.example' })
    expect(tapped.status).toBe(422)
    expect(wordsOf(tapped)).toContain('changed there meanwhile')
    expect(fake.called()).not.toEqual(led)
  })

  test('a company that refuses us changes nothing, and that is said', async () => {
    const { fake, owner } = await openSet()
    fake.refuseUs()
    expect(wordsOf(await owner.get(path))).toMatch(/refuse[sd] us|refuses the user name/)
    const tapped = await owner.post(`${path}/way-here`, { seen: 'whatever' })
    expect(tapped.status).toBe(422)
    expect(wordsOf(tapped)).toContain('refuses us. Look at the account below')
    expect(fake.called()).not.toEqual(led)
  })

  test('one that cannot be reached is told as such', async () => {
    const { fake, owner } = await openSet()
    await fake.close()
    const tapped = await owner.post(`${path}/way-here`, { seen: 'whatever' })
    expect(tapped.status).toBe(422)
    expect(wordsOf(tapped)).toContain('cannot be reached at the moment')
  })

  test('without a public address there is nowhere to lead to', async () => {
    const fake = await open()
    onTestFinished(() => void fake.close())
    const { shop, owner } = await openShop()
    storeAccount(shop.db, key, accountSchemas[key].parse({ ...fake.account, publicUrl: null }), shop.now())
    expect(wordsOf(await owner.get(path))).not.toContain('One tap leads')
    const tapped = await owner.post(`${path}/way-here`, { seen: '' })
    expect(wordsOf(tapped)).toContain('no public address yet')
  })
})

describe.each(companies.filter(([key]) => key !== 'android-gateway'))('a number of %s', (key, open) => {
  const path = `/settings/companies/${key}`

  test('that the account has not is told, and those that it has can be picked', async () => {
    const fake = await open()
    onTestFinished(() => void fake.close())
    const { shop, owner } = await openShop({ env: { PUBLIC_URL: ours } })
    await enter({ shop, owner }, key, { ...fake.account, number: '+14165550177' })
    const page = await owner.get(path)
    expect(wordsOf(page)).toContain('416-555-0177 (not in this account)')
    expect(wordsOf(page)).not.toContain('One tap leads')
    const tapped = await owner.post(`${path}/way-here`, { seen: 'whatever' })
    expect(wordsOf(tapped)).toContain('not for this number')
    expect((await owner.post(path, typedOf({ ...fake.account, number }))).location).toBe(`${path}?done=saved`)
    expect(allLines(shop.db).map((line) => line.number)).toContain(number)
    expect(wordsOf(await owner.get(path))).not.toContain('not in this account')
  })
})

describe.each(companies.slice(0, 3))('an account at %s', (key, open) => {
  test('is saved without a number, answers, and lists those that it has', async () => {
    const fake = await open()
    onTestFinished(() => void fake.close())
    const { shop, owner } = await openShop({ env: { PUBLIC_URL: ours } })
    const path = `/settings/companies/${key}`
    storeAccount(shop.db, key, accountSchemas[key].parse({ ...fake.account, number: null }), shop.now())
    const page = wordsOf(await owner.get(path))
    expect(page).toContain('Choose one of its own below.')
    expect(page).toContain('416-555-0100')
    fake.refuseUs()
    expect(wordsOf(await owner.get(path))).toContain('refuses us')
  })
})

test('what is made at Telnyx for a number that goes by nothing yet is kept with the account', async () => {
  const fake = await startFakeTelnyx({ number, now: Date.now })
  onTestFinished(() => fake.close())
  Object.assign(fake.numbers[0] ?? {}, { connection_id: null, messaging_profile_id: null })
  const { shop, owner } = await openShop({ env: { PUBLIC_URL: ours } })
  const { apiKey, publicKey, accountId, url } = fake
  const account = accountSchemas.telnyx.parse({ apiKey, publicKey, accountId, number, apiBase: url })
  storeAccount(shop.db, 'telnyx', account, shop.now())
  const page = await owner.get('/settings/companies/telnyx')
  expect(wordsOf(page)).toContain('nothing yet')
  await owner.post('/settings/companies/telnyx/way-here', { seen: fieldIn(page, 'seen') })
  const [own] = fake.numbers
  expect(readAccounts(shop.db).telnyx).toEqual({ ...account, applicationId: own?.connection_id })
  expect(fake.applications.get(own?.connection_id ?? '')).toMatchObject({ voice_url: ours + telnyxPaths.voice })
  expect(fake.profiles.get(own?.messaging_profile_id ?? '')).toMatchObject({
    webhook_url: ours + telnyxPaths.message,
    whitelisted_destinations: expect.arrayContaining(['US']),
  })
})

test('a company that nobody can ask has no such tap', async () => {
  const { owner } = await openShop({ env: { PUBLIC_URL: ours } })
  expect((await owner.post('/settings/companies/asterisk/way-here', { seen: '' })).status).toBe(404)
})

type Set = Awaited<ReturnType<typeof openShop>>

/** As the owner does on its page; who is asked in the company's place stands there before. */
async function enter({ shop, owner }: Set, key: AccountKey, account: Record<string, unknown>): Promise<void> {
  storeAccount(shop.db, key, accountSchemas[key].parse({ ...account, publicUrl: null }), shop.now())
  const path = `/settings/companies/${key}`
  expect((await owner.post(path, typedOf(account))).location).toBe(`${path}?done=saved`)
}

function typedOf(account: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(account).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}

async function openSignalwire(): Promise<Fake> {
  const fake = await startFakeSignalwire(Date.now)
  const [own] = fake.account.numbers
  return {
    account: { ...signalwireShop, apiBase: fake.url },
    leadElsewhere: () => {
      Object.assign(own ?? {}, { voiceUrl: elsewhere, statusCallback: elsewhere, smsUrl: elsewhere })
    },
    called: () => [own?.voiceUrl, own?.statusCallback, own?.smsUrl],
    refuseUs: () => {
      fake.account.authToken = 'another'
    },
    close: async () => fake.close(),
  }
}

async function openTelnyx(): Promise<Fake> {
  const fake = await startFakeTelnyx({ number, now: Date.now })
  const { apiKey, publicKey, accountId, applicationId, url } = fake
  const only = <Thing>(things: Map<string, Thing>) => [...things.values()][0]
  return {
    account: { apiKey, publicKey, accountId, applicationId, number, apiBase: url },
    leadElsewhere: () => {
      Object.assign(only(fake.applications) ?? {}, { voice_url: elsewhere, status_callback: elsewhere })
      Object.assign(only(fake.profiles) ?? {}, { webhook_url: elsewhere })
    },
    called: () => {
      const { voice_url, status_callback } = only(fake.applications) ?? {}
      return [voice_url, status_callback, only(fake.profiles)?.webhook_url]
    },
    refuseUs: () => {
      fake.apiKey = 'KEY_of_somebody_else'
    },
    close: async () => fake.close(),
  }
}

async function openJambonz(): Promise<Fake> {
  const fake = await startFakeJambonz()
  const { accountId, apiKey, webhookSecret, applicationId, url } = fake
  const hooks = () => fake.applications.get(applicationId) as Record<string, { url: string }>
  return {
    account: { apiBase: `${url}/api`, accountId, apiKey, webhookSecret, applicationId, number },
    leadElsewhere: () => {
      Object.assign(hooks(), { call_hook: { url: elsewhere }, call_status_hook: { url: elsewhere } })
    },
    called: () => [hooks().call_hook?.url, hooks().call_status_hook?.url],
    refuseUs: () => {
      fake.apiKey = 'the key of somebody else'
    },
    close: async () => fake.close(),
  }
}

async function openVoipms(): Promise<Fake> {
  const fake = await openFakeVoipms({ did: '4165550100', now: Date.now })
  const token = 'a-secret-of-thirty-two-letters-00'
  return {
    account: {
      ...{ user: 'mike@shop.example', apiPassword: 'api-secret', number },
      ...{ callbackToken: token, apiBase: fake.url },
    },
    leadElsewhere: () => {
      fake.world.callback.sms_url_callback = elsewhere
    },
    called: () => [fake.world.callback.sms_url_callback],
    refuseUs: () => {
      fake.world.status = 'invalid_credentials'
    },
    close: async () => fake.close(),
  }
}

async function openPhone(): Promise<Fake> {
  const fake = await openFakeGateway({ mode: 'phone', now: Date.now })
  return {
    account: {
      ...{ mode: 'phone', address: fake.url, user: 'sms', password: 'secret', signingKey, number },
      ...{ sim: null, device: null },
    },
    leadElsewhere: () => {
      fake.world.webhooks = [{ url: elsewhere, event: 'sms:received' }]
    },
    called: () => fake.world.webhooks.filter(({ url }) => url !== elsewhere).map(({ event, url }) => `${event} ${url}`),
    refuseUs: () => {
      fake.world.refuses = true
    },
    close: async () => fake.close(),
  }
}
