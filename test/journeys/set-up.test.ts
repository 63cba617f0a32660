import { Temporal } from 'temporal-polyfill'
import { expect, onTestFinished, test } from 'vitest'
import { messages } from '../../server/database/schema.ts'
import { openFakeGateway, signingKey } from '../android-gateway/fake-gateway.ts'
import { fieldIn, openShop, type Page, wordsOf } from '../pages/owner.ts'
import { type FakeTwilio, type FakeTwilioOptions, startFakeTwilio } from '../twilio/fake-twilio.ts'

const line = '+14165550100'
const owner = '+14165550001'
const noon = Temporal.Instant.from('2026-11-20T17:00:00Z')
const accountSid = `AC${'0123456789abcdef'.repeat(2)}`
const authToken = 'f00dfacef00dfacef00dfacef00dface'

type Box = Awaited<ReturnType<typeof openBox>>

/** A box that was just claimed, and an account at the loopback Twilio. */
async function openBox(options: Partial<FakeTwilioOptions> = {}) {
  let passed = () => 0
  const now = () => noon.epochMilliseconds + passed()
  const fake = await startFakeTwilio({ accountSid, authToken, numbers: [line], now, ...options })
  onTestFinished(() => fake.close())
  const nothing = { BUSINESS_NAME: '', OWNER_NAME: '', SHOP_TIMEZONE: '', SHOP_COUNTRY: '' }
  const { shop, owner } = await openShop({ at: noon, env: { ...nothing, TWILIO_API_BASE: fake.url } })
  passed = shop.monotonic
  fake.modes.applianceOrigin = shop.publicOrigin
  return { shop, fake, person: owner }
}

/** Fills in a step as it stands on its page, and gives the page that comes then. */
async function fill({ person }: Box, step: string, typed: Record<string, string>): Promise<Page> {
  const page = await person.get(`/set-up/${step}`)
  const hidden = Object.fromEntries(
    ['seen', 'token'].filter((name) => page.body.includes(`name="${name}"`)).map((name) => [name, fieldIn(page, name)]),
  )
  const answer = await person.post(`/set-up/${step}`, { ...hidden, ...typed })
  return answer.location ? { ...(await person.get(answer.location)), location: answer.location } : answer
}

async function settled({ shop, fake }: { shop: Box['shop']; fake: FakeTwilio }): Promise<void> {
  await shop.settle()
  await fake.settled()
  await shop.settle()
}

async function describeShop(box: Box): Promise<void> {
  await fill(box, 'shop', { businessName: "Mike's Plumbing", ownerName: 'Mike', ownerMobile: owner, country: 'CA' })
  await fill(box, 'zone', { zone: 'America/Toronto' })
  await fill(box, 'trade', { trade: 'plumber' })
  await fill(box, 'hours', { 'mon-opens': '08:00', 'mon-closes': '17:00' })
  await fill(box, 'opener', { opener: '' })
}

async function connectNumber(box: Box): Promise<Page> {
  await fill(box, 'company', { company: 'twilio' })
  await fill(box, 'account', { twilioAccountSid: accountSid, twilioAuthToken: authToken })
  await fill(box, 'number', { number: line })
  await fill(box, 'address', { publicUrl: box.shop.publicOrigin })
  return fill(box, 'connection', {})
}

test('a fresh box is led from the claim to a call that is answered, each step proving itself', async () => {
  const box = await openBox()
  const { shop, fake, person } = box
  expect((await person.get('/set-up')).location).toBe('/set-up/shop')
  const steps = [
    await fill(box, 'shop', { businessName: "Mike's Plumbing", ownerName: 'Mike', ownerMobile: owner, country: 'CA' }),
    await fill(box, 'zone', { zone: 'America/Toronto' }),
    await fill(box, 'trade', { trade: 'plumber' }),
    await fill(box, 'hours', { 'mon-opens': '08:00', 'mon-closes': '17:00' }),
    await fill(box, 'opener', { opener: '' }),
    await fill(box, 'company', { company: 'twilio' }),
  ]
  expect(steps.map(({ location }) => location)).toEqual(
    ['zone', 'trade', 'hours', 'opener', 'company', 'account'].map((step) => `/set-up/${step}`),
  )

  const account = await fill(box, 'account', { twilioAccountSid: accountSid, twilioAuthToken: authToken })
  expect(wordsOf(account)).toContain('Twilio knows this account as “A shop”.')
  const number = await fill(box, 'number', { number: line })
  expect(wordsOf(number)).toContain('416-555-0100: takes calls, texts, photos.')
  const address = await fill(box, 'address', { publicUrl: shop.publicOrigin })
  expect(wordsOf(address)).toContain('it leads to this box.')
  expect(shop.messenger.name).toBe('simulated')
  const connection = await fill(box, 'connection', {})
  expect(wordsOf(connection)).toContain('Calls and texts to the number lead here.')
  expect(shop.messenger.name).toBe('twilio')

  await fill(box, 'text', {})
  await settled(box)
  expect(wordsOf(await person.get('/set-up/text'))).toContain('Delivered 12:00:00.')
  expect(fake.messages).toMatchObject([{ from: line, to: owner }])

  expect(wordsOf(await fill(box, 'call', {}))).toContain('Waiting for your call, until 12:15.')
  await fake.receiveCall({ from: owner, caller: 'listens' })
  await settled(box)
  const call = wordsOf(await person.get('/set-up/call'))
  expect(call).toContain('Received 12:00:00 from 416-555-0001.')
  expect(call).toContain("Texted back: “Hey, it's Mike from Mike's Plumbing. I just missed your call.")
  expect(call).toContain('Delivered 12:00:00.')

  expect((await person.get('/set-up')).location).toBe('/set-up/forwarding')
  const own = { company: 'telus', number: '416-555-0177', seconds: '20', from: 'set-up', seen: '  20' }
  await person.post('/set-up/forwarding', own)
  expect((await person.get('/set-up/forwarding')).body).toContain('value="**61*+14165550100**20#"')
  await person.post('/set-up/forwarding/test', { from: 'set-up' })
  shop.pass({ seconds: 24 })
  await fake.receiveCall({ from: '+14165550134', forwardedFrom: '+14165550177', caller: 'listens' })
  await settled(box)
  const proof = wordsOf(await person.get('/set-up/forwarding'))
  expect(proof).toContain('Arrived 12:00:24, 24 seconds after you tapped, from 416-555-0134, sent on by 416-555-0177.')

  expect((await person.get('/set-up')).location).toBe('/set-up/done')
  const done = wordsOf(await person.get('/set-up/done'))
  expect(done).toContain('All set. Missed calls are texted back from now on.')
  expect(done).toContain('Texts within Canada need no registration.')
})

test('a shop with desk phones and an old mobile is led to their pages and back, until both are proved', async () => {
  const gateway = await openFakeGateway({ mode: 'phone', now: () => noon.epochMilliseconds })
  onTestFinished(() => gateway.close())
  const box = await openBox()
  const { shop, person } = box
  await describeShop(box)
  const others = await fill(box, 'company', { company: 'others' })
  expect(others.location).toBe('/set-up/others')
  for (const key of ['signalwire', 'telnyx', 'jambonz', 'voipms', 'asterisk', 'pbx', 'android-gateway', 'http'])
    expect(others.body).toContain(`href="/settings/companies/${key}"`)
  expect(wordsOf(others)).toContain('Step 7 of 9')

  const pbx = await person.get('/settings/companies/pbx')
  expect(pbx.body).toContain('href="/set-up/others"')
  expect(pbx.body).toContain('href="/set-up/address"')
  await person.post('/settings/companies/pbx', { kind: 'yealink', line })
  const half = wordsOf(await person.get('/set-up/others'))
  expect(half).toContain('Nobody carries texts yet. Take one more below.')
  expect((await person.post('/set-up/text', { token: 'a'.repeat(24), from: 'set-up' })).status).toBe(422)

  const account = { ...{ mode: 'phone', address: gateway.url, user: 'sms', password: 'secret' }, signingKey }
  await person.post('/settings/companies/android-gateway', { ...account, number: line })
  expect(wordsOf(await person.get('/set-up/others'))).not.toContain('yet')
  expect((await person.get('/set-up')).location).toBe('/set-up/address')
  expect(wordsOf(await person.get('/set-up/address'))).toContain("An address in the shop's own network will do")
  const address = await fill(box, 'address', { publicUrl: shop.publicOrigin })
  expect(wordsOf(address)).toContain('it leads to this box.')

  await fill(box, 'text', {})
  await shop.settle()
  expect(wordsOf(await person.get('/set-up/text'))).toContain('An old Android phone has it since')
  expect(wordsOf(await person.get('/set-up/call'))).toContain('Call 416-555-0100 from any phone')
  const carrier = wordsOf(await person.get('/settings/carrier'))
  expect(carrier).toContain('Your own phone system')
  expect(carrier).not.toContain('Twilio')
})

test('callers of a number that nobody texts are told of, until another number texts them', async () => {
  const box = await openBox()
  await describeShop(box)
  await fill(box, 'company', { company: 'others' })
  await box.person.post('/settings/companies/pbx', { kind: 'yealink', line })
  const others = async () => wordsOf(await box.person.get('/set-up/others'))
  expect(await others()).toContain('Nobody carries texts yet')
  await box.person.post('/settings/companies/voipms', { user: 'a@b.ca', apiPassword: 'x', number: '+14165550177' })
  expect(await others()).not.toMatch(/Nobody carries texts|not texted yet/)
})

test('practice alone is a set-up that is done', async () => {
  const box = await openBox()
  await describeShop(box)
  const done = await fill(box, 'company', { company: 'simulated' })
  expect(done.location).toBe('/set-up/done')
  expect(wordsOf(done)).toContain('All set for practice.')
})

test('every step can be left for later, and is still open then', async () => {
  const box = await openBox()
  await fill(box, 'zone', { zone: 'America/Toronto' })
  expect((await box.person.get('/set-up')).location).toBe('/set-up/shop')
  const done = await box.person.get('/set-up/done')
  expect(wordsOf(done)).toContain('12 steps are open.')
  expect(done.body).toContain('<a class="button" href="/practice">Open the practice phone</a>')
})

test('a wrong token is told at its step, is not kept and is not shown', async () => {
  const box = await openBox()
  const refused = await fill(box, 'account', { twilioAccountSid: accountSid, twilioAuthToken: 'slip-of-the-hand-7c1f' })
  expect(refused.status).toBe(422)
  expect(wordsOf(refused)).toContain('Twilio does not take this account SID with this auth token.')
  expect(refused.body).not.toContain('slip-of-the-hand')
  expect((await box.person.get('/set-up')).location).toBe('/set-up/shop')
})

test('an account that is away is told, and so is one that is suspended', async () => {
  const box = await openBox()
  const give = () => fill(box, 'account', { twilioAccountSid: accountSid, twilioAuthToken: authToken })
  box.fake.refuseConnections()
  expect(wordsOf(await give())).toContain('Twilio could not be reached.')
  await box.fake.acceptConnections()
  box.fake.account.status = 'suspended'
  expect(wordsOf(await give())).toContain('Twilio has suspended this account.')
})

test('no secret is rendered into any page of the set-up or the settings, but for its end', async () => {
  const box = await openBox()
  await describeShop(box)
  await connectNumber(box)
  const paths = ['/settings/carrier', '/settings', '/set-up/done']
  const steps = ['shop', 'company', 'account', 'number', 'address', 'connection', 'text', 'call']
  for (const path of [...paths, ...steps.map((step) => `/set-up/${step}`)]) {
    const page = await box.person.get(path)
    expect(page.status, path).toBe(200)
    expect(page.body, path).not.toContain(authToken)
  }
  expect(wordsOf(await box.person.get('/set-up/account'))).toContain('The one on record ends in …face.')
})

test('a number that takes no texts cannot be chosen', async () => {
  const box = await openBox()
  Object.assign(box.fake.account.numbers[0]!.capabilities, { sms: false })
  const account = await fill(box, 'account', { twilioAccountSid: accountSid, twilioAuthToken: authToken })
  expect(account.status).toBe(200)
  const page = await box.person.get('/set-up/number')
  expect(wordsOf(page)).toContain('takes no texts, and the shop needs both')
  expect(page.body).toMatch(/<input[^>]*value="\+14165550100"[^>]*disabled/)
  const refused = await fill(box, 'number', { number: line })
  expect([refused.status, wordsOf(refused).includes('This number takes no texts.')]).toEqual([422, true])
})

test('a trial account says what it can do, and the test text says what to do about it', async () => {
  const box = await openBox({ type: 'Trial' })
  await describeShop(box)
  await connectNumber(box)
  expect(wordsOf(await box.person.get('/set-up/account'))).toContain('It is a trial account')
  await fill(box, 'text', {})
  await settled(box)
  const failed = wordsOf(await box.person.get('/set-up/text'))
  expect(failed).toContain('It was not delivered (code 21608).')
  expect(failed).toContain('verify your own mobile')
  box.fake.account.verifiedNumbers = [owner]
  await fill(box, 'text', {})
  await settled(box)
  expect(wordsOf(await box.person.get('/set-up/text'))).toContain('Delivered')
})

test.each([
  [30034, 'under Messaging, Regulatory compliance'],
  [30032, 'Toll-free verification'],
])('a test text that is refused with %i says what to register, and how long it takes', async (errorCode, words) => {
  const box = await openBox()
  await describeShop(box)
  await connectNumber(box)
  box.fake.modes.fates = { '*': { status: 'undelivered', errorCode } }
  await fill(box, 'text', {})
  await settled(box)
  const failed = wordsOf(await box.person.get('/set-up/text'))
  expect(failed).toContain(`It was not delivered (code ${errorCode}).`)
  expect(failed).toContain(words)
  expect(failed).toContain('takes days, sometimes weeks.')
})

test('a token that was changed at Twilio holds the test text up, and the page says why', async () => {
  const box = await openBox()
  await describeShop(box)
  await connectNumber(box)
  box.fake.account.authToken = 'rotated0rotated0rotated0rotated0'
  await fill(box, 'text', {})
  await settled(box)
  expect(wordsOf(await box.person.get('/set-up/text'))).toContain('the messenger does not accept our account or token')
})

test('a double click on the test text, and the form sent again, send one', async () => {
  const box = await openBox()
  await describeShop(box)
  await connectNumber(box)
  const form = { token: fieldIn(await box.person.get('/set-up/text'), 'token') }
  await Promise.all([box.person.post('/set-up/text', form), box.person.post('/set-up/text', form)])
  await settled(box)
  await box.person.post('/set-up/text', form)
  await settled(box)
  expect(box.fake.posts).toHaveLength(1)
})

test('of two tabs the later one is told what stands now, and may still have its way', async () => {
  const box = await openBox()
  const [one, other] = [await box.person.get('/set-up/zone'), await box.person.get('/set-up/zone')]
  await box.person.post('/set-up/zone', { seen: fieldIn(one, 'seen'), zone: 'America/Toronto' })
  const late = await box.person.post('/set-up/zone', { seen: fieldIn(other, 'seen'), zone: 'America/Halifax' })
  expect(late.status).toBe(409)
  expect(wordsOf(late)).toContain('It stands now: America/Toronto.')
  expect(late.body).toMatch(/<option[^>]*value="America\/Halifax"[^>]*selected/)
  const again = await box.person.post('/set-up/zone', { seen: fieldIn(late, 'seen'), zone: 'America/Halifax' })
  expect(again.status).toBe(303)
})

test('of two tabs with a first text the later one reads the words that stand as they were written', async () => {
  const box = await openBox()
  await describeShop(box)
  const [one, other] = [await box.person.get('/set-up/opener'), await box.person.get('/set-up/opener')]
  await box.person.post('/set-up/opener', { seen: fieldIn(one, 'seen'), opener: '{business}: one. STOP ends this.' })
  const form = { seen: fieldIn(other, 'seen'), opener: '{business}: two. STOP ends this.' }
  const late = wordsOf(await box.person.post('/set-up/opener', form))
  expect(late).toContain('It stands now: “{business}: one. STOP ends this.”. Nothing of yours was saved yet')
})

test('of two tabs with accounts the later one is told, and nothing of it is kept', async () => {
  const box = await openBox()
  const page = await box.person.get('/set-up/account')
  const form = { seen: fieldIn(page, 'seen'), twilioAccountSid: accountSid, twilioAuthToken: authToken }
  expect((await box.person.post('/set-up/account', form)).status).toBe(303)
  const sid = `SK${'a'.repeat(32)}`
  box.fake.account.apiKey = { sid, secret: 'secret' }
  const late = await box.person.post('/set-up/account', { ...form, twilioApiKey: sid, twilioApiSecret: 'secret' })
  expect([late.status, wordsOf(late).includes('Somebody changed this while you had it open.')]).toEqual([409, true])
})

test('the carrier page proves each step again, and goes back to practice', async () => {
  const box = await openBox()
  const { person, shop, fake } = box
  expect(wordsOf(await person.get('/settings/carrier'))).toContain('Practice only: nothing leaves this box')
  expect((await person.post('/set-up/company', { company: 'twilio' })).location).toBe('/set-up/account')
  await describeShop(box)
  await connectNumber(box)
  const page = wordsOf(await person.get('/settings/carrier'))
  for (const words of ['Twilio', '416-555-0100', 'AC…cdef', 'it leads to this box']) expect(page).toContain(words)

  fake.account.numbers[0]!.voiceUrl = 'https://elsewhere.example'
  const checked = await person.post('/set-up/checks/connection', { from: 'settings' })
  expect(checked.location).toBe('/settings/carrier#carrier-connection')
  expect(wordsOf(await person.get('/settings/carrier'))).toContain('Not everything leads here yet.')
  const sent = await person.post('/set-up/text', {
    token: fieldIn(await person.get('/settings/carrier'), 'token'),
    from: 'settings',
  })
  expect(sent.location).toBe('/settings/carrier#carrier-text')

  expect((await person.post('/settings/carrier/practice')).location).toBe('/settings/carrier')
  expect([shop.carrier.name, shop.messenger.name]).toEqual(['simulated', 'simulated'])
  expect(wordsOf(await person.get('/settings/carrier'))).toContain('Practice only')
})

test('what the environment fixes is shown as fixed, and cannot be changed on a page', async () => {
  const env = { CARRIER: 'twilio', MESSENGER: 'twilio', TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken }
  const { shop, owner: person } = await openShop({ env: { ...env, TWILIO_NUMBER: line, TRADE: 'salon' } })
  const account = await person.get('/set-up/account')
  expect(wordsOf(account)).toContain('Fixed by TWILIO_AUTH_TOKEN where FirstRing is started.')
  expect(account.body).not.toContain(authToken)
  expect(wordsOf(await person.get('/set-up/trade'))).toContain('Fixed by TRADE')
  expect(wordsOf(await person.get('/settings/carrier'))).toContain('Fixed by CARRIER')
  await person.post('/settings/carrier/practice')
  expect(shop.messenger.name).toBe('twilio')
})

test('where the environment fixes practice, no connection is offered that could not be made', async () => {
  const { owner: person } = await openShop({ env: { CARRIER: 'simulated', MESSENGER: 'simulated' } })
  const page = await person.get('/settings/carrier')
  expect(wordsOf(page)).toContain('Without that line a real number can be connected here.')
  expect(page.body).not.toContain('Connect a real number</button>')
  expect(wordsOf(await person.get('/set-up/company'))).toContain('Practice only')
})

test('bad input is refused with a reason, and comes back as it was typed', async () => {
  const box = await openBox()
  const name = `<img src=x onerror=alert(1)> ${'שלום'.repeat(50)} 🔧`
  const refused = await fill(box, 'shop', { businessName: name, ownerName: 'Mike', ownerMobile: owner, country: '' })
  expect([refused.status, refused.body.includes('<img src=x')]).toEqual([422, false])
  expect(refused.body).toContain('value="&lt;img src=x')
  const wrong = await fill(box, 'address', { publicUrl: 'http://calls.example.com' })
  expect([wrong.status, wordsOf(wrong).includes('It must begin with https')]).toEqual([422, true])
  expect((await fill(box, 'opener', { opener: 'Call me' })).status).toBe(422)
  expect((await fill(box, 'company', {})).status).toBe(422)
  expect((await box.person.get('/set-up/nothing')).status).toBe(404)
  expect((await box.person.post('/set-up/checks/nothing')).status).toBe(404)
})

test('the first text is shown as it would go out before it is saved', async () => {
  const box = await openBox()
  await fill(box, 'shop', { businessName: "Mike's Plumbing", ownerName: 'Mike', ownerMobile: owner, country: 'CA' })
  const typed = new URLSearchParams({ opener: '{business} here. Reply STOP to opt out.' })
  const page = wordsOf(await box.person.get(`/set-up/opener?${typed}`))
  expect(page).toContain("Mike's Plumbing here. Reply STOP to opt out.")
  expect(box.shop.db.select().from(messages).all()).toEqual([])
})
